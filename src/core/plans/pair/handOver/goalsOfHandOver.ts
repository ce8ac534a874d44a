import type { Pair } from '../../../record/pair';
import type { NewValue } from '../../../yaml/edit/renderValue';
import type { OpenRecord, RecordChange } from '../../changeRecord';
import { nextId } from '../../names';

type Goal = NonNullable<Pair['goals']>[number];

/** A goal that a new pair goes on with: its id in both pairs, and its index in the old one. */
export interface MovedGoal {
	readonly goal: Goal;
	readonly index: number;
	readonly id: string;
}

/** Returns the goals that go along, each with its id; those without one get the next free ones. */
export function movedGoals({ goals = [] }: Pair, indexes: readonly number[]): readonly MovedGoal[] {
	const named: { readonly id?: string }[] = [...goals];
	return indexes.flatMap(index => {
		const goal = goals[index];
		const id = goal && (goal.id ?? nextId('g', named));
		if (!goal || id === undefined) {
			return [];
		}
		named.push({ id });
		return [{ goal, index, id }];
	});
}

/** Returns a goal as the new pair has it: as it was, with the goal that it goes on with. */
export function goalGoingOn(pair: string, { goal, id }: MovedGoal): NewValue {
	const { text, why, measure, baseline, target, due, evidence, updates } = goal;
	const present = { id, text, why, measure, baseline, target, due, state: 'open', continues: `${pair}#${id}`, evidence, updates };
	return Object.fromEntries(Object.entries(present).filter(([, value]) => value !== undefined)) as NewValue;
}

/**
 * Returns the changes of the old pair's goals: the id of each that lacks one, and that it moved; with `goOn`, that the old pair pursues
 * them too, so that they stay open. Undefined if one of them can't be edited.
 */
export function changesOfOldGoals(
	record: OpenRecord, pair: Pair, moved: readonly MovedGoal[], goOn: boolean,
): readonly RecordChange[] | undefined {
	const changes: RecordChange[] = [];
	for (const { goal, index, id } of moved) {
		const position = pair.goalPositions[index];
		const path = position && record.itemPath('goals', position);
		const isLoneText = path !== undefined && Object.keys(goal).length === 1 && goal.text !== undefined && !record.has([...path, 'text']);
		// Several goals without a path each are one text whose lines begin with bullets.
		if (!path || (isLoneText && path.length === 1 && (pair.goals?.length ?? 0) > 1)) {
			return undefined;
		}
		changes.push(...isLoneText
			? [{ set: path, to: { id, text: goal.text, ...(!goOn && { state: 'moved' }) } }]
			: [
				...goal.id === undefined ? [{ set: [...path, 'id'], to: id, first: true }] : [],
				...goOn ? [] : [{ set: [...path, 'state'], to: 'moved' }],
			]);
	}
	return changes;
}
