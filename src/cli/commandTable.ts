import { dateOrders, importKinds } from '../core/imports/importSource';
import { tableIds } from '../core/exports/tables/table';
import { languages } from '../core/text/language';

/**
 * What an option takes: nothing, one of some words, a day, a year, or any text (an id or a name). One that takes an assignment, such as
 * `HP=phone`, can be given several times.
 */
export type Takes = 'nothing' | 'day' | 'year' | 'id' | 'name' | 'folder' | 'file' | 'column=key' | 'name=id' | readonly string[];

const common = { language: languages, today: 'day' } as const;

/** The options of every command. It serves the parser and the help. */
export const commandTable = {
	check: { format: ['text', 'json'], ...common },
	report: {
		'format': ['json', 'csv', 'html', 'xlsx', 'text'], 'table': tableIds, 'cohort': 'name', 'year': 'year',
		'document': ['jp', 'log', 'certificate'], 'person': 'name', 'all-people': 'nothing', 'reminders': 'nothing',
		'separator': [',', ';', 'tab'], 'decimal': ['.', ','], 'bom': 'nothing', 'anonymise': 'nothing', 'out': 'file', ...common,
	},
	export: { format: ['ndjson', 'ics'], pair: 'id', person: 'name', remove: 'nothing', anonymise: 'nothing', ...common },
	import: {
		'into': 'folder', 'as': importKinds, 'sheet': 'name', 'map': 'column=key', 'date-order': dateOrders, 'pair': 'id', 'who': 'name=id',
		'dry-run': 'nothing', 'format': ['text', 'json'], ...common,
	},
	'merge-driver': { language: languages },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Takes>>>>;

type Assignment = 'column=key' | 'name=id';

/** Whether an option can be given several times, each time with a name and what it is set to. */
export function isAssignment(takes: Takes): takes is Assignment {
	return takes === 'column=key' || takes === 'name=id';
}

type Table = typeof commandTable;

export type CommandName = keyof Table;

type Value<T extends Takes> = T extends readonly (infer Word)[] ? Word : T extends 'nothing' ? boolean : T extends 'year' ? number
	: T extends Assignment ? readonly (readonly [name: string, to: string])[] : string;

/** The options of a command that were given, validated. */
export type Options<C extends CommandName> = { readonly [O in keyof Table[C]]?: Table[C][O] extends Takes ? Value<Table[C][O]> : never };

export const commandNames = Object.keys(commandTable) as readonly CommandName[];

/** The options of a command as a list, in the order of the table. */
export function optionsOf(command: CommandName): readonly (readonly [name: string, takes: Takes])[] {
	return Object.entries(commandTable[command]);
}

/** The words of the help that stand for what a user types. */
export type Placeholders = Readonly<Record<'name' | 'folder' | 'file' | 'column' | 'key', string>>;

/**
 * What a command reads, as the help shows it: the file of an import, Git's names for the versions that it merges, else an optional folder.
 */
export function describeSubject(command: CommandName, { folder, file }: Readonly<Record<'folder' | 'file', string>>): string {
	return command === 'import' ? `<${file}>` : command === 'merge-driver' ? '%O %A %B %P' : `[${folder}]`;
}

/** An option with its value as a user types it: `--format text|json`. Placeholders are in the language of the help. */
export function describeOption(option: string, takes: Takes, placeholders: Placeholders): string {
	return takes === 'nothing' ? `--${option}` : `--${option} ${describeValue(takes, placeholders)}`;
}

/** What an option takes, in a form that a user can type. */
export function describeValue(takes: Exclude<Takes, 'nothing'>, { name, folder, file, column, key }: Placeholders): string {
	return typeof takes === 'object' ? takes.join('|') : {
		'day': '2021-08-13', 'year': '2021', 'id': 'id', name, folder, file, 'column=key': `${column}=${key}`, 'name=id': `${name}=id`,
	}[takes];
}
