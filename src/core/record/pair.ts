import type { Position } from '../text/range';
import type { Uri } from '../text/uri';
import type { pairShape } from './pairShape';
import type { ValueOf } from './shape';

/** Mentors and mentees who meet. The pair's sessions are not part of the value, whichever file contains them. */
export interface Pair extends Omit<ValueOf<typeof pairShape>, 'id' | 'sessions'> {
	readonly id: string;
	readonly uri: Uri;
	/** The positions at which its goals begin, in the order of `goals`. */
	readonly goalPositions: readonly Position[];
}

/** Whether a pair meets no more. What is open in its sessions stays listed, but nobody is reminded of it. */
export function hasEnded(pair: Pick<Pair, 'status'> | undefined): boolean {
	return pair?.status === 'completed' || pair?.status === 'ended-early';
}
