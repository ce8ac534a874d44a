import { calendarId } from '../../plans/programme/calendarId';
import type { Programme } from '../../programme/programme';
import { startOf } from '../../programme/timing';
import type { Session } from '../../record/session';
import { calendarEvent, type CalendarPart } from './calendarEvent';
import { calendarLine, calendarText } from './calendarLine';

/**
 * Renders planned sessions as one calendar (iCalendar, RFC 5545), sorted by start. Contains only metadata and names (product.md, §2):
 * no title, place, link or agenda; no attendees and no alarms. It has no `METHOD`: `PUBLISH` and `CANCEL` require an organizer (RFC 5546,
 * 3.2.1 and 3.2.5), and Outlook does not open a cancellation that lacks what it expects; what is cancelled has a `STATUS`. Times are in
 * UTC, which needs no `VTIMEZONE`: no event repeats. `X-WR-TIMEZONE` names the programme's zone for calendars that are subscribed to.
 * Written without a library, since the usual one would add 76 KB to the web build; tests parse the output with two libraries.
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
	const [zone, ...otherZones] = new Set(parts.map(({ programme: { file } }) => file?.timezone));
	return [
		calendarLine('BEGIN', 'VCALENDAR'),
		calendarLine('VERSION', '2.0'),
		calendarLine('PRODID', '-//Mentor Notes//Mentor Notes//EN'),
		calendarLine('X-WR-CALNAME', calendarText([...new Set(parts.map(({ programme }) => programme.name))].join(', '))),
		...(zone === undefined || otherZones.length > 0 ? [] : [calendarLine('X-WR-TIMEZONE', calendarText(zone))]),
		...events.map(({ uid, part, session }) => calendarEvent(uid, session, part)),
		calendarLine('END', 'VCALENDAR'),
	].join('');
}

/** In characters: enough for an id of a session and of a programme. */
const maxUidBytes = 400;

/**
 * Returns each session's UID, escaped. It is made from ids, so that it is unchanged by rescheduling and the same in every copy of the
 * record. Sessions that share an id by mistake get a number, so that calendars show both.
 */
function uids(programmes: readonly Programme[]): ReadonlyMap<Session, string> {
	const times = new Map<string, number>();
	const taken = new Set<string>();
	return new Map(programmes.flatMap(programme => programme.sessions.map(session => {
		const id = calendarText(`${session.id}@${calendarId(programme)}`, maxUidBytes);
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
