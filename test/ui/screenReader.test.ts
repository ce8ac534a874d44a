import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Frame } from '@playwright/test';
import { addDays } from '../../src/core/time/days';
import { completingWords, overviewPageWords } from '../../src/core/words/lateWords';
import { sessionPageWordsFor } from '../../src/core/words/sessionPageWords';
import { dayFromNow } from './driver/dayFromNow';
import { exactly } from './driver/rows';
import { Heard } from './everyReader/heard';
import { pageThat } from './everyReader/pages';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const today = dayFromNow(0);

/** A small programme whose days are near the real today. People are made up. */
const programme = {
	'programme.yaml': `name: Lead\nlanguage: ${language}\ntimezone: ${Intl.DateTimeFormat().resolvedOptions().timeZone}\n`,
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n    role: mentor\n  - id: sari\n    name: Sari\n    role: mentee\n  - id: eko\n    name: Eko\n    role: mentee\n',
	'pairs/budi-eko.yaml': 'mentors:\n  - budi\nmentees:\n  - eko\nstatus: active\n',
	'pairs/budi-sari.yaml': 'mentors:\n  - budi\nmentees:\n  - sari\nstatus: active\n',
	'sessions/budi-sari/1.yaml': `id: s1\ndate: ${addDays(today, -14)}\ntitle: Belajar mendengar\npair: budi-sari\nstatus: done\nminutes: 45\nactions:\n  - id: a1\n    text: Bertanya kepada tiga warga\n    owner: sari\n    due: ${addDays(today, -3)}\n    state: open\n`,
};

const { page: labels } = sessionPageWordsFor(language);
const page = { en: 'docs/accessibility.md', id: 'docs/id/aksesibilitas.md' }[language];
const blocks = /(?<=^```text\n)[^]*?(?=^```$)/gm;

/** Days change with the day on which this runs: each stands as ‹day›, however it is written. */
function withoutDays(text: string): string {
	const near = Array.from({ length: 61 }, (_, i) => addDays(today, i - 30));
	const said = near
		.flatMap(day => [words.spoken.day(day), words.day(day), day, words.shortDay(day, today)])
		.sort((a, b) => b.length - a.length);
	return said.reduce((rest, day) => rest.replaceAll(day, { en: '‹day›', id: '‹hari›' }[language]), text);
}

/**
 * What is heard in the main jobs stands in the docs, word by word, as the browser's accessibility tree has it. With
 * `MENTOR_NOTES_WRITE_SCRIPT` it is written there; then read it as somebody who only hears it.
 */
test.describe.serial('The script of what a screen reader is given [long]', () => {
	let workbench: Workbench;
	let heard: Heard;
	let lines: string[] = [];
	const told: string[] = [];

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: programme, settings: { 'mentorNotes.me': 'sari', 'mentorNotes.openAs': 'page' } });
		heard = new Heard(workbench.page);
		await workbench.openView('Mentor Notes');
		await until('the tree', async () => (await workbench.tree(words.views.actions)).length > 1);
	});
	test.afterAll(async () => {
		await workbench.close();
		if (process.env['MENTOR_NOTES_WRITE_SCRIPT'] !== undefined) {
			let i = 0;
			writeFileSync(
				join(process.cwd(), page),
				readFileSync(join(process.cwd(), page), 'utf8').replaceAll(blocks, before => told[i++] ?? before),
			);
		}
	});

	const press = async (...keys: readonly string[]): Promise<void> => {
		lines.push(`> ${keys.join(', ')}`);
		for (const key of keys) {
			await workbench.press(key);
		}
	};
	const type = async (text: string): Promise<void> => {
		lines.push(`> ${text}`);
		await workbench.page.keyboard.type(text);
	};
	/** What has the focus, once that is what is awaited. */
	const hear = async (what: RegExp, frame?: Frame): Promise<void> => {
		lines.push(await until(`to hear ${String(what)}`, async () => {
			const said = await heard.focus(frame);
			return what.test(said) && said;
		}));
	};
	/** What a page tells by itself, once that is what is awaited. */
	const announced = async (frame: Frame, what: RegExp): Promise<void> => {
		lines.push(`${await until(`the page to tell ${String(what)}`, async () => {
			const said = await frame.locator('[role="status"]').innerText();
			return what.test(said) && said;
		})} (status)`);
	};
	const command = async (name: string): Promise<void> => {
		lines.push(`> F1, ${name}, Enter`);
		await workbench.runCommand(name);
	};
	const focusView = (view: string): Promise<void> => {
		lines.push(`> F6 → ${view}`);
		return workbench.page
			.locator('.part.sidebar .pane')
			.filter({ has: workbench.page.locator('.pane-header .title', { hasText: exactly(view) }) })
			.locator('.monaco-list')
			.focus();
	};
	const agrees = (): void => {
		const now = withoutDays(`${lines.join('\n')}\n`);
		told.push(now);
		lines = [];
		if (process.env['MENTOR_NOTES_WRITE_SCRIPT'] === undefined) {
			assert.strictEqual(now, readFileSync(join(process.cwd(), page), 'utf8').match(blocks)?.[told.length - 1]);
		}
	};

	test('of logging a session', async () => {
		await command(title('logSession'));
		await hear(/Sari – Budi/);
		await press('Enter');
		await hear(new RegExp(escaped(words.logging.whenHeld)));
		await press('Enter');
		await hear(new RegExp(escaped(words.logging.minutes)));
		await press('Enter');
		await hear(new RegExp(escaped(words.logging.title)));
		await type('Menutup rapat');
		await hear(/“Menutup rapat”/);
		await press('Enter');
		const session = await workbench.webview();
		await hear(new RegExp(labels.summary), session);
		await type('Rapat ditutup tepat waktu.');
		await press('Tab');
		await hear(new RegExp(labels.addDecision), session);
		await type('Rapat: tiga puluh menit');
		await press('Enter', 'Tab');
		await hear(new RegExp(labels.addAction), session);
		await until(
			'the decision',
			() => Promise.resolve(readFileSync(
				join(workbench.folder, `sessions/budi-sari/${today}-01.yaml`), 'utf8',
			).includes('tiga puluh')),
		);
		await focusView(words.views.sessions);
		await press('Home', 'ArrowDown', 'ArrowDown');
		await hear(/Sari .+ Budi/);
		await press('ArrowRight');
		await hear(/expanded/);
		await until('its sessions', async () => (await workbench.tree(words.views.sessions)).length === 5);
		await press('ArrowDown');
		await hear(/Menutup rapat/);
		agrees();
	});

	test('of ticking an action', async () => {
		await focusView(words.views.actions);
		await press('Home', 'ArrowDown');
		await hear(/Bertanya/);
		await press('Tab');
		await hear(/checkbox, not checked/);
		await press('Space');
		await until('the tick', async () => (await workbench.tree(words.views.actions)).some(row => row.checked === true));
		await focusView(words.views.actions);
		await press('Home', 'ArrowDown');
		await hear(new RegExp(words.actions.doneToday));
		agrees();
	});

	test('of a meeting, from its plan to its end', async () => {
		await workbench.closeEditors();
		await command(title('scheduleSession'));
		await hear(/Sari – Budi/);
		await press('Enter');
		await hear(new RegExp(escaped(words.logging.whenNext)));
		await type({ en: 'today 00:01', id: 'hari ini pukul 00.01' }[language]);
		await hear(new RegExp(`00[.:]01”.*${escaped(words.when.timeIsPast)}`)); // what is asked has followed what was typed
		await press('Enter');
		await hear(new RegExp(escaped(words.logging.titleOfNext)));
		await type('Paparan');
		await hear(/“Paparan”/);
		await press('Enter');
		const session = await pageThat(workbench, /Paparan|Sari/);
		const capture = session.locator('#capture');
		await capture.waitFor();
		await capture.focus();
		lines.push(`> Tab → ${labels.capture}`);
		await hear(new RegExp(labels.capture), session);
		const captured = async (text: string, told: RegExp): Promise<void> => {
			await type(text);
			await announced(session, told);
			await press('Enter');
			await announced(session, new RegExp(labels.added));
		};
		await captured('? Rasa gugup', /Rasa gugup/);
		await session.getByRole('button', { name: words.logging.lens.start, exact: true }).focus();
		lines.push(`> Tab → ${words.logging.lens.start}`);
		await hear(new RegExp(words.logging.lens.start), session);
		await press('Enter');
		await until('the clock', async () => await session.locator('.clock').count() === 1);
		await capture.focus();
		lines.push(`> Tab → ${labels.capture}`);
		await captured('! Paparan: sepuluh menit', /sepuluh menit/);
		await captured({ en: 'Sari: send the slides, tomorrow', id: 'Sari: kirim salindia, besok' }[language], /Sari/);
		await press('Control+Enter');
		await hear(new RegExp(escaped(words.logging.minutes)));
		await press('Enter');
		await hear(new RegExp(escaped(words.logging.whoCame)));
		await press('Enter');
		await hear(new RegExp(escaped(completingWords[language].whenNext)));
		await press('Enter');
		await hear(new RegExp(escaped(completingWords[language].whatGoesOn)));
		await press('Enter');
		await hear(new RegExp(labels.summary), session);
		agrees();
	});

	test('of writing a reflection and reading its page', async () => {
		await command(title('newReflection'));
		await hear(new RegExp(words.ask.template.placeholder));
		await type('4p');
		await hear(/“4p”[^]*4[PF]/);
		await press('Enter');
		const note = await pageThat(workbench, /4[PF]/);
		const stages = { en: ['Facts', 'Feelings'], id: ['Peristiwa', 'Perasaan'] }[language];
		await hear(new RegExp(stages[0]!), note);
		await type('Rapat selesai tepat waktu.');
		await press('Tab');
		await hear(new RegExp(stages[1]!), note);
		await until('the formatted text', async () => await note.locator('.formatted').count() === 1);
		lines.push(...await heard.page(note));
		await press('Control+Enter');
		lines.push(...upTo({ en: 'Feelings', id: 'Perasaan' }[language], await heard.page(await pageThat(workbench, /(?=[^]*tepat waktu)[^]*(?:Copy as|Salin)/))));
		agrees();
	});

	test('of reading the overview and finding a pair that has not met', async () => {
		await workbench.closeEditors();
		await command(title('openOverview'));
		const overview = await pageThat(workbench, /Lead/);
		lines.push(...upTo(overviewPageWords[words.language].charts, await heard.page(overview)));
		await overview.locator('#pairs tbody a').first().focus();
		lines.push(`> Tab → ${overviewPageWords[words.language].tables.pairs}`);
		await hear(/Eko/, overview);
		await press('Enter');
		const story = await pageThat(workbench, /^\s*Eko – Budi/);
		lines.push(...upTo(words.overview.notes.heading, await heard.page(story)));
		agrees();
	});
});

/** A page's parts before one with this heading, or before this region. */
function upTo(heading: string, lines: readonly string[]): readonly string[] {
	return [...lines.slice(0, lines.findIndex(line => line === `${heading} (region)` || line.startsWith(`${heading} [`))), '…'];
}

function escaped(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
