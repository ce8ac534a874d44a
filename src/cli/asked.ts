import { realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { plainText } from '../core/text/plainText';
import { nearest } from '../core/text/nearest';
import type { Words } from '../core/words/words';
import { commandNames, describeValue, isAssignment, optionsOf, type CommandName, type Options } from './commandTable';
import { describeBadValue, readValue } from './optionValue';
import { UsageError } from './output';
import { sentences, wordsOf } from './wordsOf';

/** A command with its folder, the file of an import or the files of a merge, as typed, and its options. */
export interface Asked<C extends CommandName> {
	readonly folder: string;
	readonly files: readonly string[];
	readonly options: Options<C>;
}

/** What the whole line asks for. `language` is the one asked for, if it is known. */
export interface Call {
	readonly command: string | undefined;
	readonly asksFor: 'help' | 'version' | 'run';
	readonly language?: string;
}

/** All options of all commands, since what follows an option depends on whether it takes a value. */
const allOptions: NonNullable<ParseArgsConfig['options']> = {
	...Object.fromEntries(commandNames
		.flatMap(optionsOf)
		.map(([name, takes]) => [name, { type: takes === 'nothing' ? 'boolean' as const : 'string' as const }])),
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean' },
};

type Token = ReturnType<typeof parseArgs<{
	allowPositionals: true; strict: false; tokens: true; options: NonNullable<ParseArgsConfig['options']>;
}>>['tokens'][number];

function tokensOf(args: readonly string[]): readonly Token[] {
	return parseArgs({ args: [...args], allowPositionals: true, strict: false, tokens: true, options: allOptions }).tokens;
}

/** Returns the command of a line and whether it asks for help or the version. */
export function readCall(args: readonly string[]): Call {
	const tokens = tokensOf(args);
	const has = (name: string): boolean => tokens.some(token => token.kind === 'option' && token.name === name);
	const language = tokens.flatMap(token => token.kind === 'option' && token.name === 'language' ? token.value ?? [] : []).at(-1);
	return {
		command: tokens.find(token => token.kind === 'positional')?.value,
		asksFor: has('help') ? 'help' : has('version') ? 'version' : 'run',
		...(language !== undefined && { language }),
	};
}

/** Returns the command that is meant. Throws a `UsageError` for none or an unknown one. */
export function readCommand({ command, language }: Call): CommandName {
	const found = commandNames.find(name => name === command);
	const { wrong } = sentences(wordsOf(language));
	if (!found) {
		throw new UsageError(command === undefined
			? wrong.noCommand(commandNames)
			: wrong.unknownCommand(plainText(command), nearest(command, commandNames), commandNames));
	}
	return found;
}

/** Parses the arguments of a command. Throws a `UsageError` that names the first one that doesn't fit. */
export function readArguments<C extends CommandName>(command: C, args: readonly string[]): Asked<C> {
	const words = sentences(wordsOf(readCall(args).language));
	const { wrong } = words;
	const fail = (sentence: string): never => {
		throw new UsageError(`${sentence}\n${wrong.explained(command)}`);
	};
	const known = new Map(optionsOf(command));
	const options: Record<string, unknown> = {};
	const folders: string[] = [];
	for (const token of tokensOf(args)) {
		if (token.kind === 'positional') {
			folders.push(token.value);
			continue;
		}
		if (token.kind === 'option-terminator') {
			continue;
		}
		const { name, rawName, value, inlineValue } = token;
		const takes = known.get(name);
		if (takes === undefined) {
			const near = nearest(name, [...known.keys()]);
			fail(wrong.unknownOption(plainText(rawName), near && `--${near}`, [...known.keys()].map(one => `--${one}`)));
		} else if (name in options && !isAssignment(takes)) {
			fail(wrong.twice(rawName));
		} else if (takes === 'nothing') {
			options[name] = value === undefined ? true : fail(wrong.takesNoValue(rawName));
		} else if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
			fail(wrong.noValue(rawName, describeValue(takes, words.help.placeholders)));
		} else {
			const read = readValue(takes, value) ?? fail(describeBadValue(rawName, takes, value, words));
			options[name] = isAssignment(takes) ? [...(options[name] ?? []) as readonly unknown[], assigned(String(read))] : read;
		}
	}
	const [, ...files] = folders;
	const [folder = command === 'import' ? fail(wrong.noFile) : '.', ...more] = files;
	if (command === 'merge-driver') {
		if (files.length !== 4 || files.includes('')) {
			fail(wrong.fourFiles);
		}
	} else if (more[0] !== undefined) {
		fail((command === 'import' ? wrong.oneFile : wrong.oneFolder)(plainText(more[0])));
	}
	if (folder === '') {
		fail(command === 'import' ? wrong.noFile : wrong.emptyFolder);
	}
	// Validated option by option, against the table that the type is of.
	return { folder, files, options: options as Options<C> };
}

/** `HP=phone` as its two sides; a name may contain `=`, what it is set to does not. */
function assigned(typed: string): readonly [string, string] {
	const at = typed.lastIndexOf('=');
	return [typed.slice(0, at).trim(), typed.slice(at + 1).trim()];
}

/** Returns a folder's absolute path, its links followed. Throws a `UsageError` where there is no such folder. */
export function folderAt(folder: string, words: Words): string {
	const path = resolve(folder);
	const found = statSync(path, { throwIfNoEntry: false });
	if (found?.isDirectory() !== true) {
		const { noFolder, notAFolder } = sentences(words);
		throw new UsageError((found ? notAFolder : noFolder)(plainText(folder, 1_000)));
	}
	return realpathSync(path);
}

/** Returns the error for a folder with no file of a programme; it names a programme above the folder. */
export function nothingIn(folder: string, words: Words): UsageError {
	const { nothing, programmeAbove } = sentences(words);
	const above = programmeFolderAbove(dirname(resolve(folder)));
	return new UsageError(
		nothing(plainText(folder, 1_000)) + (above === undefined ? '' : ` ${programmeAbove(plainText(above, 1_000))}`),
	);
}

function programmeFolderAbove(folder: string): string | undefined {
	if (statSync(join(folder, 'programme.yaml'), { throwIfNoEntry: false })) {
		return folder;
	}
	const above = dirname(folder);
	return above === folder ? undefined : programmeFolderAbove(above);
}
