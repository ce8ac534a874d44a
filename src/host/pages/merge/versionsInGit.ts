import * as vscode from 'vscode';
import type { Repository } from '../../../core/exchange/repository';
import type { Versions } from '../../../core/merge/merge';
import { segmentsBelow, type Uri } from '../../../core/text/uri';
import type { RepositoryOf } from '../../git/recordedVersions';

/** A file that Git has in conflict. */
export interface FileInConflict {
	readonly repository: Repository;
	/** Below the repository's root. */
	readonly path: string;
	readonly versions: Versions;
}

/**
 * Returns the versions of a file in a merge that was begun with Git and is not finished. Undefined where Git has no conflict in the file,
 * or can't be asked.
 */
export async function versionsInGit(uri: Uri, repositoryOf: RepositoryOf): Promise<FileInConflict | undefined> {
	try {
		const repository = await repositoryOf(vscode.Uri.parse(uri));
		const path = typeof repository === 'string' ? undefined : segmentsBelow(repository.root, uri)?.join('/');
		if (typeof repository === 'string' || path === undefined || !(await repository.state()).conflicts.includes(path)) {
			return undefined;
		}
		const [base, ours, theirs] = await Promise.all([':1', ':2', ':3'].map(version => repository.show(version, path)));
		return { repository, path, versions: {
			...base !== undefined && { base }, ...ours !== undefined && { ours }, ...theirs !== undefined && { theirs },
		} };
	} catch {
		// The file itself says what both sides have.
		return undefined;
	}
}
