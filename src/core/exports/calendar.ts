import { describePairInFull, groupOfSession, menteesOf, mentorsOf, pairOf, type Programme } from '../programme/programme';
import { nowIn, startOf } from '../programme/timing';
import { type Session, type SessionStatus, statusOf } from '../record/session';
import { plainText } from '../text/plainText';
import { nameOf } from '../text/uri';
import type { Now } from '../time/instants';
import type { Words } from '../words/words';

/** The sessions of a programme to export, with the language of the output. */
export interface CalendarPart {
	readonly programme: Programme;
	/** From `calendarSessions`. */
	readonly sessions: readonly Session[];
	readonly now: Now;
	readonly words: Words;
}

/**
 * Renders planned sessions as one calendar (iCalendar, RFC 5545), sorted by start. Contains only metadata and names (product.md, §2):
 * no title, place, link or agenda; no attendees and no alarms. It has no `METHOD`, since `PUBLISH` requires an organizer (RFC 5546,
 * 3.2.1). Written without a library, since the usual one would add 76 KB to the web build; tests parse the output with two libraries.
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
	const status = statusOf(session, nowIn(programme, now).today);
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

/** Sessions without a time are all-day events; so are times outside the UTC years 1 to 9999, which iCalendar can't express. */
function when({ date, clock, minutes = 0 }: Session, startMs: number): readonly string[] {
	const start = utc(startMs);
	if (!clock || !/^(?!0000)\d{8}T/.test(start)) {
		return [calendarLine('DTSTART;VALUE=DATE', date.replaceAll('-', ''))];
	}
	return [calendarLine('DTSTART', start), ...(minutes > 0 ? [calendarLine('DURATION', `PT${String(minutes)}M`)] : [])];
}

/**
 * Increases with every change of a plan, since calendars keep the event with the higher sequence. An entry in `history` counts two, as
 * cancelling a session may add no entry.
 */
function sequenceOf({ history = [] }: Session, status: SessionStatus): number {
	return history.length * 2 + Number(status === 'cancelled');
}

function summary(programme: Programme, session: Session, words: Words): string {
	const group = groupOfSession(programme, session);
	const kind = session.kind ?? pairOf(programme, session)?.kind ?? 'one-on-one';
	const people = describePairInFull(programme, mentorsOf(programme, session), menteesOf(programme, session));
	return words.calendar.meeting(words.calendar.kinds[kind], plainText(people) || (group.is === 'pair' ? plainText(group.id) : ''));
}

/** In characters: enough for an id of a session and of a programme. */
const maxUidBytes = 400;

/**
 * Returns each session's UID, escaped. It is made from ids, so that it is unchanged by rescheduling. Sessions that share an id by
 * mistake get a number, so that calendars show both.
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

/** The maximum length of a line in octets of UTF-8, without its line break (RFC 5545, 3.1). */
const maxOctets = 75;

/** Returns text from a file as a property value: one line without control characters, separators escaped (RFC 5545, 3.3.11). */
export function calendarText(text: string, maxCharacters?: number): string {
	// Truncation may leave half of a surrogate pair, which is not valid UTF-8.
	return plainText(text, maxCharacters).replaceAll(/\p{Surrogate}/gu, '').replaceAll(/[\\;,]/g, '\\$&');
}

/** Returns a property with its line break, folded between characters where it is too long. */
export function calendarLine(property: string, value: string): string {
	let folded = '';
	let octets = 0;
	for (const sign of `${property}:${value}`) {
		const length = octetsOf(sign);
		if (octets + length > maxOctets) {
			folded += '\r\n ';
			// The leading space counts as part of the new line.
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
