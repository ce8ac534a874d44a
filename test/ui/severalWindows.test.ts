import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { type Row, Workbench } from './workbench';

/** A small programme. People are made up. */
const programme: Readonly<Record<string, string>> = {
	'programme.yaml': `name: Small\nlanguage: ${language}\n`,
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors:\n  - budi\nmentees:\n  - sari\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: Listening\npair: budi-sari\nminutes: 45\n',
};

// Three windows at once take all of a small machine.
test.describe.serial('Several windows on one folder [long]', () => {
	/** Two windows of one user, which share what the extension keeps, and one of somebody else. */
	let windows: readonly [Workbench, Workbench, Workbench];
	const file = (name: string): string => join(windows[0].folder, 'sessions/budi-sari', name);
	const sessionFiles = (): string[] => readdirSync(file('')).filter(name => name.endsWith('.yaml')).sort();
	const shows = (workbench: Workbench, label: RegExp): Promise<Row> =>
		until(`a row ${String(label)}`, async () => (await workbench.tree(words.views.sessions)).find(row => label.test(row.label)));
	const questions = {
		en: ['Choose the pair', 'When did you meet?', 'How many minutes did it take?', 'What was it about?'],
		id: ['Pilih pasangan mentoring', 'Kapan pertemuannya?', 'Berapa menit lamanya?', 'Apa yang dibahas?'],
	}[language];
	/** Answers all questions of logging a session but for the last Enter. */
	const nearlyLog = async (workbench: Workbench, about: string): Promise<void> => {
		await workbench.palette(title('logSession'));
		await workbench.press('Enter');
		for (const question of questions) {
			await until(question, async () => (await workbench.quickInput.placeholder()).startsWith(question));
			if (question === questions.at(-1)) {
				await workbench.quickInput.type(about);
			} else {
				await workbench.press('Enter');
			}
		}
	};

	test.beforeAll(async () => {
		const first = await Workbench.open({ folder: programme });
		windows = [first, ...await Promise.all([first.another({ user: 'same' }), first.another({ user: 'another' })])];
		for (const workbench of windows) {
			await workbench.openView('Mentor Notes');
			await shows(workbench, /^Sari – Budi$/);
			await workbench.expand('Sari – Budi', words.views.sessions);
			await shows(workbench, / · Listening · /);
		}
	});
	test.afterAll(() => windows[0].close());

	test('what is logged in one shows in the others', async () => {
		await nearlyLog(windows[0], 'Asking');
		await windows[0].press('Enter');
		await Promise.all(windows.map(workbench => shows(workbench, / · Asking · /)));
		assert.strictEqual(sessionFiles().length, 2);
	});

	test('where all log for the same pair and day at once each has a file of its own, and no word is lost', async () => {
		const abouts = ['Planning', 'Writing', 'Reading'];
		// With an open session the pair would be that one's, without a question.
		await windows[0].closeEditors();
		for (const [i, workbench] of windows.entries()) {
			await nearlyLog(workbench, abouts[i]!);
		}
		await Promise.all(windows.map(workbench => workbench.press('Enter')));
		await until('three more', () => Promise.resolve(sessionFiles().length === 5));
		const texts = sessionFiles().slice(1).map(name => [/-(\d\d)\.yaml$/.exec(name)?.[1], readFileSync(file(name), 'utf8')] as const);
		assert.deepEqual(
			texts.map(([number, text]) => [number, /^id: .*-budi-sari-(\d\d)$/m.exec(text)?.[1]]),
			['01', '02', '03', '04'].map(number => [number, number]),
		);
		assert.deepEqual(texts.map(([, text]) => /^title: (.*)$/m.exec(text)?.[1]).sort(), ['Asking', ...abouts].sort());
		await Promise.all(windows.flatMap(workbench => abouts.map(about => shows(workbench, new RegExp(` · ${about} · `)))));
	});

	test('a new start of one shows every row, from whichever window’s cache [long]', async () => {
		const [, second] = windows;
		const all = async (workbench: Workbench): Promise<readonly string[]> =>
			(await workbench.tree(words.views.sessions)).map(row => row.label);
		const before = await all(windows[0]);
		await second.reload();
		await second.openView('Mentor Notes');
		await until('the same rows', async () => {
			await second.expand('Sari – Budi', words.views.sessions);
			return JSON.stringify(await all(second)) === JSON.stringify(before);
		});
	});
});
