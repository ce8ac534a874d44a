import type { FileRole } from '../../files/layout';
import { parseText } from '../../files/parseFile';
import { isAsGitLeft, type MarkedVersions } from '../../merge/markers';
import type { Versions } from '../../merge/merge';
import { mergeText } from '../../merge/mergeText';
import { withOwnIds } from '../../merge/ownIds';
import type { Uri } from '../../text/uri';

/**
 * Returns the versions of a file with marker lines: those that Git merged, as long as the file is as Git left it. Where something was
 * chosen or written in it since, they are the file's own, in which each entry has an id of its own. `git`: absent where Git doesn't know.
 */
export function versionsOfMarked(uri: Uri, role: FileRole, marked: MarkedVersions, git: Versions | undefined): Versions {
	if (!git) {
		return withOwnIds(role.kind, likelyVersions(uri, role, marked));
	}
	const { ours, theirs } = marked;
	const base = git.base ?? marked.base;
	return isAsGitLeft(marked, git) ? git : withOwnIds(role.kind, { ...base !== undefined && { base }, ours, theirs });
}

/**
 * Returns the versions of a file with marker lines whose base nobody knows. The lines that both sides have are taken for the base, since
 * nothing is lost by it: what only one side has counts as added. Two sessions with different titles are rather two meetings, which have no
 * base; and no base is better than one that can't be read.
 */
export function likelyVersions(uri: Uri, role: FileRole, { ours, theirs, common, base }: MarkedVersions): Versions {
	const sides = { ours, theirs };
	const titleIn = (text: string): string | undefined => parseText(uri, role, text).sessions[0]?.title;
	if (base !== undefined || (role.kind === 'session' && titleIn(ours) !== titleIn(theirs))) {
		return { ...sides, ...base !== undefined && { base } };
	}
	const asksWhole = (versions: Versions): boolean => mergeText(role.kind, versions).questions.some(({ about }) => about === 'file');
	return asksWhole({ ...sides, base: common }) ? sides : { ...sides, base: common };
}
