import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '@playwright/test';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { commandMenus } from '../../src/core/manifest/commandMenus';
import type { Language } from '../../src/core/text/language';
import { wordsFor } from '../../src/core/words/catalogues';
import { importWordsFor } from '../../src/core/words/importWords';
import { settingUpWords } from '../../src/core/words/lateWords';
import { pairingWordsFor } from '../../src/core/words/pairingWords';
import { until } from './driver/until';
import type { Workbench } from './workbench';

/** What a coordinator has and types. The people are made up. */
const typed = {
	en: {
		programme: 'Learning Together 2026', file: 'Participants 2026.xlsx', title: 'Participants of the mentoring programme 2026',
		cohort: 'Cohort',
		columns: ['Name', 'Role', 'Cohort', 'Unit', 'E-mail', 'Expertise', 'Would like to learn', 'How many mentees'],
		topics: ['Data', 'Public speaking', 'Law', 'Planning', 'Service design', 'Leadership'],
		units: ['Finance', 'Human resources', 'Legal', 'Planning bureau', 'Public relations'],
	},
	id: {
		programme: 'Belajar Bersama 2026', file: 'Peserta 2026.xlsx', title: 'Peserta program mentoring 2026', cohort: 'Angkatan',
		columns: ['Nama', 'Peran', 'Angkatan', 'Unit Kerja', 'Surel', 'Keahlian', 'Yang ingin dipelajari', 'Jumlah mentee'],
		topics: ['Data', 'Presentasi', 'Hukum', 'Perencanaan', 'Pelayanan publik', 'Kepemimpinan'],
		units: ['Biro Keuangan', 'Biro Kepegawaian', 'Biro Hukum', 'Biro Perencanaan', 'Biro Humas'],
	},
} as const satisfies Readonly<Record<Language, object>>;

const firstNames = [
	'Adi', 'Bagus', 'Citra', 'Dewi', 'Eko', 'Farah', 'Galih', 'Hana', 'Indra', 'Joko', 'Kirana', 'Lestari', 'Mega', 'Nanda', 'Oki', 'Putri', 'Rangga',
	'Sari', 'Tono', 'Wulan',
];
const lastNames = ['Pratama', 'Wijaya', 'Maharani', 'Santoso'];

/** The counts of the list: each mentor takes three mentees. */
export const listed = { people: 80, mentors: 20, pairs: 60, cohorts: 3 } as const;

/** Writes the list as an Excel workbook, with a title above its columns, mentors first. Resolves with the file's name. */
export async function writeList(folder: string, language: Language): Promise<string> {
	const { file, title, columns, cohort, topics, units } = typed[language];
	const people = Array.from({ length: listed.people }, (_, i): readonly (string | number)[] => {
		// Each first name once with each last name.
		const name = `${firstNames[i % 20] ?? ''} ${lastNames[Math.floor(i / 20)] ?? ''}`;
		const two = [topics[i % topics.length], topics[(i + 1 + i % 4) % topics.length]].join(', ');
		const [unit, mail] = [units[(i * 3) % units.length] ?? '', `${name.toLowerCase().replace(' ', '.')}@kantor.example`];
		return i < listed.mentors
			? [name, 'mentor', '', unit, mail, two, '', (listed.people - listed.mentors) / listed.mentors]
			: [name, 'mentee', `${cohort} ${String((i - listed.mentors) % listed.cohorts + 1)}`, unit, mail, '', two, ''];
	});
	const rows = [[title], [], columns, ...people]
		.map(row => row.map(value => value === '' ? null : { value, type: typeof value === 'number' ? Number : String }));
	await writeWorkbook(rows as SheetData).toFile(join(folder, file));
	return file;
}

/** Called when a picture of a step can be taken. */
type Picture = (step: 'list' | 'preview' | 'imported' | 'proposals' | 'programme') => Promise<void>;

/** What comes of it: how often the coordinator clicked, or typed and pressed Enter; and the folder of the programme. */
interface Started {
	readonly actions: number;
	readonly folder: string;
}

/** From a list in Excel, in a folder with nothing else, to a programme whose pairs run, as a coordinator does it. */
export async function startFromList(
	workbench: Workbench, language: Language, picture: Picture = () => Promise.resolve(),
): Promise<Started> {
	const says = typed[language];
	const words = wordsFor(language);
	const { page: importing } = importWordsFor(language);
	const { quickInput } = workbench;
	let actions = 0;
	const act = async (does: () => Promise<unknown>): Promise<void> => {
		actions += 1;
		await does();
	};
	const question = (placeholder: string): Promise<unknown> =>
		until(`the question “${placeholder}”`, async () => (await quickInput.placeholder()).startsWith(placeholder));
	const pageThat = (what: string, is: (frame: Frame) => Promise<boolean>): Promise<Frame> => until(what, async () => {
		const frame = await workbench.webview();
		return await is(frame).catch(() => false) && frame;
	});

	await act(() => workbench.runCommand(commandMenus.newProgramme.title[language]));
	await question(words.ask.programme.name);
	await act(async () => {
		await quickInput.type(says.programme);
		await quickInput.accept();
	});
	await question(words.ask.programme.language);
	await act(() => quickInput.accept());
	await question(words.ask.programme.timezone);
	await act(() => quickInput.accept());
	await question(words.ask.programme.mentor);
	await picture('list');
	await act(() => quickInput.pick(settingUpWords[language].programme.list));
	await until('the file', async () => (await quickInput.items()).some(({ label }) => label === says.file));
	await act(() => quickInput.pick(says.file));

	const will = importing.will.create({ person: listed.people, cohort: listed.cohorts });
	const preview = await pageThat('the preview', async frame => await frame.locator('.will').innerText({ timeout: 1000 }) === will);
	await picture('preview');
	await act(() => preview.locator('[data-key="import"]').click());
	const imported = await pageThat('the mentees without a mentor', async frame => await frame.locator('[data-key="suggestPairs"]').count() === 1);
	await picture('imported');
	await act(() => imported.locator('[data-key="suggestPairs"]').click());
	const make = pairingWordsFor(language).make.button(listed.pairs);
	const proposals = await pageThat('the proposals', async frame => await frame.getByRole('button', { name: make, exact: true }).count() === 1);
	await picture('proposals');
	await act(() => proposals.getByRole('button', { name: make, exact: true }).click());
	const folder = await until('the pairs', () => {
		const found = readdirSync(workbench.folder, { recursive: true, encoding: 'utf8' });
		const made = found.find(path => path.endsWith('programme.yaml'));
		return Promise.resolve(found.filter(path => /\bpairs[\\/]/.test(path)).length === listed.pairs && made?.replace(/[\\/]?programme\.yaml$/, ''));
	});
	await picture('programme');
	return { actions, folder: join(workbench.folder, folder) };
}

/** The texts of the files of a programme’s pairs. */
export function pairsIn(folder: string): readonly string[] {
	return readdirSync(join(folder, 'pairs')).map(name => readFileSync(join(folder, 'pairs', name), 'utf8'));
}
