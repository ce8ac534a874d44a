import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../../../src/core/time/days';
import { momentAt, type Now } from '../../../src/core/time/instants';
import { parseWhen } from '../../../src/core/time/parseWhen';
import { wordsFor } from '../../../src/core/words/catalogues';
import { isLong } from '../longForm';
import { readSayings, sayings, spell, tenInJakarta } from './sayings';

const first = '1900-01-01';
const anyDay = fc.integer({ min: 0, max: daysBetween(first, '2100-12-31') }).map(n => addDays(first, n));
const anyTime = fc
	.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
	.map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'));
const directions = ['past', 'future'] as const;

suite('A day as people say it', () => {
	for (const [rule, rows] of Object.entries(sayings)) {
		test(rule, () => {
			assert.deepEqual<unknown>(
				rows.map(([typed, today, direction]) => [typed, today, direction, spell(parseWhen(typed, tenInJakarta(today), direction))]),
				rows);
		});
	}

	for (const zone of ['America/New_York', 'Pacific/Kiritimati', 'UTC']) {
		test(`the machine’s own zone plays no part: ${zone}`, () => {
			const script = `process.stdout.write(JSON.stringify([Intl.DateTimeFormat().resolvedOptions().timeZone, require(${JSON.stringify(join(__dirname, 'sayings.js'))}).readSayings()]))`;
			const { stdout } = spawnSync(process.execPath, ['-e', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
			const meant = Object
				.values(sayings)
				.flat()
				.map(([typed, today, direction, means]) => [`${typed}, ${today}, ${direction}`, means ?? null]);
			assert.deepEqual(JSON.parse(stdout), [zone, meant]);
			assert.deepEqual<unknown>(readSayings(), meant);
		});
	}

	// Without the long form, every 23rd: neither weeks nor months have that length.
	test('every day from 1900 to 2100 is read from its forms in numbers, in both directions', () => {
		const now = tenInJakarta('2021-08-18');
		const wrong: string[] = [];
		for (let day = first; day <= '2100-12-31'; day = addDays(day, isLong ? 1 : 23)) {
			const [year, month, date] = day.split('-').map(Number);
			for (const typed of [
				day, `${String(date)}/${String(month)}/${String(year)}`, `${day.slice(8)}/${day.slice(5, 7)}/${String(year)}`,
			]) {
				for (const direction of directions) {
					if (spell(parseWhen(typed, now, direction)) !== day) {
						wrong.push(`${typed} ${direction}`);
					}
				}
			}
		}
		assert.deepEqual(wrong, []);
	});

	test('what the product writes can be typed: a day in words, in both languages, with a time', () => {
		fc.assert(fc.property(anyDay, anyTime, anyDay, fc.constantFrom(...directions), (day, time, today, direction) => {
			const read = (typed: string) => parseWhen(typed, tenInJakarta(today), direction);
			const [english, indonesian] = [wordsFor('en').day(day), wordsFor('id').day(day)];
			assert.deepEqual([read(english), read(indonesian)], [{ date: day }, { date: day }]);
			assert.deepEqual(
				[read(`${english}, ${time}`), read(`${indonesian} pukul ${time.replace(':', '.')}`)],
				[{ date: day, time }, { date: day, time }],
			);
		}));
	});

	test('a weekday alone is within the last seven days, today included, or within the next seven', () => {
		const names = [
			['monday', 'senin'],
			['tuesday', 'selasa'],
			['wednesday', 'rabu'],
			['thursday', 'kamis'],
			['friday', 'jumat'],
			['saturday', 'sabtu'],
			['sunday', 'minggu'],
		];
		fc.assert(fc.property(fc.integer({ min: 0, max: 6 }), anyDay.filter(day => day > '1900-01-07'
			&& day < '2100-12-25'), (weekday, today) => {
			for (const name of names[weekday] ?? []) {
				const [past, future] = directions.map(direction => parseWhen(name, tenInJakarta(today), direction)?.date ?? '');
				assert.deepEqual([past, future].map(day => weekdayOf(day!)), [weekday, weekday]);
				assert.ok(past! <= today && past! > addDays(today, -7), `${name} on ${today}: ${past!}`);
				assert.ok(future! > today && future! <= addDays(today, 7), `${name} on ${today}: ${future!}`);
			}
		}));
	});

	test('never throws, and gives a day of the calendar with a time of the clock or nothing, whatever is typed', () => {
		const word = fc.constantFrom(
			'friday',
			'minggu',
			'lalu',
			'last',
			'next',
			'in',
			'2',
			'99',
			'9999',
			'2021',
			'weeks',
			'hari',
			'bulan',
			'ago',
			'jam',
			'pukul',
			'14:00',
			'3',
			'sore',
			'pm',
			'13/8',
			'29',
			'feb',
			'agustus',
			'13th',
			'of',
			',',
			'-',
			'wib',
			'se',
			'kemarin',
			'besok',
			'today',
			'tahun',
			'depan',
		);
		const typed = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 100 }),
			fc.string({ maxLength: 30 }),
			fc.array(word, { maxLength: 7 }).map(words => words.join(' ')),
		);
		fc.assert(fc.property(typed, anyDay, fc.constantFrom(...directions), (text, today, direction) => {
			const when = parseWhen(text, tenInJakarta(today), direction);
			if (when) {
				assert.match(spell(when)!, /^(?:19|20|21)\d\d-\d\d-\d\d(?: (?:[01]\d|2[0-3]):[0-5]\d)?$/);
				assert.strictEqual(addDays(when.date, 0), when.date);
			}
		}), { numRuns: 2000 });
	});

	test('a long text is refused at once', () => {
		assert.strictEqual(parseWhen('in 1 day '.repeat(100_000), tenInJakarta('2021-08-18'), 'past'), undefined);
	});
});

suite('The reader’s zone', () => {
	const at = (instant: string, zone: string): Now => {
		const epochMs = Date.parse(instant);
		return { today: momentAt(epochMs, zone).date, epochMs, zone };
	};

	test('today is the reader’s, wherever the instant falls elsewhere', () => {
		// Midnight has passed in Jakarta and on Kiritimati, not in New York.
		const days = [
			'Asia/Jakarta', 'America/New_York', 'Pacific/Kiritimati',
		].map(zone => ['today', 'kemarin', 'senin'].map(typed => spell(parseWhen(typed, at('2021-08-15T17:30:00Z', zone), 'past'))));
		assert.deepEqual(days, [
			['2021-08-16', '2021-08-15', '2021-08-16'],
			['2021-08-15', '2021-08-14', '2021-08-09'],
			['2021-08-16', '2021-08-15', '2021-08-16'],
		]);
	});

	test('a time that a clock change skips or repeats stays what was typed', () => {
		// In New York the clock goes from 02:00 to 03:00 on 14 March 2021 and from 02:00 to 01:00 on 7 November 2021.
		const gap = at('2021-03-14T12:00:00Z', 'America/New_York');
		const fold = at('2021-11-07T12:00:00Z', 'America/New_York');
		assert.deepEqual(
			[
				['today 2:30', gap],
				['2021-03-14 02:30', gap],
				['hari ini jam 02.30', gap],
				['sunday 2:30am', gap],
				['today 1:30am', fold],
				['7/11/2021 01.30', fold],
				['minggu pukul 01.30', fold],
			]
				.map(([typed, now]) => spell(parseWhen(typed as string, now as Now, 'past'))),
			[
				'2021-03-14 02:30',
				'2021-03-14 02:30',
				'2021-03-14 02:30',
				'2021-03-14 02:30',
				'2021-11-07 01:30',
				'2021-11-07 01:30',
				'2021-11-07 01:30',
			]);
	});

	test('days are counted on the calendar and hours on the clock across a clock change', () => {
		const after = at('2021-03-14T12:00:00Z', 'America/New_York');
		const before = at('2021-11-07T04:30:00Z', 'America/New_York');
		// It is 08:00 after the gap; and 00:30 before the hour that comes twice.
		assert.deepEqual(
			['yesterday', '1 day ago', '8 hours ago'].map(typed => spell(parseWhen(typed, after, 'past'))),
			['2021-03-13', '2021-03-13', '2021-03-13 23:00']);
		assert.deepEqual(
			['tomorrow', 'in 1 day', '2 jam lagi', '3 jam lagi'].map(typed => spell(parseWhen(typed, before, 'future'))),
			['2021-11-08', '2021-11-08', '2021-11-07 01:30', '2021-11-07 02:30']);
	});
});
