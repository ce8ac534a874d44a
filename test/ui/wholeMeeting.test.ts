import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Frame } from '@playwright/test';
import { changeWords, completingWords } from '../../src/core/words/lateWords';
import { sessionPageWordsFor } from '../../src/core/words/sessionPageWords';
import { dayFromNow } from './driver/dayFromNow';
import { SessionPageDriver } from './driver/sessionPage';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

/** What a mentor types and pastes in one meeting. */
const typed = {
	en: {
		when: 'today 00:01', title: 'Getting ready for the presentation',
		agenda: ['Look at the follow-ups', 'Practise speaking', 'Stage fright', 'Next month'],
		paragraphs: ['We began with what is still open: two of three are done.', 'Made practised the opening twice.'],
		chat: '• Slides are ready 🎉\n• The room: 3rd floor\n• “Speak slower” # said twice',
		decisions: ['The presentation: ten minutes', 'Practise once more'],
		actions: [
			'Made: send the slides, tomorrow', `[] book the room @ayu by ${dayFromNow(20)}`, 'action: ask two colleagues to listen @made',
		],
		texts: ['send the slides', 'book the room', 'ask two colleagues to listen'],
	},
	id: {
		when: 'hari ini pukul 00.01', title: 'Persiapan paparan',
		agenda: ['Tinjau tindak lanjut', 'Latihan bicara', 'Rasa gugup', 'Bulan depan'],
		paragraphs: ['Kami mulai dari yang belum selesai: dua dari tiga sudah beres.', 'Made dua kali melatih pembukaan.'],
		chat: '• Salindia sudah siap 🎉\n• Ruangan: lantai 3\n• “Bicara lebih pelan” # dua kali',
		decisions: ['Paparan: sepuluh menit', 'Latihan sekali lagi'],
		actions: [
			'Made: kirim salindia, besok',
			`[] pesan ruangan @ayu sebelum ${dayFromNow(20)}`,
			'tindak lanjut: minta dua rekan mendengarkan @made',
		],
		texts: ['kirim salindia', 'pesan ruangan', 'minta dua rekan mendengarkan'],
	},
}[language];
const { page: labels } = sessionPageWordsFor(language);
const [opening = '', end = ''] = typed.paragraphs;
const { copySummary, newReflection, whenNext, whatGoesOn } = completingWords[language];
const today = dayFromNow(0);
const path = `sessions/ayu-made/${today}-01.yaml`;

const inWhich = { keyboard: '[main]', mouse: '[long]' } as const;

for (const hand of ['keyboard', 'mouse'] as const) {
	test.describe.serial(`A meeting from the palette to its completed session, by ${hand} alone`, () => {
		let workbench: Workbench;
		let page: SessionPageDriver;
		const asked = (placeholder: string): Promise<boolean> =>
			until(placeholder, async () => (await workbench.quickInput.placeholder()).startsWith(placeholder));
		const answer = async (question: string, text?: string): Promise<void> => {
			await asked(question);
			if (text !== undefined) {
				await workbench.quickInput.type(text);
			}
			await workbench.quickInput.accept();
		};
		const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
		/** What has the focus on the page: its field, else its accessible name. */
		const focused = (frame: Frame): Promise<string> => frame.evaluate(() => {
			const element = document.activeElement;
			return element instanceof HTMLElement ? element.dataset['field'] ?? element.ariaLabel ?? element.textContent : '';
		});
		/** Presses Tab until something has the focus; with the mouse, clicks a field. */
		const reach = async (what: RegExp): Promise<void> => {
			const frame = await workbench.webview();
			if (hand === 'mouse') {
				await frame.locator('[data-field]').and(frame.locator(`[data-field="${what.source.replace(/[$^]/g, '')}"]`)).click();
				return;
			}
			const passed: string[] = [];
			for (let presses = 0; presses < 120; presses++) {
				const now = await focused(frame);
				if (what.test(now)) {
					return;
				}
				passed.push(now);
				await press('Tab');
				await until('the focus to move', async () => await focused(frame) !== now, 2000).catch(() => undefined);
			}
			assert.fail(`No Tab leads to ${String(what)}: ${passed.join(' | ')}`);
		};
		/** Presses a button or a check box of the page. */
		const pressButton = async (name: RegExp, key: string): Promise<void> => {
			if (hand === 'mouse') {
				const frame = await workbench.webview();
				await frame.getByRole('button', { name }).or(frame.getByRole('checkbox', { name })).click();
				return;
			}
			await reach(name);
			await press(key);
		};
		/** Chooses what a question offers first. */
		const acceptFirst = async (question: string): Promise<void> => {
			await asked(question);
			const [choice] = hand === 'mouse' ? await workbench.quickInput.items() : [];
			await (choice ? workbench.quickInput.pick(choice.label) : workbench.quickInput.accept());
		};
		const capture = async (line: string): Promise<void> => {
			const field = await page.field('capture');
			await until('an empty line', async () => await field.inputValue() === '');
			await workbench.page.keyboard.type(line);
			await (hand === 'mouse'
				? (await workbench.webview()).getByRole('button', { name: labels.file, exact: true }).click()
				: press('Enter'));
			await until(`“${line}” to be filed`, async () => await field.inputValue() === '');
		};

		test.beforeAll(async () => {
			workbench = await Workbench.open({
				folder: {
					'programme.yaml': `name: P\nlanguage: ${language}\n`,
					'people.yaml': 'people:\n  - id: ayu\n    name: Ayu\n  - id: made\n    name: Made\n',
					'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\ncadence: {every: 2 weeks, time: "13:00"}\n',
				},
				settings: { 'mentorNotes.openAs': 'page' },
			});
			page = new SessionPageDriver(workbench, path);
			await workbench.openView('Mentor Notes');
		});
		test.afterAll(() => workbench.close());

		test(`leaves the files that one would have written by hand, and no line of them is seen ${inWhich[hand]}`, async () => {
			await workbench.runCommand(title('scheduleSession'));
			await acceptFirst(words.ask.pair);
			await answer(words.logging.whenNext, typed.when);
			await answer(words.logging.titleOfNext, typed.title);
			await page.shown();
			await reach(/^capture$/);
			for (const item of typed.agenda) {
				await capture(`? ${item}`);
			}
			await pressButton(new RegExp(`^${words.logging.lens.start}$`), 'Enter');
			await until('the step', () => Promise.resolve(page.read().includes('status: in-progress')));
			const started = changeWords[language].did.start(changeWords[language].session(words.day(today), 'Made – Ayu'), 0);
			await until('what was done, in the status bar', async () =>
				(await workbench.statusBar()).some(text => text.startsWith(started) && text.endsWith(words.say.undo)));
			for (const item of typed.agenda.slice(0, 3)) {
				await pressButton(new RegExp(`${labels.discussed}.*${item}`), 'Space');
				await until(`a tick of ${item}`, () => Promise.resolve(page.read().includes(`- text: ${item}\n    state: discussed`)));
			}
			await reach(/^summary$/);
			await workbench.page.keyboard.type(opening);
			await press('Enter');
			await press('Enter');
			await workbench.page.evaluate(text => navigator.clipboard.writeText(text), typed.chat);
			await press('ControlOrMeta+v');
			await press('Enter');
			await press('Enter');
			await workbench.page.keyboard.type(end);
			await reach(/^capture$/);
			for (const line of [...typed.decisions.map(decision => `! ${decision}`), ...typed.actions]) {
				await capture(line);
			}
			await (hand === 'mouse' ? pressButton(new RegExp(`^${words.logging.lens.complete}$`), 'Enter') : press('ControlOrMeta+Enter'));
			await answer(words.logging.minutes, '45');
			await answer(words.logging.whoCame);
			await acceptFirst(whenNext);
			await answer(whatGoesOn);
			await workbench.quickInput.closed();

			const entry = (item: string, state: string): string => `  - text: ${item}\n    state: ${state}\n`;
			const quoted = (text: string): string => text.includes(': ') ? `"${text}"` : text;
			const action = (index: number, owner: string, due: string | undefined): string =>
				`  - id: a${String(index + 1)}\n    text: ${typed.texts[index] ?? ''}\n    owner: ${owner}\n${due === undefined
					? ''
					: `    due: ${due}\n`}    state: open\n`;
			const [last = ''] = typed.agenda.slice(-1);
			await page.written([
				`id: ${today}-ayu-made-01\ntitle: ${typed.title}\ndate: ${today}\ntime: "00:01"\npair: ayu-made\n`,
				'mentors:\n  - ayu\nmentees:\n  - made\nstatus: done\nminutes: 45\n',
				'attendance:\n  - person: ayu\n    state: present\n  - person: made\n    state: present\n',
				`agenda:\n${typed.agenda.slice(0, 3).map(item => entry(item, 'discussed')).join('')}${entry(last, 'carried')}`,
				`summary: |\n${[opening, '', ...typed.chat.split('\n'), '', end].map(line => line === '' ? '\n' : `  ${line}\n`).join('')}`,
				`decisions:\n${typed.decisions.map(text => `  - ${quoted(text)}\n`).join('')}`,
				`actions:\n${action(0, 'made', dayFromNow(1))}${action(1, 'ayu', dayFromNow(20))}${action(2, 'made', undefined)}`,
			].join(''));
			const next = dayFromNow(14);
			assert.strictEqual(
				readFileSync(join(workbench.folder, `sessions/ayu-made/${next}-01.yaml`), 'utf8'),
				`id: ${next}-ayu-made-01\ndate: ${next}\ntime: "13:00"\npair: ayu-made\nstatus: scheduled\nagenda:\n  - ${last}\n`,
			);
			assert.deepEqual((await workbench.editor.tabs()).map(({ label }) => label), [typed.title]);
			assert.deepEqual((await workbench.problems()).map(({ message }) => message), []);
			// What the page shows, only the status bar said.
			const all = await workbench.notifications();
			assert.deepEqual(all.map(({ buttons }) => buttons), [[copySummary, newReflection, words.say.undo]]);
		});
	});
}
