import * as vscode from 'vscode';
import { nameOf } from '../../core/text/uri';
import { commandIds, commandNames, commands, makesFiles, type CommandName } from '../../core/manifest/commands';
import { ShownRow } from '../../core/views/shownRows';
import { plainText } from '../../core/text/plainText';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import { NotOpened } from '../workspace/openText';
import { fail } from '../platform/say';
import { NeedsTrust, requireTrust } from '../platform/trust';
import { ChangedSince, UserError } from '../platform/userError';
import { openAt } from './openAt';
import type { Handler } from './services';
import { subjectOf } from './target';

export type CommandHandlers = Readonly<Record<CommandName, Handler>>;

/**
 * Registers every command of the table under its id in each language. What goes
 * wrong ends here: a `UserError` is shown as it is, anything else is logged and
 * shown as one sentence.
 */
export function registerCommands(handlers: CommandHandlers, store: RecordStore, language: LanguageChoice, log: vscode.LogOutputChannel): vscode.Disposable {
	const run = (name: CommandName) => async (argument?: unknown): Promise<void> => {
		try {
			if (makesFiles.has(name)) {
				requireTrust(language.words);
			}
			await store.whenNothingIsCached();
			// A view hands over the row as it was given it; what is meant is what it shows now.
			await handlers[name](subjectOf(argument instanceof ShownRow ? argument.row : argument, commands[name]));
		} catch (error) {
			await report(error, language, log);
		}
	};
	return vscode.Disposable.from(...commandNames.flatMap(name => Object.values(commandIds(name)).map(id => vscode.commands.registerCommand(id, run(name)))));
}

/** Says what went wrong, in a sentence without links that text from a file might have brought in. */
export async function report(error: unknown, language: LanguageChoice, log: vscode.LogOutputChannel): Promise<void> {
	if (error instanceof ChangedSince) {
		// Nobody waits for an answer: what was refused has ended.
		void offerToLookAgain(error, language).catch((why: unknown) => report(why, language, log));
		return;
	}
	if (error instanceof NeedsTrust) {
		const { manage } = language.words.trust;
		if (await fail(error.message, [manage]) === manage) {
			await vscode.commands.executeCommand('workbench.trust.manage');
		}
		return;
	}
	if (error instanceof UserError) {
		void fail(error.message);
		return;
	}
	if (error instanceof NotOpened) {
		void fail(language.words.say.notOpened(plainText(nameOf(error.uri))));
		return;
	}
	log.error(error instanceof Error ? error : String(error));
	const { failed, showLog } = language.words.say;
	if (await fail(failed, [showLog]) === showLog) {
		log.show();
	}
}

async function offerToLookAgain({ message, uri }: ChangedSince, { words: { say: { lookAgain } } }: LanguageChoice): Promise<void> {
	if (await fail(message, [lookAgain]) === lookAgain) {
		await vscode.commands.executeCommand(commandIds('refresh').en);
		await openAt(uri);
	}
}
