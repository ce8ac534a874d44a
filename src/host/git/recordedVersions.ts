import * as vscode from 'vscode';
import { folderBelow } from '../../core/exchange/outgoing';
import type { Repository } from '../../core/exchange/repository';
import { segmentsBelow, type Uri } from '../../core/text/uri';
import { type NoGit, whyNoGit } from './whyNoGit';

/** The repository that records the versions of a folder. */
export interface RecordedVersions {
	readonly repository: Repository;
	/** The folder's path in the repository, with `/` at its end; empty for the root. */
	readonly folder: string;
}

/** Returns the repository of a folder. `noGit`: VS Code's Git extension is not there, or can't be asked. */
export type RepositoryOf = (folder: vscode.Uri) => Promise<Repository | 'noGit' | 'noRepository'>;

/** Returns what records the versions of a folder, or why nothing does. */
export async function recordedVersions(folder: Uri, repositoryOf: RepositoryOf): Promise<RecordedVersions | 'noRepository' | NoGit> {
	const uri = vscode.Uri.parse(folder);
	const why = await whyNoGit(uri);
	const repository = why ?? await repositoryOf(uri);
	if (typeof repository === 'string') {
		return repository === 'noGit' ? 'off' : repository;
	}
	const path = folderBelow(repository.root, folder);
	return path === undefined ? 'noRepository' : { repository, folder: path === '' ? '' : `${path}/` };
}

/** Returns a file's path in the repository; undefined outside of it. */
export function pathIn({ repository }: RecordedVersions, file: Uri): string | undefined {
	return segmentsBelow(repository.root, file)?.join('/');
}
