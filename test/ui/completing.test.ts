import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { changeWords, completingWords } from '../../src/core/words/lateWords';
import { dayFromNow } from './driver/dayFromNow';
import { SessionPageDriver } from './driver/sessionPage';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const { whenNext, whatGoesOn, copySummary, newReflection, completedWithNext } = completingWords[language];
const { minutes, whoCame } = words.logging;
const today = dayFromNow(0);
const path = `sessions/ayu-made/${today}-01.yaml`;
const nextPath = (days: number): string => `sessions/ayu-made/${dayFromNow(days)}-01.yaml`;
const held = `title: Plan\ndate: ${today}\npair: ayu-made\nstatus: in-progress\nagenda:\n  mentor:\n    - Follow up\n  mentee:\n    - Career\n`;
const name = changeWords[words.language].session(words.day(today), 'Made – Ayu');

test.describe.serial('Completing a session, by keyboard [long]', () => {
	let workbench: Workbench;
	let page: SessionPageDriver;
	const asked = (placeholder: string): Promise<boolean> =>
		until(placeholder, async () => (await workbench.quickInput.placeholder()).startsWith(placeholder));
	const answer = async (...questions: readonly string[]): Promise<void> => {
		for (const question of questions) {
			await asked(question);
			await workbench.quickInput.accept();
		}
	};
	const textOf = (file: string): string => readFileSync(join(workbench.folder, file), 'utf8');
	const said = async (): Promise<readonly { readonly message: string; readonly buttons: readonly string[] }[]> =>
		(await workbench.notifications()).map(({ message, buttons }) => ({ message, buttons }));

	test.beforeAll(async () => {
		workbench = await Workbench.open({
			folder: {
				'programme.yaml': `name: P\nlanguage: ${language}\n`,
				'people.yaml': 'people:\n  - id: ayu\n    name: Ayu\n  - id: made\n    name: Made\n',
				'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\ncadence: {every: 2 weeks, time: "13:00"}\n',
				[path]: held,
			},
		});
		page = new SessionPageDriver(workbench, path);
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	test('from its page takes Enter alone, keeps what was just typed, and goes on in the summary', async () => {
		await workbench.openFile(path);
		await workbench.runCommand(title('openAsPage'));
		await page.shown();
		await (await page.field('title')).fill('Plans');
		await workbench.page.keyboard.press('ControlOrMeta+Enter');
		await answer(minutes, whoCame, whenNext, whatGoesOn);
		await workbench.quickInput.closed();
		const after = [
			'title: Plans', `date: ${today}`, 'pair: ayu-made', 'mentors:', '  - ayu', 'mentees:', '  - made', 'status: done', 'minutes: 60',
			'attendance:', '  - person: ayu', '    state: present', '  - person: made', '    state: present',
			'agenda:', '  mentor:', '    - text: Follow up', '      state: carried', '  mentee:', '    - text: Career', '      state: carried', '',
		].join('\n');
		await page.written(after);
		const day = dayFromNow(14);
		assert.strictEqual(
			textOf(nextPath(14)),
			`id: ${day}-ayu-made-01\ndate: ${day}\ntime: "13:00"\npair: ayu-made\nstatus: scheduled\nagenda:\n  mentor:\n    - Follow up\n  mentee:\n    - Career\n`,
		);
		await until('the focus', async () => (await page.field('summary')).evaluate(field => field === document.activeElement && document.hasFocus()));
		await workbench.page.keyboard.type('We met.');
		await page.written(after.concat('summary: |\n  We met.\n'));
		const message = completedWithNext(name, words.brief.at(words.day(day), '13:00'));
		assert.deepEqual(await said(), [{ message, buttons: [copySummary, newReflection, words.say.undo] }]);
		await workbench.answer(message, copySummary);
		await until('the clipboard', async () => (await workbench.page.evaluate(() => navigator.clipboard.readText())).includes('\n\nWe met.\n'));
	});

	test('files what still stands in the capture line first', async () => {
		writeFileSync(page.file, held);
		await until('the session', async () => await (await page.field('title')).inputValue() === 'Plan');
		await (await page.field('capture')).fill('! Twice a week');
		await workbench.page.keyboard.press('ControlOrMeta+Enter');
		await page.written(held.concat('decisions:\n  - Twice a week\n'));
		await asked(minutes);
		await workbench.page.keyboard.press('Escape');
		await workbench.quickInput.closed();
		assert.strictEqual(await (await page.field('capture')).inputValue(), '');
	});

	test('asks for nothing that is known, takes a date that was typed, and Undo takes all of it back', async () => {
		const before = held.replace('status', 'minutes: 30\nattendance: [ayu, made]\nstatus').replace(/agenda:[^]*/, '');
		writeFileSync(page.file, before);
		writeFileSync(join(workbench.folder, nextPath(14)), `date: ${dayFromNow(14)}\npair: ayu-made\nstatus: cancelled\n`);
		await until('the steps', async () => await (await page.field('minutes')).inputValue() === '30');
		await workbench.runCommand(title('completeSession'));
		await asked(whenNext);
		await workbench.quickInput.type(dayFromNow(3));
		await until('the choice', async () => (await workbench.quickInput.items()).some(({ label }) => label === completingWords[language].typedDate(dayFromNow(3))));
		await workbench.quickInput.accept();
		await answer(whenNext);
		await workbench.quickInput.closed();
		await until('the next session', () => Promise.resolve(existsSync(join(workbench.folder, nextPath(3)))));
		assert.match(textOf(nextPath(3)), /time: "13:00"\n/);
		await workbench.answer(name, words.say.undo);
		await page.written(before);
		await until('no next session', () => Promise.resolve(!existsSync(join(workbench.folder, nextPath(3)))));
	});
});
