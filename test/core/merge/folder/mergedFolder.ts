import { fileRoleOf } from '../../../../src/core/files/layout';
import type { FolderFile, FolderMerged, FolderOptions } from '../../../../src/core/merge/folder/folder';
import { mergeFolder } from '../../../../src/core/merge/mergeFolder';
import { join } from '../../../../src/core/text/uri';
import { root } from '../../folder';

/** Texts by path below the folder. */
export type Texts = Readonly<Record<string, string>>;

/** The versions of a folder. */
export interface FolderVersions {
	readonly base: Texts;
	readonly ours: Texts;
	readonly theirs: Texts;
}

/** Returns the files that differ between the versions, as Git would name them. */
export function filesOf({ base, ours, theirs }: FolderVersions): readonly FolderFile[] {
	const paths = [...new Set([base, ours, theirs].flatMap(Object.keys))].sort();
	return paths.filter(path => base[path] !== ours[path] || base[path] !== theirs[path]).map(path => {
		const role = fileRoleOf(join(root, ...path.split('/')), new Map([[root, 'programme']]));
		const [a, b, c] = [base[path], ours[path], theirs[path]];
		return {
			path, ...a !== undefined && { base: a }, ...b !== undefined && { ours: b }, ...c !== undefined && { theirs: c },
			...role && { role }, ...!/\.(?:ya?ml|md)$/.test(path) && { isBinary: true as const },
		};
	});
}

/** Merges versions of a folder and returns the whole folder with what was asked and renumbered. */
export function merged(versions: FolderVersions, options: Omit<FolderOptions, 'root' | 'isTaken'> = {}): FolderMerged & { readonly texts: Texts } {
	const given = filesOf(versions);
	const isTaken = (path: string): boolean => path in versions.base && !given.some(file => file.path === path);
	const result = mergeFolder(given, { ...options, root, isTaken });
	const changed = Object.fromEntries(result.files.flatMap(({ path, text }) => text === undefined ? [] : [[path, text]]));
	const untouched = Object.entries(versions.base).filter(([path]) => !result.files.some(file => file.path === path));
	return { ...result, texts: { ...Object.fromEntries(untouched), ...changed } };
}

/** Returns the given texts with some changed or added; `undefined` removes one. */
export function withTexts(texts: Texts, changes: Readonly<Record<string, string | undefined>>): Texts {
	return Object.fromEntries(Object.entries({ ...texts, ...changes }).flatMap(([path, text]) => text === undefined ? [] : [[path, text]]));
}
