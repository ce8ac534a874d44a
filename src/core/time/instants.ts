import { type Day, dayNumber } from './days';
import type { Moment } from './moments';
import { clockOf } from './zoneClock';

/** The current time and zone, which the caller passes to core. */
export interface Now {
	/** The calendar day in `zone`. */
	readonly today: Day;
	/** Milliseconds since 1970-01-01 UTC. */
	readonly epochMs: number;
	/** The IANA time zone of `today`, and of times without a zone: the current user's, or a programme's (see `nowIn`). */
	readonly zone: string;
	/** The current user's IANA time zone where `zone` is a programme's. */
	readonly userZone?: string;
}

/**
 * Converts a wall-clock time to milliseconds since 1970-01-01 UTC, using its own offset, else `zone`.
 * A time that a clock change skips is moved later by the length of the gap; for a time that occurs
 * twice, the first is used. An unknown zone counts as UTC.
 */
export function epochOf({ date, time, offset }: Moment, zone: string): number {
	return clockOf(offset ?? zone).epochOf(wallMsOf(date, time));
}

/** The end of a day in a zone, in milliseconds since 1970-01-01 UTC. */
export function endOfDay(date: Day, zone: string): number {
	return clockOf(zone).epochOf(wallMsOf(date, '24:00'));
}

/** The offset of a zone from UTC at a wall-clock time, such as `+07:00`. */
export function offsetAt({ date, time }: Omit<Moment, 'offset'>, zone: string): string {
	const clock = clockOf(zone);
	const offset = clock.offsetAt(clock.epochOf(wallMsOf(date, time)));
	// Before zones had names, some clocks differed by seconds too.
	return `${offset < 0 ? '-' : '+'}${new Date(Math.abs(offset)).toISOString().slice(11, offset % 60_000 === 0 ? 16 : 19)}`;
}

/** Whether two zones, or offsets such as `+07:00`, have the same offset from UTC at an instant. */
export function showSameTime(a: string, b: string, epochMs: number): boolean {
	return clockOf(a).offsetAt(epochMs) === clockOf(b).offsetAt(epochMs);
}

/** The local date and time (`HH:MM`) in a zone at an instant. An unknown zone counts as UTC. */
export function momentAt(epochMs: number, zone: string): Moment & { readonly time: string } {
	const [date = '', time = ''] = new Date(epochMs + clockOf(zone).offsetAt(epochMs)).toISOString().split('T');
	return { date, time: time.slice(0, 5) };
}

/** A wall-clock time in milliseconds, as if it were UTC. */
function wallMsOf(date: Day, time = '00:00'): number {
	return dayNumber(date) * 86_400_000 + Number(time.slice(0, 2)) * 3_600_000 + Number(time.slice(3, 5)) * 60_000;
}
