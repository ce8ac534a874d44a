import { pairOf, type Grouping } from '../programme/programme';
import type { Session } from '../record/session';
import type { RecordChange } from './changeRecord';

/** Mentors and mentees as a pair has them. */
export interface Members {
	readonly mentors?: readonly string[];
	readonly mentees?: readonly string[];
}

/**
 * Returns the changes that write into a session who its people are, so that it stays theirs when the pair's people change: the mentors or
 * mentees that it lacks, and its pair where that follows from the folder only. `members` are the pair's people at that time; by default
 * those of today. No changes for a session without a pair.
 */
export function namePeople(programme: Grouping, session: Session, members?: Members): readonly RecordChange[] {
	const pair = pairOf(programme, session);
	if (!pair) {
		return [];
	}
	const { mentors = [], mentees = [] } = members ?? pair;
	const lacking: readonly RecordChange[] = [
		...(session.mentors === undefined && mentors.length > 0 ? [{ set: ['mentors'], to: mentors }] : []),
		...(session.mentees === undefined && mentees.length > 0 ? [{ set: ['mentees'], to: mentees }] : []),
	];
	return lacking.length > 0 && session.pair === undefined ? [{ set: ['pair'], to: pair.id }, ...lacking] : lacking;
}
