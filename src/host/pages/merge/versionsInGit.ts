import * as vscode from 'vscode';
import { filesToMerge } from '../../../core/exchange/mergedVersions';
import { otherAuthor, type OtherAuthor } from '../../../core/exchange/otherAuthor';
import type { Repository } from '../../../core/exchange/repository';
import type { FileRole } from '../../../core/files/layout';
import type { FolderFile } from '../../../core/merge/folder/folder';
import type { Versions } from '../../../core/merge/merge';
import { join, segmentsBelow, type Uri } from '../../../core/text/uri';
import type { RepositoryOf } from '../../git/recordedVersions';

/** A file that Git has in conflict. */
export interface FileInConflict {
	readonly repository: Repository;
	/** Below the repository's root. */
	readonly path: string;
	readonly versions: Versions;
	/** The other files that both sides changed, below a folder: what refers to the file is renumbered with it. */
	readonly others: readonly FolderFile[];
	readonly author?: OtherAuthor;
}

/**
 * Returns the versions of a file in a merge that was begun with Git and is not finished. `folder` is the one that its programme is in.
 * Undefined where Git has no conflict in the file, or can't be asked.
 */
export async function versionsInGit(
	uri: Uri, folder: Uri, roleOf: (uri: Uri) => FileRole | undefined, repositoryOf: RepositoryOf,
): Promise<FileInConflict | undefined> {
	try {
		const repository = await repositoryOf(vscode.Uri.parse(uri));
		const path = typeof repository === 'string' ? undefined : segmentsBelow(repository.root, uri)?.join('/');
		if (typeof repository === 'string' || path === undefined) {
			return undefined;
		}
		const { conflicts, head } = await repository.state();
		if (!conflicts.includes(path)) {
			return undefined;
		}
		const [base, ours, theirs] = await Promise.all([':1', ':2', ':3'].map(version => repository.show(version, path)));
		const versions = { ...base !== undefined && { base }, ...ours !== undefined && { ours }, ...theirs !== undefined && { theirs } };
		const other = await repository.commitOf('MERGE_HEAD');
		const author = head !== undefined && other !== undefined ? await otherAuthor(repository, head, other) : undefined;
		const others = head !== undefined && other !== undefined
			? await changedByBoth(repository, head, other, folder, roleOf) : [];
		const isOther = (each: FolderFile): boolean => join(folder, ...each.path.split('/')) !== uri;
		return { repository, path, versions, others: others.filter(isOther), ...author && { author } };
	} catch {
		// The file itself says what both sides have.
		return undefined;
	}
}

/** The files of a folder that both sides changed, with paths below the folder. */
async function changedByBoth(
	repository: Repository, ours: string, theirs: string, folder: Uri, roleOf: (uri: Uri) => FileRole | undefined,
): Promise<readonly FolderFile[]> {
	const base = await repository.mergeBase(ours, theirs);
	if (base === undefined) {
		return [];
	}
	const uriOf = (path: string): Uri => join(repository.root, ...path.split('/'));
	const [own, other] = [await repository.changes(base, ours), await repository.changes(base, theirs)];
	const paths = own.map(({ path }) => path)
		.filter(path => other.some(each => each.path === path) && roleOf(uriOf(path))?.folder === folder);
	const { files } = await filesToMerge({ repository, roleOf: path => roleOf(uriOf(path)) }, { base, ours, theirs }, paths);
	return files.map(file => ({ ...file, path: segmentsBelow(folder, uriOf(file.path))?.join('/') ?? file.path }));
}
