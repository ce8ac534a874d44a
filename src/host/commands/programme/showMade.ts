import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../../core/manifest/commands';
import { describeChange } from '../../../core/plans/describeChange';
import type { WrittenChange } from '../../../core/plans/planUndo';
import type { Uri } from '../../../core/text/uri';
import { changeWords } from '../../../core/words/lateWords';
import { until } from '../../platform/events';
import { inform } from '../../platform/notify';
import { opensPages } from '../../platform/openAs';
import { openAt } from '../../platform/openText';
import type { Services } from '../../services';
import { undoChange } from '../../status/undoMessage';

/** A file that a command made or added to, which has no page. */
interface Made {
	readonly uri: Uri;
	/** The offset of what is new; 0 by default. */
	readonly cursor?: number;
	/** Commands that usually follow, with their argument. */
	readonly next: readonly (CommandName & keyof Services['language']['words']['offers'])[];
	readonly argument?: unknown;
}

/** How long is waited for the file to be read: until then, new people are known by their ids only. */
const maxReadMs = 1000;

/**
 * Ends a command that made something: says what, and offers what usually follows, to open the file, and to undo. Where the setting has
 * sessions opened as text, the file is opened at once.
 */
export async function showMade(services: Services, made: Made): Promise<void> {
	if (!opensPages()) {
		await openAt(made.uri, made.cursor);
		return;
	}
	const change = services.writer.lastChange;
	if (change) {
		// The command is done: whoever waits for it does not wait for an answer.
		offerNext(services, change, made).catch(services.report);
	}
}

async function offerNext(services: Services, change: WrittenChange, { uri, cursor, next, argument }: Made): Promise<void> {
	const { store, language: { words } } = services;
	const { openFile } = changeWords[words.language];
	await until(() => store.index.facts(uri) !== undefined, store.onDidChangeFiles, maxReadMs);
	// With a fourth button, VS Code cuts the titles of all.
	const buttons = [...next.map(name => words.offers[name]), ...next.length < 2 ? [openFile] : [], words.say.undo];
	const chosen = await inform(describeChange(change, store.index, words), buttons);
	const name = next.find(each => words.offers[each] === chosen);
	if (name) {
		await vscode.commands.executeCommand(commandIds(name)[words.language], argument);
	} else if (chosen === openFile) {
		await openAt(uri, cursor);
	} else if (chosen === words.say.undo) {
		await undoChange(services, change);
	}
}
