import { languages } from '../core/text/language';

/** What an option takes: nothing, one of some words, a day, a year, or any text (an id or a name). */
export type Takes = 'nothing' | 'day' | 'year' | 'id' | 'name' | readonly string[];

const common = { language: languages, today: 'day' } as const;

/** The options of every command. It serves the parser and the help. */
export const commandTable = {
	check: { format: ['text', 'json'], ...common },
	report: { format: ['json', 'csv', 'html'], cohort: 'name', year: 'year', person: 'name', bom: 'nothing', anonymise: 'nothing', ...common },
	export: { format: ['ndjson', 'ics'], pair: 'id', person: 'name', anonymise: 'nothing', ...common },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Takes>>>>;

type Table = typeof commandTable;

export type CommandName = keyof Table;

type Value<T extends Takes> = T extends readonly (infer Word)[] ? Word : T extends 'nothing' ? boolean : T extends 'year' ? number : string;

/** The options of a command that were given, validated. */
export type Options<C extends CommandName> = { readonly [O in keyof Table[C]]?: Table[C][O] extends Takes ? Value<Table[C][O]> : never };

export const commandNames = Object.keys(commandTable) as readonly CommandName[];

/** The options of a command as a list, in the order of the table. */
export function optionsOf(command: CommandName): readonly (readonly [name: string, takes: Takes])[] {
	return Object.entries(commandTable[command]);
}

/** An option with its value as a user types it: `--format text|json`. `name` stands for a name, in the language of the help. */
export function describeOption(option: string, takes: Takes, name: string): string {
	return takes === 'nothing' ? `--${option}` : `--${option} ${describeValue(takes, name)}`;
}

/** What an option takes, in a form that a user can type. */
export function describeValue(takes: Exclude<Takes, 'nothing'>, name: string): string {
	return typeof takes === 'object' ? takes.join('|') : { day: '2021-08-13', year: '2021', id: 'id', name }[takes];
}
