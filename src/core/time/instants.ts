import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { create, toString, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { offset as offsetOf, toPlainDateTime } from 'temporal-polyfill/fns/ZonedDateTime';
import type { Day } from './days';
import type { Moment } from './moments';

/** What core is told about the present. */
export interface Now {
	/** The reader's calendar day. */
	readonly today: Day;
	/** Milliseconds since 1970-01-01 UTC. */
	readonly epochMs: number;
	/** The reader's IANA zone, for times that nobody gave a zone. */
	readonly zone: string;
}

/**
 * The instant of a wall-clock time: by its own offset, else in the zone. A time that a clock
 * change skips is taken as late as the gap is long, one that comes twice as the first of the two.
 * A zone that nobody knows counts as UTC. Milliseconds since 1970-01-01 UTC.
 */
export function epochOf({ offset, ...local }: Moment, zone: string): number {
	return inZone(local, offset ?? zone).epochMilliseconds;
}

/** A zone's offset from UTC at a wall-clock time, such as `+07:00`. */
export function offsetAt(local: Omit<Moment, 'offset'>, zone: string): string {
	return offsetOf(inZone(local, zone));
}

/** What calendar and clock show in a zone at an instant. */
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
