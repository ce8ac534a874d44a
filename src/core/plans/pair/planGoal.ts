import { parseText } from '../../files/parseFile';
import type { Pair } from '../../record/pair';
import type { FileFacts } from '../../files/fileFacts';
import type { Day } from '../../time/days';
import type { NewValue } from '../../yaml/edit/renderValue';
import { OpenRecord } from '../changeRecord';
import { nextId } from '../names';
import { onOneLine } from '../../text/plainText';
import type { TextEdit } from '../../text/textEdit';
import type { Changed } from '../session/planAction';

/** A goal to add to a pair. */
export interface NewGoal {
	readonly text: string;
	/** From 1 to 5, as `target`. */
	readonly baseline?: number;
	readonly target?: number;
	readonly due?: Day;
}

/** A progress update to add to a goal. */
export interface GoalUpdate {
	readonly on: Day;
	/** A person's id, or a plain name. */
	readonly by?: string;
	/** 0 to 100, or the `level` from 1 to 5. */
	readonly percent?: number;
	readonly level?: number;
	readonly comment?: string;
}

/** Returns the edits that add a goal to a pair's file, with the next free id. Returns undefined if the text can't be edited. */
export function planNewGoal(file: FileFacts, text: string, goal: NewGoal): readonly TextEdit[] | undefined {
	const pair = pairIn(file, text);
	const item: NewValue = {
		id: nextId('g', pair?.goals ?? []),
		text: onOneLine(goal.text),
		...(goal.baseline !== undefined && { baseline: goal.baseline }),
		...(goal.target !== undefined && { target: goal.target }),
		...(goal.due !== undefined && { due: goal.due }),
		state: 'open',
	};
	return pair && OpenRecord.pair(text)?.change([{ append: ['goals'], item }])?.edits;
}

/**
 * Returns the edits that append an update to a goal; existing updates are never changed. Returns `changed` if the goal no longer matches
 * what the user saw, undefined if the text can't be edited.
 */
export function planGoalUpdate(
	file: FileFacts, text: string, shown: { readonly index: number; readonly text: string }, update: GoalUpdate,
): readonly TextEdit[] | Changed | undefined {
	const pair = pairIn(file, text);
	if (!pair) {
		return undefined;
	}
	const goal = pair.goals?.[shown.index];
	const position = pair.goalPositions[shown.index];
	if (!goal || !position || (goal.text ?? '') !== shown.text) {
		return 'changed';
	}
	const item: NewValue = {
		on: update.on,
		...(update.by !== undefined && { by: update.by }),
		...(update.percent !== undefined && { percent: update.percent }),
		...(update.level !== undefined && { level: update.level }),
		...(update.comment !== undefined && { comment: onOneLine(update.comment) }),
	};
	const record = OpenRecord.pair(text);
	const path = record?.itemPath('goals', position);
	const isScalarGoal = goal.text !== undefined && Object.keys(goal).length === 1;
	if (!record || !path) {
		return undefined;
	}
	// A goal that is only a text is replaced by a map, since a text has no keys to set.
	const isLoneText = isScalarGoal && !record.has([...path, 'text']);
	// Several goals without a path each are one text whose lines begin with bullets.
	return isLoneText && path.length === 1 && pair.goals.length > 1
		? undefined
		: record.change([isLoneText
			? { set: path, to: { text: goal.text ?? '', updates: [item] } }
			: { append: [...path, 'updates'], item }])?.edits;
}

/** Returns the pair in the current text; undefined if it can't be parsed. */
function pairIn(file: FileFacts, text: string): Pair | undefined {
	return parseText(file.uri, { kind: file.kind, folder: file.folder }, text).pair;
}
