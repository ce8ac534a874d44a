import { sessionsOfPair, whoMeetsIn } from '../../programme/namedPairs';
import { describePairInFull, groupOfSession, menteesOf, mentorsOf, pairOf, type Programme } from '../../programme/programme';
import { nowIn, startOf, usualMinutes, usualMinutesOf } from '../../programme/timing';
import { type Session, statusOf } from '../../record/session';
import type { SessionStatus } from '../../record/sessionWords';
import { plainText } from '../../text/plainText';
import { addDays, type Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { calendarWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { writtenTime } from '../writtenTime';
import { calendarInstant, calendarLine, calendarText } from './calendarLine';

/** The sessions of a programme to export, with the language of the output. */
export interface CalendarPart {
	readonly programme: Programme;
	/** From `calendarSessions`, or from `exportedSessions` to remove them. */
	readonly sessions: readonly Session[];
	readonly now: Now;
	readonly words: Words;
	/** Whether the events are to be removed from calendars: all of them are marked as cancelled. */
	readonly removes?: boolean;
}

/**
 * Renders a session as an event. What is cancelled says so in its title too, and blocks no time: some calendars show a cancelled event
 * like any other.
 */
export function calendarEvent(uid: string, session: Session, part: CalendarPart): string {
	const { programme, now, words, removes = false } = part;
	const calendar = calendarWords[words.language];
	const status = statusOf(session, nowIn(programme, now).today);
	const isCancelled = removes || ['cancelled', 'no-show', 'draft'].includes(status);
	const title = summary(part, session);
	const moved = movedFrom(part, session);
	const isAssumed = !isCancelled && session.clock !== undefined && lengthOf(session) === undefined;
	const notes = [...(moved === undefined ? [] : [moved]), ...(isAssumed ? [calendar.assumedLength] : [])];
	return [
		calendarLine('BEGIN', 'VEVENT'),
		calendarLine('UID', uid),
		calendarLine('DTSTAMP', calendarInstant(now.epochMs) ?? '19700101T000000Z'),
		calendarLine('SEQUENCE', String(sequenceOf(session, status))),
		...when(session, part),
		calendarLine('SUMMARY', calendarText(removes ? calendar.removed(title) : isCancelled ? calendar.cancelled(title) : title)),
		...(notes.length === 0 ? [] : [calendarLine('DESCRIPTION', calendarText(notes.join(' ')))]),
		calendarLine('STATUS', isCancelled ? 'CANCELLED' : status === 'proposed' ? 'TENTATIVE' : 'CONFIRMED'),
		...(isCancelled && session.clock ? [calendarLine('TRANSP', 'TRANSPARENT')] : []),
		calendarLine('END', 'VEVENT'),
	].join('');
}

/**
 * Returns when a session begins and ends; one without a length takes what the pair usually needs. Times are in UTC, which every calendar
 * shows by its reader's clock. Sessions without a time are all-day events; so are times outside the UTC years 1 to 9999.
 */
function when(session: Session, { programme, now }: CalendarPart): readonly string[] {
	const { date, clock } = session;
	const startMs = startOf(session, programme, now);
	const start = clock && calendarInstant(startMs);
	const end = clock && calendarInstant(startMs + minutesOf(session, programme) * 60_000);
	if (start !== undefined && end !== undefined) {
		// Marked, so that an import does not take it for what was written.
		const isAssumed = lengthOf(session) === undefined;
		return [
			calendarLine('DTSTART', start), calendarLine('DTEND', end), ...(isAssumed ? [calendarLine('X-MENTOR-NOTES-ASSUMED-LENGTH', 'TRUE')] : []),
		];
	}
	const day = (written: Day): string => written.replaceAll('-', '');
	return [
		calendarLine('DTSTART;VALUE=DATE', day(date)),
		...(date === '9999-12-31' ? [] : [calendarLine('DTEND;VALUE=DATE', day(addDays(date, 1)))]),
	];
}

const lengthOf = ({ minutes }: Session): number | undefined => minutes !== undefined && minutes > 0 ? minutes : undefined;

/** Returns a session's length, else what its pair usually needs, else an hour. */
function minutesOf(session: Session, programme: Programme): number {
	const pair = whoMeetsIn(programme, session);
	const usual = pair && usualMinutesOf(sessionsOfPair(programme, pair).filter(each => lengthOf(each) !== undefined));
	return lengthOf(session) ?? usual ?? usualMinutes;
}

/** Where a session stands among those with as many entries in their history. */
const ranks: Readonly<Record<SessionStatus, number>> = {
	'proposed': 0, 'scheduled': 1, 'in-progress': 1, 'cancelled': 2, 'draft': 2, 'no-show': 3, 'done': 3,
};

/**
 * Returns the number of an event's version, which grows with every step of its session: calendars keep the event with the higher one. It
 * follows from the record alone, so that an older copy of the record never replaces what a newer one has exported.
 */
function sequenceOf({ history = [] }: Session, status: SessionStatus): number {
	return history.length * 4 + ranks[status];
}

function summary({ programme, words }: CalendarPart, session: Session): string {
	const group = groupOfSession(programme, session);
	const kind = session.kind ?? pairOf(programme, session)?.kind ?? 'one-on-one';
	const people = describePairInFull(programme, mentorsOf(programme, session), menteesOf(programme, session));
	return calendarWords[words.language].meeting(words.kinds[kind], plainText(people) || (group.is === 'pair' ? plainText(group.id) : ''));
}

/** Says from when a session was moved the last time; undefined where it never was. */
function movedFrom({ programme, words }: CalendarPart, { history = [] }: Session): string | undefined {
	const from = history.findLast(entry => entry.from !== undefined)?.from;
	if (!from) {
		return undefined;
	}
	const { date, time, offset } = from;
	const clock = time === undefined ? undefined : { time, ...(offset !== undefined && { offset }) };
	const at = clock && writtenTime({ date, clock }, programme);
	return calendarWords[words.language].movedFrom(at === undefined ? words.day(date) : words.brief.at(words.day(date), at));
}
