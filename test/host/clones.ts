import * as vscode from 'vscode';
import { gitApi } from '../../src/host/git/git';
import { repositoryOf } from '../../src/host/git/extensionRepository';
import type { Repository } from '../../src/core/exchange/repository';
import type { Clones } from '../repositoryContract';
import { node } from './runtime';
import { exists, makeFolder, read, write } from './workspace';

/** Runs Git in a folder on the disk, as another program would. Rejects with what Git wrote. */
const git = (folder: vscode.Uri, ...args: readonly string[]): Promise<string> => new Promise((resolve, reject) => {
	node?.getBuiltinModule('node:child_process').execFile('git', ['-C', folder.fsPath, ...args], {}, (error, stdout) => {
		if (error) {
			reject(error);
		} else {
			resolve(stdout);
		}
	});
});

const open: vscode.Uri[] = [];

/** Lets the Git extension forget the clones: it reads the state of all that are open again and again. */
export async function closeClones(): Promise<void> {
	const api = await gitApi();
	// Of one that is not open, VS Code would ask which is meant, and wait.
	for (const folder of open.splice(0).filter(each => api?.getRepository(each)?.rootUri.fsPath === each.fsPath)) {
		await vscode.commands.executeCommand('git.close', folder);
	}
}

/** The repository in a folder, over VS Code's Git extension. */
async function opened(folder: vscode.Uri): Promise<Repository> {
	await (await gitApi())?.openRepository(folder);
	open.push(folder);
	const repository = await repositoryOf(folder);
	if (typeof repository === 'string') {
		throw new Error(repository);
	}
	return repository;
}

interface ClonesInFolders extends Clones {
	readonly folders: Readonly<Record<'ours' | 'theirs', vscode.Uri>>;
	/** Opens theirs in VS Code too: what is open costs Git calls with each change of a file. */
	readonly openTheirs: () => Promise<Repository>;
}

/** Two clones, in folders of the workspace, of a bare repository without a commit. */
export async function clones(): Promise<ClonesInFolders> {
	const bare = await makeFolder({});
	await git(bare, 'init', '-q', '--bare', '-b', 'main');
	const cloneFor = async (name: string): Promise<vscode.Uri> => {
		const folder = await makeFolder({});
		await vscode.workspace.fs.delete(folder, { recursive: true });
		await git(bare, 'clone', '-q', '-c', `user.name=${name}`, '-c', `user.email=${name.toLowerCase()}@example.org`, bare.fsPath, folder.fsPath);
		return folder;
	};
	const folders = { ours: await cloneFor('Ours'), theirs: await cloneFor('Theirs') };
	const at = (whose: 'ours' | 'theirs', path: string): vscode.Uri => vscode.Uri.joinPath(folders[whose], ...path.split('/'));
	return {
		folders,
		ours: await opened(folders.ours),
		openTheirs: () => opened(folders.theirs),
		git: (whose, ...args) => git(folders[whose], ...args),
		write: (whose, path, text) => typeof text === 'string' ? write(at(whose, path), text) : Promise.resolve(vscode.workspace.fs.writeFile(at(whose, path), text)),
		read: async (whose, path) => await exists(at(whose, path)) ? read(at(whose, path)) : undefined,
	};
}
