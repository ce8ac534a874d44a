import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Frame } from '@playwright/test';
import { readersWords, reflectingWords } from '../../src/core/words/lateWords';
import { reflectionPageWordsFor } from '../../src/core/words/reflectionPageWords';
import { dayFromNow } from './driver/dayFromNow';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const { page: labels } = reflectionPageWordsFor(language);
const held = '2021-08-13';
const session = `title: Latihan paparan\ndate: ${held}\npair: ayu-made\nmentors: [ayu]\nmentees: [made]\nstatus: done\nminutes: 60\n`;
const sessionFile = `sessions/ayu-made/${held}-01.yaml`;
const trace = `reflected:\n  - person: made\n    on: ${dayFromNow(0)}\n`;
const note = `reflections/ayu-made/${held}-made-4p.md`;
const privateNote = `private/${note}`;
/** What a mentee writes, a stage after the other. */
const typed = {
	en: {
		stages: [['Facts', 'I was **ten minutes** late.'], ['Feelings', 'Ashamed at first: then relieved.'], ['Findings', 'One day of notes is enough to begin.'], ['Future', '- [ ] Send the summary\n- Ask before I propose']],
		template: '4F', step: 'Send the summary', link: 'action',
	},
	id: {
		stages: [['Peristiwa', 'Saya terlambat **sepuluh menit**.'], ['Perasaan', 'Awalnya malu: lalu lega.'], ['Pembelajaran', 'Catatan satu hari cukup untuk memulai.'], ['Penerapan', '- [ ] Mengirim rekap\n- Bertanya sebelum mengusulkan']],
		template: '4P', step: 'Mengirim rekap', link: 'tindak lanjut',
	},
}[language];

test.describe.serial('A reflection from the palette to its readers, by keyboard alone [main]', () => {
	let workbench: Workbench;
	const onDisk = (file: string): string => readFileSync(join(workbench.folder, file), 'utf8');
	const asked = (placeholder: string): Promise<boolean> =>
		until(placeholder, async () => (await workbench.quickInput.placeholder()).startsWith(placeholder));
	const choose = async (question: string, text?: string): Promise<void> => {
		await asked(question);
		if (text !== undefined) {
			await workbench.quickInput.type(text);
		}
		await workbench.quickInput.accept();
	};
	const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
	const focused = (frame: Frame): Promise<string> => frame.evaluate(() => {
		const element = document.activeElement;
		return element instanceof HTMLElement ? element.ariaLabel ?? element.textContent : '';
	});
	/** Presses Tab until something has the focus, by its accessible name. */
	const reach = async (name: string): Promise<void> => {
		const frame = await workbench.webview();
		const passed: string[] = [];
		for (let presses = 0; presses < 60; presses++) {
			const now = await focused(frame);
			if (now.trim() === name) {
				return;
			}
			passed.push(now.trim());
			await press('Tab');
			await until('the focus to move', async () => await focused(frame) !== now, 2000).catch(() => undefined);
		}
		assert.fail(`No Tab leads to ${name}: ${passed.join(' | ')}`);
	};
	const written = async (file: string, expected: () => string): Promise<void> => {
		await until('the file', () => Promise.resolve(existsSync(join(workbench.folder, file)) && onDisk(file) === expected()), 15_000)
			.catch(() => { assert.strictEqual(onDisk(file), expected()); });
	};
	const isFocused = async (field: string): Promise<void> => {
		const frame = await workbench.webview();
		await until(`the focus in ${field}`, async () => await focused(frame) === field && await frame.evaluate(() => document.hasFocus()));
	};

	test.beforeAll(async () => {
		workbench = await Workbench.open({
			folder: {
				'programme.yaml': `name: P\nlanguage: ${language}\n`,
				'people.yaml': 'people:\n  - id: ayu\n    name: Ayu\n  - id: made\n    name: Made\n',
				'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\n',
				[`sessions/ayu-made/${held}-01.yaml`]: session,
			},
			settings: { 'mentorNotes.openAs': 'page', 'mentorNotes.me': 'made' },
		});
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	/** The note as its text would have been written by hand. */
	let template = '';
	const noteWith = (texts: readonly string[], visibility = 'private'): string => {
		let at = -1;
		return template.replace('visibility: private', `visibility: ${visibility}`)
			.replaceAll(/(## .*\n<!--[^]*?-->\n)\n(\n\n)?/g, (_, head: string, rest: string | undefined) => {
				at++;
				return `${head}\n${texts[at] ?? ''}\n${rest === undefined ? '' : '\n'}`;
			});
	};
	const texts = typed.stages.map(([, text]) => text ?? '');

	test('is written stage by stage, and no line of front matter is seen', async () => {
		await workbench.runCommand(title('newReflection'));
		await choose(words.ask.template.placeholder, typed.template);
		await choose(words.ask.session.placeholder, 'Latihan');
		await until('the note', () => Promise.resolve(existsSync(join(workbench.folder, privateNote))));
		template = onDisk(privateNote);
		for (const [i, [heading = '', text = '']] of typed.stages.entries()) {
			if (i === 0) {
				await isFocused(heading);
			} else {
				await reach(heading);
			}
			await workbench.page.keyboard.type(text);
		}
		await written(privateNote, () => noteWith(texts));
		assert.deepEqual((await workbench.editor.tabs()).length, 1);
		const shown = await workbench.webview();
		await until('the formatted text', async () => await shown.locator('.formatted strong').count() === 1);
		assert.strictEqual(await shown.locator('body').innerText().then(text => /visibility|---|<!--|template:/.test(text)), false);
	});

	test('is finished: shown as its readers see it, and its trace is offered once', async () => {
		await press('ControlOrMeta+Enter');
		await until('the preview', async () => (await workbench.editor.tabs()).some(({ label }) => label.includes('Latihan')));
		await workbench.answer(reflectingWords[language].trace.offer, reflectingWords[language].trace.leave);
		await written(sessionFile, () => `${session}${trace}`);
		await workbench.runCommand('View: Close Editor');
		await until('its page', async () => (await workbench.webview()).locator('.readers').isVisible());
		await (await workbench.webview()).locator('textarea').first().focus();
	});

	test('is shared with the pair, and stays open', async () => {
		await reach(labels.share);
		await press('Enter');
		await until('the readers', async () => (await workbench.quickInput.items()).length === 4);
		await workbench.quickInput.type(readersWords[language].ask.choices.pair);
		await workbench.quickInput.accept();
		await workbench.dialog();
		await press('Enter');
		await written(note, () => noteWith(texts, 'pair'));
		assert.strictEqual(existsSync(join(workbench.folder, privateNote)), false);
		const page = await workbench.webview();
		await until('its page', async () => (await page.locator('.readers').innerText()).includes(readersWords[language].ask.choices.pair)
			|| await page.locator('.formatted strong').count() === 1);
	});

	test('has its next step made an action, which stays linked: ticked on the page, it is done in its session', async () => {
		await reach(`${labels.due}: ${typed.step}`);
		const due = dayFromNow(10);
		await workbench.page.keyboard.type(due);
		await press('Enter');
		await choose(reflectingWords[language].turn.what);
		const linked = [...texts.slice(0, 3), (texts[3] ?? '').replace(typed.step, `${typed.step} → [${typed.link} a1](../../sessions/ayu-made/${held}-01.yaml)`)];
		await written(note, () => noteWith(linked, 'pair'));
		await written(sessionFile, () => `${session}actions:\n  - id: a1\n    text: ${typed.step}\n    owner: made\n    due: ${due}\n    state: open\n${trace}`);
		await reach(`${labels.done}: ${typed.step}`);
		await press('Space');
		const done = [...linked.slice(0, 3), (linked[3] ?? '').replace('[ ]', '[x]')];
		await written(note, () => noteWith(done, 'pair'));
		await written(sessionFile, () => `${session}actions:\n  - id: a1\n    text: ${typed.step}\n    owner: made\n    due: ${due}\n    state: done\n    done_on: ${dayFromNow(0)}\n${trace}`);
	});

	test('may be an entry of the journal, about no session, that stays on this computer', async () => {
		await workbench.closeEditors();
		await workbench.runCommand(title('newReflection'));
		await choose(words.ask.template.placeholder, { en: 'Free note', id: 'Catatan bebas' }[language]);
		await choose(words.ask.session.placeholder, reflectingWords[language].journal);
		const folder = join(workbench.folder, 'private/reflections');
		const [name = ''] = await until('the note', () => Promise.resolve(existsSync(folder) && readdirSync(folder).filter(each => each.endsWith('.md')).length === 1
			&& readdirSync(folder).filter(each => each.endsWith('.md'))));
		const before = onDisk(`private/reflections/${name}`);
		const page = await workbench.webview();
		await until('its field', async () => await page.locator('textarea').count() >= 1);
		await until('the focus', () => page.locator('textarea').last().evaluate(element => element === document.activeElement && document.hasFocus()));
		await workbench.page.keyboard.type('Hari ini saya diam saja.');
		await written(`private/reflections/${name}`, () => onDisk(`private/reflections/${name}`).includes('diam saja') ? onDisk(`private/reflections/${name}`) : before);
		assert.strictEqual(onDisk(`private/reflections/${name}`).replace(/\n*Hari ini saya diam saja\.\n*/, '\n').trimEnd(), before.replace(/\n+$/, '').trimEnd());
	});
});
