import { Temporal } from 'temporal-polyfill';
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
export function epochOf({ date, time = '00:00', offset }: Moment, zone: string): number {
	const local = Temporal.PlainDateTime.from(`${date}T${time}`);
	return local.toZonedDateTime(knownZone(offset ?? zone), { disambiguation: 'compatible' }).epochMilliseconds;
}

/** A zone's offset from UTC at a wall-clock time, such as `+07:00`. */
export function offsetAt({ date, time = '00:00' }: Omit<Moment, 'offset'>, zone: string): string {
	return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(knownZone(zone), { disambiguation: 'compatible' }).offset;
}

/** What calendar and clock show in a zone at an instant. */
export function momentAt(epochMs: number, zone: string): Moment & { readonly time: string } {
	const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(knownZone(zone)).toPlainDateTime();
	return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

function knownZone(zone: string): string {
	try {
		return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
	} catch {
		return 'UTC';
	}
}
