import { assert } from 'chai';
import { planMakeProgramme } from '../../../src/core/plans/programme/planMakeProgramme';
import { planSession } from '../../../src/core/plans/session/planSession';
import { brief } from '../../../src/core/pages/brief/brief';
import { calendarSessions } from '../../../src/core/exports/calendar/calendarSessions';
import { documentPage } from '../../../src/core/exports/documents/document';
import { sessionLogs } from '../../../src/core/exports/documents/sessionLog';
import { lastPlanned } from '../../../src/core/programme/cadence';
import { findPair, namedPairs, sessionsOfPair, whoMeetsIn } from '../../../src/core/programme/namedPairs';
import { menteesOf, mentorsOf, pairOf, type Programme } from '../../../src/core/programme/programme';
import { sessionForActions } from '../../../src/core/programme/queries';
import { pairChoices } from '../../../src/core/views/choices/pairChoices';
import { sessionRows } from '../../../src/core/views/sessions/sessionRows';
import { wordsFor } from '../../../src/core/words/catalogues';
import { commandMenus } from '../../../src/core/manifest/commandMenus';
import { noon, readMemory, root } from '../folder';
import { detailed } from '../parsedFiles';

const loose = {
	'notes/2021-08-06.session.yaml': 'id: first\ndate: 2021-08-06\nmentor: Dr. Budi\nmentee: Sari\nminutes: 45\nactions:\n  - {id: a1, text: Read}\n',
	'notes/2021-08-13.session.yaml': 'id: second\ndate: 2021-08-13\nmentor: Dr. Budi\nmentee: Sari\nsummary: Talked\n',
	'sessions.yaml': 'sessions:\n  - {date: 2021-08-01, mentee: Eko}\n  - {date: 2021-08-02, mentor: Dr. Budi, mentee: Dewi}\n',
};
const today = '2021-08-20';
const words = wordsFor('en');
const programmes = async (files: Readonly<Record<string, string>> = loose): Promise<readonly Programme[]> =>
	(await readMemory(files)).programmes();
const notes = async (): Promise<Programme> => (await programmes()).find(({ folder }) => folder.endsWith('notes'))!;

suite('People who meet without a pair file', () => {
	test('are found by their row, by their sessions and among the pairs to choose', async () => {
		const programme = await notes();
		const [pair] = namedPairs(programme);
		const [row] = sessionRows([programme], [], words, noon(today))[0]!.children!();
		assert.deepEqual(findPair(programme, row!.pair!.id), pair);
		assert.deepEqual(programme.sessions.map(session => whoMeetsIn(programme, session)), [pair, pair]);
		const choices = pairChoices([programme], [], words, noon(today));
		assert.deepEqual(choices.map(({ label, pair: { id } }) => [label, id]), [['Sari – Budi', pair!.id]]);
	});

	test('have a brief, a session log, a last day and a session for actions, as pairs with a file', async () => {
		const programme = await notes();
		const pair = namedPairs(programme)[0]!;
		const { page } = brief({ programme, pair, note: undefined, details: detailed }, words, noon(today));
		assert.deepEqual([page.title, page.last.html, page.actions.items.length], ['Sari – Budi', '<p>Talked</p>', 1]);
		assert.match(documentPage(sessionLogs([{ programme, pairs: [pair], details: detailed, today }], words), words), /2 sessions, 45 min/);
		assert.deepEqual(
			[
				lastPlanned(programme, pair, today)?.date,
				sessionForActions(programme, pair, today)?.id,
				sessionsOfPair(programme, pair).length,
			],
			['2021-08-13', 'second', 2],
		);
	});

	test('are the pair of the file’s folder when it has all whom the session names, and a pair of their own when it has not', async () => {
		const of = async (names: string): Promise<readonly unknown[]> => {
			const [programme] = await programmes({
				'programme.yaml': 'name: Own\n',
				'pairs/budi-sari.yaml': 'mentors: [Budi, Tono]\nmentees: [Sari]\n',
				'sessions/budi-sari/2021-08-06-01.yaml': `date: 2021-08-06\nminutes: 60\n${names}`,
			});
			const [session] = programme!.sessions;
			return [pairOf(programme!, session!)?.id, mentorsOf(programme!, session!), menteesOf(programme!, session!)];
		};
		assert.deepEqual(await of('mentee: Sari\n'), ['budi-sari', ['Budi', 'Tono'], ['Sari']]);
		assert.deepEqual(await of('mentor: Dr. Budi\n'), ['budi-sari', ['Dr. Budi'], ['Sari']]);
		assert.deepEqual(await of('mentor: Budi\nmentee: Sari\n'), ['budi-sari', ['Budi'], ['Sari']]);
		assert.deepEqual(await of('mentee: Eko\n'), [undefined, [], ['Eko']]);
		assert.deepEqual(await of('mentor: Sari\n'), [undefined, ['Sari'], []]);
	});

	test('are logged in a file that is read as a session without a programme, and that names them', async () => {
		const programme = await notes();
		const pair = namedPairs(programme)[0]!;
		const { file } = planSession({ programme, pair, status: 'done', date: today, minutes: 60, taken: () => false });
		assert.deepEqual([file.uri, file.text], [
			`${root}/notes/${today}-budi-sari-01.session.yaml`,
			`id: ${today}-budi-sari-01\ndate: ${today}\nmentors:\n  - Dr. Budi\nmentees:\n  - Sari\nstatus: done\nminutes: 60\nsummary: |\n  \ncarried:\n  - first#a1\n`,
		]);
		const [after] = (await programmes({ [`notes/${today}-budi-sari-01.session.yaml`]: file.text, ...loose }))
			.filter(({ folder }) => folder.endsWith('notes'));
		assert.strictEqual(sessionsOfPair(after!, pair).length, 3);
	});

	test('have a calendar of their own', async () => {
		const [programme] = await programmes({
			'sessions.yaml': `sessions:\n  - {id: theirs, date: ${today}, mentee: Eko, status: scheduled}\n  - {date: ${today}, mentee: Dewi, status: scheduled}\n`,
		});
		const pair = namedPairs(programme!).find(({ mentees }) => mentees.includes('Eko'))!;
		assert.deepEqual(calendarSessions(programme!, noon(today), { pair: pair.id }).map(({ id }) => id), ['theirs']);
	});

	test('keep the id of a pair that their sessions give although it has no file', async () => {
		const [programme] = await programmes({ 'a.session.yaml': 'date: 2021-08-06\npair: budi-sari\nmentors: [Budi]\nmentees: [Sari]\n' });
		const pair = namedPairs(programme!)[0]!;
		const { file } = planSession({ programme: programme!, pair, status: 'scheduled', date: today, taken: () => false });
		assert.strictEqual(file.text, `id: ${today}-budi-sari-01\ndate: ${today}\npair: budi-sari\nmentors:\n  - Budi\nmentees:\n  - Sari\nstatus: scheduled\n`);
	});
});

suite('A folder that becomes a programme', () => {
	const plan = (
		records: readonly Programme[], taken: readonly string[] = [], texts: Readonly<Record<string, string>> = {}
	) => planMakeProgramme({
		folder: root, name: 'Team', language: 'en', timezone: 'Asia/Jakarta', records,
		notes: new Map(Object.entries(texts).map(([path, text]) => [`${root}/${path}`, text])),
		taken: uri => taken.includes(uri.slice(root.length + 1)),
	});
	const made = (files: Readonly<Record<string, string>>, { create }: ReturnType<typeof plan>): Record<string, string> =>
		({ ...files, ...Object.fromEntries(create.map(({ uri, text }) => [uri.slice(root.length + 1), text])) });

	test('has everyone and every pair that its sessions name; the sessions stay as they are and belong to the pairs', async () => {
		const records = await programmes();
		const [programme, ...others] = await programmes(made(loose, plan(records)));
		assert.deepEqual(others, []);
		assert.deepEqual([...programme!.pairs.values()].map(({ id, mentors, mentees, start }) => [id, mentors, mentees, start]), [
			['budi-dewi', ['budi'], ['dewi'], '2021-08-02'], ['budi-sari', ['budi'], ['sari'], '2021-08-06'],
		]);
		assert.deepEqual(
			[...new Set(programme!.people.values())].map(({ id, name, role }) => [id, name, role]).sort(),
			[['budi', 'Dr. Budi', 'mentor'], ['dewi', 'Dewi', 'mentee'], ['eko', 'Eko', 'mentee'], ['sari', 'Sari', 'mentee']],
		);
		assert.strictEqual(sessionsOfPair(programme!, programme!.pairs.get('budi-sari')!).length, 2);
		assert.deepEqual(programme!.files.flatMap(file => file.problems.filter(({ code }) => code.startsWith('reference.'))), []);
	});

	test('leaves a list of people and pairs that are there already', async () => {
		const { create } = plan(await programmes(), ['people.yaml', 'pairs']);
		assert.deepEqual(create.map(({ uri }) => uri), [`${root}/programme.yaml`]);
	});

	test('keeps the notes of folders below: they move to where a programme’s notes are, private ones behind their .gitignore', async () => {
		const note = '---\ntype: reflection\nsession: first\nauthor: Sari\n---\nText\n';
		const path = 'private/reflections/x/a.md';
		const records = await programmes({ ...loose, [`notes/${path}`]: note });
		const { create, move } = plan(records, [], { [`notes/${path}`]: note });
		assert.deepEqual(move, [{ from: `${root}/notes/${path}`, to: `${root}/${path}`, expected: note, edits: [] }]);
		assert.strictEqual(create[0]!.uri, `${root}/private/.gitignore`);
	});
});

test('a message that something is missing offers commands by their titles', () => {
	for (const language of ['en', 'id'] as const) {
		const { offers } = wordsFor(language);
		const names = Object.keys(offers) as (keyof typeof offers)[];
		assert.deepEqual<unknown>(offers, Object.fromEntries(names.map(name => [name, commandMenus[name].title[language]])));
	}
});
