import type { CommandLineWords } from '../core/words/en/commandLine';
import { commandNames, describeOption, describeSubject, optionsOf, type CommandName, type Options } from './commandTable';

/** The help of each option: one that is added to the table without a sentence does not compile. */
type OptionHelp = { readonly [C in CommandName]: { readonly about: string; readonly options: Readonly<Record<keyof Options<C>, string>> } };

/** The width of the column of options. */
const optionWidth = 28;

/** Explains a command with all its options, or all commands. */
export function helpOf(command: CommandName | undefined, { help }: CommandLineWords): string {
	const { placeholders, usage, optionsHeading, exitsHeading } = help;
	const texts: OptionHelp = help.commands;
	const line = (name: string, says: string): string => `  ${name.padEnd(optionWidth)} ${says}`;
	const sections = (command === undefined ? commandNames : [command]).map(name => {
		const { about, options }: { readonly about: string; readonly options: Readonly<Record<string, string>> } = texts[name];
		return [
			`${usage}: mentor-notes ${name} ${describeSubject(name, { folder: 'folder', file: placeholders.file })} [${placeholders.options}]`,
			`  ${about}`,
			'',
			...optionsOf(name).map(([option, takes]) => line(describeOption(option, takes, placeholders), options[option] ?? '')),
		].join('\n');
	});
	const general = [
		`${optionsHeading}:`,
		line('[folder]', help.folder),
		line('-h, --help', help.help),
		line('--version', help.version),
	].join('\n');
	const exits = [`${exitsHeading}:`, ...help.exits.map((says, code) => line(String(code), says))].join('\n');
	return `${[...(command === undefined ? [help.about] : []), ...sections, general, exits].join('\n\n')}\n`;
}
