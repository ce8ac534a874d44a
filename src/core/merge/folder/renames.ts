import type { Side } from './folder';
import type { FolderContext } from './folderContext';
import { type FileVersion, isAdded, sides, type TrackedFile } from './trackedFile';

/** The most pairs of files whose lines are compared, which takes some milliseconds. */
const maxCompared = 2_000;

/** Joins what a side removed with what it added instead: a file that was renamed or moved. */
export function followRenames(files: readonly TrackedFile[], context: FolderContext): readonly TrackedFile[] {
	return sides.reduce((all, [side]) => followRenamesOf(partReplaced(all, side, context), side, context), files);
}

/** Parts a file whose name a side gave to another one that it had elsewhere: the first is removed, the other one added. */
function partReplaced(files: readonly TrackedFile[], side: Side, context: FolderContext): readonly TrackedFile[] {
	const gone = new Set(files.flatMap(file => file.base && !file[side] ? context.identityOf(file.base) ?? [] : []));
	return gone.size === 0 ? files : files.flatMap((file): readonly TrackedFile[] => {
		const { base, [side]: version, ...others } = file;
		const identity = version && context.identityOf(version);
		return base && identity !== undefined && gone.has(identity) && identity !== context.identityOf(base)
			? [{ base, ...others }, { [side]: version }]
			: [file];
	});
}

function followRenamesOf(files: readonly TrackedFile[], side: Side, context: FolderContext): readonly TrackedFile[] {
	const added = new Set(files.filter(file => isAdded(file, side)));
	const renamed = new Map<TrackedFile, TrackedFile>();
	const match = (isSame: (before: FileVersion, after: FileVersion) => boolean, keyOf: (version: FileVersion) => string): void => {
		const byKey = new Map<string, Set<TrackedFile>>();
		for (const each of added) {
			const key = keyOf(each[side]!);
			byKey.set(key, (byKey.get(key) ?? new Set()).add(each));
		}
		for (const file of files) {
			const { base } = file;
			const candidates = base && !file[side] && !renamed.has(file) ? byKey.get(keyOf(base)) : undefined;
			const found = base && [...candidates ?? []].find(each => isSame(base, each[side]!));
			if (found) {
				candidates?.delete(found);
				added.delete(found);
				renamed.set(file, { ...file, [side]: found[side] });
			}
		}
	};
	const kindOf = ({ path, role }: FileVersion): string => `${role?.kind ?? ''} ${suffixOf(path)}`;
	match(() => true, version => `${kindOf(version)} ${version.text}`);
	match(version => context.identityOf(version) !== undefined, version => `${kindOf(version)} ${context.identityOf(version) ?? ''}`);
	match(version => context.membersOf(version) !== undefined, version => `${kindOf(version)} ${context.membersOf(version) ?? ''}`);
	if (added.size * (files.length - added.size) <= maxCompared) {
		match(
			(before, after) => context.identityOf(before) === undefined && context.identityOf(after) === undefined
				&& sharedLines(before.text, after.text) >= 0.6,
			kindOf,
		);
	}
	const gone = new Set([...renamed.values()].map(file => file[side]));
	return files.map(file => renamed.get(file) ?? file).filter(file => !isAdded(file, side) || !gone.has(file[side]));
}

const suffixOf = (path: string): string => /\.[^./]*$/.exec(path)?.[0].toLowerCase().replace('.yml', '.yaml') ?? '';

/** The part of the lines that two texts have in common, from 0 to 1. */
function sharedLines(a: string, b: string): number {
	const [lines = [], others = []] = [a, b].map(text => text.split('\n').filter(line => line.trim() !== ''));
	const counts = new Map<string, number>();
	others.forEach(line => counts.set(line, (counts.get(line) ?? 0) + 1));
	const shared = lines.filter(line => {
		const left = counts.get(line) ?? 0;
		counts.set(line, left - 1);
		return left > 0;
	}).length;
	return lines.length + others.length === 0 ? 0 : 2 * shared / (lines.length + others.length);
}
