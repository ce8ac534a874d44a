import * as vscode from 'vscode';
import { nameOf, type Uri } from '../../../core/text/uri';
import { planSplit, type SplitRefusal } from '../../../core/plans/planSplit';
import { parseText } from '../../../core/files/parseFile';
import type { FileFacts } from '../../../core/files/fileFacts';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { askChoice } from '../../ask/ask';
import { openText } from '../../workspace/openText';
import { inform } from '../../platform/say';
import { UserError } from '../../platform/userError';
import { textOf } from '../changeFiles';
import { planFree } from '../planFree';
import type { Services } from '../services';
import { targetOf } from '../target';

/**
 * `mentorNotes.splitSessions`: a `sessions.yaml` becomes one file for each of its sessions. The new files are made
 * first, then the list is emptied: at no moment is a session in neither place. One undo in the list restores both:
 * the list's text, saved, and then the new files go that nobody has changed since (see `UndoneFiles`). An emptied list
 * stays as a file, so that there is something to undo in; the message says that it can be deleted. A list with
 * unsaved changes is refused: on the disk its sessions would stand in both places until somebody saves it.
 */
export const splitSessions = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, writer, language } = services;
	await store.whenRead();
	const { say } = language.words.finding;
	const uri = listOf(services, argument) ?? await ask(services);
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
	// The index may be a moment behind.
	const file: FileFacts = parseText(uri, { kind: known.kind, folder: known.folder }, text);
	const plan = await planFree(writer, taken => planSplit({ programme, file, text, taken }));
	if (typeof plan === 'string') {
		throw new UserError(whyNot(services, plan, name));
	}
	await writer.apply(plan);
	await vscode.window.showTextDocument(document, { preview: false });
	void inform(say.split(plan.create.length, name));
};

function whyNot({ language }: Services, refusal: SplitRefusal, name: string): string {
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

/** The list that the command was called on; undefined where it must be asked for. Throws a `UserError` for what is no list. */
function listOf({ store, language }: Services, argument: unknown): Uri | undefined {
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

async function ask({ store, language }: Services): Promise<Uri | undefined> {
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
