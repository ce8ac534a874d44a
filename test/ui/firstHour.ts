import { readdirSync } from 'node:fs';
import { commandMenus } from '../../src/core/manifest/commandMenus';
import type { CommandName } from '../../src/core/manifest/commands';
import type { Language } from '../../src/core/text/language';
import { overviewPageWords } from '../../src/core/words/lateWords';
import { wordsFor } from '../../src/core/words/catalogues';
import { FilePage } from './driver/filePage';
import { SessionPageDriver } from './driver/sessionPage';
import { until } from './driver/until';
import type { Workbench } from './workbench';

/** What somebody types in their first hour. The people are made up. */
const typed = {
	en: {
		walkthrough: 'Get Started with Mentor Notes', programme: 'Learning Together', zone: 'Asia/Jakarta', mentor: 'Budi', mentee: 'Sari',
		day: 'yesterday', minutes: '60', title: 'Getting to know each other',
		summary: 'We agreed to meet every two weeks. Sari wants to lead her first meeting before the year ends.',
		reflection: 'I said aloud for the first time what I am afraid of. It was easier than I thought.',
	},
	id: {
		walkthrough: 'Memulai dengan Mentor Notes', programme: 'Belajar Bersama', zone: 'Asia/Jakarta', mentor: 'Budi', mentee: 'Sari',
		day: 'kemarin', minutes: '60', title: 'Saling mengenal',
		summary: 'Kami sepakat bertemu setiap dua pekan. Sari ingin memimpin rapat pertamanya sebelum akhir tahun.',
		reflection: 'Untuk pertama kali saya mengucapkan apa yang saya takutkan. Ternyata lebih mudah daripada yang saya kira.',
	},
} as const satisfies Readonly<Record<Language, object>>;

/** Called when a picture of a step can be taken. */
type Picture = (step: 'walkthrough' | 'programme' | 'day' | 'session' | 'template' | 'reflection' | 'export') => Promise<void>;

/**
 * The first hour of three people in an empty folder, by the walkthrough alone: a programme begins, its mentor logs a session,
 * its mentee writes a reflection, its coordinator exports a report. Resolves with what each has made, as paths in the folder.
 */
export async function firstHour(
	workbench: Workbench, language: Language, picture: Picture = () => Promise.resolve(),
): Promise<{ readonly session: string; readonly reflection: string; readonly report: string; readonly typed: (typeof typed)[Language] }> {
	const says = typed[language];
	const words = wordsFor(language);
	const { quickInput, walkthrough } = workbench;
	const title = (name: CommandName): string => commandMenus[name].title[language];
	const question = (placeholder: string): Promise<unknown> =>
		until(`the question “${placeholder}”`, async () => (await quickInput.placeholder()).startsWith(placeholder));
	const answer = async (text: string): Promise<void> => {
		await quickInput.type(text);
		await quickInput.accept();
	};
	const newFile = (ending: RegExp): Promise<string> => until(`a file ${String(ending)}`, () =>
		Promise.resolve(readdirSync(workbench.folder, { recursive: true, encoding: 'utf8' }).find(path => ending.test(path))));

	// A programme begins.
	await walkthrough.open(says.walkthrough);
	await walkthrough.unfold('programme');
	await picture('walkthrough');
	await walkthrough.run('programme', title('newProgramme'));
	await question(words.ask.programme.name);
	await quickInput.type(says.programme);
	await picture('programme');
	await quickInput.accept();
	await question(words.ask.programme.language);
	await until('the languages', async () => (await quickInput.items()).length === 2);
	await quickInput.accept();
	await question(words.ask.programme.timezone);
	await answer(says.zone);
	await question(words.ask.programme.mentor);
	await answer(says.mentor);
	await question(words.ask.programme.mentee);
	await answer(says.mentee);
	await newFile(/\bpeople\.yaml$/);

	// The mentor logs a session.
	await walkthrough.open(says.walkthrough);
	await walkthrough.run('session', title('logSession'));
	await question(words.ask.pair);
	await until('the pair', async () => (await quickInput.items()).length === 1);
	await quickInput.accept();
	await question(words.logging.whenHeld);
	await quickInput.type(says.day);
	await until('the day', async () => (await quickInput.message()).includes(says.day));
	await picture('day');
	await quickInput.accept();
	await question(words.logging.minutes);
	await answer(says.minutes);
	await question(words.logging.title);
	await answer(says.title);
	const session = await newFile(/\bsessions[\\/].*\.yaml$/);
	const sessionPage = new SessionPageDriver(workbench, session);
	await sessionPage.shown();
	const summary = await sessionPage.field('summary');
	await until('the focus in the summary', () => summary.evaluate(element => element === document.activeElement));
	await workbench.page.keyboard.type(says.summary);
	await until('the summary in the file', () => Promise.resolve(sessionPage.read().includes(says.summary)));
	await workbench.expand(`${says.mentee} – ${says.mentor}`);
	await picture('session');

	// The mentee writes a reflection.
	await walkthrough.open(says.walkthrough);
	await walkthrough.run('reflection', title('newReflection'));
	await question(words.ask.template.placeholder);
	await until('the templates', async () => (await quickInput.items()).length > 10);
	await picture('template');
	await quickInput.accept();
	await question(words.ask.session.placeholder);
	await until('the session', async () => (await quickInput.items()).some(({ label }) => label.includes(says.title)));
	await quickInput.accept();
	await question(words.ask.author.placeholder);
	await quickInput.pick(says.mentee);
	const reflection = await newFile(/\bprivate[\\/]reflections[\\/].*\.md$/);
	const note = new FilePage(workbench, reflection);
	const page = await workbench.webview();
	const stage = page.locator('textarea').first();
	await until('the focus in the first stage', () => stage.evaluate(element => element === document.activeElement));
	await workbench.page.keyboard.type(says.reflection);
	await until('the words in the file', () => Promise.resolve(note.read().includes(says.reflection)));
	await picture('reflection');

	// The coordinator exports a report.
	await walkthrough.open(says.walkthrough);
	await walkthrough.run('report', title('exportOverview'));
	await question(overviewPageWords[words.language].exported.as);
	await until('the formats', async () => (await quickInput.items()).length === 4);
	await picture('export');
	await quickInput.pick(overviewPageWords[words.language].exported.html);
	await question(overviewPageWords[words.language].exported.names);
	await until('with or without names', async () => (await quickInput.items()).length === 2);
	await quickInput.accept();
	await workbench.saveInFolder('.html');
	return { typed: says, session, reflection, report: await newFile(/\.html$/) };
}
