import * as vscode from 'vscode';
import { nameOf, type Uri } from '../../../core/text/uri';
import { planSplit, type SplitRefusal } from '../../../core/plans/session/planSplit';
import { parseText } from '../../../core/files/parseFile';
import type { FileFacts } from '../../../core/files/fileFacts';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { askChoice } from '../../ask/ask';
import { openText } from '../../platform/openText';
import { UserError } from '../../platform/userError';
import { textOf } from '../../write/changeFiles';
import { planFree } from '../../write/planFree';
import type { Services } from '../../services';
import { offerUndo } from '../../status/undoMessage';
import { targetOf } from '../../ask/target';

/**
 * `mentorNotes.splitSessions`: makes one file of each session of a `sessions.yaml`. It creates the new files first and then empties the
 * list, so that each session is always in a file. One undo in the list restores its text, saved, and removes the new files that were
 * not changed since (see `UndoneFiles`). The empty list stays, since undo needs a file; the message says that it can be deleted. Throws a
 * `UserError` if the list has unsaved changes: its sessions would be in two files on the disk until it is saved.
 */
export const splitSessions = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, writer, language } = services;
	await store.whenRead();
	const { say } = language.words.finding;
	const uri = knownList(services, argument) ?? await askList(services);
	const programme = uri === undefined ? undefined : store.index.programmeOf(uri);
	const known = uri === undefined ? undefined : store.index.facts(uri);
	if (uri === undefined || !programme || !known) {
		return;
	}
	const name = plainText(nameOf(uri));
	const document = await openText(uri);
	if (document.isDirty) {
		throw new UserError(say.saveFirst(name));
	}
	const text = await textOf(uri);
	// Parsed again: the index may not yet have the present text.
	const file: FileFacts = parseText(uri, { kind: known.kind, folder: known.folder }, text);
	const plan = await planFree(writer, taken => planSplit({ programme, file, text, taken }));
	if (typeof plan === 'string') {
		throw new UserError(describeRefusal(services, plan, name));
	}
	await writer.apply(plan);
	await vscode.window.showTextDocument(document, { preview: false });
	const change = writer.lastChange;
	if (change) {
		void offerUndo(services, change, say.split(plan.create.length, name)).catch(services.report);
	}
};

function describeRefusal({ language }: Services, refusal: SplitRefusal, name: string): string {
	const { say, finding } = language.words;
	switch (refusal) {
		case 'unreadable':
			return say.notEditable(name);
		case 'empty':
			return finding.say.emptyList(name);
		case 'shared':
			return finding.say.sharedParts(name);
		case 'shape':
			return finding.say.notAPlainList(name);
	}
}

/** Returns the list that the command was called on; undefined if it must be asked for. Throws a `UserError` if the argument is no list. */
function knownList({ store, language }: Services, argument: unknown): Uri | undefined {
	const target = targetOf(argument, store.index);
	const file = target && store.index.facts(target.uri);
	if (file?.kind === 'sessionList') {
		return file.uri;
	}
	if (argument !== undefined) {
		throw new UserError(language.words.finding.say.notAList);
	}
	return undefined;
}

async function askList({ store, language }: Services): Promise<Uri | undefined> {
	const { finding, rows } = language.words;
	const lists = [...store.index.files()].filter(file => file.kind === 'sessionList' && file.sessions.length > 0);
	if (lists.length === 0) {
		throw new UserError(finding.say.noLists);
	}
	const chosen = await askChoice({ step: 1, totalSteps: 1, ...finding.ask.split }, lists.map(({ uri, sessions }) => ({
		label: plainLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(uri))), description: rows.sessions(sessions.length), value: uri,
	})));
	return typeof chosen === 'string' ? chosen : undefined;
}
