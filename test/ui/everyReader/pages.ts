import type { Frame } from 'playwright-core';
import { commandMenus } from '../../../src/core/manifest/commandMenus';
import type { CommandName } from '../../../src/core/manifest/commands';
import type { Language } from '../../../src/core/record/programme';
import { until, type Workbench } from '../workbench';

/** A page of the product in one of the states in which it looks different. */
export interface ShownPage {
	readonly name: string;
	/** Opens it and brings it into that state, in a window that speaks the language. */
	readonly open: (workbench: Workbench, language: Language) => Promise<void>;
	/** What stands on it, in either language, once it is there. */
	readonly says: RegExp;
}

const run = (workbench: Workbench, name: CommandName, language: Language): Promise<void> => workbench.runCommand(`Mentor Notes: ${commandMenus[name].title[language]}`);

const note = (name: string, file: string, says: RegExp): ShownPage => ({
	name, says,
	open: async (workbench, language) => {
		await workbench.openFile(file);
		await run(workbench, 'previewReflection', language);
	},
});

const brief = (name: string, pair: string): ShownPage => ({
	name, says: new RegExp(pair),
	open: async (workbench, language) => {
		await run(workbench, 'openBrief', language);
		await workbench.pick(pair);
	},
});

async function openOverview(workbench: Workbench, language: Language, programme: string): Promise<Frame> {
	await run(workbench, 'openOverview', language);
	await workbench.pick(programme);
	return pageThat(workbench, new RegExp(programme));
}

/** Every chart with its table, as somebody opens them. */
async function unfold(page: Frame): Promise<void> {
	const closed = page.locator('#charts details:not([open]) > summary');
	while (await closed.count() > 0) {
		await closed.first().click();
	}
}

const programme = 'Lead The Fest – program contoh';

const story = (name: string, table: 'pairs' | 'people', row: string, says: RegExp): ShownPage => ({
	name, says,
	open: async (workbench, language) => {
		const page = await openOverview(workbench, language, programme);
		await page.locator(`#${table} tbody a`, { hasText: row }).first().click();
		await unfold(await pageThat(workbench, says));
	},
});

/** Every page, in each state that looks different. */
export const everyPage: readonly ShownPage[] = [
	note('a note with all that Markdown has', 'kaya.md', /Belajar mendengar/),
	note('a note that says private and is not', 'terbuka.md', /Pribadi, tetapi terbaca/),
	note('a note with a head that can’t be read', 'rusak.md', /Kepala rusak/),
	note('an empty note', 'kosong.md', /empty|kosong/),
	brief('the brief of a pair with all that it may have', 'Budi – Dewi'),
	brief('the brief of a pair that has not met', 'Budi – Eko'),
	{
		name: 'the overview of a programme, with its charts as tables and files that can’t be read', says: /Lead The Fest/,
		open: async (workbench, language) => { await unfold(await openOverview(workbench, language, programme)); },
	},
	{
		name: 'the overview of an empty programme', says: /Kosong/,
		open: async (workbench, language) => { await openOverview(workbench, language, 'Kosong'); },
	},
	story('the page of a pair', 'pairs', 'budi-dewi', /Budi – Dewi/),
	story('the page of a person', 'people', 'Budi', /Budi\b/),
	{
		name: 'the overview, with a filter that leaves nothing', says: /Lead The Fest/,
		open: async (workbench, language) => {
			const page = await openOverview(workbench, language, programme);
			await page.locator('#pairs input[type=search]').fill('tidak ada yang begini');
			await page.locator('#pairs .empty').waitFor();
		},
	},
];

/** The page in sight, once it says something. */
export function pageThat(workbench: Workbench, says: RegExp): Promise<Frame> {
	return until(`a page that says ${String(says)}`, async () => {
		const page = await workbench.webview();
		return says.test(await page.locator('main').innerText({ timeout: 1000 })) && page;
	});
}
