import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { plainText } from '../../../../src/core/text/plainText';
import { rounds } from '../../longForm';
import { componentsIn, readByIcal, readByNodeIcal, structureOf, type ReadEvent } from './readCalendar';
import { calendar, sessions } from './writeCalendar';

const zones = [
	'UTC',
	'Asia/Jakarta',
	'Asia/Jayapura',
	'Asia/Kathmandu',
	'Europe/Berlin',
	'America/New_York',
	'Australia/Lord_Howe',
	'America/St_Johns',
	'Pacific/Apia',
];

/** An instant by looking for it: the first whose clock in the zone shows this, else, where none does, the time by the offset before. */
function naiveInstant(date: string, time: string, zone: string): string {
	const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
	const local = Date.parse(`${date}T${time}:00Z`);
	for (let ms = local - 15 * 3_600_000; ms <= local + 15 * 3_600_000; ms += 900_000) {
		if (clock.format(ms) === `${date} ${time}`) {
			return new Date(ms).toISOString().replace('.000', '');
		}
	}
	const before = local - 86_400_000;
	const offset = Date.parse(`${clock.format(before).replace(' ', 'T')}:00Z`) - before;
	return new Date(local - offset).toISOString().replace('.000', '');
}

const payloads = (JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/own-hostile/ics-injection.json'), 'utf8')) as {
	readonly values: readonly string[];
}).values;
const anyDay = fc.oneof(
	fc.constantFrom('2022-03-27', '2022-10-30', '2022-03-13', '2022-11-06', '2022-10-02', '2022-04-03'),
	fc.date({ min: new Date('2021-09-22'), max: new Date('2040-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10)),
);
const states: ReadonlyMap<string, string> = new Map([
	['proposed', 'TENTATIVE'], ['scheduled', 'CONFIRMED'], ['in-progress', 'CONFIRMED'], ['cancelled', 'CANCELLED'], ['no-show', 'CANCELLED'],
]);
const halfASign = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const anyName = fc
	.oneof(
		fc.constantFrom('Budi', 'Sari, S.Pd.', 'Citra; Dewi', 'A\\nB'),
		fc.constantFrom(...payloads),
		fc.string({ unit: 'grapheme', maxLength: 90 }),
	)
	.filter(name => plainText(name) !== '' && name.trim() === name);
const anySession = fc.record({
	date: anyDay,
	time: maybe(fc
		.record({ hour: fc.nat(23), quarter: fc.nat(3) })
		.map(({ hour, quarter }) => `${String(hour).padStart(2, '0')}:${String(quarter * 15).padStart(2, '0')}`)),
	minutes: maybe(fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(100_000))),
	status: maybe(fc.constantFrom('draft', 'proposed', 'scheduled', 'in-progress', 'done', 'cancelled', 'no-show')),
	title: fc.constant('Kata'),
});

suite('A calendar that other programs read', () => {
	test('says to each of them what the record says, whatever the programme', async () => {
		await fc.assert(fc.asyncProperty(fc.constantFrom(...zones), anyName, anyName, fc.array(
			anySession, { maxLength: 12 },
		), async (timezone, mentor, mentee, list) => {
			const text = await calendar({
				'programme.yaml': stringify({ id: 'p', name: mentor, timezone }),
				'people.yaml': stringify({ people: [{ id: 'm', name: mentor }] }),
				'pairs/p.yaml': stringify({ id: 'pair', mentors: ['m'], mentees: [mentee] }),
				...sessions(...list.map((one, i) => ({ ...one, id: `s${String(i)}`, pair: 'pair' }))),
			});
			// The latest of the pair's that says how long it takes; of equal days the last.
			const known = list.filter(one => (one.minutes ?? 0) > 0).sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
			const usualLength = known.at(-1)?.minutes ?? 60;
			const expected = list.flatMap(({ date, time, minutes, status = 'scheduled' }, i): readonly ReadEvent[] => {
				const state = states.get(status);
				const start = time === undefined ? date : naiveInstant(date, time, timezone);
				return state === undefined
					? []
					: [
						{
							uid: `s${String(i)}@p`,
							start,
							minutes: time === undefined ? 0 : minutes || usualLength,
							summary: plainText(`${state === 'CANCELLED' ? 'Cancelled · ' : ''}Mentoring: ${plainText(`${mentee} – ${mentor}`)}`)
								.replaceAll(halfASign, ''),
							status: state,
						},
					];
			});
			const byUid = (a: ReadEvent, b: ReadEvent): number => a.uid < b.uid ? -1 : 1;
			assert.deepEqual([...readByIcal(text)].sort(byUid), [...expected].sort(byUid));
			// This one takes an escaped backslash before an n for a new line.
			const withoutBreaks = (events: readonly ReadEvent[]): readonly ReadEvent[] =>
				[...events].sort(byUid).map(one => ({ ...one, summary: one.summary.replaceAll(/\\[nN\n]/g, '\\') }));
			assert.deepEqual(withoutBreaks(readByNodeIcal(text)), withoutBreaks(expected));
		}), { numRuns: rounds(150) });
	});

	test('has the same parts as with harmless names and ids, whatever they are', async () => {
		const named = (text: string): Promise<string> => calendar({
			'programme.yaml': stringify({ id: text, name: text, timezone: text }),
			'people.yaml': stringify({ people: [{ id: text, name: text }, { id: 'b', name: text }] }),
			'pairs/p.yaml': stringify({ id: text, mentors: [text], mentees: ['b'], kind: text }),
			'sessions/x/1.yaml': stringify({
				id: text,
				pair: text,
				start: '2021-10-01T13:00',
				minutes: 60,
				kind: text,
				status: 'scheduled',
			}),
			'sessions/x/2.yaml': stringify({ id: text, mentors: [text], mentees: [text], date: '2021-10-02', status: 'proposed' }),
		});
		const harmless = componentsIn(await named('harmless')).map(structureOf);
		assert.strictEqual(payloads.length, 24);
		for (const payload of payloads) {
			const text = await named(payload);
			assert.deepEqual(componentsIn(text).map(structureOf), harmless, JSON.stringify(payload));
			assert.strictEqual(readByNodeIcal(text).length, 2);
			assert.notMatch(text, /^X-INJ/m);
			assert.ok(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line)));
		}
	});
});
