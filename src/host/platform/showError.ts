import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import { plainText } from '../../core/text/plainText';
import { nameOf } from '../../core/text/uri';
import { NotOpened, openAt } from './openText';
import type { LanguageChoice } from './language';
import { fail, inform } from './notify';
import { NeedsTrust } from './trust';
import { ChangedSince, Missing, UserError } from './userError';

/**
 * Shows an error: a `UserError` as it is, with a button if there is something to do about it; anything else is logged and shown as
 * one sentence with *Show Log*. Does not wait for an answer to a `UserError` that offers only to read a file again.
 */
export async function showError(error: unknown, language: LanguageChoice, log: vscode.LogOutputChannel): Promise<void> {
	const { words } = language;
	if (error instanceof ChangedSince) {
		void offerRefresh(error, language).catch((failure: unknown) => showError(failure, language, log));
	} else if (error instanceof NeedsTrust) {
		const { manage } = words.trust;
		if (await fail(error.message, [manage]) === manage) {
			await vscode.commands.executeCommand('workbench.trust.manage');
		}
	} else if (error instanceof Missing) {
		void offerCommands(error, language).catch((failure: unknown) => showError(failure, language, log));
	} else if (error instanceof UserError) {
		void fail(error.message);
	} else if (error instanceof NotOpened) {
		void fail(words.say.notOpened(plainText(nameOf(error.uri))));
	} else {
		log.error(error instanceof Error ? error : String(error));
		const { failed, showLog } = words.say;
		if (await fail(failed, [showLog]) === showLog) {
			log.show();
		}
	}
}

async function offerCommands({ message, offers, argument }: Missing, { words }: LanguageChoice): Promise<void> {
	const chosen = await inform(message, offers.map(name => words.offers[name]));
	const name = offers.find(each => words.offers[each] === chosen);
	if (name) {
		await vscode.commands.executeCommand(commandIds(name)[words.language], argument);
	}
}

async function offerRefresh({ message, uri }: ChangedSince, { words: { say: { lookAgain } } }: LanguageChoice): Promise<void> {
	if (await fail(message, [lookAgain]) === lookAgain) {
		await vscode.commands.executeCommand(commandIds('refresh').en);
		await openAt(uri);
	}
}
