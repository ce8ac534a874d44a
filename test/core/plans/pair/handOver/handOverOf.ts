import type { Plan } from '../../../../../src/core/plans/plan';
import { type HandOver, plannedAfter } from '../../../../../src/core/plans/pair/handOver/handOver';
import { foundPair } from '../../../../../src/core/plans/pair/handOver/foundPair';
import { findPair } from '../../../../../src/core/programme/namedPairs';
import { openInPairs } from '../../../../../src/core/programme/openInPair';
import type { Programme } from '../../../../../src/core/programme/programme';
import { planUndo } from '../../../../../src/core/plans/planUndo';
import { applyEdits } from '../../../../../src/core/text/textEdit';
import { noon, programmeIn, root } from '../../../folder';

/** Files by path. */
export type Texts = Readonly<Record<string, string>>;

/** The path of a file below the root. */
export const pathOf = (uri: string): string => decodeURIComponent(uri.slice(root.length + 1));

/** All files by path, as they are after a plan. */
export function filesAfter(plan: Plan, files: Texts): Texts {
	const moved = plan.move ?? [];
	const left = Object.entries(files).filter(([path]) => !moved.some(({ from }) => pathOf(from) === path));
	return Object.fromEntries([
		...left,
		...plan.create.map(({ uri, text }) => [pathOf(uri), text] as const),
		...plan.edit.map(({ uri, expected, edits }) => [pathOf(uri), applyEdits(expected, edits)] as const),
		...moved.map(({ to, expected, edits }) => [pathOf(to), applyEdits(expected, edits)] as const),
	]);
}

/** All files by path, after a plan and its undo. */
export function filesAfterUndo(plan: Plan, files: Texts): Texts {
	const moved = (plan.move ?? []).map(move => ({ ...move, uri: move.from }));
	const changed = [...plan.edit.map(edit => ({ ...edit, to: edit.uri })), ...moved];
	const undo = planUndo({
		within: plan.within, removed: [], takesOut: false, isShown: false, isAnnounced: false,
		created: plan.create.map(({ uri, text }) => ({ uri, bytes: new TextEncoder().encode(text) })),
		changed: changed.map(({ uri, to, expected, edits }) => ({ uri, to, before: expected, edits, after: applyEdits(expected, edits) })),
	});
	const removed = new Set(undo.remove?.map(({ uri }) => pathOf(uri)));
	return Object.fromEntries(Object.entries(filesAfter(undo, filesAfter(plan, files))).filter(([path]) => !removed.has(path)));
}

/** A hand-over of a pair, by its id or its group’s key, in which all that is open goes along. */
export async function handOverOf(
	files: Texts, id: string, to: string, today: string, changed: (all: HandOver, programme: Programme) => Partial<HandOver> = () => ({}),
): Promise<HandOver> {
	const read = await programmeIn(files);
	const { programme, pair, newFile } = foundPair(read, findPair(read, id)!, today, 'en')!;
	const open = openInPairs(programme, [pair], noon(today))[0]!;
	const all: HandOver = {
		programme, pair, ...newFile && { newFile }, to, today, start: today, mentees: pair.mentees ?? [], ends: { status: 'ended-early', on: today },
		...(pair.mentors?.[0] !== undefined && { from: pair.mentors[0] }),
		planned: plannedAfter(programme, pair, today, today).map(session => ({ session, goesAlong: true })),
		actions: open.actions.map(found => ({ found, fate: 'along' })), goals: open.goals.map(({ index }) => index),
		why: 'handed over', language: 'en', taken: uri => pathOf(uri) in files, textOf: uri => files[pathOf(uri)] ?? '',
		...(files['people.yaml'] !== undefined && { people: { uri: `${root}/people.yaml`, text: files['people.yaml'] } }),
	};
	return { ...all, ...changed(all, programme) };
}
