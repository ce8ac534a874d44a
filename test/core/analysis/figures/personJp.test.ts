import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { evidenceNames } from '../../../../src/core/analysis/figures/counting';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import { personJp, type PersonJp } from '../../../../src/core/analysis/figures/personJp';
import { rounds } from '../../longForm';
import { noon, programmeIn } from '../../folder';
import { namedProgramme } from './namedProgramme';

const now = noon('2021-06-15');
const jpOf = async (files: Readonly<Record<string, string>>, person: string, year = 2021): Promise<PersonJp> =>
	personJp(await programmeIn(files), person, year, now);

suite('A person’s JP of a year', () => {
	test('are those of the programme’s report, from the same sessions, whatever the programme', async () => {
		await fc.assert(fc.asyncProperty(namedProgramme, async ({ files }) => {
			const programme = await programmeIn(files);
			for (const { person, name, year, sessions, ...total } of figuresOf(programme, {}, now).byPerson) {
				const jp = personJp(programme, person, year, now);
				assert.deepEqual([jp.name, jp.total, jp.sessions.map(({ date }) => date)], [name, total, sessions.map(({ date }) => date)]);
				const counted = jp.sessions.reduce((sum, session) => sum + (typeof session.jp === 'number' ? session.jp : 0), 0);
				// Each session's JP are rounded for themselves.
				assert.ok(
					Math.abs(counted - (total.jp ?? 0)) <= 0.005 * (sessions.length + 1) + 1e-9,
					`${String(counted)} of ${String(total.jp)}`,
				);
			}
		}), { numRuns: rounds(100) });
	});

	test('tell of each session when, how and with whom it was, who approved it, and which files stand for it', async () => {
		const { sessions, leftOut, ...about } = await jpOf({
			'programme.yaml': 'name: P\npolicy: {jp: {per: minutes, value: 45, source: Edaran}}\n',
			'people.yaml': stringify({
				people: [
					{ id: 'budi', name: 'Budi' },
					{
						id: 'sari',
						name: 'Sari',
						aliases: ['Mbak Sari'],
						nip: '199001012015012001',
						unit: 'Kantor',
						position: 'Petugas',
						phone: '08',
					},
				],
			}),
			'pairs/p.yaml': stringify({
				mentors: ['budi'],
				mentees: ['sari'],
				goals: [{ id: 'g1', text: 'x', evidence: ['../evidence/tujuan.pdf'] }, { id: 'g2', evidence: ['lain.pdf'] }],
			}),
			'sessions/p/1.yaml': stringify({
				id: 's1',
				date: '2021-06-01',
				minutes: 90,
				title: 'x',
				goals: ['g1'],
				approved: { by: 'budi', on: '2021-06-02' },
				actions: [
					{ owner: 'Mbak Sari', text: 'x', evidence: ['../../evidence/hasil.pdf', 'hasil.pdf'] },
					{ owner: 'budi', evidence: ['mentor.pdf'] },
					{ evidence: ['tanpa-pemilik.pdf'] },
				],
			}),
			'sessions/p/2.yaml': 'date: 2021-05-01\n',
			'sessions/p/3.yaml': 'date: 2021-06-03\nattendance: [{person: sari, state: absent}]\n', 'sessions/p/4.yaml': 'date: 2021-06-20\n', 'sessions/p/5.yaml': 'date: 2020-06-01\n',
			'sessions/forum/1.yaml': 'date: 2021-06-01\ntime: "08:00"\nkind: forum\nminutes: 30\nattendance: [{person: Sari, state: late}]\n',
			'reflections/p/a.md': '---\nsession: s1\nauthor: budi\nvisibility: pair\n---\n# x\n', 'private/reflections/p/b.md': '---\nsession: s1\nauthor: sari\n---\n# x\n',
		}, 'Mbak Sari');
		assert.deepEqual(
			about,
			{
				programme: 'P',
				name: 'Sari',
				nip: '199001012015012001',
				unit: 'Kantor',
				position: 'Petugas',
				year: 2021,
				rule: { per: 'minutes', value: 45, source: 'Edaran' },
				total: { minutes: 120, jp: 2.67, withoutMinutes: 1, target: 20 },
				unnamed: 2,
			},
		);
		assert.deepEqual(sessions, [
			{ date: '2021-05-01', kind: 'one-on-one', with: ['Budi'], evidence: [] },
			// What has no time was there first in its day.
			{
				date: '2021-06-01',
				kind: 'one-on-one',
				with: ['Budi'],
				minutes: 90,
				jp: 2,
				approved: { by: 'Budi', on: '2021-06-02' },
				evidence: ['hasil.pdf', 'tujuan.pdf'],
			},
			{ date: '2021-06-01', kind: 'forum', with: [], minutes: 30, jp: 0.67, evidence: [] },
		]);
		assert.deepEqual(leftOut, { sessions: 1, reflections: 1 });
	});

	test('count a day once where days are counted, and every meeting where meetings are', async () => {
		const countedBy = async (per: string): Promise<unknown> => {
			const { sessions, total } = await jpOf(
				{
					'programme.yaml': `policy: {jp: {per: ${per}, value: "1,5"}}\n`,
					'pairs/p.yaml': 'mentors: [a]\n',
					'sessions/p/sessions.yaml': 'sessions:\n  - {date: 2021-06-01}\n  - {date: 2021-06-01}\n  - {date: 2021-06-02}\n',
				},
				'a',
			);
			return [sessions.map(({ jp }) => jp), total.jp];
		};
		assert.deepEqual(await Promise.all([countedBy('day'), countedBy('meeting')]), [[[1.5, 'sameDay', 1.5], 3], [[1.5, 1.5, 1.5], 4.5]]);
	});

	test('of a year without sessions are none, and without a rule are not known', async () => {
		const files = (policy: string): Readonly<Record<string, string>> =>
			({ 'programme.yaml': `name: P\n${policy}`, 'people.yaml': 'people:\n  - {id: a, name: Ana}\n' });
		const about = { programme: 'P', name: 'Ana', year: 2021, sessions: [], leftOut: { sessions: 0, reflections: 0 } };
		assert.deepEqual(
			await jpOf(files('policy: {jp_minutes: 45}\n'), 'a'),
			{ ...about, rule: { per: 'minutes', value: 45 }, total: { minutes: 0, jp: 0, withoutMinutes: 0, target: 20 } },
		);
		assert.deepEqual(await jpOf(files(''), 'a'), { ...about, total: { minutes: 0, withoutMinutes: 0, target: 20 } });
	});
});

suite('Evidence', () => {
	test('is told by the names of its files, each once, without where they lie and what an address asks for', () => {
		assert.deepEqual(evidenceNames([
			{
				evidence: ['../../evidence/a b.pdf', 'C:\\Users\\sari\\c.docx', 'd.pdf'],
			}, {}, {
				evidence: [
					'd.pdf',
					'https://contoh.id/x/e.pdf?kunci=1#2',
					'https://contoh.id',
					'https://contoh.id/x/?kunci=1',
					'folder/',
					'',
					'no #1?.pdf',
				],
			},
		]), ['a b.pdf', 'c.docx', 'd.pdf', 'e.pdf', 'no #1?.pdf']);
	});
});
