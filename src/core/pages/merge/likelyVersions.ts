import type { FileRole } from '../../files/layout';
import { isAsGitLeft, type MarkedVersions } from '../../merge/markers';
import type { Versions } from '../../merge/merge';
import { mergeText } from '../../merge/mergeText';
import { withOwnIds } from '../../merge/ownIds';

/**
 * Returns the versions of a file with marker lines: those that Git merged, as long as the file is as Git left it. Where something was
 * chosen or written in it since, they are the file's own, in which each entry has an id of its own. `git`: absent where Git doesn't know.
 */
export function versionsOfMarked(role: FileRole, marked: MarkedVersions, git: Versions | undefined): Versions {
	if (!git) {
		return withOwnIds(role.kind, likelyVersions(role, marked));
	}
	const { ours, theirs } = marked;
	const base = git.base ?? marked.base;
	return isAsGitLeft(marked, git) ? git : withOwnIds(role.kind, { ...base !== undefined && { base }, ours, theirs });
}

/**
 * Returns the versions of a file with marker lines whose base is not known. The lines that both sides have are taken for the base, since
 * nothing is lost by it: what only one side has counts as added. Where they can't be read, it was empty: it is one file, whatever it says.
 */
export function likelyVersions({ kind }: FileRole, { ours, theirs, common, base }: MarkedVersions): Versions {
	const asksWhole = (versions: Versions): boolean => mergeText(kind, versions).questions.some(({ about }) => about === 'file');
	return { ours, theirs, base: base ?? (asksWhole({ ours, theirs, base: common }) ? '' : common) };
}
