import { type FileRole, fileRoleOf } from '../../../src/core/files/layout';
import { parseText } from '../../../src/core/files/parseFile';
import { factsOf, type ParsedFile } from '../../../src/core/files/parsedFile';
import type { FolderFile, FolderMerged, FolderOptions } from '../../../src/core/merge/folder/folder';
import { mergeFolder } from '../../../src/core/merge/mergeFolder';
import { RecordIndex } from '../../../src/core/programme/index/recordIndex';
import type { Programme } from '../../../src/core/programme/programme';
import { join, type Uri } from '../../../src/core/text/uri';

const root = 'memory://test/folder';

/** Texts by path below the folder. */
export type Texts = Readonly<Record<string, string>>;

/** The versions of a folder. */
export interface FolderVersions {
	readonly base: Texts;
	readonly ours: Texts;
	readonly theirs: Texts;
}

/** Returns the files that differ between the versions, as Git would name them. */
function filesOf({ base, ours, theirs }: FolderVersions): readonly FolderFile[] {
	const paths = [...new Set([base, ours, theirs].flatMap(Object.keys))].sort();
	return paths.filter(path => base[path] !== ours[path] || base[path] !== theirs[path]).map(path => {
		const role = roleAt(path);
		const [a, b, c] = [base[path], ours[path], theirs[path]];
		return {
			path, ...a !== undefined && { base: a }, ...b !== undefined && { ours: b }, ...c !== undefined && { theirs: c },
			...role && { role }, ...!/\.(?:ya?ml|md)$/.test(path) && { isBinary: true as const },
		};
	});
}

const uriOf = (path: string): string => join(root, ...path.split('/'));
const roleAt = (path: string): FileRole | undefined => fileRoleOf(uriOf(path), new Map([[root, 'programme']]));

/** Reads texts as the programme of a folder, with its parsed files. */
export function programmeOf(
	texts: Texts,
): { readonly index: RecordIndex; readonly programme: Programme; readonly parsed: ReadonlyMap<Uri, ParsedFile> } {
	const parsed = new Map(Object.entries(texts).flatMap(([path, text]) => {
		const role = roleAt(path);
		return role ? [[uriOf(path), parseText(uriOf(path), role, text)] as const] : [];
	}));
	const index = new RecordIndex();
	index.apply([...parsed].map(([uri, file]) => ({ uri, file: factsOf(file) })));
	return { index, programme: index.programmes()[0]!, parsed };
}

/** The files of versions that were merged before, as a page has them while it asks. */
const known = new WeakMap<FolderVersions, readonly FolderFile[]>();

/** Merges versions of a folder and returns the whole folder with what was asked and renumbered. */
export function merged(versions: FolderVersions, options: Omit<FolderOptions, 'root' | 'isTaken'> = {}): FolderMerged & { readonly texts: Texts } {
	const given = known.get(versions) ?? filesOf(versions);
	known.set(versions, given);
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
