import * as vscode from 'vscode';
import { parseText } from '../../../core/files/parseFile';
import { guardsOf, hasContacts, isPrivateFile, type Guard } from '../../../core/exchange/guards';
import { pathsOf } from '../../../core/exchange/record';
import type { ChangedPath, RepositoryState } from '../../../core/exchange/repository';
import { addressOf, shownAddress } from '../../../core/exchange/shownAddress';
import { plainText } from '../../../core/text/plainText';
import { join, type Uri } from '../../../core/text/uri';
import { sendingWords } from '../../../core/words/lateWords';
import { warn } from '../../platform/notify';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { excluderFor } from '../../workspace/fileReader';
import { changeReaders } from '../reflections/sharing';
import type { Sent } from './exchangePorts';

/** How many files are named. */
const maxNames = 5;
/** How many private notes are looked for in what was recorded: each costs a process of Git. */
const maxNotes = 50;
/** Where the addresses are stored that contacts may be sent to. */
const contactsKey = 'contactsSentTo';

type Answer = 'leaveOut' | 'fix' | 'send';

/** What was answered, by what it was about: a guard, a file and its state. */
export type GuardAnswers = Map<string, Answer>;

/** What is about to leave. */
interface Leaving {
	/** What changed, and is recorded if it is not left out. */
	readonly changes: readonly ChangedPath[];
	/** What is recorded already, and not sent. */
	readonly unsent: readonly ChangedPath[];
	/** What goes with a merge that was begun with Git: none of it can be left out. */
	readonly inMerge: ReadonlySet<string>;
	readonly state: RepositoryState;
}

/**
 * Asks about what should not leave without a question, unless that is in `answers`, which gets the new ones. Returns the paths that are
 * left out; `again` if something was put right, and is to be looked at anew; undefined if nothing is to be sent, or a file was opened.
 */
export async function askGuards(
	{ changes, unsent, inMerge, state }: Leaving, sent: Sent, answers: GuardAnswers, services: Services,
): Promise<readonly string[] | 'again' | undefined> {
	const { root } = sent.repository;
	const leftOut: string[] = [];
	const guards = [
		...await contentGuards(changes, sent, services),
		...await sentPrivate(sent, state, services),
		...await contacts([...changes, ...unsent], sent, state, services),
	];
	for (const { kind, paths } of guards) {
		const keys = new Map(await Promise.all(paths.map(async path =>
			[path, [kind, path, (await statOf(uriOf(root, path)))?.mtime].join('\n')] as const)));
		const answered = (path: string): Answer | undefined => answers.get(keys.get(path) ?? '');
		leftOut.push(...paths.filter(path => answered(path) === 'leaveOut'));
		const guard = { kind, paths: paths.filter(path => answered(path) === undefined) };
		if (guard.paths.length === 0) {
			continue;
		}
		const isBound = kind === 'sentPrivate' || guard.paths.some(path => inMerge.has(path))
			|| (kind === 'contact' && unsent.some(({ path }) => guard.paths.includes(path)));
		const answer = await ask(guard, isBound, shownAddress(addressOf(state)), services);
		if (answer === 'send' || (answer === 'leaveOut' && !isBound)) {
			guard.paths.forEach(path => { answers.set(keys.get(path) ?? '', answer); });
		}
		if (answer === 'leaveOut' && !isBound) {
			leftOut.push(...guard.paths);
		} else if (answer === 'fix') {
			return await fix(guard, sent, services) ? 'again' : undefined;
		} else if (answer !== 'send') {
			return undefined;
		}
		if (answer === 'send' && guard.kind === 'contact') {
			await services.globalState.update(contactsKey, [...knownAddresses(services), addressOf(state)]);
		}
	}
	return leftOut;
}

/** `isBound`: the files can't be left out of what is sent. */
async function ask(
	{ kind, paths }: Guard, isBound: boolean, address: string, { language: { words } }: Services,
): Promise<Answer | undefined> {
	const say = sendingWords[words.language];
	const n = paths.length;
	const names = paths.slice(0, maxNames).map(path => plainText(path.slice(path.lastIndexOf('/') + 1), 80));
	const files = [...names, ...n > maxNames ? ['…'] : []].join('\n');
	const buttons = {
		leaveOut: isBound ? say.dontSend : kind === 'contact' ? say.withoutContacts : say.leaveOut(n),
		fix: say.fix[kind](n),
		send: kind === 'contact' ? say.contactAnyway : say.sendAnyway,
	};
	const detail = kind === 'contact' ? `${say.readers(plainText(address))}\n\n${say.means.contact}` : `${say.means[kind]}\n\n${files}`;
	const chosen = await warn(say.guard[kind](n), Object.values(buttons).filter(button => button !== ''), detail);
	return chosen === undefined ? undefined : (['leaveOut', 'fix', 'send'] as const).find(answer => buttons[answer] === chosen);
}

async function contentGuards(
	changes: readonly ChangedPath[], { programme, repository: { root } }: Sent, { store }: Services,
): Promise<readonly Guard[]> {
	const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(programme.folder));
	const isExcluded = folder ? await excluderFor(folder.uri) : () => false;
	const sizes = new Map(await Promise.all(changes.map(async ({ path }) => [path, (await statOf(uriOf(root, path)))?.size] as const)));
	return guardsOf(changes, {
		root, folder: programme.folder, factsOf: uri => store.index.facts(uri), isExcluded, sizeOf: path => sizes.get(path),
	});
}

/** Private notes in versions that were recorded, but not sent. */
async function sentPrivate(
	{ programme: { folder }, repository }: Sent, { head, upstream }: RepositoryState, { store }: Services,
): Promise<readonly Guard[]> {
	if (head === undefined || head === upstream?.commit) {
		return [];
	}
	const notes = store.index.filesOf(folder).filter(file => isPrivateFile(file.uri, folder, file)).slice(0, maxNotes);
	const since = upstream?.commit === undefined ? {} : { since: upstream.commit };
	const paths: string[] = [];
	for (const { uri } of notes) {
		const path = pathBelow(repository.root, uri);
		if ((await repository.log({ path, max: 1, ...since }).catch(() => [])).length > 0) {
			paths.push(path);
		}
	}
	return paths.length > 0 ? [{ kind: 'sentPrivate', paths }] : [];
}

/** Addresses and numbers of people that leave for an address that has none of them yet. */
async function contacts(
	leaving: readonly ChangedPath[], { programme, repository }: Sent, state: RepositoryState, services: Services,
): Promise<readonly Guard[]> {
	const file = services.store.index.filesOf(programme.folder).find(({ kind }) => kind === 'people');
	const address = addressOf(state);
	if (!file || !hasContacts(file) || address === undefined || knownAddresses(services).includes(address)) {
		return [];
	}
	const path = pathBelow(repository.root, file.uri);
	const there = state.upstream?.commit;
	if (there === undefined) {
		return [{ kind: 'contact', paths: [path] }];
	}
	const theirs = pathsOf(leaving).includes(path) ? await repository.show(there, path).catch(() => undefined) ?? '' : undefined;
	return theirs === undefined || hasContacts(parseText(file.uri, file, theirs)) ? [] : [{ kind: 'contact', paths: [path] }];
}

const knownAddresses = ({ globalState }: Services): readonly unknown[] => {
	const known = globalState.get<unknown>(contactsKey);
	return Array.isArray(known) ? known : [];
};

/** Puts something right, or opens what is to be put right. Returns whether it is right now. */
async function fix({ kind, paths }: Guard, { programme, repository: { root } }: Sent, services: Services): Promise<boolean> {
	const [first = ''] = paths;
	if (kind === 'private') {
		for (const path of paths) {
			const file = services.store.index.facts(uriOf(root, path));
			if (file?.reflection) {
				// The first of them can have put Git out of the folder of all.
				await changeReaders(services, { programme, file }, 'private').catch((error: unknown) => {
					if (!(error instanceof UserError)) {
						throw error;
					}
				});
			}
		}
		return true;
	}
	if (kind === 'conflict') {
		await services.merges.showFile(uriOf(root, first));
	} else {
		await vscode.window.showTextDocument(vscode.Uri.parse(uriOf(root, first)));
	}
	return false;
}

const uriOf = (root: Uri, path: string): Uri => join(root, ...path.split('/'));

const pathBelow = (root: Uri, uri: Uri): string => decodeURIComponent(uri.slice(root.replace(/\/$/, '').length + 1));

async function statOf(uri: Uri): Promise<vscode.FileStat | undefined> {
	try {
		return await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
	} catch {
		return undefined;
	}
}
