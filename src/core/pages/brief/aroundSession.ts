import { type Session, statusOf } from '../../record/session';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { describeWhen } from '../../views/describeWhen';
import { sessionPageWordsFor } from '../../words/sessionPageWords';
import type { Words } from '../../words/words';
import type { BriefFact } from './briefPage';

/** In the order of sessions in time. */
const momentOf = ({ date, clock, id }: Session): string => `${date} ${clock?.time ?? ''} ${id}`;

/** Whether a session is before another one. */
export function isBefore(session: Session, other: Session): boolean {
	return session.id !== other.id && momentOf(session) < momentOf(other);
}

/** Returns the last of some sessions that was held. */
export function lastHeld(sessions: readonly Session[], { today }: Now): Session | undefined {
	return sessions
		.filter(session => session.date <= today && statusOf(session, today) === 'done')
		.reduce<Session | undefined>((latest, session) => latest && momentOf(latest) > momentOf(session) ? latest : session, undefined);
}

/** When a session is, on its own clock. */
export function whenIs({ date, clock }: Session): { readonly date: Day; readonly time?: string } {
	return { date, ...(clock && { time: clock.time }) };
}

/**
 * Returns when a pair met before one of its sessions and meets after it: what the page of that session shows, which says itself when that
 * one is. While it is still to come, nothing is said of a session after it that isn't planned.
 */
export function factsAround(
	shown: Session, sessions: readonly Session[], words: Words, { today, ...now }: Now, location: (session: Session) => number,
): readonly BriefFact[] {
	const { around } = sessionPageWordsFor(words.language);
	const before = lastHeld(sessions.filter(session => isBefore(session, shown)), { today, ...now });
	const [after] = sessions
		.filter(session => isBefore(shown, session) && !['draft', 'cancelled', 'no-show'].includes(statusOf(session, today)))
		.sort((a, b) => momentOf(a) < momentOf(b) ? -1 : 1);
	const fact = (label: string, session: Session): BriefFact => (
		{ label, value: describeWhen(whenIs(session), today, words), location: location(session) }
	);
	const isOver = ['done', 'cancelled', 'no-show'].includes(statusOf(shown, today));
	return [
		before ? fact(around.before, before) : { label: around.before, value: around.noneBefore },
		...after ? [fact(around.after, after)] : isOver ? [{ label: around.after, value: words.brief.page.notPlanned }] : [],
	];
}
