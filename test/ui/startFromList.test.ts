import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { importWordsFor } from '../../src/core/words/importWords';
import { settingUpWords } from '../../src/core/words/lateWords';
import { explorerMenu } from './driver/explorerMenu';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { listed, pairsIn, startFromList, writeList } from './startFromList';
import { Workbench } from './workbench';

test.describe.serial('From a list of people in Excel [long]', () => {
	let workbench: Workbench;
	let file: string;
	let folder: string;

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: {}, settings: { 'mentorNotes.openAs': 'page' } });
		file = await writeList(workbench.folder, language);
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	test('from the menu of a list in the Explorer, where there is no programme, a new one is offered, which asks for name, language and zone only, and takes in that list', async () => {
		const { quickInput } = workbench;
		await explorerMenu(workbench, file, title('import'));
		const { newProgramme } = words.offers;
		const { message } = await until('the offer', async () => (await workbench.notifications()).find(({ buttons }) => buttons.includes(newProgramme)));
		await workbench.answer(message, newProgramme);
		for (const [i, placeholder] of [words.ask.programme.name, words.ask.programme.language, words.ask.programme.timezone].entries()) {
			await until(placeholder, async () => (await quickInput.placeholder()) === placeholder);
			assert.match(await quickInput.title(), new RegExp(`\\(${String(i + 1)}/3\\)$`));
			if (i === 0) {
				await quickInput.type('Ours');
			}
			await quickInput.accept();
		}
		const will = importWordsFor(language).page.will.create({ person: listed.people, cohort: listed.cohorts });
		await until('the preview', async () => await (await workbench.webview()).locator('.will').innerText({ timeout: 1000 }) === will);
		assert.deepEqual(readdirSync(join(workbench.folder, 'ours')).sort(), ['people.yaml', 'programme.yaml']);
		await workbench.closeEditors();
		await workbench.runCommand('Notifications: Clear All Notifications');
		rmSync(join(workbench.folder, 'ours'), { recursive: true });
		await workbench.openView('Mentor Notes');
		await until('the welcome', () => workbench.views.welcome(words.views.sessions));
	});

	test('to a programme with 60 running pairs in three cohorts it takes at most 10 actions, and there are no problems', async () => {
		const started = await startFromList(workbench, language);
		folder = started.folder;
		assert.ok(started.actions <= 10, `it took ${String(started.actions)} actions`);
		assert.strictEqual(readFileSync(join(folder, 'people.yaml'), 'utf8').match(/^ {2}- id: /gm)?.length, listed.people);
		const pairs = pairsIn(folder);
		const count = (pattern: RegExp): Readonly<Record<string, number>> => {
			const found = pairs.flatMap(text => [...text.matchAll(pattern)].map(([, value = '']) => value));
			return Object.fromEntries([...new Set(found)].map(value => [value, found.filter(each => each === value).length]));
		};
		const perCohort = listed.pairs / listed.cohorts;
		assert.deepEqual(Object.values(count(/^cohort: (.*)$/gm)), [perCohort, perCohort, perCohort]);
		assert.deepEqual(count(/^status: (.*)$/gm), { active: listed.pairs });
		const mentors = count(/^mentors:\n {2}- (.*)$/gm);
		assert.deepEqual([Object.keys(mentors).length, new Set(Object.values(mentors))], [listed.mentors, new Set([3])]);
		const cohorts = await until('the cohorts in the tree', async () => {
			const found = (await workbench.tree(words.views.sessions)).filter(({ level, label }) => level === 2 && /\d$/.test(label));
			return found.length > 0 && found.map(({ label }) => label);
		});
		// In the order of their names, as many as are in sight.
		assert.match(cohorts[0] ?? '', /1$/);
		assert.deepEqual(await workbench.problems(), []);
	});

	test('like an earlier programme or from a list: left with Escape at any question, it leaves nothing', async () => {
		const { quickInput } = workbench;
		const say = settingUpWords[language].programme;
		const before = readdirSync(workbench.folder).sort();
		const question = (placeholder: string): Promise<unknown> =>
			until(`the question “${placeholder}”`, async () => (await quickInput.placeholder()).startsWith(placeholder));
		const steps: readonly (() => Promise<void>)[] = [
			async () => {
				await quickInput.type('Left alone');
				await quickInput.accept();
				await question(say.language);
			},
			async () => {
				await quickInput.pick((await quickInput.items()).map(({ label }) => label).find(label => label.includes('2026')) ?? '');
				await question(say.cohort);
			},
			async () => {
				await quickInput.accept();
				await question(words.ask.programme.mentor);
			},
			async () => {
				await quickInput.pick(say.list);
				await until('the file', async () => (await quickInput.items()).some(({ label }) => label === file));
			},
		];
		for (let n = 1; n <= steps.length; n++) {
			await workbench.runCommand(title('newProgramme'));
			await question(words.ask.programme.name);
			for (const step of steps.slice(0, n)) {
				await step();
			}
			await quickInput.leave();
		}
		assert.deepEqual(readdirSync(workbench.folder).sort(), before);
	});

	test('a mentor who is called as one of the choices begins is asked about, not taken for it', async () => {
		const { quickInput } = workbench;
		const say = settingUpWords[language].programme;
		await workbench.runCommand(title('newProgramme'));
		await until('the name', async () => (await quickInput.placeholder()) === words.ask.programme.name);
		await quickInput.type('Next');
		for (const placeholder of [say.language, words.ask.programme.timezone, words.ask.programme.mentor]) {
			await quickInput.accept();
			await until(placeholder, async () => (await quickInput.placeholder()) === placeholder);
		}
		const name = say.list.slice(0, 3);
		await quickInput.type(name);
		await until('one choice', async () => (await quickInput.items()).map(({ label }) => label).join() === say.mentor(name));
		await quickInput.accept();
		await until('the mentee', async () => (await quickInput.placeholder()) === words.ask.programme.mentee);
		await quickInput.leave();
	});
});
