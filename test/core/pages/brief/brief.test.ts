import { assert } from 'chai';
import { brief, type Brief, sharedNotes } from '../../../../src/core/pages/brief/brief';
import type { BriefPage } from '../../../../src/core/pages/brief/briefPage';
import { shareText } from '../../../../src/core/files/shareText';
import type { Now } from '../../../../src/core/time/instants';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { programmeIn, root } from '../../folder';
import { detailed } from '../../parsedFiles';

/** Friday, 20 August 2021, 10:00 in Jakarta. */
const now: Now = { today: '2021-08-20', epochMs: Date.parse('2021-08-20T03:00:00Z'), zone: 'Asia/Jakarta' };

const note = (author: string, visibility: string, body: string, more = ''): string =>
	`---\nsession: 2021-08-13-budi-sari-01\nauthor: ${author}\n${visibility}${more}---\n# Note\n\n## Then\n\n${body}\n`;

const files = {
	'programme.yaml': 'name: Lead\ntimezone: Asia/Jakarta\ncohorts:\n  - id: one\n    name: Cohort One\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi, M.Sc.\n  - id: sari\n    name: Sari\n    aliases: [Sari D.]\n',
	'pairs/budi-sari.yaml': [
		'mentors: [budi]', 'mentees: [sari]', 'cohort: one', 'goals:',
		'  - id: g1', '    text: Lead a meeting', '    due: 2021-08-31', '    updates:', '      - on: 2021-08-01', '        percent: 20', '      - on: 2021-08-13', '        percent: 60',
		'  - id: g2', '    text: Reached already', '    state: reached',
		'  - id: g3', '    text: Begin', '    due: 2021-08-10', '',
	].join('\n'),
	'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\nsummary: not the last\nactions:\n  - text: Read\n    owner: budi\n    due: 2021-08-17\n  - text: Ticked\n    state: done\n    done_on: 2021-08-20\n  - text: Long done\n    state: done\n    done_on: 2021-08-10\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: Adapting\nsummary: |\n  We *spoke* of [it](../notes.md).\ndecisions: [Meet weekly, Write more]\nactions:\n  - text: Interview users\n    owner: Sari D.\n    due: 2021-08-27\n  - text: Think\n  - text: Forget it\n    state: dropped\n',
	'sessions/budi-sari/2021-08-18-01.yaml': 'date: 2021-08-18\nstatus: scheduled\n',
	'sessions/budi-sari/2021-08-27-01.yaml': 'date: 2021-08-27\ntime: "13:00"\nmode: video\nplace: Zoom\ntitle: Results\nagenda:\n  mentor: [Review follow-ups]\n  mentee: [Obstacles, Next steps]\n',
	'sessions/budi-sari/2021-09-10-01.yaml': 'date: 2021-09-10\n',
	'reflections/budi-sari/2021-08-13-sari-4p.md': note('Sari D.', 'visibility: pair\n', 'Ask *three* people.', 'date: 2021-08-13\n'),
};

async function briefOf(
	contents: Readonly<Record<string, string>>,
	{ language = 'en', at = now, pair: id = 'budi-sari' }: { language?: 'en' | 'id'; at?: Now; pair?: string } = {},
): Promise<Brief> {
	const programme = await programmeIn(contents);
	const pair = programme.pairs.get(id)!;
	const [newest] = sharedNotes(programme, pair).flatMap(shared => shareText(
		shared, root, contents[shared.uri.slice(root.length + 1)] ?? '',
	)
		?? []);
	return brief({ programme: programme, pair, note: newest, details: detailed }, wordsFor(language), at);
}

suite('A pair’s brief', () => {
	test('says who the mentor before was, from when to when, how often and how long they met, and with whom the last session was', async () => {
		const handedOver = {
			...files,
			'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\nstart: 2021-08-02\nend: 2021-08-14\nstatus: completed\n',
			'pairs/tono-sari.yaml': 'mentors: [Tono]\nmentees: [sari]\ncontinues: budi-sari\n',
			'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\nminutes: 90\n',
			'sessions/budi-sari/2021-08-12-01.yaml': 'date: 2021-08-12\nminutes: 60\nstatus: no-show\n',
		};
		const { page: { facts } } = await briefOf(handedOver, { pair: 'tono-sari' });
		assert.deepEqual(facts.slice(0, 2).map(({ label, value, more }) => [label, value, more]), [
			['Last met', 'Fri 13 Aug 2021 (7 days ago)', 'with Budi, M.Sc.'],
			['Mentor before', 'Budi, M.Sc.', 'Mon 2 Aug 2021 to Sat 14 Aug 2021 · 2 sessions, 1 h 30 min'],
		]);
	});

	test('says in one look who, when, how far, what was said, what is open, what was wished for and what comes', async () => {
		const { page } = await briefOf(files);
		assert.deepEqual(page, {
			title: 'Sari – Budi',
			about: 'Lead · Cohort One',
			facts: [
				{ label: 'Last met', value: 'Fri 13 Aug 2021 (7 days ago)', location: 2 },
				{ label: 'Needs logging', value: 'Wed 18 Aug 2021 (2 days ago)', location: 3, warning: true },
				{ label: 'Next session', value: 'Fri 27 Aug 2021, 13:00 (in 7 days)', more: 'video · Zoom · Results', location: 4 },
			],
			goals: { heading: 'Goals', empty: '', items: [
				{ text: 'Lead a meeting', progress: '60%, up from 20%', due: 'due Tue 31 Aug', percent: 60, late: false, location: 0 },
				{ text: 'Begin', progress: 'no progress noted yet', due: '10 days overdue', late: true, location: 1 },
			] },
			last: {
				heading: 'Last session', empty: '', about: 'Fri 13 Aug 2021 · Adapting', location: 5,
				html: '<p>We <em>spoke</em> of <a href="#" data-link="0" title="../notes.md">it</a>.</p>',
				decisions: { heading: 'Decisions', items: ['Meet weekly', 'Write more'] },
			},
			actions: { heading: 'Open actions', empty: '', items: [
				{
					text: 'Read',
					due: '3 days overdue',
					overdue: true,
					about: 'Budi, M.Sc.',
					done: false,
					from: '6 Aug',
					open: 'Open the session of 6 Aug',
					location: 6,
				},
				{
					text: 'Interview users',
					due: 'due Fri 27 Aug',
					overdue: false,
					about: 'Sari',
					done: false,
					from: '13 Aug',
					open: 'Open the session of 13 Aug',
					location: 7,
				},
				{
					text: 'Think',
					due: '',
					overdue: false,
					about: 'No owner yet',
					done: false,
					from: '13 Aug',
					open: 'Open the session of 13 Aug',
					location: 8,
				},
				{
					text: 'Ticked',
					due: 'done today',
					overdue: false,
					about: 'No owner yet',
					done: true,
					from: '6 Aug',
					open: 'Open the session of 6 Aug',
					location: 9,
				},
			] },
			asked: {
				heading: 'What Sari plans next',
				empty: '',
				about: 'Fri 13 Aug 2021 · Then',
				location: 10,
				html: '<p>Ask <em>three</em> people.</p>',
			},
			agenda: {
				heading: 'Agenda of the next session',
				empty: '',
				sides: [{ heading: 'Mentor', items: ['Review follow-ups'] }, { heading: 'Mentee', items: ['Obstacles', 'Next steps'] }],
			},
			log: 'Log This Session',
		} satisfies BriefPage);
	});

	test('every number on it leads to the place that it stands beside', async () => {
		const { page, locations: places, actions, links } = await briefOf(files);
		const placeOf = (n: number | undefined): string => {
			const { uri, at } = places[n ?? -1]!;
			return `${uri.slice(root.length + 1)}:${String(at.line)}`;
		};
		assert.deepEqual(
			page.facts.map(fact => placeOf(fact.location)),
			[
				'sessions/budi-sari/2021-08-13-01.yaml:0',
				'sessions/budi-sari/2021-08-18-01.yaml:0',
				'sessions/budi-sari/2021-08-27-01.yaml:0',
			],
		);
		assert.deepEqual(page.goals.items.map(goal => placeOf(goal.location)), ['pairs/budi-sari.yaml:4', 'pairs/budi-sari.yaml:15']);
		assert.deepEqual(
			page.actions.items.map(action => placeOf(action.location)),
			[
				'sessions/budi-sari/2021-08-06-01.yaml:3',
				'sessions/budi-sari/2021-08-13-01.yaml:6',
				'sessions/budi-sari/2021-08-13-01.yaml:9',
				'sessions/budi-sari/2021-08-06-01.yaml:6',
			],
		);
		assert.deepEqual(
			[placeOf(page.last.location), placeOf(page.asked.location)],
			['sessions/budi-sari/2021-08-13-01.yaml:0', 'reflections/budi-sari/2021-08-13-sari-4p.md:0'],
		);
		assert.deepEqual(
			actions.map(({ session, index }) => [session.id, index]),
			[
				['2021-08-06-budi-sari-01', 0],
				['2021-08-13-budi-sari-01', 0],
				['2021-08-13-budi-sari-01', 1],
				['2021-08-06-budi-sari-01', 1],
			],
		);
		assert.deepEqual(links.last, { from: `${root}/sessions/budi-sari/2021-08-13-01.yaml`, hrefs: ['../notes.md'] });
	});

	test('a plain list is the agenda of both sides, and what was discussed or carried over is said', async () => {
		const path = 'sessions/budi-sari/2021-08-27-01.yaml';
		const sides = async (agenda: string): Promise<unknown> =>
			(await briefOf({ ...files, [path]: `date: 2021-08-27\ntime: "13:00"\n${agenda}` })).page.agenda.sides;
		assert.deepEqual(await sides('agenda:\n  - Target SKP\n  - {text: Izin, state: discussed}\n'), [
			{ heading: 'Mentor and mentee', items: ['Target SKP', 'Izin (discussed)'] },
		]);
		assert.deepEqual(await sides('agenda:\n  mentee:\n    - {text: Izin, state: carried}\n    - {text: Cuti, state: open}\n'), [
			{ heading: 'Mentee', items: ['Izin (carried over)', 'Cuti'] },
		]);
	});

	test('a pair that has nothing yet gets words instead of emptiness, in both languages', async () => {
		const empty = { 'programme.yaml': 'name: Lead', 'pairs/a.yaml': 'mentees: Sari\n' };
		const wordsIn = ({ page }: Brief): readonly unknown[] =>
			[
				page.title,
				page.facts,
				page.goals.empty,
				page.last.empty,
				page.actions.empty,
				page.asked.heading,
				page.asked.empty,
				page.agenda.empty,
				page.log,
			];
		assert.deepEqual(wordsIn(await briefOf(empty, { pair: 'a' })), [
			'Sari', [{ label: 'Last met', value: 'They have not met yet.' }, { label: 'Next session', value: 'None planned.' }],
			'No open goals.', 'The summary appears here after the first session.', 'No open actions.', 'What Sari plans next', 'No reflection has been shared yet.', 'None planned.', 'Log Session…',
		]);
		assert.deepEqual(wordsIn(await briefOf(empty, { pair: 'a', language: 'id' })), [
			'Sari', [
				{ label: 'Terakhir bertemu', value: 'Belum pernah bertemu.' },
				{ label: 'Sesi berikutnya', value: 'Belum ada yang terjadwal.' },
			],
			'Tidak ada tujuan yang masih berjalan.', 'Ringkasan akan tampil di sini setelah sesi pertama.', 'Tidak ada tindak lanjut yang belum selesai.', 'Yang ingin dilakukan Sari selanjutnya', 'Belum ada refleksi yang dibagikan.', 'Belum ada yang terjadwal.', 'Catat Sesi…',
		]);
	});

	test('offers to log “this” session only where one is due or to log', async () => {
		const pair = { 'programme.yaml': 'name: Lead\ntimezone: Asia/Jakarta\n', 'pairs/a.yaml': 'mentors: [Budi]\nmentees: [Sari]\n' };
		const logOf = async (date: string): Promise<string> => (await briefOf({
			...pair, 'sessions/a/1.yaml': `date: ${date}\nstatus: scheduled\n`,
		}, { pair: 'a' })).page.log;
		assert.deepEqual(
			await Promise.all(['2021-08-19', '2021-08-20', '2021-08-21'].map(logOf)), ['Log This Session', 'Log This Session', 'Log Session…'],
		);
	});

	test('a reader in another zone is told the reader’s own time too', async () => {
		const { page } = await briefOf(files, { at: { ...now, zone: 'Asia/Tokyo' } });
		assert.strictEqual(page.facts.at(-1)?.more, 'your time Fri 27 Aug 2021, 15:00 · video · Zoom · Results');
	});

	test('what another pair has is not on it', async () => {
		const { page } = await briefOf({ ...files, 'pairs/c-d.yaml': 'mentors: C\nmentees: D\n' }, { pair: 'c-d' });
		assert.deepEqual([page.actions.items, page.last.html, page.asked.html, page.agenda.sides], [[], '', '', []]);
	});
});

suite('What the mentee wished for', () => {
	const asked = async (notes: Readonly<Record<string, string>>): Promise<string> =>
		(await briefOf({ ...files, ...notes })).page.asked.html;

	test('is from the newest note that a mentee of the pair has shared', async () => {
		assert.strictEqual(
			await asked({ 'reflections/budi-sari/later.md': note('sari', 'visibility: coordinator\n', 'newer', 'date: 2021-08-14\n') }),
			'<p>newer</p>',
		);
		// The mentor's own.
		assert.strictEqual(
			await asked({ 'reflections/budi-sari/later.md': note('budi', 'visibility: pair\n', 'mentor’s', 'date: 2021-08-14\n') }),
			'<p>Ask <em>three</em> people.</p>',
		);
	});

	test('no word of a private note is ever on the page, wherever it lies and however it says so', async () => {
		const canary = 'CANARY';
		const secret = (visibility: string, author = 'sari'): string =>
			note(author, visibility, canary, 'date: 2021-08-19\n').replace('# Note', `# ${canary}`).replace('## Then', `## ${canary}`);
		const { page, locations: places, links } = await briefOf({
			...files,
			'private/reflections/budi-sari/1.md': secret('visibility: private\n'),
			'private/reflections/budi-sari/2.md': secret('visibility: programme\n'),
			'reflections/budi-sari/3.md': secret('visibility: private\n'),
			'reflections/budi-sari/4.md': secret(''),
			'reflections/budi-sari/5.md': secret('visibility: pribadi\n'),
			'reflections/private/6.md': secret('visibility: pair\n'),
			'private/reflections/budi-sari/7.md': secret('visibility: pair\n', 'budi'),
		});
		const all = JSON.stringify({ page, places, links });
		assert.ok(all.includes('three'));
		assert.ok(!all.includes(canary));
		assert.ok(!/private|[34567]\.md/.test(all));
	});
});
