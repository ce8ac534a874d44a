import { assert } from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { rhythmOf, seriesDays } from '../../../../src/core/imports/calendar/recurrence';

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const someOf = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.uniqueArray(each, { minLength: 1, maxLength: 3 });
/** Rules that meetings have. */
const rules = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 })).chain(([interval, count]) => fc.oneof(
	fc.constant({ freq: 'DAILY', interval, count }),
	someOf(weekday).map(byday => ({ freq: 'WEEKLY', interval, count, byday })),
	fc.integer({ min: 1, max: 28 }).map(bymonthday => ({ freq: 'MONTHLY', interval, count, bymonthday: [bymonthday] })),
	fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), weekday).map(([nth, day]) => ({ freq: 'MONTHLY', interval, count, byday: [`${String(nth)}${day}`] })),
	fc.constant({ freq: 'YEARLY', interval, count }),
));

const never = (): boolean => false;

suite('The days of a series', () => {
	test('are those that ical.js finds', () => {
		fc.assert(fc.property(rules, fc.integer({ min: 0, max: 2_000 }), (rule, after) => {
			const start = new Date(Date.UTC(2020, 0, 1) + after * 86_400_000).toISOString().slice(0, 10);
			fc.pre(rule.freq !== 'YEARLY' || !start.endsWith('-02-29'));
			const iterator = ICAL.Recur.fromData(rule).iterator(ICAL.Time.fromDateString(start));
			const expected: string[] = [];
			while (expected.length < rule.count && !iterator.completed) {
				const day = iterator.next() as ICAL.Time | null;
				expected.push(...day ? [day.toString().slice(0, 10)] : []);
			}
			// The day of the start is one of the series, whether the rule has it or not: ical.js leaves that to its caller.
			const whole = expected[0] === start ? expected : [start, ...expected].slice(0, rule.count);
			assert.deepEqual(seriesDays(rule, { start, last: '2150-01-01', isOver: never }).days, whole);
		}));
	});

	// ical.js moves such a day to 1 March (RFC 5545, 3.3.10: days that do not exist are left out).
	test('leave out the years that do not have the day', () => {
		assert.deepEqual(seriesDays({ freq: 'YEARLY', count: 3 }, { start: '2024-02-29', last: '2150-01-01', isOver: never }),
			{ days: ['2024-02-29', '2028-02-29', '2032-02-29'], isCut: false });
	});

	test('are found in no time where a rule has none', () => {
		for (const rule of [
			{ freq: 'YEARLY', bymonth: 2, bymonthday: 30 }, { freq: 'DAILY', bymonth: 2, bymonthday: 31 }, { freq: 'MONTHLY', bymonthday: 32 },
			{ freq: 'DAILY', bymonth: 13 }, { freq: 'WEEKLY', interval: 0, count: 1e9 }, { freq: 'MONTHLY', bymonthday: 31, bymonth: [2, 4], interval: 1e9 },
		]) {
			const { days } = seriesDays(rule, { start: '2026-01-31', last: '2199-12-31', isOver: never });
			assert.ok(days.length <= 1_000, JSON.stringify(rule));
		}
	});

	test('go on to the last day that is wanted, and it is said that there are more', () => {
		const monthly = (last: string): unknown => seriesDays({ freq: 'MONTHLY' }, { start: '2026-01-31', last, isOver: never });
		assert.deepEqual(monthly('2026-06-01'), { days: ['2026-01-31', '2026-03-31', '2026-05-31'], isCut: true });
		assert.deepEqual(seriesDays({ freq: 'MONTHLY' }, { start: '2026-01-31', last: '2030-01-01', isOver: day => day > '2026-04' }),
			{ days: ['2026-01-31', '2026-03-31'], isCut: false });
	});

	test('have the rhythm of a pair where they are every so many weeks or months', () => {
		assert.deepEqual([
			{ freq: 'WEEKLY' }, { freq: 'WEEKLY', interval: 2, byday: 'MO' }, { freq: 'MONTHLY', interval: 3 }, { freq: 'DAILY' }, { freq: 'WEEKLY', byday: ['MO', 'TH'] },
		].map(rhythmOf), ['1 week', '2 weeks', '3 months', undefined, undefined]);
	});
});
