import { changesOf } from '../../changes/changesOf';
import { groupedChanges } from '../../changes/inWords';
import type { FileRole } from '../../files/layout';
import type { FolderFile, FolderMerged, FolderRenumbered } from '../../merge/folder/folder';
import { plainText } from '../../text/plainText';
import type { Uri } from '../../text/uri';
import type { Day } from '../../time/days';
import type { MergedFiles, MergedParts } from './mergedFiles';
import type { ShownDecisions } from './mergePage';

/** What comes out where every question is answered for one side: what differs from that side is decided without asking. */
export interface DecidedParts extends MergedParts {
	readonly today: Day;
	readonly allOurs: FolderMerged;
	readonly allTheirs: FolderMerged;
}

/** Says what was decided without asking, of the files that both sides changed: what was taken over, what was kept, and new numbers. */
export function describeDecided(parts: DecidedParts, placed: MergedFiles): readonly ShownDecisions[] {
	const { merged: { renumbered }, allOurs, allTheirs, labels } = parts;
	return [
		...changed(changedByBoth(allOurs).map(file => ({ ...file, before: file.ours, after: textIn(allOurs, file) })), parts, placed)
			.map(({ title, lines }) => ({ title: labels.taken(title), lines })),
		...changed(changedByBoth(allTheirs).map(file => ({ ...file, before: file.theirs, after: textIn(allTheirs, file) })), parts, placed)
			.map(({ title, lines }) => ({ title: labels.kept(title), lines })),
		...renumbered.length === 0 ? [] : [{ title: labels.numbers, lines: renumbered.map(each => renumberedLine(each, parts, placed)) }],
	];
}

type Compared = FolderFile & { readonly before: string | undefined; readonly after: string | undefined };

/** The files that both sides changed, with the ids that they get: what only got another id or name is no change. */
const changedByBoth = ({ versions }: FolderMerged): readonly FolderFile[] => versions.filter(({ base, ours, theirs, isBinary }) =>
	isBinary !== true && ours !== base && theirs !== base && ours !== theirs);

const textIn = ({ files }: FolderMerged, { path }: FolderFile): string | undefined => files.find(each => each.path === path)?.text;

function changed(files: readonly Compared[], { words, today }: DecidedParts, placed: MergedFiles): readonly ShownDecisions[] {
	const roles = new Map<Uri, FileRole>(files.flatMap(({ path, role }) => role ? [[placed.uriOf(path), role]] : []));
	const folders = [...new Set(files.map(({ role }) => role?.folder))];
	return folders.flatMap(folder => {
		const inFolder = files.filter(({ role, before, after }) => role?.folder === folder && before !== after)
			.map(({ path, before, after }) => ({
				uri: placed.uriOf(path), ...before !== undefined && { before }, ...after !== undefined && { after },
			}));
		const known = placed.known(folder ?? '');
		return groupedChanges(changesOf(inFolder, uri => roles.get(uri), known, today), known, words)
			.map(({ title, lines }) => ({ title, lines: lines.map(({ text }) => text) }));
	});
}

/** What got another number, id or name. */
function renumberedLine({ kind, from, to, file }: FolderRenumbered, { labels }: DecidedParts, placed: MergedFiles): string {
	const { session, pair, thing, group } = placed.placeOf(file, [to]);
	const person = placed.fileAt(file).facts.flatMap(({ people = [] }) => people).find(({ id }) => id === to);
	const textOf = (entries: readonly { readonly id?: string; readonly text?: string }[] = []): string =>
		plainText(entries.find(({ id }) => id === to)?.text ?? to);
	const name = {
		action: () => textOf(session?.actions), goal: () => textOf(pair?.goals), session: () => thing, note: () => thing,
		pair: () => group, person: () => plainText(person?.name ?? to), file: () => plainText(from),
	}[kind]();
	return labels.renumbered[kind](name, to);
}
