import type { Plan } from '../../../../src/core/plans/plan';
import { type HandOver, plannedAfter } from '../../../../src/core/plans/handOver/handOver';
import { openInPairs } from '../../../../src/core/programme/openInPair';
import type { Programme } from '../../../../src/core/programme/programme';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { noon, readMemory, root } from '../../folder';

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

/** A hand-over of a pair in which all that is open goes along. */
export async function handOverOf(
	files: Texts, id: string, to: string, today: string, changed: (all: HandOver, programme: Programme) => Partial<HandOver> = () => ({}),
): Promise<HandOver> {
	const programme = (await readMemory(files)).programmes()[0]!;
	const pair = programme.pairs.get(id)!;
	const open = openInPairs(programme, [pair], noon(today))[0]!;
	const all: HandOver = {
		programme, pair, to, today, start: today, mentees: pair.mentees ?? [], ends: { status: 'ended-early', on: today },
		...(pair.mentors?.[0] !== undefined && { from: pair.mentors[0] }),
		planned: plannedAfter(programme, pair, today, today).map(session => ({ session, goesAlong: true })),
		actions: open.actions.map(found => ({ found, fate: 'along' })), goals: open.goals.map(({ index }) => index),
		why: 'handed over', language: 'en', taken: uri => pathOf(uri) in files, textOf: uri => files[pathOf(uri)] ?? '',
		...(files['people.yaml'] !== undefined && { people: { uri: `${root}/people.yaml`, text: files['people.yaml'] } }),
	};
	return { ...all, ...changed(all, programme) };
}
