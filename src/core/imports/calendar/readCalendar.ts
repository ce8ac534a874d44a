import { momentAt } from '../../time/instants';
import { compareText } from '../../text/collections';
import { plainText } from '../../text/plainText';
import type { ImportIssue } from '../importIssue';
import type { SessionRecord } from '../importRecords';
import type { ImportAnswers } from '../importSource';
import { tooMany } from '../limits';
import { secretsIn } from '../looksSecret';
import type { ReadContext, ReadSource } from '../readImport';
import { sourceText } from '../sourceText';
import { type CalendarEvent, calendarEvent } from './calendarEvent';
import { calendarMeetings, type CalendarMeeting, maxMeetings } from './calendarMeetings';
import { epochOfTime } from './calendarTime';
import { CalendarZones } from './calendarZones';
import { calendarLimits, parseCalendar } from './parseCalendar';

/**
 * Reads an iCalendar file (RFC 5545): a meeting of each event, and of each day of a series. All are planned, those that are over, too: what
 * happened is for people to say.
 */
export const readCalendar: ReadSource = async ({ bytes }, answers, context) => {
	const decoded = sourceText(bytes);
	const pause = async (): Promise<void> => { await context.pause?.(); };
	const parsed = decoded ? await parseCalendar(decoded.text, pause) : 'none';
	if (parsed === 'none') {
		return { refused: 'notReadable' };
	}
	if (parsed === 'tooMany') {
		return tooMany(calendarLimits.events);
	}
	const zones = new CalendarZones(parsed.zones);
	const all: CalendarEvent[] = [];
	for (const part of parsed.events) {
		all.push(calendarEvent(part, zones, context.zone));
		await pause();
	}
	const events = all.filter(({ isOwn }) => !isOwn);
	const { meetings, cutAt, rhythm, unknownRules } = await calendarMeetings(events, context.now.today, context.zone, pause);
	if (meetings.length > maxMeetings) {
		return tooMany(maxMeetings);
	}
	if (meetings.length === 0) {
		return { refused: 'nothingFound' };
	}
	const isOurs = /\/\/Mentor Notes\/\//.test(parsed.producer);
	const unread = [...parsed.unread, ...unknownRules, ...events.filter(({ start }) => !start).map(({ title }) => title),
		...all.filter(({ isOwn }) => isOwn).map(({ title, isPrivate }) => isPrivate ? 'CLASS:PRIVATE' : title)];
	const records: SessionRecord[] = [];
	for (const meeting of meetings) {
		records.push(sessionOf(meeting, isOurs, answers, context));
		await pause();
	}
	return {
		format: 'calendar',
		kind: 'calendar',
		columnKeys: [],
		columns: [],
		records: records.sort(byStart),
		skipped: [],
		issues: [
			...zones.unknown.map((value): ImportIssue => ({ code: 'unknownZone', value })),
			...(cutAt === undefined ? [] : [{ code: 'seriesCut', value: cutAt } as const]),
			...unread.map((value): ImportIssue => ({ code: 'outsideMeetings', value })),
		],
		...(rhythm !== undefined && { rhythm }),
		roomLinks: meetings.filter(({ event }) => event.rooms.length > 0).length,
	};
};

const byStart = (a: SessionRecord, b: SessionRecord): number => compareText(startOf(a), startOf(b)) || a.line - b.line;
const startOf = ({ date = '', time = '' }: SessionRecord): string => `${date} ${time}`;

function sessionOf(
	{ event, start, hasDescription }: CalendarMeeting, isOurs: boolean, answers: ImportAnswers, context: ReadContext,
): SessionRecord {
	const { zone, isPerson } = context;
	const when = start.time === undefined ? { date: start.date } : momentAt(epochOfTime(start, zone), zone);
	// The description of our own says only from when a session was moved.
	const summary = hasDescription && !isOurs ? event.description : '';
	const title = event.isCancelled ? plainText(event.title).replace(/^(?:cancell?ed|dibatalkan|batal)\s*[:·]\s*/i, '') : plainText(event.title);
	// Our own calendars have the session's id in the event's, and a title of their own.
	const id = isOurs ? /^(\d{4}-\d{2}-\d{2}-.+?)@/.exec(event.uid)?.[1] : undefined;
	return {
		kind: 'session',
		line: event.line,
		written: plainText(event.title),
		issues: [event.title, event.place, summary].flatMap(secretsIn),
		rest: event.rest,
		...(id !== undefined && { id }),
		...when,
		...(event.minutes !== undefined && start.time !== undefined && { minutes: event.minutes }),
		...(title !== '' && id === undefined && { title }),
		...(event.people.length > 1 ? { participants: event.people.length } : answers.pair !== undefined && { pair: answers.pair }),
		mentors: [],
		mentees: [],
		// A name that nobody has is found by its e-mail address only.
		people: [...new Set(event.people.flatMap(({ name }) => name !== undefined && isPerson(name) ? [name] : []))],
		emails: [...new Set(event.people.flatMap(({ email }) => email ?? []))],
		...(event.isCancelled ? { status: 'cancelled' } : event.isTentative && id !== undefined ? {} : { status: 'scheduled' }),
		...(event.rooms.length > 0 && { mode: 'video' }),
		...(event.place !== '' && { place: plainText(event.place) }),
		present: [],
		summary,
		decisions: [],
		actions: [],
		topics: [],
		links: answers.roomLinks === true ? event.rooms.map(url => ({ url })) : [],
	};
}
