import { type AnyPair, hasFile } from '../../programme/namedPairs';
import type { Programme } from '../../programme/programme';
import { fileAt } from '../../programme/queries';
import { hasEnded, type Pair } from '../../record/pair';
import type { Steps } from '../../text/steps';
import type { Uri } from '../../text/uri';
import type { PairsChange, PairStep } from './pairSteps';
import type { FileEdit, Plan } from '../plan';
import { type PairChange, planPairValue } from './planPairValues';

/** Why a step is not for a pair: only sessions name it, its file can't be read, its status is another one, or it is so already. */
export type NotForPair = 'noFile' | 'unreadable' | 'ended' | 'pending' | 'already';

/** Returns why a step is not for a pair, whatever its answers; undefined if it is. */
export function whyNotForPair(programme: Programme, pair: AnyPair, step: PairStep): NotForPair | undefined {
	return !hasFile(pair) ? 'noFile'
		: fileAt(programme, pair.uri)?.pair === undefined ? 'unreadable'
		: step !== 'cohort' && hasEnded(pair) ? 'ended'
		: step === 'hold' && pair.status === 'on-hold' ? 'already'
		: step === 'resume' && pair.status === 'pending' ? 'pending'
		: step === 'resume' && pair.status !== 'on-hold' ? 'already' : undefined;
}

/** A pair that a change leaves as it is. */
export interface LeftOutPair<Why = NotForPair> {
	readonly pair: AnyPair;
	readonly why: Why;
}

/** Returns which pairs a change is for, and which it leaves out. */
export function divideForChange(programme: Programme, pairs: readonly AnyPair[], change: PairsChange): {
	readonly changing: readonly Pair[];
	readonly leftOut: readonly LeftOutPair[];
} {
	const changing: Pair[] = [];
	const leftOut: LeftOutPair[] = [];
	for (const pair of pairs) {
		const why = whyNotForPair(programme, pair, change.step) ?? (isSo(pair, change) ? 'already' : undefined);
		if (why === undefined && hasFile(pair)) {
			changing.push(pair);
		} else {
			leftOut.push({ pair, why: why ?? 'noFile' });
		}
	}
	return { changing, leftOut };
}

function isSo({ cohort, cadence }: AnyPair, change: PairsChange): boolean {
	return change.step === 'cohort' ? (cohort ?? null) === change.to : change.step === 'cadence' && (cadence?.every ?? null) === change.to;
}

/** Returns the change of one pair's values that a step means. */
export function valueOfChange(change: PairsChange): PairChange {
	switch (change.step) {
		case 'hold':
			return { key: 'status', to: 'on-hold' };
		case 'resume':
			return { key: 'status', to: 'active' };
		case 'end':
			return { ends: change.ends, on: change.on };
		case 'cohort':
			return { key: 'cohort', to: change.to };
		case 'cadence':
			return { key: 'cadence', inner: 'every', to: change.to };
	}
}

/**
 * Plans one change of several pairs, each in its file; a step is a pair. Returns the first file whose pair is no longer as it was shown, or
 * that can't be edited.
 */
export function* planChangeOfPairs(
	programme: Programme, pairs: readonly Pair[], change: PairChange, textOf: (uri: Uri) => string,
): Steps<Plan | { readonly changed: Uri } | { readonly notEditable: Uri }> {
	const edit: FileEdit[] = [];
	for (const pair of pairs) {
		const file = fileAt(programme, pair.uri);
		const expected = textOf(pair.uri);
		const edits = file && planPairValue(file, expected, pair, change);
		if (edits === 'changed') {
			return { changed: pair.uri };
		}
		if (!edits) {
			return { notEditable: pair.uri };
		}
		edit.push({ uri: pair.uri, expected, edits });
		yield;
	}
	return { within: programme.folder, create: [], edit };
}
