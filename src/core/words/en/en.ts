import type { GitExposure, Visibility } from '../../record/visibility';
import type { Problem, ProblemCode } from '../../record/problem';
import type { Day } from '../../time/days';
import { actionsWords } from './actions';
import { briefWords } from './brief';
import { datesWords } from './dates';
import { peopleWords } from './people';
import { findingWords } from './searching';
import { loggingWords } from './logging';
import { offersWords } from './offers';
import { overviewWords } from './overview';
import { reflectionsWords } from './reflections';
import { searchableWords } from './searchable';
import { sessionKindWords } from './sessionKinds';
import { sharingWords } from './sharing';
import { spokenWords } from './screenReader';
import { templatesWords } from './templates';
import { trustWords } from './trust';
import { unreadFilesWords } from './unreadFiles';
import { welcomeWords } from './welcome';
import { whenWords } from './when';
import { writingWords } from './writing';
import { count } from './count';

/** English. Its type is the catalogue: a missing or extra word elsewhere does not compile. */
export const en = {
	language: 'en' as 'en' | 'id',
	/** `Fri 13 Aug 2021` */
	day: searchableWords.day,
	/** `13 Aug`, with the year where it is not today's. */
	shortDay: (day: Day, today: Day): string => searchableWords.day(day).slice(4, day.slice(0, 4) === today.slice(0, 4) ? -5 : undefined),
	status: searchableWords.status,
	/** Who really can read a note: the folder's Git decides, not the word in the note. */
	readers: (
		visibility: Visibility, inPrivateFolder: boolean, exposure?: GitExposure,
	): string => sharingWords.readers(visibility, inPrivateFolder, exposure),

	views: { sessions: 'Sessions', actions: 'Actions', reflections: 'Reflections' },
	logging: loggingWords,
	trust: trustWords,
	welcome: welcomeWords,
	actions: actionsWords,
	brief: briefWords,
	kinds: sessionKindWords,
	finding: findingWords,
	when: whenWords,
	dates: datesWords,
	templates: templatesWords,
	reflections: reflectionsWords,
	offers: offersWords,
	overview: overviewWords,
	sharing: sharingWords,
	unreadFiles: unreadFilesWords,
	spoken: spokenWords,

	rows: {
		forums: 'Forums and group sessions',
		noPerson: 'Nobody named',
		needsLogging: searchableWords.needsLogging,
		/** On a file's name in the explorer: a letter for `needsLogging`. */
		toLogBadge: 'L',
		openActions: searchableWords.openActions,
		overdue: searchableWords.overdue,
		toLog: (sessions: number): string => `${String(sessions)} to log`,
		sessions: (n: number): string => count(n, 'session', 'sessions'),
		lastMet: (days: number): string => days === 0 ? 'met today' : days === 1 ? 'met yesterday' : `met ${String(days)} days ago`,
		next: (day: string): string => `next ${day}`,
		earlierPair: (people: string): string => `Earlier: ${people}`,
		notMet: 'not met yet',
		notMetFor: searchableWords.notMetFor,
		private: 'private',
		by: (author: string): string => `by ${author}`,
		sessionGone: 'session not found',
		reading: 'Reading…',
		otherPlace: 'The other place',
	},

	problem: {
		'file.outside': () => 'This is a link to a place outside the open folder, or to a missing file, so it is not read. Put a copy in its place.',
		'file.unreadable': () => 'This file can’t be opened. Check that you have permission to read it.',
		'file.name': () => 'This name is not UTF-8 text, so it can’t be opened. Rename it.',
		'folder.link': () => 'This is a link to a folder, and links to folders are not followed. Put the folder itself here.',
		'folder.unreadable': () => 'This folder can’t be opened, so its contents are not shown. Check that you have permission to read it.',
		'file.encoding': () => 'This file is not UTF-8 text, so it is not read and never changed. Save it with encoding UTF-8.',
		'file.tooLarge': () => 'This file is larger than 1 MB and is not read. Split it into smaller files.',
		'file.conflict': () => 'This file holds two versions of some lines, yours and theirs. Choose what stays with “Choose Versions…”.',
		'yaml.syntax': p => `This can’t be read as YAML from here on${syntaxCause(p.value ?? '')}.`,
		'yaml.tooComplex': () => 'This file is nested too deeply or has too many parts, so it is not read.',
		'yaml.alias': p => `“*${p.value ?? ''}” doesn’t stand for a single value. Write the value out.`,
		'yaml.duplicateKey': p => p.expected === undefined
			? `“${p.value ?? ''}” appears twice; only the first one counts.`
			: `“${p.value ?? ''}” means “${p.expected ?? ''}”, which is here too; only the first one counts.`,
		'record.wrongType': p => p.expected === 'fields'
			? 'Keys with values are expected here, such as “date: 2021-08-13”.'
			: p.expected === 'list'
				? 'A list is expected here. Begin each entry with a hyphen and a space.'
				: 'A single value is expected here, not a list or keys.',
		'record.unknownWord': p => `“${p.value ?? ''}” is not a known word here. Use one of: ${p.expected ?? ''}.`,
		'record.unknownKey': p => p.expected === undefined
			? `“${p.value ?? ''}” is not a known key here. It is kept but not used.`
			: `“${p.value ?? ''}” is not a known key here. Did you mean “${p.expected}”?`,
		'record.timeAsNumber': p => `“${p.value ?? ''}” is read as ${p.expected ?? ''}: another tool turned it into a number. Put times in quotation marks.`,
		'record.badNumber': p => `“${p.value ?? ''}” does not fit here. Write a whole number, ${p.expected ?? ''}.`,
		'session.noDate': () => 'This session has no date. Add a line such as “date: 2021-08-13”.',
		'frontMatter.unclosed': () => 'The front matter of this note is not closed. Close it with a line of three hyphens (---).',
		'reflection.noSession': () => 'This reflection names no session. Add “session:” with the session’s id.',
		...sharingWords.problem,
		...unreadFilesWords.problem,
		...datesWords.problem,
		...peopleWords.problem,
		'file.mixedLineEnds': () => 'This file mixes two kinds of line endings. Mentor Notes reads it, but does not change it until all are the same.',
		'yaml.colonInText': () => 'A text that contains a colon and a space needs quotation marks around it.',
		'yaml.listMark': () => 'List entries begin with a hyphen and a space. These lines don’t, so the file can’t be read.',
		'record.colonInEntry': () => 'This is read as one text. A text that contains a colon and a space should have quotation marks around it.',
		'record.listMark': () => 'These lines are read as a list. In YAML, each entry begins with a hyphen and a space.',
		'yaml.reservedSign': p => `A text that begins with “${(p.value ?? '').slice(0, 1)}” needs quotation marks around it.`,
		'yaml.textBelowBlock': p => `This text is below “${p.expected ?? ''}”, not in it. Indent its lines like the lines above.`,
		'yaml.tab': () => 'A tab indents this line. YAML allows only spaces here.',
		'yaml.hashEatsText': p => `“${p.value ?? ''}” is lost: a space and “#” begin a comment. Put the whole text in quotation marks.`,
		'record.translatedKey': p => `“${p.value ?? ''}” is understood as “${p.expected ?? ''}”.`,
		'record.translatedWord': p => `“${p.value ?? ''}” is understood as “${p.expected ?? ''}”.`,
		'record.endBeforeStart': p => `The end date is before the start date (${p.expected ?? ''}). Correct one of them.`,
		'link.backslash': p => `Write the path with “/”: ${p.expected ?? ''}. Only Windows understands “\\”.`,
		'link.otherComputer': () => 'This file is on one computer only, so nobody else can open it. Copy it into the programme with “Attach Evidence…”.',
		'link.missing': p => p.expected === undefined ? 'There is no such file. Paths start from the folder of this file.' : `There is no such file, but there is ${p.expected}.`,
		'id.duplicate': p => `“${p.value ?? ''}” is also the id of something else, so the two can’t be told apart. Give one of them another id.`,
		'reference.unknownPerson': p => `Nobody in people.yaml is called “${p.value ?? ''}”.${didYouMean(p)}`,
		'reference.unknownPair': p => `There is no pair “${p.value ?? ''}”.${didYouMean(p)}`,
		'reference.unknownGoal': p => `The pair has no goal “${p.value ?? ''}”.${didYouMean(p)}`,
		'reference.unknownSession': p => `There is no session “${p.value ?? ''}”. It may have been renamed or removed.${didYouMean(p)}`,
		'reference.unknownAction': p => `There is no action “${p.value ?? ''}”. An earlier session’s action is written as its session’s id, “#” and the action’s id.${didYouMean(p)}`,
		'reference.unknownTemplate': p => `There is no template “${p.value ?? ''}”.${didYouMean(p)}`,
		'reference.unknownCohort': p => `The programme has no cohort “${p.value ?? ''}”.${didYouMean(p)}`,
		'reference.unknownValue': p => `“${p.value ?? ''}” is not one of the programme’s values.${didYouMean(p)}`,
		'action.noOwner': () => 'Nobody owns this action. Add “owner:” so someone is responsible.',
		'action.dueBeforeSession': p => `This is due before the session itself (${p.expected ?? ''}).`,
		'action.doneWithoutDay': () => 'This action doesn’t say when it was done. Add “done_on:”.',
		'session.statusContradictsDate': p => `The session can’t be “${p.value ?? ''}” yet: it is on ${p.expected ?? ''}.`,
		'pair.unnamedSessions': p => p.value === '1'
			? '1 held session doesn’t say who took part, so its hours and JP go to the people in this pair today.'
			: `${p.value ?? ''} held sessions don’t say who took part, so their hours and JP go to the people in this pair today.`,
		'pair.continuesCircle': p => `With “${p.value ?? ''}”, this pair takes over from itself. Correct “continues” here or there.`,
		'session.outsideCohort': p => `This date is outside the pair’s cohort (${p.expected ?? ''}).`,
		'session.clash': p => `The pair has another session at this time: ${p.value ?? ''}.`,
		'programme.noId': () => 'This programme has no id, so calendars recognise its sessions by its name.',
		'template.empty': () => 'This template has no text, so it is not offered.',
		'template.unknownPlaceholder': p => `“{{${p.value ?? ''}}}” is not a known placeholder. It stays in the note as it is.`,
		'message.empty': () => 'This message has no text, so the built-in one is used.',
		'message.unknownPlaceholder': p => `“{{${p.value ?? ''}}}” is not a known placeholder. No message is copied from this text until it is corrected.`,
	} satisfies Record<ProblemCode, (problem: Problem) => string> as Record<ProblemCode, (problem: Problem) => string>,

	/** Names of quick fixes. */
	fix: {
		...peopleWords.fix,
		joinInto: (key: string): string => `Join both in “${key}”`,
		listEntries: 'Turn these lines into list entries',
		quote: 'Put it in quotation marks',
		spaces: 'Use spaces instead of tabs',
		/** `key` as written; undefined for the summary. */
		moveIntoBlock: (key?: string): string => key === undefined ? 'Move into the summary' : `Move into “${key}”`,
		replace: (text: string): string => `Write “${text}”`,
		replaceWithoutTime: (day: string): string => `Write “${day}”, without the time`,
		addPerson: (id: string): string => `Add “${id}” to people.yaml`,
		addDate: (day: string): string => `Add the date ${day}`,
		doneOn: (day: string): string => `Mark as done on ${day}`,
		owner: (name: string): string => `Make ${name} the owner`,
		newId: (id: string): string => `Give this one the id “${id}”`,
		addId: (id: string): string => `Add the id “${id}”`,
		keepBothEntries: 'Keep Both: the entries of both sides, one after the other',
		keepBothTexts: 'Keep Both: the texts of both sides in one session',
		keepBoth: (name: string): string => `Keep Both: the second one becomes ${name}`,
		closeHead: 'Close the front matter',
		nameSessions: (sessions: number): string => `Add this pair’s current people to ${count(sessions, 'session', 'sessions')}`,
		lineEnds: 'Normalise Line Endings',
		all: (title: string): string => `Fix all of this kind in the file (${title})`,
	},

	ask: {
		template: { title: 'New Reflection', placeholder: 'Choose a template' },
		session: { title: 'New Reflection', placeholder: 'Choose the session to reflect on' },
		author: {
			title: 'Who are you?',
			placeholder: 'Choose who is writing this reflection; your choice is remembered for this programme',
			other: 'Type a name…',
			typeName: 'Your name, as it is written in the programme',
		},
		pair: 'Choose the pair',
		whichSession: 'Choose the session',
		minutes: (minutes: number): string => `${String(minutes)} min`,
		ownTemplates: 'This programme’s own',
		programme: {
			title: 'New Programme',
			name: 'Name of the programme',
			language: 'Language of the programme',
			timezone: 'Time zone of the programme',
			otherZone: 'Another time zone…',
			badZone: 'Enter WIB, WITA, WIT or a name such as Asia/Jakarta.',
			mentor: 'Name of a mentor (optional), or a list of people',
			mentee: 'Name of the mentee (optional)',
		},
		newName: (name: string): string => `“${name}” – a new name`,
		nameNeeded: 'Enter a name.',
		nameTaken: (folder: string): string => `There is already a folder “${folder}”. Choose another name.`,
		folder: { title: 'Where should the folder go?', open: 'Put It Here' },
		languageNames: { en: 'English', id: 'Bahasa Indonesia' },
	},

	say: {
		...writingWords,
		formerNames: peopleWords.formerNames,
		noFolder: 'Open a folder first: the programme’s files go into it.',
		noSessions: 'There is no session to reflect on yet. Log one first with “Log Session…”.',
		notASession: 'That isn’t a session in this workspace.',
		notAPair: 'That isn’t a pair in this workspace.',
		notEditable: (name: string): string => `${name} can’t be changed as it is. Fix its problems first, then try again.`,
		notANote: 'The preview shows Markdown notes. Open one first.',
		failed: 'Something went wrong in Mentor Notes. The log has the details.',
		showLog: 'Show Log',
		linkRefused: (target: string): string => `Mentor Notes does not open this link: ${target}`,
		linkMissing: (target: string): string => `There is no file ${target} here.`,
	},

	help: {
		newReflection: 'New Reflection…',
		addId: 'Add an Id',
		reflections: (n: number): string => count(n, 'reflection', 'reflections'),
		cannotRename: 'This can’t be renamed here: its name comes from a file or folder, or is not written anywhere.',
		badId: 'Use lowercase letters, digits and hyphens only.',
		idTaken: (taken: string): string => `“${taken}” is already the id of something else.`,
	},

	/** The pages that write. */
	pages: {
		openSession: 'Open Session', openReflection: 'Open Reflection',
		noSession: 'There is no session, reflection or programme here that could be shown.',
	},

	page: {
		session: 'Session', author: 'Author', date: 'Date', readers: 'Readers', template: 'Template',
		empty: 'This note is empty.',
		preview: (name: string): string => `Preview ${name}`,
		unknownSession: (id: string): string => `${id} (no such session)`,
		openSession: 'Open the session',
		brokenHead: 'The front matter of this note can’t be read.',
		pasteIndented: 'Paste into the text',
		goToLine: 'Enter or a click shows this heading in the editor',
	},

	files: {
		reflectionTitle: searchableWords.reflectionTitle,
		journal: (day: string): string => `Journal, ${day}`,
		untitled: (day: string): string => `Session of ${day}`,
		programme: 'One programme. Pairs are in pairs/, sessions in sessions/<pair>/, one file per session.',
		people: 'Everyone in the programme, and the only file with personal data. Other files refer to people by id.',
		pair: 'A pair: who meets, how often, and the goals they agreed on.',
		goals: 'Goals of the pair, for example:',
		goalExample: 'What the mentee should be able to do at the end',
		policy: 'Days without a meeting after which a pair is marked in the Sessions view, and after which it is marked urgent',
	},

	cli: {
		summary: (
			files: number, errors: number, warnings: number,
		): string => `${count(files, 'file', 'files')} read: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}.`,
	},
};

function didYouMean(problem: Problem): string {
	return problem.expected === undefined ? '' : ` Did you mean “${problem.expected}”?`;
}

function syntaxCause(code: string): string {
	const causes: Readonly<Record<string, string>> = {
		BAD_INDENT: 'check the indentation',
		TAB_AS_INDENT: 'a tab indents the line; use spaces',
		MISSING_CHAR: 'a closing sign or a colon is missing',
		BLOCK_AS_IMPLICIT_KEY: 'put quotes around a value that contains “: ”',
		UNEXPECTED_TOKEN: 'put quotes around a value that begins with a sign such as @ or %',
		BAD_SCALAR_START: 'put quotes around a value that begins with a sign such as @ or %',
		MULTILINE_IMPLICIT_KEY: 'a colon is missing, or a line needs quotes',
		BAD_DQ_ESCAPE: 'in double quotation marks “\\” has a meaning of its own; write “/” or use single ones',
		BAD_ALIAS: 'an alias points to nothing',
	};
	return Object.hasOwn(causes, code) ? ` (${causes[code] ?? ''})` : '';
}
