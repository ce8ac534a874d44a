import type { FileRole } from '../../files/layout';
import { compareText } from '../../text/collections';
import type { FolderFile, Side } from './folder';

/** What one version has of a file. */
export interface FileVersion {
	readonly path: string;
	readonly text: string;
	readonly role?: FileRole;
}

/** A file in the versions, wherever each of them has it. */
export interface TrackedFile {
	readonly base?: FileVersion;
	readonly ours?: FileVersion;
	readonly theirs?: FileVersion;
	readonly isBinary?: true;
	/** A file that one side added about the same meeting: it is joined with what the versions give. */
	readonly joined?: { readonly side: Side; readonly version: FileVersion };
}

/** The two sides, each with the other one. */
export const sides: readonly (readonly [Side, Side])[] = [['ours', 'theirs'], ['theirs', 'ours']];

/** Returns the files by their paths. What both sides added under one name is two files still, unless both are the same. */
export function filesByPath(files: readonly FolderFile[]): readonly TrackedFile[] {
	return [...files].sort((a, b) => compareText(a.path, b.path)).flatMap((file): readonly TrackedFile[] => {
		const [base, ours, theirs] = (['base', 'ours', 'theirs'] as const).map(name => versionOf(file, name));
		const binary = file.isBinary && { isBinary: file.isBinary };
		return base || ours?.text === theirs?.text
			? [{ ...base && { base }, ...ours && { ours }, ...theirs && { theirs }, ...binary }]
			: [...ours ? [{ ours, ...binary }] : [], ...theirs ? [{ theirs, ...binary }] : []];
	});
}

function versionOf({ path, role, ...versions }: FolderFile, name: 'base' | Side): FileVersion | undefined {
	const text = versions[name];
	return text === undefined ? undefined : { path, text, ...role && { role } };
}

/** Returns the versions of a file that there are. */
export function versionsOf({ base, ours, theirs, joined }: TrackedFile): readonly FileVersion[] {
	return [base, ours, theirs, joined?.version].filter(version => version !== undefined);
}

/** Whether only one side has a file. */
export function isAdded(file: TrackedFile, side: Side): boolean {
	return !file.base && !file.joined && file[side] !== undefined && file[side === 'ours' ? 'theirs' : 'ours'] === undefined;
}

/** The path of a file after the merge; for a file that was renamed in two ways, the one of the earlier side. */
export function pathOf({ base, ours, theirs }: TrackedFile, earlier: Side, pathOfVersion: (version: FileVersion) => string): string {
	const paths = (earlier === 'ours' ? [ours, theirs, base] : [theirs, ours, base]).flatMap(version => version ? [pathOfVersion(version)] : []);
	return paths.find(path => path !== base?.path) ?? paths[0] ?? '';
}
