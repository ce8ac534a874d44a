import { assert } from 'chai';
import { folderWith, run } from './runCli';

/** The second session was at 22:30 on 31 December in the programme's zone; it is written for 1 January in another one. */
const files = {
	'programme.yaml': 'name: P\nlanguage: en\ntimezone: Asia/Jakarta\npolicy:\n  jp: {per: minutes, value: 45}\n',
	'people.yaml': 'people:\n  - id: ani\n    name: Ani\n  - id: budi\n    name: Budi\n',
	'pairs/ani-budi.yaml': 'mentors: [ani]\nmentees: [budi]\n',
	'sessions/ani-budi/2025-12-31-01.yaml': 'status: done\nstart: 2025-12-31T23:30+07:00\nminutes: 90\n',
	'sessions/ani-budi/2026-01-01-01.yaml': 'status: done\nstart: 2026-01-01T00:30+09:00\nminutes: 45\n',
};
const today = ['--today', '2026-01-02'] as const;
const years = { 2025: { day: '2025-12-31', minutes: 90, jp: 2 }, 2026: { day: '2026-01-01', minutes: 45, jp: 1 } } as const;

suite('Around New Year a session counts for the year of the day that is written', () => {
	const folder = folderWith(files);

	for (const [year, { day, minutes, jp }] of Object.entries(years)) {
		const other = Object.values(years).find(one => one.day !== day)!.day;

		test(`in the report of ${year} as JSON, with nothing of another year`, async () => {
			const { out } = await run('report', folder, ...today, '--year', year, '--format', 'json');
			const [programme] = (JSON.parse(out) as { readonly programmes: readonly {
				readonly total: { readonly minutes: number; readonly jp: number };
				readonly byMonth: readonly { readonly month: string; readonly minutes: number }[];
				readonly byPair: readonly { readonly last: { readonly date: string } }[];
				readonly byPerson: readonly { readonly year: number; readonly jp: number }[];
			}[] }).programmes;
			assert.deepEqual(
				[
					programme?.total.minutes, programme?.total.jp, programme?.byMonth.map(month => [month.month, month.minutes]),
					programme?.byPair.map(({ last }) => last.date), programme?.byPerson.map(person => [person.year, person.jp]),
				],
				[minutes, jp, [[day.slice(0, 7), minutes]], [day], [[Number(year), jp], [Number(year), jp]]],
			);
			assert.ok(!out.includes(other));
		});

		const shown = (date: string): string =>
			`${String(Number(date.slice(8)))} ${date.slice(5, 7) === '12' ? 'Dec' : 'Jan'} ${date.slice(0, 4)}`;

		test(`in the report of ${year} as a table and as a page`, async () => {
			const csv = (await run('report', folder, ...today, '--year', year, '--format', 'csv')).out;
			assert.ok(csv.includes(day) && !csv.includes(other), csv);
			const html = (await run('report', folder, ...today, '--year', year, '--format', 'html')).out;
			assert.ok(html.includes(shown(day)) && !html.includes(shown(other)));
		});

		test(`in a person’s JP of ${year}`, async () => {
			const { out } = await run('report', folder, ...today, '--person', 'budi', '--year', year, '--format', 'html');
			assert.ok(out.includes(shown(day)) && !out.includes(shown(other)));
			assert.match(out, new RegExp(`<td[^>]*>${String(minutes)}</td>`));
		});
	}

	test('in the lines of sessions, and in a report of all years nothing twice', async () => {
		const lines = (await run('export', folder, ...today, '--format', 'ndjson')).out.trim().split('\n');
		assert.deepEqual(
			lines
				.map(line => JSON.parse(line) as { readonly date: string; readonly minutes: number })
				.map(({ date, minutes }) => [date, minutes]),
			Object.values(years).map(({ day, minutes }) => [day, minutes]),
		);
		const { out } = await run('report', folder, ...today, '--format', 'json');
		const { programmes: [programme] } = JSON.parse(out) as {
			readonly programmes: readonly { readonly total: { readonly minutes: number } }[];
		};
		assert.strictEqual(programme?.total.minutes, 135);
	});
});
