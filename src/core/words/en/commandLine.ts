/** A list of names in a sentence: enough to see a slip of the pen, not a thousand. */
const list = (known: readonly string[]): string => known.join(', ');

export const commandLineWords = {
	/** Wrong calls. */
	wrong: {
		noCommand: (known: readonly string[]): string => `A command is missing: ${list(known)}. “mentor-notes --help” explains them.`,
		unknownCommand: (typed: string, near: string | undefined, known: readonly string[]): string =>
			`There is no command “${typed}”. ${near === undefined ? '' : `Did you mean “${near}”? `}The commands: ${list(known)}.`,
		unknownOption: (typed: string, near: string | undefined, known: readonly string[]): string =>
			`There is no option “${typed}” here. ${near === undefined ? '' : `Did you mean “${near}”? `}The options: ${list(known)}.`,
		noValue: (option: string, takes: string): string => `“${option}” needs a value: ${takes}.`,
		takesNoValue: (option: string): string => `“${option}” takes no value.`,
		badValue: (option: string, typed: string, near: string | undefined, takes: string): string =>
			`“${typed}” isn’t a value of “${option}”. ${near === undefined ? '' : `Did you mean “${near}”? `}It takes: ${takes}.`,
		badDay: (option: string, typed: string, near: string | undefined): string =>
			`“${typed}” isn’t a value of “${option}”. ${near === undefined ? '' : `Did you mean “${near}”? `}It takes a date as year-month-day, such as 2021-08-13.`,
		badYear: (option: string, typed: string, near: string | undefined): string =>
			`“${typed}” isn’t a value of “${option}”. ${near === undefined ? '' : `Did you mean “${near}”? `}It takes a year with four digits.`,
		twice: (option: string): string => `“${option}” is given twice.`,
		oneFolder: (typed: string): string => `Only one folder can be read, so “${typed}” is one too many. Put quotes around a name with spaces.`,
		emptyFolder: 'The name of the folder is empty. Leave it out to read the current folder.',
		noFile: 'The file to import is missing: “mentor-notes import list.csv”.',
		oneFile: (typed: string): string => `Only one file can be imported at a time, so “${typed}” is one too many. Put quotes around a name with spaces.`,
		fourFiles: 'Git gives this command four names: “mentor-notes merge-driver %O %A %B %P”.',
		needed: (option: string, takes: string): string => `“${option}” is missing. It takes: ${takes}.`,
		onlyWith: (option: string, other: string): string => `“${option}” can only be used with “${other}”.`,
		notWith: (option: string, other: string): string => `“${option}” and “${other}” can’t be used together.`,
		explained: (command: string): string => `“mentor-notes ${command} --help” explains every option.`,
	},
	noFolder: (folder: string): string => `There is no folder ${folder}.`,
	notAFolder: (folder: string): string => `${folder} is a file, not a folder.`,
	nothing: (folder: string): string => `There are no files of a mentoring programme in ${folder}.`,
	programmeAbove: (folder: string): string => `The programme that it may belong to is in ${folder}.`,
	/** Imports; what is said about rows and columns is in `importing.ts`. */
	import: {
		noFile: (file: string): string => `There is no file ${file}.`,
		notAFile: (file: string): string => `${file} is a folder, not a file.`,
		noProgramme: (folder: string): string => `There is no programme in ${folder}. Make one first with *New Programme…* in VS Code, or a file “programme.yaml” there with a line such as “name: Our programme”.`,
		severalProgrammes: (folders: readonly string[]): string => `There are several programmes here. Choose one with “--into”: ${list(folders)}.`,
		noColumn: (typed: string, columns: readonly string[]): string => `There is no column “${typed}”. The columns: ${list(columns)}.`,
		noColumns: 'This file is no table, so “--map” can’t be used with it.',
		noKey: (typed: string, near: string | undefined, keys: readonly string[]): string =>
			`No column can be read as “${typed}”. ${near === undefined ? '' : `Did you mean “${near}”? `}The keys: ${list(keys)}.`,
		line: (line: number): string => `line ${String(line)}`,
		columns: 'Columns',
		names: 'Decide with “--who name=id”, or “--who name=new” for a new person:',
		kept: (value: string, before: string): string => `“${value}” stays as it is in the programme: ${before === '' ? 'removed' : `“${before}”`}.`,
		planned: 'This would be written:',
		written: 'Written:',
		nothing: 'Everything is already in the programme. Nothing was written.',
		nothingClear: 'Nothing of it is clear enough to import. Nothing was written.',
		unclear: (n: number): string => `${String(n)} ${n === 1 ? 'row is' : 'rows are'} unclear and ${n === 1 ? 'was' : 'were'} left out.`,
		notEditable: (file: string): string => `${file} has an error, so nothing was imported. “mentor-notes check” names the place.`,
		refused: {
			exists: (file: string): string => `${file} is already there, so nothing was imported.`,
			changed: (file: string): string => `${file} has just been changed, so nothing was imported. Try again.`,
			gone: (file: string): string => `${file} is no longer there, so nothing was imported.`,
			outside: (file: string): string => `${file} is not in the programme’s folder, so nothing was imported.`,
			link: (file: string): string => `${file} is a link, and nothing is written through links. Nothing was imported.`,
		},
		failed: (file: string, why: string): string => `${file} could not be written (${why}), so nothing was imported.`,
		interrupted: 'The import was interrupted, so nothing was imported.',
	},
	/** The merge of one file for Git. */
	mergeDriver: {
		noFile: (file: string): string => `There is no file ${file}. Git gives this command the files to merge.`,
		notText: (file: string): string => `${file}: one of the versions is not UTF-8 text or is too large, so nothing was merged. Yours is unchanged.`,
		hasMarkers: (file: string): string =>
			`${file}: one of the versions has marker lines of an earlier merge, so nothing was merged. Yours is unchanged.`,
		conflicts: (file: string, n: number): string =>
			`${file}: ${n === 1 ? 'one change' : `${String(n)} changes`} can’t be decided. Open the file in VS Code to choose.`,
		renumbered: (file: string, from: string, to: string): string => `${file}: your ${from} is ${to} now, since both of you used the same id.`,
		refers: (file: string): string => `The old id is still in ${file}. Change it there, then add both files.`,
	},
	/** The file that `--out` names. `why` is the code of the operating system, such as `ENOSPC`. */
	out: {
		notAFile: (file: string): string => `${file} is not a file, so nothing can be written there. Give “--out” the name of a file.`,
		noFolder: (file: string): string => `There is no folder for ${file}. Make the folder first, or choose another file.`,
		failed: (file: string, why: string): string => why === 'ENOSPC' || why === 'EDQUOT'
			? `The disk is full, so ${file} was not written. What was there before is unchanged.`
			: `${file} could not be written (${why}). What was there before is unchanged.`,
	},
	/** The output could not be written. `why` is the code of the operating system, such as `ENOSPC`. */
	output: {
		diskFull: 'The disk is full, so the output is missing or incomplete.',
		closed: 'Standard output is closed, so nothing was written.',
		failed: (why: string): string => `The output could not be written, or is incomplete (${why}).`,
	},
	help: {
		usage: 'Usage',
		optionsHeading: 'Options',
		exitsHeading: 'Exit codes',
		placeholders: { name: 'name', options: 'options', file: 'file', folder: 'folder', column: 'column', key: 'key' },
		about: 'Reads the files of the mentoring programmes in a folder. Only “import” and “merge-driver” change files; nothing uses the network.',
		folder: 'The folder to read; without it, the current folder.',
		help: 'Explains the command.',
		version: 'Prints the version.',
		commands: {
			check: {
				about: 'Lists every problem, as file:line:column severity code message.',
				options: {
					format: 'Text to read, or JSON for other software; without it, text.',
					language: 'The language of the messages; without it, the programme’s.',
					today: 'Checks as if it were that day.',
				},
			},
			report: {
				about: 'Writes the figures of every programme in the folder, or documents of people.',
				options: {
					format: 'JSON, a table (CSV), a web page (HTML) or a workbook (XLSX); text or JSON with --reminders. Without it, JSON; HTML with --document or --person; text with --reminders.',
					table: 'Which table a CSV has; without it, programmes, pairs and people in one table.',
					cohort: 'Counts one cohort only, by its id or name.',
					year: 'Counts the sessions of one year only; for JP reports, of this year if it is left out.',
					document: 'Writes JP reports, session logs or certificates as one web page to print and sign, of everyone or of a cohort.',
					person: 'Writes the document of one person, by id or name; without --document, the JP report.',
					'all-people': 'Writes the documents of everyone; without --document, the JP reports.',
					reminders: 'Writes a message for everyone who has something to log, has not met or has an overdue action.',
					separator: 'What separates the cells of a CSV; without it, what the language uses with --table or --bom, else a comma.',
					decimal: 'The decimal sign of a CSV; without it, what the language uses with --table or --bom, else a point.',
					bom: 'Marks a CSV so that Excel shows accents correctly.',
					anonymise: 'Calls mentees “Mentee 1”, “Mentee 2” and pairs “pair-1”, “pair-2”.',
					out: 'Writes to this file, whole or not at all; without it, to standard output.',
					language: 'The language of the report; without it, the programme’s.',
					today: 'Counts as if it were that day.',
				},
			},
			export: {
				about: 'Writes one line of metadata per session, or a calendar of the planned sessions.',
				options: {
					format: 'Lines of JSON (NDJSON), or a calendar (iCalendar). Always needed.',
					pair: 'Only the planned sessions of one pair; for a calendar.',
					person: 'Only the planned sessions of one person, by id or name; for a calendar.',
					remove: 'Cancels what earlier exports put into calendars from today on; for a calendar.',
					anonymise: 'Calls mentees “Mentee 1”, “Mentee 2” and pairs “pair-1”, “pair-2”.',
					language: 'The language of the calendar; without it, each programme’s.',
					today: 'Exports as if it were that day.',
				},
			},
			import: {
				about: 'Takes people, pairs and sessions from a table, a running log or a calendar into a programme.',
				options: {
					'into': 'The folder of the programme; without it, the current folder.',
					'as': 'What the file contains; without it, that is recognised.',
					'sheet': 'The sheet of a workbook, or the number of a table in a Markdown file.',
					'map': 'Reads a column, by its header or number, as a key; “ignore” leaves it out. Can be repeated.',
					'date-order': 'The order of day, month and year where the dates don’t show it.',
					'pair': 'Whose meetings they are, where the file does not say it.',
					'who': 'Who is meant by an unclear name, or “new”. Can be repeated.',
					'dry-run': 'Writes nothing, and says what would be written.',
					'format': 'Text to read, or JSON for other software; without it, text.',
					'language': 'The language of the messages; without it, the programme’s.',
					'today': 'Imports as if it were that day.',
				},
			},
			'merge-driver': {
				about: 'Merges one file by value for Git. Exits with 0 if all is decided, 1 for a conflict, and 129 where nothing could be merged.',
				options: { language: 'The language of the messages; without it, that of the terminal.' },
			},
		},
		exits: [
			'Everything was read and written.',
			'Errors were found, files could not be read, or unclear rows were not imported: something may be missing.',
			'The command or its options were wrong, or there is nothing to read. Nothing was written.',
			'The output could not be written, or is incomplete. Keep the file that was there before.',
		],
	},
};

/** What the command line says. It is no part of `Words`, so that the extension does not load it. */
export type CommandLineWords = typeof commandLineWords;
