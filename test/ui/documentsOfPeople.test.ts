import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';
import type { Browser, Page } from '@playwright/test';
import { stringify } from 'yaml';
import { countCertificates } from '../../src/core/analysis/figures/certificates';
import { certificates } from '../../src/core/exports/documents/certificate';
import { documentPage } from '../../src/core/exports/documents/document';
import { sessionMinutes } from '../../src/core/exports/documents/minutes';
import { pairsOf, sessionLogs } from '../../src/core/exports/documents/sessionLog';
import type { Programme } from '../../src/core/programme/programme';
import { finish } from '../../src/core/text/steps';
import { noon, readMemory } from '../core/folder';
import { detailed } from '../core/parsedFiles';
import { sample } from '../core/analysis/figures/sample';
import { hardToSee } from './everyReader/seen';
import { axe } from './driver/axe';
import { folderOfSuite } from './driver/folderOfSuite';
import { words } from './driver/spoken';
import { test } from './driver/test';

const today = '2021-11-10';
const logo = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>').toString('base64')}`;
/** 120 letters with degrees, one word that no line holds, and text from right to left. */
const names = [
	`Prof. Dr. H. ${'Abdurrahman Kusumawardhana '.repeat(4)}, S.Sos., M.AP.`.slice(0, 120), 'Abdurrahmansyah'.repeat(8),
	`محمد ${'عبد الرحمن '.repeat(10)}`, 'Sari\nDewi', 'Budi',
];
const head = {
	policy: { certificate: { sessions: 1 }, jp: { per: 'minutes', value: '45' } },
	letterhead: { organisation: 'Badan Pengembangan Sumber Daya Manusia', unit: 'Pusat Pengembangan Kompetensi', address: 'Jalan Contoh 1\nKota Contoh' },
};
const signer = { name: 'Dr. Siti Wulandari, S.Sos., M.AP.', position: 'Kepala Pusat Pengembangan Kompetensi Aparatur', nip: '197001011995012001' };

/** A position or a unit that takes more than a line. */
const longest = 'Direktorat Pembinaan dan Pengembangan Kompetensi Aparatur Sipil Negara Wilayah Timur';

const programmeOf = async (contents: Readonly<Record<string, string>>): Promise<Programme> => (await readMemory(contents)).programmes()[0]!;
/** A programme in which each of these people is the mentee of Wati and met once. */
const withPeople = (people: readonly string[], programme: object): Promise<Programme> => programmeOf({
	'programme.yaml': stringify(programme),
	'people.yaml': stringify({ people: people.map(name => ({ name, nip: signer.nip, position: longest, unit: longest })) }),
	...Object.fromEntries(people.flatMap((name, n) => [
		[`pairs/p${String(n)}.yaml`, stringify({ mentors: ['Wati'], mentees: [name] })],
		[`sessions/p${String(n)}/1.yaml`, stringify({ date: '2021-08-06', minutes: 60 })],
	])),
});
const certificatesOf = (programme: Programme): string => {
	const people = finish(countCertificates(programme, {}, noon(today)))!.fulfilled;
	return documentPage(certificates([{ programme, people, today, logo }], words), words);
};
const logsOf = (programme: Programme): string =>
	documentPage(sessionLogs([{ programme, pairs: pairsOf(programme, undefined), details: detailed, today, logo }], words), words);

test.describe('A document of a person or a session, printed', () => {
	let browser: Browser;
	const around = folderOfSuite('documents');

	test.beforeAll(({ browser: own }) => { browser = own; });
	test.afterAll(async () => {
		await Promise.all(browser.contexts().map(context => context.close()));
		rmSync(around, { recursive: true });
	});

	const open = async (html: string, colorScheme: 'light' | 'dark' = 'dark'): Promise<Page> => {
		const place = join(around, 'document.html');
		writeFileSync(place, html);
		const page = await browser.newPage({ colorScheme });
		await page.goto(pathToFileURL(place).href);
		return page;
	};
	/** The sizes of its pages in points. */
	const pagesOf = async (html: string): Promise<readonly string[]> => {
		const page = await open(html);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		await page.close();
		return [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)[\d.]*\]/g)].map(([, width, height]) => `${String(width)} × ${String(height)}`);
	};
	const landscape = '841 × 594';

	for (const signers of [0, 1, 2, 3]) {
		test(`certificates are one landscape page a person, whatever the names, with ${String(signers)} signers`, async () => {
			const programme = await withPeople(names, { ...head, name: `Program ${'Pengembangan Kepemimpinan '.repeat(5)}`, signers: Array.from({ length: signers }, () => ({ ...signer })) });
			assert.deepEqual(await pagesOf(certificatesOf(programme)), [...names, 'Wati'].map(() => landscape));
		});
	}

	test('session logs of several pairs begin on a page each', async () => {
		const pages = await pagesOf(logsOf(await withPeople(names, { ...head, name: 'Lead', signers: [signer, { ...signer }] })));
		assert.strictEqual(pages.length, names.length);
	});

	test('a session log of 300 sessions has its head on every page and no row cut in two', async () => {
		const programme = await programmeOf({
			'programme.yaml': 'name: Lead\n', 'pairs/p.yaml': 'mentors: [Budi]\nmentees: [Sari]\n',
			...Object.fromEntries(Array.from({ length: 300 }, (_each, n) => [
				`sessions/p/${String(n)}.yaml`, `date: 20${String(10 + n % 10)}-0${String(1 + n % 9)}-1${String(n % 10)}\ntitle: Session ${String(n)}\n`,
			])),
		});
		const html = logsOf(programme);
		const pages = await pagesOf(html);
		assert.ok(pages.length >= 8 && pages.length <= 24, String(pages.length));
		const page = await open(html);
		await page.emulateMedia({ media: 'print' });
		assert.deepEqual(await page.evaluate(() => [
			getComputedStyle(document.querySelector('thead')!).display,
			[...new Set([...document.querySelectorAll('tbody tr')].map(row => getComputedStyle(row).breakInside))],
		]), ['table-header-group', ['avoid']]);
		await page.close();
	});

	const documents: Readonly<Record<string, () => Promise<string>>> = {
		'certificates': async () => certificatesOf(await withPeople(names, { ...head, name: 'Lead', signers: [signer] })),
		'session logs': async () => logsOf(await programmeOf(sample)),
		'minutes': async () => {
			const programme = await programmeOf(sample);
			const session = programme.sessions.map(detailed).find(({ decisions = [] }) => decisions.length > 0)!;
			return documentPage(sessionMinutes(programme, session, words, { today, logo }), words);
		},
	};
	for (const [name, made] of Object.entries(documents)) {
		for (const scheme of ['light', 'dark'] as const) {
			test(`${name} have nothing that axe-core finds, ${scheme}; all can be seen, black on white, and nothing is wider than the paper${scheme === 'dark' ? ' [long]' : ''}`, async () => {
				const page = await open(await made(), scheme);
				assert.deepEqual(await axe(page.mainFrame()), []);
				const { texts, focus, marks } = await hardToSee(page.mainFrame());
				assert.deepEqual({ texts, focus, marks }, { texts: [], focus: [], marks: [] });
				await page.setViewportSize({ width: name === 'certificates' ? 1047 : 672, height: 800 });
				await page.emulateMedia({ media: 'print', colorScheme: scheme });
				assert.deepEqual(await page.evaluate(() => [
					document.documentElement.scrollWidth <= innerWidth, getComputedStyle(document.querySelector('.sheet')!).backgroundColor,
					document.scripts.length,
				]), [true, 'rgb(255, 255, 255)', 0]);
				await page.close();
			});
		}
	}

	test('minutes of a short session are one page', async () => {
		assert.strictEqual((await pagesOf(await documents['minutes']!())).length, 1);
	});
});
