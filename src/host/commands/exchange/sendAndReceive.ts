import * as vscode from 'vscode';
import type { Change } from '../../../core/changes/change';
import { summaryOf } from '../../../core/changes/summary';
import { comparedFiles } from '../../../core/exchange/comparedFiles';
import { exchange, type Exchanged } from '../../../core/exchange/exchange';
import { exchangedInWords } from '../../../core/exchange/exchangedInWords';
import { isPrivateFile } from '../../../core/exchange/guards';
import { folderBelow } from '../../../core/exchange/outgoing';
import { pathsOf } from '../../../core/exchange/record';
import type { ChangedPath, RepositoryState } from '../../../core/exchange/repository';
import { addressOf, withoutPassword } from '../../../core/exchange/shownAddress';
import { Stopped, stoppedBy } from '../../../core/exchange/stopped';
import { unsentFiles } from '../../../core/exchange/unsent';
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
import { ShownSteps } from '../../platform/shownSteps';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { askGuards, type GuardAnswers } from './askGuards';
import { askWhatToSend, showChanges } from './askWhatToSend';
import { repositoryToShare } from './beginSharing';
import { changesIn, readReceived } from './changesIn';
import { exchangePorts, type Sent } from './exchangePorts';
import { lookAt } from './lookAt';
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
async function begin(sent: Sent, services: Services, exchangeNow = () => exchangeIn(sent, services)): Promise<void> {
	if (busy.has(services.store)) {
		throw new UserError(sendingWords[services.language.words.language].busy);
	}
	busy.add(services.store);
	try {
		const done = await exchangeNow();
		if (done) {
			report(done, sent, services).catch(services.report);
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
	/** What was answered about what should not leave without a question. */
	readonly answers: GuardAnswers;
	/** The address, if this was the first sending to it. */
	readonly newAddress?: string;
}

/** Asks nothing that is in `answers`. Returns undefined if it was left before anything was done. */
async function exchangeIn(sent: Sent, services: Services, answers: GuardAnswers = new Map()): Promise<Done | undefined> {
	const { language: { words } } = services;
	const say = sendingWords[words.language];
	const ports = exchangePorts(sent, services);
	let othersGo = false;
	for (;;) {
		const looked = await inProgress(say.steps.look, words, () =>
			lookAt(sent, othersGo, services).catch((error: unknown) => stoppedBy('look', error)));
		if (looked instanceof Stopped) {
			return { exchanged: { isRecorded: false, sent: 'no', ended: looked.end }, what: '', answers };
		}
		const { state, unsent, outgoing, changes, inMerge, compared: all } = looked;
		const differ = new Set(all.map(({ uri }) => uri));
		const differs = ({ path }: ChangedPath): boolean => differ.has(join(sent.repository.root, ...path.split('/')));
		const excluded = await askGuards(
			{ changes: changes.filter(differs), unsent: unsent.changes.filter(differs), inMerge, state }, sent, answers, services,
		);
		if (excluded === undefined) {
			return undefined;
		}
		if (excluded === 'again') {
			continue;
		}
		const going = changes.filter(({ path }) => !excluded.includes(path));
		const compared = excluded.length === 0 ? all : await unsentFiles(ports, state, unsent, going);
		const inWords = await changesIn(compared, sent, services);
		const isRecording = going.length > 0 || state.unfinished === 'merge';
		const answer = await askWhatToSend({
			sent,
			compared,
			changes: inWords,
			isRecording,
			isEmpty: !isRecording && !unsent.isAhead,
			stays: {
				privateNotes: privateNotesOf(sent.programme, services),
				leftOut: excluded,
				others: outgoing.others.filter(({ path }) => !inMerge.has(path)).length,
				outside: outgoing.outside,
			},
			othersGo,
			proposed: await proposedSentence(state, going, unsent.changes.length === 0 ? inWords : undefined, sent, services),
		}, services);
		if (answer === undefined) {
			return undefined;
		}
		if (answer === 'others') {
			othersGo = !othersGo;
			continue;
		}
		const what = summaryOf(inWords, words) || (compared.length > 0 ? say.filesChanged(compared.length) : '');
		const address = state.upstream?.commit === undefined ? addressOf(state) : undefined;
		const exchanged = await run(going, answer.sentence, sent, services);
		return { exchanged, what, answers, ...address !== undefined && exchanged.sent === 'sent' && { newAddress: address } };
	}
}

async function run(going: readonly ChangedPath[], message: string, sent: Sent, services: Services): Promise<Exchanged> {
	const { language: { words }, store } = services;
	const say = sendingWords[words.language];
	const joinMessage = sendingWords[wordsOf(sent.programme, words).language].joined;
	const steps = new ShownSteps(say.title);
	const ports = exchangePorts(sent, services);
	const ask: typeof ports.ask = (...question) => {
		steps.hide();
		return ports.ask(...question);
	};
	const done = await exchange(
		{ ...ports, ask, onStep: step => { steps.show(say.steps[step]); } }, { paths: pathsOf(going), message, joinMessage },
	).finally(() => { steps.hide(); });
	void store.readMissedChanges();
	return done;
}

/** Says what was done, with what came in, and with what to do where something was not. */
async function report({ exchanged: done, what: going, answers, newAddress }: Done, sent: Sent, services: Services): Promise<void> {
	const { language: { words }, merges } = services;
	const say = sendingWords[words.language];
	const cameIn = done.received && await readReceived(done.received, done.merged, sent, services);
	const what = { sent: going, received: cameIn ? summaryOf(cameIn.changes, words) : '' };
	const said = exchangedInWords(done, what, words);
	const canTryAgain = done.ended && ['offline', 'authentication', 'rejected', 'locked', 'notWritten'].includes(done.ended.why);
	const [conflict] = done.ended?.why === 'conflicts' ? done.ended.paths ?? [] : [];
	const buttons = [
		...cameIn && cameIn.changes.length > 0 ? [say.whatCameIn] : [],
		...canTryAgain ? [say.tryAgain] : [],
		...done.ended?.why === 'unanswered' ? [say.answerQuestions] : [],
		...conflict === undefined ? [] : [say.fix.conflict()],
		...newAddress === undefined ? [] : [say.copyAddress],
	];
	const message = newAddress === undefined ? said.message : `${said.message} ${say.giveAddress}`;
	const chosen = await (said.isIncomplete ? warn : inform)(message, buttons);
	if (chosen === say.whatCameIn && cameIn) {
		await showChanges({ sent, ...cameIn }, services);
	} else if (chosen === say.copyAddress && newAddress !== undefined) {
		await vscode.env.clipboard.writeText(withoutPassword(newAddress));
	} else if (chosen === say.tryAgain) {
		await begin(sent, services, () => exchangeIn(sent, services, answers));
	} else if (chosen === say.answerQuestions) {
		// All of it is recorded and was shown: only what others sent is asked about.
		await begin(sent, services, async () => ({ exchanged: await run([], '', sent, services), what: going, answers }));
	} else if (chosen === say.fix.conflict() && conflict !== undefined) {
		await merges.showFile(join(sent.repository.root, ...conflict.split('/')));
	}
}

/**
 * Returns the sentence of the version, in the language of the programme, which all read. `changes` are those that it records, where they
 * are known already.
 */
async function proposedSentence(
	{ head, unfinished }: RepositoryState, going: readonly ChangedPath[], changes: readonly Change[] | undefined, sent: Sent,
	services: Services,
): Promise<string> {
	const words = wordsOf(sent.programme, services.language.words);
	const say = sendingWords[words.language];
	if (unfinished === 'merge') {
		return say.joined;
	}
	const recorded = changes
		?? await changesIn(await comparedFiles(exchangePorts(sent, services), going, { from: head }), sent, services);
	const text = plainText(summaryOf(recorded, words));
	return text === '' ? say.filesChanged(going.length) : text.charAt(0).toUpperCase() + text.slice(1);
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
