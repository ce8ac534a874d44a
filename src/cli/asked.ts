import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseDay, type Day } from '../core/time/days';

/** What every command can be asked. */
export interface Asked<O> {
	/** As it was typed. */
	readonly folder: string;
	readonly language?: string;
	readonly today?: Day;
	readonly options: O;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];

const common = { language: { type: 'string' }, today: { type: 'string' } } as const;

/** What `<command> [folder] [--language …] [--today …]` and a command's own options say; undefined when it is called wrongly. */
export function readArguments<const O extends Options>(args: readonly string[], own: O): Asked<Values<O>> | undefined {
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

/** The folder's place on this machine; undefined where there is none. */
export function folderAt(folder: string): string | undefined {
	const place = resolve(folder);
	return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? place : undefined;
}
