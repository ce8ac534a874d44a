import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseDay, type Day } from '../core/time/days';

/** The parsed arguments of a command. */
export interface ParsedArguments<O> {
	/** As typed. */
	readonly folder: string;
	readonly language?: string;
	readonly today?: Day;
	readonly options: O;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];

const common = { language: { type: 'string' }, today: { type: 'string' } } as const;

/** Parses `<command> [folder] [--language …] [--today …]` and the command's own options; undefined for invalid arguments. */
export function readArguments<const O extends Options>(args: readonly string[], own: O): ParsedArguments<Values<O>> | undefined {
	try {
		const {
			values, positionals: [, folder = '.', ...more],
		} = parseArgs({ args: [...args], allowPositionals: true, options: { ...own, ...common } });
		const { language, today } = values as Values<typeof common>;
		const isFit = more.length === 0 && ['en', 'id', undefined].includes(language) && (today === undefined || parseDay(today) === today);
		return isFit
			? { folder, options: values, ...(language !== undefined && { language }), ...(today !== undefined && { today }) }
			: undefined;
	} catch {
		return undefined;
	}
}

/** Returns a folder's absolute path; undefined where there is no such folder. */
export function folderAt(folder: string): string | undefined {
	const path = resolve(folder);
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : undefined;
}
