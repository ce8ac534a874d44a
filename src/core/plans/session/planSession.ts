import { bareName } from '../../text/personName';
import type { Uri } from '../../text/uri';
import { carriedOver } from '../../programme/carriedOver';
import { type AnyPair, hasFile } from '../../programme/namedPairs';
import type { Programme } from '../../programme/programme';
import type { Day } from '../../time/days';
import { mapLines, type NewValue } from '../../yaml/edit/renderValue';
import { FreeSessions } from './freeSessions';
import type { NewFile, Plan } from '../plan';
import { slug } from '../names';

/** The user's input for a new session. */
export interface SessionRequest {
	readonly programme: Programme;
	readonly pair: AnyPair;
	/** `done` for a held meeting, `scheduled` for a planned one. */
	readonly status: 'done' | 'scheduled';
	readonly date: Day;
	/** On the programme's clock, `HH:MM`. */
	readonly time?: string;
	readonly minutes?: number;
	readonly title?: string;
	/** What is there to discuss: one list, or one of each side. */
	readonly agenda?: NewValue;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/** A plan that creates a session. */
export interface SessionPlan extends Plan {
	readonly file: NewFile;
	/** The offset in the file to place the cursor at: in the summary of a held session, else at the end. */
	readonly cursor: number;
}

const style = { step: 2, listIndent: 2, longText: 'block' } as const;

/**
 * Plans a new session file. Its number is the first of its day that neither a file nor an id has; both are checked because an id can also
 * be in a list or moved to another day. A held session gets the pair's mentors and mentees of today and the open actions of earlier
 * sessions; a planned one gets both when it is logged.
 */
export function planSession(request: SessionRequest): SessionPlan {
	const { programme, pair, status, date, time, minutes, title, agenda } = request;
	const { id, uri } = new FreeSessions(programme, request.taken).next(slugOfPair(pair), date);
	const isHeld = status === 'done';
	const carried = isHeld ? carriedOver(programme, { pair, date, ...(time !== undefined && { time }) }) : [];
	const fieldsBeforeSummary = lines({
		id,
		...(title !== undefined && title.trim() !== '' && { title }),
		date,
		...(time !== undefined && { time }),
		...whoMeets(pair, isHeld),
		status,
		...(minutes !== undefined && { minutes }),
		...(agenda !== undefined && { agenda }),
	});
	const summary = isHeld ? 'summary: |\n  ' : '';
	const fieldsAfterSummary = (isHeld ? '\n' : '') + (carried.length > 0 ? lines({ carried }) : '');
	const file = { uri, text: fieldsBeforeSummary + summary + fieldsAfterSummary };
	const cursor = fieldsBeforeSummary.length + summary.length;
	return { within: programme.folder, ...(programme.file && { needs: programme.file.uri }), create: [file], edit: [], file, cursor };
}

function lines(fields: { readonly [key: string]: NewValue }): string {
	return mapLines(fields, 0, style).map(line => `${line}\n`).join('');
}

/** Returns the keys that say who meets: the pair's id, if there is one; of a held session, and where nothing else says it, the people. */
function whoMeets(pair: AnyPair, isHeld: boolean): { readonly [key: string]: NewValue } {
	const { mentors = [], mentees = [] } = isHeld || !hasFile(pair) ? pair : {};
	const id = hasFile(pair) ? pair.id : pair.writtenId;
	return {
		...(id !== undefined && { pair: id }),
		...(mentors.length > 0 && { mentors }),
		...(mentees.length > 0 && { mentees }),
	};
}

/** Returns the name of a pair in ids and file names. */
export function slugOfPair(pair: AnyPair): string {
	return slug(hasFile(pair) ? pair.id : pair.writtenId ?? [...pair.mentors, ...pair.mentees].map(bareName).join(' '), 'pair');
}
