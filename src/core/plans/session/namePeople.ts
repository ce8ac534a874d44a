import { pairOf, type Grouping, type Programme } from '../../programme/programme';
import { fileAt } from '../../programme/queries';
import type { Session } from '../../record/session';
import { groupBy } from '../../text/collections';
import type { Uri } from '../../text/uri';
import { changeSession, type RecordChange } from '../changeRecord';
import type { FileEdit, Plan } from '../plan';
import { presentSession } from './presentSession';

/** Mentors and mentees as a pair has them. */
interface Members {
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

/**
 * Plans changes of several sessions of one programme, such as their names. `textOf` returns the present text of a file. Returns the uri of
 * the first file that can't be edited or whose session is not what it was.
 */
export function planSessions(
	programme: Programme,
	sessions: readonly Session[],
	textOf: (uri: Uri) => string,
	changesOf: (session: Session) => readonly RecordChange[],
): Plan | { readonly refused: Uri } {
	const edit: FileEdit[] = [];
	for (const [uri, own] of groupBy(sessions, session => session.uri)) {
		const expected = textOf(uri);
		const file = fileAt(programme, uri);
		const edits = own.map(session => {
			const present = file && presentSession(expected, file, session);
			return present && changeSession(expected, present, changesOf(present));
		});
		if (edits.includes(undefined)) {
			return { refused: uri };
		}
		edit.push({ uri, expected, edits: edits.flatMap(each => each ?? []) });
	}
	return { within: programme.folder, create: [], edit };
}
