import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { handingOverWords } from '../../src/core/words/lateWords';
import { dayFromNow } from './driver/dayFromNow';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const { close, handOver: say } = handingOverWords[language];
const today = dayFromNow(0);
const pairs = Array.from({ length: 20 }, (_, i) => `pair-${String(i + 1).padStart(2, '0')}`);
/** In every second pair an action and a goal are open; in every fifth a session is planned; the fourth has never met. */
const files = Object.fromEntries(pairs.flatMap((id, i): readonly (readonly [string, string])[] => [
	[`pairs/${id}.yaml`, `mentors: [Budi ${String(i)}]\nmentees: [Sari ${String(i)}]\ncohort: one   # the first\nstatus: active\n`
		+ (i % 2 === 0 ? 'goals:\n  - {id: g1, text: "Speak, and write"}\n' : '')],
	...i === 3 ? [] : [[`sessions/${id}/2021-08-06-01.yaml`, 'date: 2021-08-06\nminutes: 60\n' + (i % 2 === 0 ? 'actions:\n  - {id: a1, text: Read, due: 2021-08-13}\n' : '')] as const],
	...i % 5 === 0 ? [[`sessions/${id}/2099-01-02-01.yaml`, 'date: 2099-01-02\nstatus: scheduled\ntitle: =1+1\n'] as const] : [],
]));

/** One more of the cohort, whose mentee goes on with another mentor. */
const pairFile = 'mentors: [budi]\nmentees: [sari]\ncohort: one\nstatus: active\ngoals:\n  - {id: g1, text: Speak}\n';
const held = 'id: s1\ndate: 2021-08-06\nactions:\n  - {id: a1, text: Read, owner: sari}\n  - {id: a2, text: Ask, owner: budi}\n';

test.describe.serial('Closing a cohort of 21 pairs, and handing one over [long]', () => {
	let workbench: Workbench;
	const asked = (question: string): Promise<unknown> =>
		until(question, async () => (await workbench.quickInput.placeholder()).startsWith(question));
	const texts = (): readonly string[] => pairs.map(id => readFileSync(join(workbench.folder, 'pairs', `${id}.yaml`), 'utf8'));
	const at = (path: string): string => join(workbench.folder, path);
	const read = (path: string): string => readFileSync(at(path), 'utf8');

	test.beforeAll(async () => {
		workbench = await Workbench.open({
			folder: {
				...files,
				'programme.yaml': `name: P\nlanguage: ${language}\ncohorts:\n  - {id: one, name: First}\n`,
				'people.yaml': 'people:\n  - {id: budi, name: Budi, role: mentor}\n  - {id: wati, name: Wati, role: mentor, capacity: 2}\n  - {id: sari, name: Sari, role: mentee}\n',
				'pairs/budi-sari.yaml': pairFile,
				'sessions/budi-sari/2021-08-06-01.yaml': held,
				'sessions/budi-sari/2099-01-02-01.yaml': 'id: s2\ndate: 2099-01-02\nstatus: scheduled\n',
				'pairs/ended.yaml': 'mentors: [Joko]\nmentees: [Rini]\ncohort: one\nstatus: ended-early\nend: 2021-01-01\n',
			},
		});
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	test('closing takes three actions; before them, what is open is listed by pair, and exported', async () => {
		const before = texts();
		await workbench.runCommand(title('closeCohort'));
		await asked(close.lastDay);
		await workbench.quickInput.accept();
		await asked(close.list(21, 28));
		const listed = await workbench.quickInput.items();
		assert.deepEqual(listed.slice(0, 2).map(({ label }) => label), [close.complete(21), close.exportList]);
		assert.strictEqual(listed.find(({ label }) => label.startsWith('Sari 0'))?.detail, [close.open.actions(1), close.open.goals(1), close.open.planned(1)].join(' · '));
		assert.strictEqual(listed.find(({ label }) => label.startsWith('Sari 3'))?.detail, close.neverMet);
		await workbench.quickInput.pick(close.exportList);
		const exported = await workbench.saveInFolder('.csv');
		const list = await until('the list', () => Promise.resolve(existsSync(join(workbench.folder, exported)) && join(workbench.folder, exported)));
		const rows: string[][] = parseCsv(readFileSync(list, 'utf8'), { bom: true });
		assert.deepEqual(rows[0], [close.columns.pair, close.columns.what, close.columns.text, close.columns.owner, close.columns.day]);
		assert.strictEqual(rows.length, 1 + 28);
		assert.deepEqual(rows.filter(([pair]) => pair === 'Sari 0 – Budi 0'), [
			['Sari 0 – Budi 0', close.kinds.action, 'Read', '', '2021-08-13'],
			['Sari 0 – Budi 0', close.kinds.goal, 'Speak, and write', '', ''],
			// No spreadsheet takes a title for a formula.
			['Sari 0 – Budi 0', close.kinds.planned, '\'=1+1', '', '2099-01-02'],
		]);
		await asked(close.list(21, 28));
		await workbench.page.keyboard.press('Escape');
		await workbench.quickInput.closed();
		assert.deepEqual(texts(), before);

		const tabs = await workbench.editor.tabs();
		await workbench.runCommand(title('closeCohort'));
		await asked(close.lastDay);
		await workbench.quickInput.accept();
		await asked(close.list(21, 28));
		await workbench.quickInput.accept();
		await until('the pairs', () => Promise.resolve(texts().every(text => text.includes('status: completed'))));
		assert.deepEqual(texts(), before.map(text => text.replace('status: active\n', `status: completed\nend: ${today}\n`)));
		const closed = { en: 'First closed: 21 pairs completed.', id: 'First ditutup: 21 pasangan selesai.' }[language];
		await until('the message', async () => (await workbench.notifications()).some(({ message }) => message === closed));
		// Changed files do not stay open.
		assert.deepEqual(await workbench.editor.tabs(), tabs);
		const ended = parse(readFileSync(join(workbench.folder, 'pairs', 'ended.yaml'), 'utf8')) as { readonly status: string; readonly end: string };
		assert.deepEqual([ended.status, ended.end], ['ended-early', '2021-01-01']);
		assert.strictEqual(readdirSync(join(workbench.folder, 'sessions')).length, 20);
		await workbench.runCommand(title('undoLast'));
		await until('what was before', () => Promise.resolve(read('pairs/budi-sari.yaml') === pairFile && texts().every((text, i) => text === before[i])));
	});

	test('the mentee goes on with the new mentor by Enter alone, whose brief is shown, and Undo takes all of it back', async () => {
		await workbench.runCommand(title('handOver'));
		await asked(words.ask.pair);
		await workbench.quickInput.pick('Sari – Budi');
		await until('the mentors', async () => (await workbench.quickInput.placeholder()).startsWith(say.toWhom));
		const [first] = await workbench.quickInput.items();
		assert.strictEqual(first?.label, 'Wati');
		assert.include(first?.description, say.load(0, 2));
		for (const question of [say.toWhom, say.lastDay, say.how, say.planned('Wati'), say.actions('Wati'), say.stay('Budi'), say.sure]) {
			await asked(question);
			await workbench.quickInput.accept();
		}
		await until('the new pair', async () => Promise.resolve(existsSync(at('pairs/wati-sari.yaml'))));
		await until('the old pair', async () => Promise.resolve(read('pairs/budi-sari.yaml').includes('state: moved')));
		assert.strictEqual(
			read('pairs/budi-sari.yaml'),
			pairFile.replace('active\n', `ended-early\nend: ${today}\n`).replace('Speak}', 'Speak, state: moved}'),
		);
		assert.match(read('pairs/wati-sari.yaml'), /\ncontinues: budi-sari\n/);
		assert.strictEqual(read('sessions/budi-sari/2021-08-06-01.yaml'), held);
		assert.ok(existsSync(at('sessions/wati-sari/2099-01-02-01.yaml')));
		await until('the brief', async () => (await workbench.editor.tabs()).some(tab => tab.label.includes('Sari – Wati')));
		await workbench.runCommand(title('undoLast'));
		const isUndone = (): boolean => read('pairs/budi-sari.yaml') === pairFile && !existsSync(at('pairs/wati-sari.yaml'))
			&& existsSync(at('sessions/budi-sari/2099-01-02-01.yaml'));
		await until('what was before', async () => Promise.resolve(isUndone()));
	});
});
