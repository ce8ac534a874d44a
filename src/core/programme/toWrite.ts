import { statusOf, type Session } from '../record/session';
import { addDays, daysBetween, type Day } from '../time/days';
import { ownerFrom } from './openActions';
import { menteesOf, mentorsOf, type Programme } from './programme';

/** A session that somebody took part in and has not written about, as far as is known here. */
export interface ToWrite {
	readonly session: Session;
	readonly daysAgo: number;
	/** By when the programme's policy wants it written; absent where it has no rule. */
	readonly due?: Day;
}

/**
 * The held sessions that a person may still want to write about, the latest first. A person who was absent has
 * nothing to write; who has left the trace `reflected` has written, wherever the note is. Only for that
 * person's own views: for anybody else it is not known whether they have written.
 */
export function toWrite(programme: Programme, person: string, today: Day): readonly ToWrite[] {
	const me = ownerFrom(programme, person).key;
	const known = new Map<string, boolean>();
	const isMe = (reference: string | undefined): boolean => {
		if (reference === undefined) {
			return false;
		}
		const is = known.get(reference) ?? ownerFrom(programme, reference).key === me;
		known.set(reference, is);
		return is;
	};
	const written = new Set(programme.reflections.filter(({ author }) => isMe(author)).map(({ session }) => session));
	const wait = programme.file?.policy?.reflection_due_days;
	const wasThere = (session: Session): boolean => {
		const state = session.attendance?.find(entry => isMe(entry.person))?.state;
		return state !== 'absent' && state !== 'excused' && (mentorsOf(programme, session).some(isMe) || menteesOf(programme, session).some(isMe) || session.attendance?.some(entry => isMe(entry.person)) === true || session.speakers?.some(({ name }) => isMe(name)) === true);
	};
	return programme.sessions
		.filter(session => session.date <= today && statusOf(session, today) === 'done' && !written.has(session.id) && session.reflected?.some(trace => isMe(trace.person)) !== true && wasThere(session))
		.sort((a, b) => compare(b.date, a.date) || compare(b.clock?.time ?? '', a.clock?.time ?? '') || compare(a.id, b.id))
		.map(session => ({ session, daysAgo: daysBetween(session.date, today), ...(wait !== undefined && { due: addDays(session.date, wait) }) }));
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;
