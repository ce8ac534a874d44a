import * as vscode from 'vscode';
import { commandIds, commandNames, commands, makesFiles, type CommandName } from '../../core/manifest/commands';
import type { RowKind } from '../../core/views/row';
import { ShownRow } from '../../core/views/shownRows';
import type { LoadedOnce } from '../platform/loadedOnce';
import { requireTrust } from '../platform/trust';
import type { Services } from '../services';

/** Runs a command. Its argument can be anything: any extension can call it. */
type Handler = (argument?: unknown) => Promise<void> | void;

/** The handlers of some commands. */
export type Handlers<Name extends CommandName> = Readonly<Record<Name, Handler>>;

/**
 * Registers every command under its id in each language. The type requires a handler for each command. Each begins once `later` is loaded:
 * what answers to the changes that a command makes. Errors are reported.
 */
export function registerCommands(
	{ language, report }: Services, later: LoadedOnce, handlers: Handlers<CommandName>,
): vscode.Disposable {
	const run = (name: CommandName) => async (argument?: unknown): Promise<void> => {
		try {
			if (makesFiles.has(name)) {
				requireTrust(language.words);
			}
			await later.load();
			// A view passes the row that it was given, whose values may have changed since.
			const present = argument instanceof ShownRow ? argument.row : argument;
			await handlers[name](isForOthers(present, commands[name]) ? undefined : present);
		} catch (error) {
			await report(error);
		}
	};
	const ids = commandNames.flatMap(name => Object.values(commandIds(name)).map(id => ({ id, run: run(name) })));
	return vscode.Disposable.from(...ids.map(each => vscode.commands.registerCommand(each.id, each.run)));
}

/**
 * Whether an argument is a row of a kind that a command is not for. The command is then run without argument and asks: the buttons in
 * a view's title pass the focused row, of whatever kind.
 */
function isForOthers(argument: unknown, kinds: readonly RowKind[]): boolean {
	const isRow = isRecord(argument) && typeof argument['kind'] === 'string' && typeof argument['spoken'] === 'string';
	return isRow && !kinds.some(kind => kind === argument['kind'] && (kind !== 'pair' || isRecord(argument['pair'])));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
