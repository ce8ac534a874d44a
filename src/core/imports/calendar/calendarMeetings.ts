import { addDays, type Day, daysBetween } from '../../time/days';
import { groupBy } from '../../text/collections';
import type { CalendarEvent } from './calendarEvent';
import { type CalendarTime, epochOfTime, minuteOf, onDay } from './calendarTime';
import { maxPeriods, type PeriodsLeft, rhythmOf, seriesDays } from './recurrence';

/** One meeting of a calendar. */
export interface CalendarMeeting {
	readonly event: CalendarEvent;
	readonly start: CalendarTime;
	/** Whether the event's description belongs to it, and not to another meeting of its series. */
	readonly hasDescription: boolean;
}

/** The meetings of all events. */
export interface CalendarMeetings {
	readonly meetings: readonly CalendarMeeting[];
	/** The last day up to which a series was read that goes on behind it. */
	readonly cutAt?: Day;
	/** The rhythm of the series that goes on longest. */
	readonly rhythm?: string;
	/** Titles of series whose rule has parts that are not known: only their first meeting is read. */
	readonly unknownRules: readonly string[];
}

/** How far ahead a series without an end is read, and one with an end, in days. */
const [daysAheadOfEndless, daysAhead] = [92, 366];
/** The most meetings of a calendar. */
export const maxMeetings = 6_000;
const maxExceptions = 1_000;

/**
 * Returns the meetings of events: series expanded, with what was moved, left out or cancelled. `zone` is the programme's. `pause` lets
 * others have their turn.
 */
export async function calendarMeetings(
	events: readonly CalendarEvent[], today: Day, zone: string, pause: () => Promise<void>,
): Promise<CalendarMeetings> {
	const exceptions = groupBy(events.filter(({ insteadOf }) => insteadOf), ({ uid }) => uid === '' ? undefined : uid);
	const meetings: CalendarMeeting[] = [];
	const left = { periods: maxPeriods };
	const used = new Set<CalendarEvent>();
	const unknownRules: string[] = [];
	let cutAt: Day | undefined;
	let rhythm: { readonly every: string; readonly last: Day } | undefined;
	for (const event of events) {
		await pause();
		if (event.insteadOf || !event.start || meetings.length > maxMeetings) {
			continue;
		}
		const series = seriesOf(event, event.start, today, zone, left);
		const own = (exceptions.get(event.uid) ?? []).slice(0, maxExceptions);
		const found = meetingsOf(event, series.starts, own, zone);
		meetings.push(...found);
		found.forEach(meeting => used.add(meeting.event));
		if (series.isUnknown) {
			unknownRules.push(event.title);
		}
		cutAt = series.isCut && (cutAt === undefined || series.last > cutAt) ? series.last : cutAt;
		const every = event.rule && !series.isUnknown ? rhythmOf(event.rule) : undefined;
		const last = series.starts.at(-1)?.date ?? '';
		rhythm = every !== undefined && (!rhythm || last > rhythm.last) ? { every, last } : rhythm;
	}
	// Exceptions without their series, as in a calendar of some months only.
	const taken = new Set([...used].map(({ line }) => line));
	const alone = events.flatMap(event => event.insteadOf && event.start && !taken.has(event.line)
		? [{ event, start: event.start, hasDescription: true }]
		: []);
	return {
		meetings: [...meetings, ...alone],
		...(cutAt !== undefined && { cutAt }),
		...(rhythm && { rhythm: rhythm.every }),
		unknownRules,
	};
}

function meetingsOf(
	event: CalendarEvent, starts: readonly CalendarTime[], own: readonly CalendarEvent[], zone: string,
): readonly CalendarMeeting[] {
	const left = new Set(event.left.map(each => momentKey(each, zone)));
	const exceptions = new Map(own.flatMap(each => each.insteadOf ? [[momentKey(each.insteadOf, zone), each] as const] : []));
	const forLater = own.filter(({ isForLater, start, insteadOf }) => isForLater && start && insteadOf);
	return starts.flatMap((start, i) => {
		// An exception that names only a day is for the meeting on it.
		const keys = [momentKey(start, zone), start.date];
		if (keys.some(key => left.has(key))) {
			return [];
		}
		const exception = keys.map(key => exceptions.get(key)).find(each => each !== undefined);
		if (exception) {
			return [{ event: merged(event, exception), start: exception.start ?? start, hasDescription: true }];
		}
		const later = forLater.filter(({ insteadOf }) => insteadOf && minuteOf(insteadOf) <= minuteOf(start)).at(-1);
		return [later ? shifted(later, start, event) : { event, start, hasDescription: i === 0 }];
	});
}

/** Equal for equal moments; of a day without a time, the day. */
const momentKey = (time: CalendarTime, zone: string): string => time.time === undefined ? time.date : String(epochOfTime(time, zone));

/** An exception has what its series has, unless it says something else. */
function merged(series: CalendarEvent, exception: CalendarEvent): CalendarEvent {
	const minutes = exception.minutes ?? (exception.start?.time === undefined ? undefined : series.minutes);
	return {
		...exception,
		...(minutes !== undefined && { minutes }),
		title: exception.title === '' ? series.title : exception.title,
		place: exception.place === '' ? series.place : exception.place,
		// A meeting that was moved to another place is not in the series' room.
		rooms: exception.rooms.length === 0 && (exception.place === '' || exception.place === series.place) ? series.rooms : exception.rooms,
		people: exception.people.length === 0 ? series.people : exception.people,
	};
}

/** A meeting behind an exception that is for all later ones: at its time, as many days later as it is. */
function shifted(exception: CalendarEvent, start: CalendarTime, series: CalendarEvent): CalendarMeeting {
	const { insteadOf, start: to } = exception;
	const days = insteadOf && to ? daysBetween(insteadOf.date, to.date) : 0;
	return { event: merged(series, exception), start: { ...(to ?? start), date: addDays(start.date, days) }, hasDescription: false };
}

interface Series {
	readonly starts: readonly CalendarTime[];
	readonly isCut: boolean;
	readonly isUnknown?: true;
	/** The last day that is read. */
	readonly last: Day;
}

function seriesOf({ rule, more }: CalendarEvent, start: CalendarTime, today: Day, zone: string, left: PeriodsLeft): Series {
	if (!rule) {
		return { starts: [start, ...more], isCut: false, last: start.date };
	}
	const until = typeof rule['until'] === 'string' ? rule['until'] : undefined;
	const last = addDays(today, rule['count'] === undefined && until === undefined ? daysAheadOfEndless : daysAhead);
	const isOver = (day: Day): boolean => until !== undefined && isBehind(onDay(start, day), until, zone);
	const { days, ...found } = seriesDays(rule, { start: start.date, last, isOver }, left);
	return { starts: [...days.map(day => onDay(start, day)), ...more], ...found, last };
}

/** Whether a meeting is behind the end of a rule: a day, a time in the series' zone, or one in UTC. */
function isBehind(start: CalendarTime, until: string, zone: string): boolean {
	const [, day = '', time, utc] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z)?)?/.exec(until) ?? [];
	return day !== '' && (time === undefined || utc === undefined || start.time === undefined
		? `${start.date}${time === undefined ? '' : start.time ?? ''}` > `${day}${time ?? ''}`
		: epochOfTime(start, zone) > Date.parse(`${day}T${time}:00Z`));
}
