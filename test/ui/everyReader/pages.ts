import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Frame } from '@playwright/test';
import { commandMenus } from '../../../src/core/manifest/commandMenus';
import type { CommandName } from '../../../src/core/manifest/commands';
import type { Language } from '../../../src/core/text/language';
import { importWordsFor } from '../../../src/core/words/importWords';
import { mergingWords, notePageWords, notesOverTimeWords, overviewPageWords } from '../../../src/core/words/lateWords';
import { pairingWordsFor } from '../../../src/core/words/pairingWords';
import { programmePageWordsFor } from '../../../src/core/words/programmePageWords';
import { sessionPageWordsFor } from '../../../src/core/words/sessionPageWords';
import type { Words } from '../../../src/core/words/words';
import { until } from '../driver/until';
import type { Workbench } from '../workbench';

/** A page of the product in one of the states in which it looks different. */
export interface ShownPage {
	readonly name: string;
	/** Opens it and brings it into that state, in a window that speaks the language. */
	readonly open: (workbench: Workbench, language: Language) => Promise<void>;
	/** What stands on it, in either language, once it is there. */
	readonly says: RegExp;
	/** Its headings, and its regions besides `main`, in their order. */
	readonly outline: (words: Words) => readonly string[];
}

const run = (workbench: Workbench, name: CommandName, language: Language): Promise<void> =>
	workbench.runCommand(`Mentor Notes: ${commandMenus[name].title[language]}`);

const note = (name: string, file: string, says: RegExp, outline: ShownPage['outline']): ShownPage => ({
	name, says, outline,
	open: async (workbench, language) => {
		await workbench.openFile(file);
		await run(workbench, 'previewReflection', language);
	},
});

async function openBrief(workbench: Workbench, language: Language, pair: string): Promise<void> {
	await run(workbench, 'openBrief', language);
	await workbench.pick(pair);
}

/** A part under a heading, which names it. */
const part = (heading: string, ...below: readonly string[]): readonly string[] =>
	[`region ${heading}`, `h2 ${heading}`, ...below.map(one => `h3 ${one}`)];

const brief = (
	name: string, pair: string, mentee: string, inLast: (words: Words) => readonly string[], inAgenda: (words: Words) => readonly string[],
): ShownPage => ({
	name, says: new RegExp(pair),
	open: (workbench, language) => openBrief(workbench, language, pair),
	outline: words => {
		const { page } = words.brief;
		return [
			`h1 ${pair}`,
			...part(page.goals),
			...part(page.lastSession, ...inLast(words)),
			...part(page.actions),
			...part(page.asked(mentee)),
			...part(page.agenda, ...inAgenda(words)),
		];
	},
});

const programme = 'Lead The Fest – program contoh';

async function openOverview(workbench: Workbench, language: Language, name = programme): Promise<Frame> {
	await run(workbench, 'openOverview', language);
	await workbench.pick(name);
	return pageThat(workbench, new RegExp(name));
}

/** Every chart with its table, as somebody opens them. */
async function unfold(page: Frame): Promise<void> {
	const closed = page.locator('#charts details:not([open]) > summary');
	while (await closed.count() > 0) {
		await closed.first().click();
	}
}

const overviewOutline = (
	name: string, broken: boolean, list?: (words: Words) => string,
): ShownPage['outline'] => words => {
	const { attention: { heading, parts }, tables, charts, chart } = overviewPageWords[words.language];
	const { overview: { broken: { caption }, notes } } = words;
	return [
		`h1 ${name}`,
		...part(heading, ...broken ? [parts.notMet(2), parts.toLog(4), parts.unread(1), parts.ending(1)] : [parts.notMet(1)]),
		...(list ? part(list(words)) : []),
		...part(tables.pairs),
		...part(charts, chart.months, chart.daysSince, chart.goals, chart.values),
		...part(tables.people),
		...(broken ? part(caption) : []),
		...part(notes.heading),
	];
};

const story = (name: string, table: 'pairs' | 'people', row: string, title: string, outline: ShownPage['outline']): ShownPage => ({
	name, outline, says: new RegExp(`^\\s*${title}\\s*\n`),
	open: async (workbench, language) => {
		const page = await openOverview(workbench, language);
		await page.locator(`#${table} tbody a`, { hasText: row }).first().click();
		await unfold(await pageThat(workbench, new RegExp(`^\\s*${title}\\s*\n`)));
	},
});

/** Opens the page that imports a list into the programme beside it. */
async function openImport(workbench: Workbench, language: Language, name: string, list: string): Promise<void> {
	await workbench.openFile(list);
	await run(workbench, 'import', language);
	await workbench.pick(name);
	const file = list.split('/').at(-1) ?? '';
	await until('the file', async () => (await workbench.quickInput.items()).some(({ label }) => label === file));
	await workbench.pick(file);
}

/** Every page, in each state that looks different. */
export const everyPage: readonly ShownPage[] = [
	note(
		'a note with all that Markdown has',
		'kaya.md',
		/Belajar mendengar/,
		({ language }) => [
			'h1 Belajar mendengar',
			'h2 Peristiwa',
			'h2 Perasaan',
			'h2 Pembelajaran',
			'h2 Penerapan',
			`region ${notePageWords[language].footnotes}`,
			`navigation ${notePageWords[language].neighbours('Sari')}`,
		],
	),
	{
		...note(
			'a note that says private and is not',
			'terbuka.md',
			/Pribadi, tetapi terbaca/,
			({ language }) => ['h1 Pribadi, tetapi terbaca', `navigation ${notePageWords[language].neighbours('Sari')}`],
		),
	},
	note('a note with a head that can’t be read', 'rusak.md', /Kepala rusak/, () => ['h1 Kepala rusak']),
	note('an empty note', 'kosong.md', /empty|kosong/, () => ['h1 kosong.md']),
	brief(
		'the brief of a pair with all that it may have',
		'Dewi – Budi',
		'Dewi',
		({ brief: { decisions } }) => [decisions],
		({ brief: { page } }) => [page.fromMentor, page.fromMentee],
	),
	brief('the brief of a pair that has not met', 'Eko – Budi', 'Eko', () => [], () => []),
	{
		name: 'the page of a session', says: /Latihan/,
		open: async (workbench: Workbench, language: Language): Promise<void> => {
			await workbench.openFile('contoh/sessions/budi-dewi/3.yaml');
			await run(workbench, 'openAsPage', language);
		},
		outline: (words: Words): readonly string[] => {
			const { page, agenda } = sessionPageWordsFor(words.language);
			const { around } = sessionPageWordsFor(words.language);
			const { asked } = words.brief.page;
			return [
				'h1 Latihan',
				...part(page.attendance),
				...part(agenda.mentor),
				...part(agenda.mentee),
				...part(page.summary),
				...part(page.decisions),
				...part(page.actions),
				...part(page.earlier),
				...part(page.goals),
				...part(page.details),
				`h2 ${page.context}`,
				...part(around.summary),
				...part(asked('Dewi')),
			];
		},
	},
	{
		name: 'what one wrote over time', says: /September 2021/,
		open: (workbench: Workbench, language: Language): Promise<void> => run(workbench, 'notesOverTime', language),
		outline: ({ language, finding: { rows: { month } } }: Words): readonly string[] => [
			`h1 ${notesOverTimeWords[language].title}`, ...part(month('2021-09'), 'Now what?', 'Penerapan', 'Penerapan'),
		],
	},
	{
		name: 'the page of a programme’s file', says: /Lead The Fest/,
		open: async (workbench: Workbench, language: Language): Promise<void> => {
			await run(workbench, 'editProgramme', language);
			await workbench.pick(programme);
		},
		outline: ({ language }: Words): readonly string[] => {
			const { page } = programmePageWordsFor(language);
			return [
				`h1 ${programme}`, ...[page.cohorts, page.values, page.policy, page.jp, page.certificate, page.letterhead, page.signers].flatMap(each => part(each)),
			];
		},
	},
	{
		name: 'the import of a list, with a row that is unclear', says: /Kirana Puspita/,
		open: (workbench: Workbench, language: Language): Promise<void> => openImport(workbench, language, programme, 'contoh/daftar.csv'),
		outline: ({ language }: Words): readonly string[] => {
			const { labels: { columns, names, table } } = importWordsFor(language).page;
			return ['h1 daftar.csv', ...part(columns.heading), ...part(names.heading), ...part(table.heading)];
		},
	},
	{
		name: 'proposals of pairs, with a mentee left over and one who is not paired now', says: /private\/pairing\.yaml/,
		open: async (workbench: Workbench, language: Language): Promise<void> => {
			await run(workbench, 'suggestPairs', language);
			await workbench.pick(programme);
		},
		outline: ({ language }: Words): readonly string[] => {
			const { title, leftOver, setAside, load, make } = pairingWordsFor(language);
			return [`h1 ${title}`, ...part(leftOver), `h2 Budi ${load(5, 1)}`, ...part(setAside), ...part(make.heading)];
		},
	},
	{
		name: 'the overview of a programme, with its charts as tables and files that can’t be read', says: /Lead The Fest/,
		open: async (workbench: Workbench, language: Language): Promise<void> => { await unfold(await openOverview(workbench, language)); },
		outline: overviewOutline(programme, true),
	},
	{
		name: 'the overview of a programme without sessions', says: /Kosong/,
		open: async (workbench: Workbench, language: Language): Promise<void> => { await openOverview(workbench, language, 'Kosong'); },
		outline: overviewOutline('Kosong', false),
	},
	{
		name: 'the overview of all programmes', says: /All Programmes|Semua Program/,
		open: async (workbench: Workbench, language: Language): Promise<void> => {
			await run(workbench, 'openOverview', language);
			await workbench.pick(overviewPageWords[language].programmes.title);
			await pageThat(workbench, new RegExp(overviewPageWords[language].programmes.title));
		},
		outline: ({ language, overview: { notes } }: Words): readonly string[] => {
			const { title, table } = overviewPageWords[language].programmes;
			return [`h1 ${title}`, ...part(table), ...part(notes.heading)];
		},
	},
	story(
		'the page of a pair',
		'pairs',
		'Dewi',
		'Dewi – Budi',
		({ language, overview }) => {
			const { tables, charts, chart } = overviewPageWords[language];
			return [
				'h1 Dewi – Budi',
				...part(tables.story),
				...part(charts, chart.timeline, chart.goalsOverTime, chart.hours),
				...part(tables.sessions),
				...part(tables.goals),
				...part(overview.notes.heading),
			];
		},
	),
	{
		...story(
			'the page of a person',
			'people',
			'Budi',
			'Budi',
			({ language, overview }) => {
				const { tables, charts, chart } = overviewPageWords[language];
				return [
					'h1 Budi',
					...part(tables.pairs),
					...part(tables.story),
					...part(charts, chart.timeline, chart.hours),
					...part(tables.sessions),
					...part(overview.notes.heading),
				];
			},
		),
	},
	{
		name: 'the overview, with pairs selected', says: /Lead The Fest/,
		open: async (workbench: Workbench, language: Language): Promise<void> => {
			const page = await openOverview(workbench, language);
			await page.locator('#pairs tbody [type=checkbox]').nth(1).click();
			await page.locator('#pairs tbody [type=checkbox]').nth(3).click({ modifiers: ['Shift'] });
		},
		outline: overviewOutline(programme, true),
	},
	{
		name: 'the overview, with a filter that leaves nothing', says: /Lead The Fest/,
		open: async (workbench: Workbench, language: Language): Promise<void> => {
			const page = await openOverview(workbench, language);
			await page.locator('#pairs input[type=search]').fill('tidak ada yang begini');
			await page.locator('#pairs .empty').waitFor();
		},
		outline: overviewOutline(programme, true),
	},
	{
		// After the others of this page: it shows the list until it is closed.
		name: 'the overview of a programme with the list behind a figure', says: /Lead The Fest/,
		open: async (workbench: Workbench, language: Language): Promise<void> => {
			const page = await openOverview(workbench, language);
			await page.locator('.figures a', { hasText: 'JP' }).click();
			await until('the list', async () => await page.locator('#counted').count() === 1);
		},
		outline: overviewOutline(programme, true, words => words.overview.top.held),
	},
	{
		// Behind those of this programme, since it changes it.
		name: 'the brief of a pair that is gone', says: /no longer in the workspace|tidak ada lagi/,
		open: async (workbench: Workbench, language: Language): Promise<void> => {
			await openBrief(workbench, language, 'Hadi – Budi');
			rmSync(join(workbench.folder, 'contoh/pairs/budi-hadi.yaml'));
		},
		outline: ({ brief: { page } }) => [`h1 ${page.gone}`],
	},
	{
		// Last, since it changes a programme.
		name: 'the result of an import, with mentees who have no mentor', says: /Lestari Wijaya/,
		open: async (workbench: Workbench, language: Language): Promise<void> => {
			await openImport(workbench, language, 'Kosong', 'kosong/daftar.csv');
			const page = await pageThat(workbench, /Lestari Wijaya/);
			await page.locator('[data-key="import"]').click();
			await until('the result', async () => await (await workbench.webview()).locator('[data-key="suggestPairs"]').count() === 1);
		},
		outline: ({ language }: Words): readonly string[] => {
			const { result } = importWordsFor(language).page;
			return [`h1 ${result.title('daftar.csv')}`, ...part(result.made.cohort), ...part(result.made.person)];
		},
	},
	{
		// After all others, since the file can't be read as a session.
		name: 'the two versions of a file', says: /Mengirim undangan/,
		open: async (workbench: Workbench, language: Language): Promise<void> => {
			const file = join(workbench.folder, 'kosong/sessions/ani-ari/2021-08-13-01.yaml');
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, [
				'date: 2021-08-13', 'title: Rapat pertama', 'actions:', '  - id: a1', '    text: Mengirim undangan',
				'<<<<<<< HEAD', '    due: 2021-08-20', '=======', '    due: 2021-08-27', '>>>>>>> theirs',
				'summary: |', '  Kami membahas rapat.', '<<<<<<< HEAD', '  Waktunya cukup.', '=======', '  Waktunya kurang.', '>>>>>>> theirs', '',
			].join('\n'));
			await run(workbench, 'refresh', language);
			await run(workbench, 'chooseVersions', language);
		},
		outline: ({ language, day }: Words): readonly string[] =>
			[`h1 ${mergingWords[language].title}`, ...part('Ari – Ani', `${day('2021-08-13')} · Rapat pertama`)],
	},
];

/** The page in sight, once it says something. */
export function pageThat(workbench: Workbench, says: RegExp): Promise<Frame> {
	return until(`a page that says ${String(says)}`, async () => {
		const page = await workbench.webview();
		return says.test(await page.locator('main').innerText({ timeout: 1000 })) && page;
	});
}

/** The headings of a page and its named regions, as it has them. */
export function outlineOf(page: Frame): Promise<readonly string[]> {
	return page.locator('main').locator('h1, h2, h3, h4, h5, h6, nav, section').evaluateAll(all => all.filter(one => one.checkVisibility()).map(one => {
		const label = one.getAttribute('aria-label')
			?? document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent
			?? '';
		return one.localName === 'nav'
			? `navigation ${label}`
			: one.localName === 'section'
				? `region ${label}`
				: `${one.localName} ${one.textContent}`;
	}));
}
