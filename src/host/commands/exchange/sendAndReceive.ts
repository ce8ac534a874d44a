import * as vscode from 'vscode';
import { changesInSteps } from '../../../core/changes/changesOf';
import type { Change, ComparedFile } from '../../../core/changes/change';
import { summaryOf } from '../../../core/changes/summary';
import { comparedFiles } from '../../../core/exchange/comparedFiles';
import { exchange, type Exchanged } from '../../../core/exchange/exchange';
import { exchangedInWords } from '../../../core/exchange/exchangedInWords';
import { isPrivateFile } from '../../../core/exchange/guards';
import { folderBelow, outgoingOf } from '../../../core/exchange/outgoing';
import { pathsOf } from '../../../core/exchange/record';
import type { ChangedPath } from '../../../core/exchange/repository';
import { stoppedBy, whyBlocked } from '../../../core/exchange/stopped';
import { fileRoleOf } from '../../../core/files/layout';
import type { Programme } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import { join } from '../../../core/text/uri';
import { wordsFor } from '../../../core/words/catalogues';
import { sendingWords } from '../../../core/words/lateWords';
import type { Words } from '../../../core/words/words';
import { askProgramme, knownProgramme, type KnownProgramme } from '../../ask/askProgramme';
import { runSteps } from '../../ask/questionSteps';
import { repositoryFrom } from '../../git/extensionRepository';
import { gitApi } from '../../git/git';
import { whyNoGit } from '../../git/whyNoGit';
import { inform, warn } from '../../platform/notify';
import { runInSlices } from '../../platform/timeSlice';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { askGuards } from './askGuards';
import { askWhatToSend, showChanges } from './askWhatToSend';
import { repositoryToShare } from './beginSharing';
import { exchangePorts, type Sent } from './exchangePorts';
import { offerGit } from './offerGit';

/** Where it is going on: one at a time, since each waits for answers. */
const busy = new WeakSet<object>();

/**
 * `mentorNotes.sendAndReceive`: shows in words what has changed, asks about what should not leave, records and sends it, and joins it with
 * what others have sent.
 */
export const sendAndReceive = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await knownProgramme(services, argument);
	const { title } = sendingWords[services.language.words.language];
	const programme = (await runSteps<KnownProgramme>(known, [askProgramme(services, title)]))?.programme;
	if (!programme) {
		return;
	}
	const reason = await whyNoGit(vscode.Uri.parse(programme.folder));
	if (reason) {
		await offerGit(reason, services);
		return;
	}
	const api = await gitApi();
	const git = api && await repositoryToShare(api, programme, services);
	if (!git) {
		return;
	}
	const repository = repositoryFrom(git);
	const folder = folderBelow(repository.root, programme.folder);
	if (folder !== undefined && await saved(services, programme)) {
		await begin({ programme, repository, folder }, services);
	}
};

/** Throws a `UserError` while it is going on already. Its end is said without waiting for an answer. */
async function begin(sent: Sent, services: Services): Promise<void> {
	if (busy.has(services.store)) {
		throw new UserError(sendingWords[services.language.words.language].busy);
	}
	busy.add(services.store);
	try {
		const done = await exchangeIn(sent, services);
		if (done) {
			report(done.exchanged, done.what, sent, services).catch(services.report);
		}
	} finally {
		busy.delete(services.store);
	}
}

/** Saves the programme's files that have unsaved text, if the user wants that. Returns false if they don't. */
async function saved({ language: { words } }: Services, { folder }: Programme): Promise<boolean> {
	const say = sendingWords[words.language];
	const unsaved = vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && uri.toString().startsWith(`${folder}/`));
	if (unsaved.length === 0) {
		return true;
	}
	if (await inform(say.title, [say.saveAll], say.unsaved(unsaved.length)) !== say.saveAll) {
		return false;
	}
	const areSaved = await Promise.all(unsaved.map(document => document.save()));
	if (areSaved.includes(false)) {
		throw new UserError(say.notSaved);
	}
	return true;
}

/** What was done, and what was sent, in words. */
interface Done {
	readonly exchanged: Exchanged;
	readonly what: string;
}

/** Returns undefined if it was left before anything was done. */
async function exchangeIn(sent: Sent, services: Services): Promise<Done | undefined> {
	const { language: { words }, store } = services;
	const say = sendingWords[words.language];
	const ports = exchangePorts(sent, services);
	let excluded: readonly string[] | undefined;
	let othersGo = false;
	for (;;) {
		const state = await sent.repository.state().catch((error: unknown) => stoppedBy('look', error));
		if (state instanceof Error) {
			return { exchanged: { isRecorded: false, sent: 'no', ended: state.end }, what: '' };
		}
		const blocked = whyBlocked(state);
		if (blocked) {
			return { exchanged: { isRecorded: false, sent: 'no', ended: { step: 'look', why: blocked, paths: state.conflicts } }, what: '' };
		}
		const outgoing = outgoingOf(state, sent.folder, path => ports.roleOf(path) !== undefined);
		const changes = [...outgoing.record, ...othersGo ? outgoing.others : []];
		if (!excluded) {
			const answer = await askGuards(changes, sent, state, services);
			if (answer === undefined) {
				return undefined;
			}
			if (answer === 'again') {
				await store.whenRead();
				continue;
			}
			excluded = answer;
		}
		const leftOut = excluded;
		const going = changes.filter(({ path }) => !leftOut.includes(path));
		const compared = await inProgress(say.steps.look, words, () => comparedFiles(ports, going, { from: state.head }));
		const inWords = await changesIn(compared, sent, services);
		const answer = await askWhatToSend({
			sent,
			compared,
			changes: inWords,
			stays: {
				privateNotes: privateNotesOf(sent.programme, services),
				leftOut: leftOut.length,
				others: outgoing.others.length,
				outside: outgoing.outside,
			},
			othersGo,
			proposed: proposedSentence(inWords, compared.length, wordsOf(sent.programme, words)),
		}, services);
		if (answer === undefined) {
			return undefined;
		}
		if (answer === 'others') {
			othersGo = !othersGo;
			excluded = undefined;
			continue;
		}
		const what = summaryOf(inWords, words) || say.filesChanged(going.length);
		return { exchanged: await run(going, answer.sentence, sent, services), what };
	}
}

async function run(going: readonly ChangedPath[], message: string, sent: Sent, services: Services): Promise<Exchanged> {
	const { language: { words }, store } = services;
	const say = sendingWords[words.language];
	const joinMessage = sendingWords[wordsOf(sent.programme, words).language].joined;
	const options = { location: vscode.ProgressLocation.Notification, title: say.title };
	const done = await vscode.window.withProgress(options, progress => exchange(
		{ ...exchangePorts(sent, services), onStep: step => { progress.report({ message: say.steps[step] }); } },
		{ paths: pathsOf(going), message, joinMessage },
	));
	void store.readMissedChanges();
	return done;
}

/** Says what was done, with what came in, and with what to do where something was not. */
async function report(done: Exchanged, going: string, sent: Sent, services: Services): Promise<void> {
	const { language: { words }, merges } = services;
	const say = sendingWords[words.language];
	const cameIn = done.received && await readReceived(done.received, sent, services);
	const what = { sent: going, received: cameIn ? summaryOf(cameIn.changes, words) : '' };
	const said = exchangedInWords(done, what, words);
	const canTryAgain = done.ended && ['offline', 'authentication', 'rejected', 'locked', 'unanswered', 'notWritten'].includes(done.ended.why);
	const [conflict] = done.ended?.why === 'conflicts' ? done.ended.paths ?? [] : [];
	const buttons = [
		...cameIn && cameIn.changes.length > 0 ? [say.whatCameIn] : [],
		...canTryAgain ? [say.tryAgain] : [],
		...conflict === undefined ? [] : [say.fix.conflict],
	];
	const chosen = await (said.isIncomplete ? warn : inform)(said.message, buttons);
	if (chosen === say.whatCameIn && cameIn) {
		await showChanges({ sent, ...cameIn }, services);
	} else if (chosen === say.tryAgain) {
		await begin(sent, services);
	} else if (chosen === say.fix.conflict && conflict !== undefined) {
		await merges.showFile(join(sent.repository.root, ...conflict.split('/')));
	}
}

/** Reads what came in. Undefined where that is not known. */
async function readReceived(
	{ from, to }: { readonly from: string; readonly to: string }, sent: Sent, services: Services,
): Promise<{ readonly compared: readonly ComparedFile[]; readonly changes: readonly Change[] } | undefined> {
	try {
		const ports = exchangePorts(sent, services);
		const prefix = sent.folder === '' ? '' : `${sent.folder}/`;
		const changed = from === '' ? [] : (await sent.repository.changes(from, to)).filter(({ path }) => path.startsWith(prefix));
		services.store.refresh(pathsOf(changed).map(path => join(sent.repository.root, ...path.split('/'))));
		const compared = await comparedFiles(ports, changed, { from, to });
		return { compared, changes: await changesIn(compared, sent, services) };
	} catch {
		return undefined;
	}
}

async function changesIn(compared: readonly ComparedFile[], { programme }: Sent, { store, clock }: Services): Promise<readonly Change[]> {
	const folders = store.index.folders();
	const present = store.index.programmeIn(programme.folder) ?? programme;
	return await runInSlices(changesInSteps(compared, uri => fileRoleOf(uri, folders), present, clock.today(present))) ?? [];
}

/** Returns the sentence of the version, in the language of the programme, which all read. */
function proposedSentence(changes: readonly Change[], files: number, words: Words): string {
	const text = plainText(summaryOf(changes, words));
	return text === '' ? sendingWords[words.language].filesChanged(files) : text.charAt(0).toUpperCase() + text.slice(1);
}

function wordsOf({ file }: Programme, words: Words): Words {
	return file?.language ? wordsFor(file.language) : words;
}

/** How many private notes there are that nothing is sent of. */
function privateNotesOf({ folder }: Programme, { store }: Services): number {
	return store.index.filesOf(folder).filter(file => file.kind === 'reflection' && isPrivateFile(file.uri, folder, file)).length;
}

function inProgress<T>(message: string, { language }: Words, work: () => Promise<T>): Thenable<T> {
	const { title } = sendingWords[language];
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: `${title}: ${message}` }, work);
}
