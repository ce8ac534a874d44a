import * as vscode from 'vscode';
import { readAddress } from '../../../core/exchange/address';
import type { Programme } from '../../../core/programme/programme';
import { plainLabel } from '../../../core/text/plainText';
import { joiningWords } from '../../../core/words/lateWords';
import { askChoice, askText } from '../../ask/ask';
import { rootOf, type GitApi, type GitRepository } from '../../git/git';
import type { Services } from '../../services';
import { askIdentity } from './askIdentity';

/** The branch that services for repositories expect: one with another name would be received as an empty folder. */
const defaultBranch = 'main';

/**
 * Returns the repository that a programme is in. Where there is none, it is begun in the programme's folder, if the user wants that; where
 * it has no remote, its address is asked for. Undefined if the user left that.
 */
export async function repositoryToShare(api: GitApi, programme: Programme, services: Services): Promise<GitRepository | undefined> {
	const repository = await presentRepository(api, programme) ?? await beginRepository(api, programme, services);
	if (!repository || !await askIdentity(repository, services)) {
		return undefined;
	}
	return repository.state.remotes.length > 0 || await askRemote(repository, services) ? repository : undefined;
}

/** VS Code opens a repository in a folder above the workspace only if it is asked to. */
async function presentRepository(api: GitApi, { folder }: Programme): Promise<GitRepository | undefined> {
	const uri = vscode.Uri.parse(folder);
	const root = api.getRepository(uri) ? undefined : await rootOf(api, uri);
	return api.getRepository(uri) ?? (root ? await api.openRepository(root) : undefined) ?? undefined;
}

async function beginRepository(api: GitApi, programme: Programme, { language: { words } }: Services): Promise<GitRepository | undefined> {
	const { title, ask, yes, about } = joiningWords[words.language].begin;
	const isWanted = await askChoice(
		{ title, placeholder: ask, step: 1, totalSteps: 1 }, [{ label: yes, detail: plainLabel(about(programme.name)), value: true }],
	);
	return isWanted === true ? await api.init(vscode.Uri.parse(programme.folder), { defaultBranch }) ?? undefined : undefined;
}

/** Asks for the address of an empty repository, and sets it. Returns false on Escape. */
async function askRemote(repository: GitRepository, { language: { words } }: Services): Promise<boolean> {
	const { fault, begin: { title, remote, remoteHow } } = joiningWords[words.language];
	const answer = await askText({ title, placeholder: `${remote}. ${remoteHow}`, step: 1, totalSteps: 1 }, '', {
		validate: text => {
			const read = readAddress(text);
			return typeof read === 'string' ? fault[read] : undefined;
		},
	});
	const read = typeof answer === 'string' ? readAddress(answer) : undefined;
	if (typeof read !== 'object') {
		return false;
	}
	await repository.addRemote('origin', read.url);
	return true;
}
