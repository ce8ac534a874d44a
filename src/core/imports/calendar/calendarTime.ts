import { dayNumber, type Day, makeDay } from '../../time/days';
import { epochOf } from '../../time/instants';
import type { CalendarZones, Zone } from './calendarZones';
import { type CalendarProperty, parameterOf } from './parseCalendar';

/** A day, with a wall-clock time in its zone unless it is for all day. */
export interface CalendarTime {
	readonly date: Day;
	readonly time?: string;
	readonly zone: Zone;
}

/** Reads the value of a property in jCal's form: `2026-03-02`, `2026-03-02T06:30:00`, with `Z` for UTC. */
export function calendarTime(value: unknown, property: CalendarProperty, zones: CalendarZones): CalendarTime | undefined {
	const written = typeof value === 'string' ? value.trim() : '';
	const [, year, month, date, hour, minute, utc = ''] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?\d{2})?(Z)?)?$/i.exec(written) ?? [];
	const day = makeDay(Number(year), Number(month), Number(date));
	if (day === undefined || day < '1900' || day > '2200') {
		return undefined;
	}
	if (hour === undefined || minute === undefined) {
		return { date: day, zone: { is: 'floating' } };
	}
	if (Number(hour) > 23 || Number(minute) > 59) {
		return undefined;
	}
	return { date: day, time: `${hour}:${minute}`, zone: utc === '' ? zones.zoneOf(parameterOf(property, 'tzid')) : { is: 'offset', offset: '+00:00' } };
}

/** Milliseconds since 1970-01-01 UTC; a day without a time begins at midnight of the programme. */
export function epochOfTime({ date, time = '00:00', zone }: CalendarTime, programmeZone: string): number {
	switch (zone.is) {
		case 'offset':
			return epochOf({ date, time, offset: zone.offset }, programmeZone);
		case 'rules':
			return epochOf({ date, time, offset: zone.offsetAt(date, time) }, programmeZone);
		case 'iana':
			return epochOf({ date, time }, zone.name);
		case 'floating':
			return epochOf({ date, time }, programmeZone);
	}
}

/** The minutes of a length in iCalendar's form: `PT1H30M`. Undefined for another text and for no length. */
export function minutesOfDuration(written: string): number | undefined {
	const [whole, days = '0', hours = '0', minutes = '0'] = /^\+?P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:\d{1,5}S)?)?$/.exec(written) ?? [];
	const length = Number(days) * 1_440 + Number(hours) * 60 + Number(minutes);
	return whole === undefined || length === 0 ? undefined : length;
}

/** The same time some days later or earlier. */
export function onDay(time: CalendarTime, date: Day): CalendarTime {
	return { ...time, date };
}

/** A number that is equal for equal moments of a series, in its own zone. */
export function minuteOf({ date, time = '00:00' }: CalendarTime): number {
	return dayNumber(date) * 1_440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
