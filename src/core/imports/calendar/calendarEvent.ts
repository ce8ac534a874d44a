import { normalForm } from '../../text/normalForm';
import { type CalendarTime, calendarTime, epochOfTime, minutesOfDuration } from './calendarTime';
import type { CalendarZones } from './calendarZones';
import { isRoomLink, withoutRooms } from './eventText';
import { type CalendarPart, parameterOf, textOf } from './parseCalendar';
import type { RecurrenceRule } from './recurrence';

/** An event of a calendar: a meeting, the master of a series, or an exception of one. */
export interface CalendarEvent {
	readonly line: number;
	readonly uid: string;
	/** Of an exception: when the meeting was to begin. */
	readonly insteadOf?: CalendarTime;
	/** Whether the exception is for all later meetings, too. */
	readonly isForLater: boolean;
	readonly start?: CalendarTime;
	readonly minutes?: number;
	readonly rule?: RecurrenceRule;
	readonly left: readonly CalendarTime[];
	readonly more: readonly CalendarTime[];
	readonly isCancelled: boolean;
	readonly isTentative: boolean;
	/** Whether it is no meeting: a private appointment without guests, or a day on which its owner is free. */
	readonly isOwn: boolean;
	readonly isPrivate: boolean;
	readonly title: string;
	readonly place: string;
	readonly description: string;
	readonly rooms: readonly string[];
	readonly people: readonly { readonly email?: string; readonly name?: string }[];
	readonly rest: readonly { readonly name: string; readonly text: string }[];
}

const roomProperties = new Set(['url', 'conference', 'x-google-conference', 'x-google-hangout', 'x-microsoft-skypeteamsmeetingurl', 'x-microsoft-onlinemeetingexternallink']);
const [maxPeople, maxMoments] = [100, 1_000];

/** A property of events of ours. */
const assumedLength = 'x-mentor-notes-assumed-length';

/** Reads a VEVENT. */
export function calendarEvent(part: CalendarPart, zones: CalendarZones, zone: string): CalendarEvent {
	const timesOf = (name: string): readonly CalendarTime[] => part.properties
		.filter(each => each.name === name)
		.flatMap(each => each.values.slice(0, maxMoments).flatMap(value => calendarTime(value, each, zones) ?? []))
		.slice(0, maxMoments);
	const [start] = timesOf('dtstart');
	const [end] = timesOf('dtend');
	const instead = part.properties.find(({ name }) => name === 'recurrence-id');
	const insteadOf = instead && calendarTime(instead.values[0], instead, zones);
	const rule = part.properties.find(({ name }) => name === 'rrule')?.values[0];
	// A length that our own calendars assume is not known.
	const minutes = start?.time === undefined || textOf(part, assumedLength) !== '' ? undefined
		: end?.time === undefined ? minutesOfDuration(textOf(part, 'duration')) : lengthOf(start, end, zone);
	const [place, description] = [withoutRooms(textOf(part, 'location')), withoutRooms(textOf(part, 'description'))];
	const linked = part.properties.filter(({ name }) => roomProperties.has(name))
		.map(each => ({ name: each.name, link: String(each.values[0]) }));
	const rooms = linked.filter(({ name, link }) => /^https?:/i.test(link) && (name !== 'url' || isRoomLink(link))).map(({ link }) => link);
	const status = textOf(part, 'status').toUpperCase();
	const hasGuests = part.properties.some(({ name }) => name === 'attendee');
	const isPrivate = /^(?:private|confidential)$/i.test(textOf(part, 'class'));
	const isFreeDay = start?.time === undefined && /^transparent$/i.test(textOf(part, 'transp'));
	return {
		line: part.line,
		uid: textOf(part, 'uid'),
		...(insteadOf && { insteadOf }),
		isForLater: instead !== undefined && /^THISANDFUTURE$/i.test(parameterOf(instead, 'range') ?? ''),
		...(start && { start }),
		...(minutes !== undefined && { minutes }),
		...(typeof rule === 'object' && rule !== null && { rule: rule as RecurrenceRule }),
		left: timesOf('exdate'),
		more: timesOf('rdate'),
		isCancelled: status === 'CANCELLED',
		isTentative: status === 'TENTATIVE',
		isPrivate,
		isOwn: !hasGuests && (isPrivate || isFreeDay),
		title: textOf(part, 'summary').trim(),
		place: place.text.replaceAll(/\s*\n\s*/g, ', '),
		description: description.text,
		rooms: [...new Set([...rooms, ...place.rooms, ...description.rooms])],
		people: part.properties.filter(({ name }) => name === 'attendee' || name === 'organizer').slice(0, maxPeople).map(each => {
			const written = /^mailto:\s*(\S+@\S+)$/i.exec(String(each.values[0]))?.[1];
			const email = written && normalForm(written);
			const name = parameterOf(each, 'cn')?.replaceAll(/^["']|["']$/g, '').trim();
			return { ...(email !== undefined && { email }), ...(name !== undefined && name !== '' && { name }) };
		}),
		rest: [
			...linked.filter(({ name, link }) => name === 'url' && /\S/.test(link) && !rooms.includes(link)).map(({ link }) => ({ name: 'URL', text: link })),
			...(['categories', 'comment', 'contact'] as const).flatMap(name => part.properties.filter(each => each.name === name)
				.map(each => ({ name: name.toUpperCase(), text: each.values.map(String).join(', ') })).filter(({ text }) => text.trim() !== '')),
		],
	};
}

/** In minutes; undefined for an end that is not behind the start, or more than a day later. */
function lengthOf(start: CalendarTime, end: CalendarTime, zone: string): number | undefined {
	const minutes = Math.round((epochOfTime(end, zone) - epochOfTime(start, zone)) / 60_000);
	return minutes > 0 && minutes <= 1_440 ? minutes : undefined;
}
