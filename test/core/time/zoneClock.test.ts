import { assert } from 'chai';
import fc from 'fast-check';
import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { create, toString, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { offset as offsetOf, toPlainDateTime } from 'temporal-polyfill/fns/ZonedDateTime';
import { endOfDay, epochOf, momentAt, offsetAt } from '../../../src/core/time/instants';

const minuteMs = 60_000;

/** IANA zones in any case, zones that are offsets, and texts that are no zone, which count as UTC. */
const zone = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...Intl.supportedValuesOf('timeZone')) },
	fc.constantFrom('UTC', 'GMT', 'Etc/GMT+7', 'asia/jakarta', 'US/Pacific', '+07:00', '-03:30', '+05:45', '-00:44', '+23:59'),
	fc.constantFrom('', 'WIB', 'Asia/Nowhere', '+24:00', '+07:60', 'Mars'),
);
const knownZone = (name: string): string => {
	try {
		toZonedDateTimeISO(fromEpochMilliseconds(0), name);
		return name;
	} catch {
		return 'UTC';
	}
};

const instant = fc.integer({ min: Date.UTC(1850, 0) / minuteMs, max: Date.UTC(2200, 0) / minuteMs }).map(minutes => minutes * minuteMs);
const atInstant = (epochMs: number, name: string): ReturnType<typeof toZonedDateTimeISO> =>
	toZonedDateTimeISO(fromEpochMilliseconds(epochMs), knownZone(name));
const atWall = ({ date, time }: { readonly date: string; readonly time: string }, name: string): ReturnType<typeof toZonedDateTime> => {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return toZonedDateTime(create(year, month, day, hours, minutes), knownZone(name), { disambiguation: 'compatible' });
};
const wallOf = (ms: number): { readonly date: string; readonly time: string } => {
	const [date = '', time = ''] = new Date(ms).toISOString().split('T');
	return { date, time: time.slice(0, 5) };
};

suite('Times in zones are those of Temporal', () => {
	test('what a zone’s clock shows at an instant', () => {
		fc.assert(fc.property(instant, zone, (epochMs, name) => {
			const [date = '', time = ''] = toString(toPlainDateTime(atInstant(epochMs, name)), { smallestUnit: 'minute' }).split('T');
			assert.deepEqual(momentAt(epochMs, name), { date, time });
		}), { numRuns: 2000 });
	});

	test('the instant and the offset of a time on a zone’s clock', () => {
		fc.assert(fc.property(instant.map(wallOf), zone, (wall, name) => {
			const expected = atWall(wall, name);
			assert.strictEqual(epochOf(wall, name), expected.epochMilliseconds);
			assert.strictEqual(offsetAt(wall, name), offsetOf(expected));
		}), { numRuns: 2000 });
	});

	test('a time with an offset of its own is at the same instant in every zone', () => {
		const offset = fc.constantFrom('+07:00', '-03:30', '+05:45', '+00:00');
		fc.assert(fc.property(instant.map(wallOf), offset, zone, (wall, offset, name) => {
			assert.strictEqual(epochOf({ ...wall, offset }, name), Date.parse(`${wall.date}T${wall.time}${offset}`));
		}));
	});

	test('a day ends where the next one begins, also the last day that there is', () => {
		fc.assert(fc.property(instant, zone, (ms, name) => {
			const [{ date }, next] = [wallOf(ms), wallOf(ms + 1440 * minuteMs)];
			assert.strictEqual(endOfDay(date, name), atWall({ date: next.date, time: '00:00' }, name).epochMilliseconds);
		}));
		assert.strictEqual(endOfDay('9999-12-31', 'Asia/Jakarta'), Date.parse('9999-12-31T24:00:00+07:00'));
		assert.strictEqual(epochOf({ date: '0001-01-01' }, '+07:00'), Date.parse('0001-01-01T00:00:00+07:00'));
	});
});
