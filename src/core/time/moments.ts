import type { Day } from './days';

/** A wall-clock time, `HH:MM`, with its offset from UTC (`+07:00`) if one was written. */
export interface ClockTime {
	readonly time: string;
	readonly offset?: string;
	/** The length in minutes of a time that was written with its end: `13.00–14.30`. */
	readonly minutes?: number;
}

/** A day with an optional time. */
export interface Moment extends Partial<ClockTime> {
	readonly date: Day;
}

/** The offsets of Indonesia's three zones, none of which has summer time, and of UTC (`Z`). */
const namedOffsets: Readonly<Record<string, string>> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00', Z: '+00:00' };

/**
 * Parses `13:00`, `13.00`, `13.00 WIB` or `13:00+07:00`; undefined for anything else, and for `2:30`, which can be in the afternoon.
 * Ignores seconds.
 */
export function parseTime(text: string): ClockTime | undefined {
	const match = /^(\d{1,2})[:.](\d{2})([:.]\d{2}(?:\.\d+)?)?(?:\s*(WIB|WITA|WIT|Z|[+-]\d{2}(?::?\d{2})?))?$/i.exec(text);
	if (!match) {
		return undefined;
	}
	const [, hours = '', minutes = '', seconds, zone = ''] = match;
	if (Number(hours) > 23 || Number(minutes) > 59) {
		return undefined;
	}
	if (canBeAfternoon(hours, seconds, zone)) {
		return undefined;
	}
	const time = `${hours.padStart(2, '0')}:${minutes}`;
	return zone ? { time, offset: namedOffsets[zone.toUpperCase()] ?? fullOffset(zone) } : { time };
}

/**
 * Whether an hour without a part of the day can be in the afternoon: one from 1 to 6 in one digit. What has seconds or an offset in numbers
 * comes from a tool, which counts 24 hours.
 */
export function canBeAfternoon(hours: string, seconds?: string, zone?: string): boolean {
	return /^[1-6]$/.test(hours) && seconds === undefined && (zone === undefined || /^(?:wi(?:b|ta|t))?$/i.test(zone));
}

function fullOffset(zone: string): string {
	const digits = zone.replace(/\D/g, '').padEnd(4, '0');
	return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
