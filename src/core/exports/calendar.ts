import { describePair, groupOfSession, menteesOf, mentorsOf, pairOf, type Programme } from '../programme/programme';
import { startOf } from '../programme/timing';
import { type Session, type SessionStatus, statusOf } from '../record/session';
import { plainText } from '../text/plainText';
import { nameOf } from '../text/uri';
import type { Now } from '../time/instants';
import type { Words } from '../words/words';

/** Some of a programme's sessions for a calendar, and the language to speak there. */
export interface CalendarPart {
	readonly programme: Programme;
	/** As `calendarSessions` gives them. */
	readonly sessions: readonly Session[];
	readonly now: Now;
	readonly words: Words;
}

/**
 * Planned sessions as one calendar (iCalendar, RFC 5545), the soonest first. Only metadata and names (product.md, §2): no title,
 * place, link or agenda. Nobody is invited and nothing rings: those who import it decide that. It has no `METHOD`, since
 * `PUBLISH` would ask for an organizer (RFC 5546, 3.2.1). Written by rules of our own, for the usual library
 * would add 76 KB to the web build; tests read it back with two libraries.
 */
export function renderCalendar(parts: readonly CalendarPart[]): string {
	const uidOf = uids(parts.map(({ programme }) => programme));
	const events = parts.flatMap(part => part.sessions.map(session => ({
		startMs: startOf(session, part.programme, part.now),
		uid: uidOf.get(session) ?? '',
		part,
		session,
	})))
		.sort((a, b) => a.startMs - b.startMs || (a.uid < b.uid ? -1 : 1));
	return [
		calendarLine('BEGIN', 'VCALENDAR'),
		calendarLine('VERSION', '2.0'),
		calendarLine('PRODID', '-//Mentor Notes//Mentor Notes//EN'),
		calendarLine('X-WR-CALNAME', calendarText([...new Set(parts.map(({ programme }) => programme.name))].join(', '))),
		...events.map(({ uid, part, session, startMs }) => event(uid, startMs, session, part)),
		calendarLine('END', 'VCALENDAR'),
	].join('');
}

function event(uid: string, startMs: number, session: Session, { programme, now, words }: CalendarPart): string {
	const status = statusOf(session, now.today);
	return [
		calendarLine('BEGIN', 'VEVENT'),
		calendarLine('UID', uid),
		calendarLine('DTSTAMP', utc(now.epochMs)),
		calendarLine('SEQUENCE', String(sequenceOf(session, status))),
		...when(session, startMs),
		calendarLine('SUMMARY', calendarText(summary(programme, session, words))),
		calendarLine('STATUS', status === 'cancelled' ? 'CANCELLED' : status === 'proposed' ? 'TENTATIVE' : 'CONFIRMED'),
		calendarLine('END', 'VEVENT'),
	].join('');
}

/** A day without a time is the whole day. So is a time that in UTC lies before the year 1 or after 9999, where calendars end. */
function when({ date, clock, minutes = 0 }: Session, startMs: number): readonly string[] {
	const start = utc(startMs);
	if (!clock || !/^(?!0000)\d{8}T/.test(start)) {
		return [calendarLine('DTSTART;VALUE=DATE', date.replaceAll('-', ''))];
	}
	return [calendarLine('DTSTART', start), ...(minutes > 0 ? [calendarLine('DURATION', `PT${String(minutes)}M`)] : [])];
}

/**
 * Grows with all that happens to a plan, since calendars keep the version with the greater one. A session can be called off
 * without a word in its history, so each entry there counts two.
 */
function sequenceOf({ history = [] }: Session, status: SessionStatus): number {
	return history.length * 2 + Number(status === 'cancelled');
}

function summary(programme: Programme, session: Session, words: Words): string {
	const group = groupOfSession(programme, session);
	const kind = session.kind ?? pairOf(programme, session)?.kind ?? 'one-on-one';
	const who = describePair(programme, mentorsOf(programme, session), menteesOf(programme, session));
	return words.calendar.meeting(words.calendar.kinds[kind], plainText(who) || (group.is === 'pair' ? plainText(group.id) : ''));
}

/** Room for an id and for a programme's. */
const maxUidBytes = 400;

/**
 * Who a session is in every calendar, ready to be written: from ids, which rescheduling leaves as they are. Sessions with the
 * same id, which is a fault of the record, get a number, so that none hides another.
 */
function uids(programmes: readonly Programme[]): ReadonlyMap<Session, string> {
	const times = new Map<string, number>();
	const taken = new Set<string>();
	return new Map(programmes.flatMap(programme => programme.sessions.map(session => {
		const id = calendarText(`${session.id}@${plainText(programme.file?.id ?? '') || nameOf(programme.folder)}`, maxUidBytes);
		let time = times.get(id) ?? 0;
		let uid: string;
		do {
			time++;
			uid = time === 1 ? id : `${id}#${String(time)}`;
		} while (taken.has(uid));
		times.set(id, time);
		taken.add(uid);
		return [session, uid] as const;
	})));
}

function utc(epochMs: number): string {
	return new Date(epochMs).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

/** What a line may hold at most, in octets of UTF-8 and without its end (RFC 5545, 3.1). */
const maxOctets = 75;

/**
 * A text from a file as the value of a property: one line without control characters, and with what separates values escaped (RFC
 * 5545, 3.3.11).
 */
export function calendarText(text: string, maxCharacters?: number): string {
	// Half of a sign that needs two, as a cut leaves it, is no UTF-8.
	return plainText(text, maxCharacters).replaceAll(/\p{Surrogate}/gu, '').replaceAll(/[\\;,]/g, '\\$&');
}

/** One property with its end, folded where it is long, and never within a sign. */
export function calendarLine(property: string, value: string): string {
	let folded = '';
	let octets = 0;
	for (const sign of `${property}:${value}`) {
		const length = octetsOf(sign);
		if (octets + length > maxOctets) {
			folded += '\r\n ';
			// The space belongs to the line that it begins.
			octets = 1;
		}
		folded += sign;
		octets += length;
	}
	return folded + '\r\n';
}

function octetsOf(sign: string): number {
	const code = sign.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
