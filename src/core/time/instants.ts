import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { create, toString, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { offset as offsetOf, toPlainDateTime } from 'temporal-polyfill/fns/ZonedDateTime';
import type { Day } from './days';
import type { Moment } from './moments';

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
export function epochOf({ offset, ...local }: Moment, zone: string): number {
	return inZone(local, offset ?? zone).epochMilliseconds;
}

/** The offset of a zone from UTC at a wall-clock time, such as `+07:00`. */
export function offsetAt(local: Omit<Moment, 'offset'>, zone: string): string {
	return offsetOf(inZone(local, zone));
}

/** The local date and time (`HH:MM`) in a zone at an instant. An unknown zone counts as UTC. */
export function momentAt(epochMs: number, zone: string): Moment & { readonly time: string } {
	const local = toString(
		toPlainDateTime(toZonedDateTimeISO(fromEpochMilliseconds(epochMs), knownZone(zone))), { smallestUnit: 'minute' },
	);
	const [date = '', time = ''] = local.split('T');
	return { date, time };
}

function inZone({ date, time = '00:00' }: Omit<Moment, 'offset'>, zone: string): ReturnType<typeof toZonedDateTime> {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return toZonedDateTime(create(year, month, day, hours, minutes), knownZone(zone), { disambiguation: 'compatible' });
}

function knownZone(zone: string): string {
	try {
		toZonedDateTimeISO(fromEpochMilliseconds(0), zone);
		return zone;
	} catch {
		return 'UTC';
	}
}
