import { number } from '../formats';

const s = (n: number, one: string, many: string): string => `${number(n, '.', ',')} ${n === 1 ? one : many}`;
const list = (parts: readonly string[]): string => parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

const things = {
	person: (n: number): string => s(n, 'person', 'people'),
	pair: (n: number): string => s(n, 'pair', 'pairs'),
	session: (n: number): string => s(n, 'session', 'sessions'),
	cohort: (n: number): string => s(n, 'cohort', 'cohorts'),
	wish: (n: number): string => s(n, 'wish', 'wishes'),
};

/** How many of each thing. */
type Counts = Readonly<Partial<Record<keyof typeof things, number>>>;
const counted = (counts: Counts): string => list((Object.keys(things) as (keyof typeof things)[])
	.flatMap(thing => (counts[thing] ?? 0) > 0 ? [things[thing](counts[thing] ?? 0)] : []));

/** Imports: the command, its page, and what is said about a source by the command line too. */
export const importingWords = {
	/** Sentences about issues, by code; `value` is as written, `offered` in words. */
	issues: {
		destroyedNumber: ({ value }: About): string => `The spreadsheet has shortened this number to “${value}”, so its digits are lost. It is left out.`,
		lostZero: ({ offered }: About): string => `A spreadsheet has probably removed the first 0: it may be ${offered}.`,
		withoutZero: ({ value, offered }: About): string => `“${value}” has lost its first 0, which the column’s other numbers have. Is it ${offered}? Decide once for the column, or for this row.`,
		noRole: ({ value }: About): string => `${value === '' ? 'There is no role' : `“${value}” is no role`}. Decide once for all rows, or for this row.`,
		nearCohort: ({ value, offered }: About): string => `Is “${value}” the cohort “${offered}”? Decide once for all rows, or for this row.`,
		eitherOrder: ({ value, offered }: About): string => `“${value}” can be ${offered}. Choose one, or the order of all dates above.`,
		noDate: ({ value }: About): string => value === '' ? 'There is no date. Type one, or leave the row out.' : `“${value}” isn’t a date. Type one, or leave the row out.`,
		unclearPerson: ({ value }: About): string => `Who is “${value}”? Choose a person once for all rows, or make a new one.`,
		sameName: ({ value }: About): string => `“${value}” is in the source more than once, and nothing tells the people apart. Choose whether it is one person.`,
		unknownPair: ({ value }: About): string => value === '' ? 'It is not known which pair met. Choose the pair.' : `It is not known which pair “${value}” is. Choose the pair.`,
		unknownName: ({ value }: About): string => `“${value}” is not in the list of people, so the name is kept as it is.`,
		bothSides: ({ value }: About): string => `“${value}” is on both sides of the pair. The pair is left out.`,
		removedSince: (): string => 'This was imported before and has been deleted since, so it isn’t made again.',
		notEditable: ({ value }: About): string => `The file${value === '' ? '' : ` “${value}”`} has an error or has changed, so nothing is added to it. Fix it, then import again.`,
		looksSecret: ({ value }: About): string => `“${value}” looks like a password. Everyone with access to this folder will be able to read it.`,
		laterRowUsed: ({ offered }: About): string => `A later row is about the same: line ${offered} is used instead.`,
		tooManyCells: (): string => 'This row has more cells than the table has columns. The last ones are kept as text.',
		shiftedCells: ({ value }: About): string =>
			`This row has more cells than the table has columns, and “${value}” is in a wrong column. Put quotation marks around the cell with the comma.`,
		tomlHead: (): string => 'The head of the file is TOML. Its keys are kept as text.',
		outsideMeetings: ({ value }: About): string => `A part of the text belongs to no meeting and is not imported${value === '' ? '' : `: “${value}”`}.`,
		seriesCut: ({ value }: About): string => `The series goes on for years. Meetings after ${value} are left out.`,
		unknownZone: ({ value }: About): string => `The time zone “${value}” is not known. Its times are read on the programme’s clock.`,
		noPairs: (): string => 'This is a call of every pair, and the programme has no pairs yet. Import the pairs first.',
	},
	/** Why a source can’t be read at all. */
	refused: {
		tooLarge: (megabytes: string): string =>
			`The file has more than ${megabytes} MB of data, so it is not read. Divide it, or export only the table that you need.`,
		tooManyRows: (most: string): string => `The file has more than ${number(Number(most), '.', ',')} rows or meetings, so it is not read. Divide it.`,
		tooManyColumns: (): string => 'The table has more than 300 columns, so it is not read. Delete the ones that you don’t need.',
		notReadable: (): string => 'The file can’t be read. Open it in the program that made it, and save it again as CSV or Excel workbook.',
		encrypted: (): string => 'The workbook is protected by a password, so it can’t be read. Save it without a password first.',
		oldExcel: (): string => 'This is a workbook of Excel 97–2003. Save it as Excel workbook (.xlsx) first.',
		empty: (): string => 'The file is empty.',
		nothingFound: (value: string): string => value === ''
			? 'No people, pairs or sessions were found in this file.' : `No people, pairs or sessions were found in “${value}”.`,
	},
	things, counted,
	/** Choices in a sentence. */
	either: (choices: readonly string[]): string => choices.join(' or '),
	page: {
		tab: (name: string): string => `Import ${name}`,
		/** What was recognised. */
		kinds: { people: 'Table of people', pairs: 'Table of pairs', sessions: 'Table of sessions', log: 'Running log', calendar: 'Calendar' },
		formats: {
			csv: 'CSV', xlsx: 'Excel workbook', markdownTable: 'Markdown table', markdownLog: 'Markdown', orgLog: 'Org', timeLog: 'Time log',
			sessionLog: 'Session log', yamlPeople: 'YAML', yamlProjects: 'YAML', yamlSchedule: 'YAML', calendar: 'iCalendar',
		},
		separatedBy: { ',': 'separated by commas', ';': 'separated by semicolons', '\t': 'separated by tabs', '|': 'separated by bars' },
		encoding: (name: string): string => `encoding ${name}`,
		rows: (n: number): string => s(n, 'row', 'rows'),
		sheet: (name: string): string => `sheet “${name}”`,
		into: (programme: string): string => `Into the programme ${programme}`,
		reading: (name: string): string => `Reading ${name} …`,
		cancel: 'Cancel',
		cancelled: 'Reading was cancelled. Nothing was imported.',
		again: 'Read Again',
		chooseFile: 'Choose File…',
		chooseAgain: (name: string): string => `The file ${name} is no longer at its place. Choose it again to go on.`,
		gone: 'This programme is no longer in the workspace.',
		notDone: 'The import could not be prepared. Details are in the log.',
		changed: { programme: 'The programme has changed, so the preview was made anew.', source: 'The file has changed, so it was read anew.' },
		choices: {
			as: 'Import as', sheet: 'Sheet', table: 'Table', dateOrder: 'Dates are written', pair: 'Pair', bySource: 'As the source says',
			dateOrders: { dmy: 'Day, month, year', mdy: 'Month, day, year', ymd: 'Year, month, day' },
			roomLinks: (n: number): string => `Also take the links to video rooms of ${s(n, 'meeting', 'meetings')}. Whoever has one can enter the room.`,
		},
		keys: {
			rest: 'Keep as text', ignore: 'Leave out',
			name: 'Name', lastName: 'Last name', id: 'Id', salutation: 'Salutation', role: 'Role', email: 'E-mail', phone: 'Phone', nip: 'NIP', unit: 'Unit',
			position: 'Position', timezone: 'Time zone', capacity: 'Capacity', offers: 'Offers', seeks: 'Seeks', cohort: 'Cohort', superior: 'Superior', languages: 'Languages', mentors: 'Mentor',
			mentees: 'Mentee', wishes: 'Wished-for mentor', timestamp: 'Time of the answer', mentorEmail: 'Mentor’s e-mail', mentorPhone: 'Mentor’s phone',
			mentorId: 'Mentor’s id', mentorRest: 'Mentor: keep as text', menteeEmail: 'Mentee’s e-mail', menteePhone: 'Mentee’s phone', menteeId: 'Mentee’s id',
			menteeRest: 'Mentee: keep as text', pair: 'Pair', status: 'Status', start: 'Start', end: 'End', every: 'Rhythm', date: 'Date', time: 'Time',
			endTime: 'End time', minutes: 'Minutes', title: 'Title', summary: 'Summary', decisions: 'Decisions', actions: 'Actions', owner: 'Owner of the action',
			due: 'Due date', done: 'Whether the action is done', approved: 'Approved', people: 'Participants', present: 'Present', emails: 'E-mails of participants',
			kind: 'Kind', mode: 'Mode', place: 'Place', topics: 'Topics', links: 'Links', continues: 'Continues', carried: 'Carried over', goals: 'Goals', remarks: 'Remarks', agreement: 'Agreement signed',
		} as Readonly<Record<string, string>>,
		/** Texts of the page that stay the same. */
		labels: {
			recalled: { says: 'Choices of the last import are used: columns, corrected cells, names, and rows that were left out.', drop: 'Drop These Choices' },
			columns: { heading: 'Columns', about: 'What each column is read as. What fits nothing is kept as text.', column: 'Column', samples: 'Samples', as: 'Read as' },
			names: { heading: 'Questions', about: 'Each answer counts for all of its rows.' },
			choose: 'Choose…',
			table: {
				heading: 'Preview', line: 'Line', state: 'State', label: 'What It Makes', about: 'Details', count: '{n} of {of} rows',
				filter: 'Filter rows', all: 'All', nothing: 'No row matches the filter.', none: 'There is nothing to import.',
				states: { new: 'New', changed: 'Changed', same: 'The same', unclear: 'Unclear', leftOut: 'Left out' },
				things: { person: 'Person', pair: 'Pair', session: 'Session', cohort: 'Cohort', wish: 'Wish' },
			},
			details: {
				value: 'Value', before: 'Now', after: 'After the import', effects: { added: 'added', replaced: 'replaced', equal: 'the same', kept: 'kept' },
				written: 'In the file', correct: 'Correct…', set: 'Set', cancel: 'Cancel', nothing: '–', loading: 'Reading …',
			},
			run: {
				button: 'Import', clearOnly: 'Import the Clear Rows Only', show: 'Show Unclear Rows', trust: 'Manage Workspace Trust', busy: 'Working',
			},
			done: { suggestPairs: 'Suggest Pairs…', undo: 'Undo', another: 'Import Another File…', preview: 'Show Preview', leftOut: 'Left out, and why' },
		},
		untitled: (n: number): string => `Column ${String(n)}`,
		readAs: (column: string): string => `Read “${column}” as`,
		asked: {
			name: (name: string): string => `Who is “${name}”?`, rows: (n: number): string => `in ${s(n, 'row', 'rows')}`, asNew: 'A new person',
			cell: (column: string): string => `Correct “${column}”`,
			cohort: (name: string): string => `Which cohort is “${name}”?`, asNewCohort: 'A new cohort',
			role: (written: string): string => written === '' ? 'What is the role of those without one?' : `Which role is “${written}”?`, noRole: 'No role',
			zero: (column: string): string => `“${column}”: with the first 0 that is missing?`,
			withZero: (sample: string): string => `With the 0, such as ${sample}`, asWritten: 'As in the file',
		},
		/** What follows a value that stays as it is. */
		kept: (values: string): string => `${values}: kept as it is`,
		leaveOut: (line: number): string => `Leave Out Line ${String(line)}`,
		takeIn: (line: number): string => `Import Line ${String(line)} After All`,
		replace: 'Replace', keep: 'Keep',
		will: {
			create: (counts: Counts): string => `Create ${counted(counts)}`,
			createAndChange: (created: Counts, changed: Counts): string => `Create ${counted(created)}, change ${counted(changed)}`,
			change: (counts: Counts): string => `Change ${counted(counts)}`,
			nothing: 'Nothing to do: all of it is in the programme already.',
			nothingClear: 'Nothing can be imported yet.',
		},
		reasons: {
			unclear: (n: number): string => n === 1 ? '1 row is unclear. Decide about it, or leave it out.' : `${number(n, '.', ',')} rows are unclear. Decide about them, or leave them out.`,
			dates: (columns: string): string => `Choose above how dates are written: ${columns}.`,
			untrusted: 'An import writes files, which Restricted Mode does not allow. Trust this folder first.',
		},
		result: {
			title: (name: string): string => `${name} was imported`,
			created: (counts: Counts): string => `Created ${counted(counts)}.`,
			createdAndChanged: (created: Counts, changed: Counts): string => `Created ${counted(created)} and changed ${counted(changed)}.`,
			changed: (counts: Counts): string => `Changed ${counted(counts)}.`,
			unpaired: (n: number): string => n === 1 ? '1 mentee has no mentor yet.' : `${number(n, '.', ',')} mentees have no mentor yet.`,
			undone: 'The import was undone. The programme is as it was before.',
			made: { person: 'People', pair: 'Pairs', session: 'Sessions', cohort: 'Cohorts', wish: 'Wishes' },
			more: (n: number): string => `and ${number(n, '.', ',')} more`, byYou: 'Left out by you', line: (n: number): string => `Line ${String(n)}`,
			notEditable: (file: string): string => `${file} has an error, so nothing was imported. Fix it, then try again.`,
		},
	},
	/** Questions and refusals of the command. */
	command: {
		choose: 'Import', chooseTitle: 'Choose a File to Import', filter: 'Tables, logs, calendars', all: 'All files',
		tooLarge: (name: string): string => `${name} is larger than 20 MB, so it is not read. Divide it, or export only the table that you need.`,
		notFound: (name: string): string => `${name} can’t be read: it is no longer there.`,
		intoWhich: 'Which programme is it for?',
	},
};

/** What a sentence about an issue says. */
interface About {
	readonly value: string;
	/** The choices, in words. */
	readonly offered: string;
}
