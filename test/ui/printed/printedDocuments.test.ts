import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import { stringify } from 'yaml';
import { figuresOf } from '../../../src/core/analysis/figures/figures';
import { countJpOf } from '../../../src/core/analysis/figures/personJp';
import { type Document, documentPage, issuerOf } from '../../../src/core/exports/documents/document';
import { jpReport } from '../../../src/core/exports/documents/jpReport';
import { sessionLogs } from '../../../src/core/exports/documents/sessionLog';
import { programmeReport } from '../../../src/core/exports/documents/report';
import type { Programme } from '../../../src/core/programme/programme';
import { finish } from '../../../src/core/text/steps';
import { noon, readMemory } from '../../core/folder';
import { detailed } from '../../core/parsedFiles';
import { words } from '../driver/spoken';
import { test } from '../driver/test';
import { longNames, mentees, mentors, neverMet, sessionsOf, today } from './longNames';
import { lettersOf, type PdfPage, pdfPages } from './pdfPages';

const now = noon(today);
const read = async (files: Readonly<Record<string, string>>): Promise<Programme> => (await readMemory(files)).programmes()[0]!;
const jpOf = (programme: Programme, people: readonly string[]): Document => jpReport(
	finish(countJpOf(programme, people, 2026, now)).map(person => ({ person, ...issuerOf(programme, now) })), words,
);
const has = ({ letters }: PdfPage, text: string): boolean => letters.includes(lettersOf(text));

test.describe('A printed document', () => {
	let browser: Browser;

	test.beforeAll(({ browser: own }) => { browser = own; });

	/** The pages that a browser prints on a dark desktop, without backgrounds. */
	const print = async (document: Document): Promise<readonly PdfPage[]> => {
		const page = await browser.newPage({ colorScheme: 'dark' });
		await page.setContent(documentPage(document, words));
		const pdf = await page.pdf({ preferCSSPageSize: true });
		await page.close();
		return pdfPages(pdf);
	};
	const { page: pageWord, of } = { en: { page: 'Page', of: 'of' }, id: { page: 'Halaman', of: 'dari' } }[words.language];
	const isNumbered = (pages: readonly PdfPage[]): void => {
		pages.forEach((each, i) => {
			assert.ok(has(each, `${pageWord} ${String(i + 1)} ${of} ${String(pages.length)}`), each.letters.slice(0, 200));
			assert.deepEqual([Math.round(each.width), Math.round(each.height)], [595, 842]);
		});
	};

	test('on 60 pairs with long names has at most 8 pages, numbered, that name everyone whole and repeat heads of tables', async () => {
		const programme = await read(longNames);
		const reported = { programme, figures: figuresOf(programme, {}, now), ...issuerOf(programme, now) };
		const pages = await print(programmeReport([reported], words));
		assert.ok(pages.length <= 8, String(pages.length));
		isNumbered(pages);
		const { pairs, notes } = words.overview;
		const inPairs = pages.slice(pages.findIndex(page => has(page, pairs.overdue)));
		for (const name of [...mentees, ...mentors]) {
			assert.ok(inPairs.some(page => has(page, name)), name);
		}
		// Each page with pairs has the head of their table.
		const withPairs = pages.filter(page => mentees.filter(name => has(page, name)).length > 5);
		assert.ok(withPairs.length >= 3);
		withPairs.forEach(page => { assert.ok(has(page, pairs.mentee + pairs.mentor)); });
		const running = ' · Mentoring Pegawai Badan Pengembangan Sumber Daya Manusia';
		assert.deepEqual(pages.map(page => has(page, running)), pages.map((_, i) => i > 0));
		const [firstPage, lastPage] = [pages[0]!, pages.at(-1)!];
		assert.ok(has(firstPage, 'BADAN CONTOH') && has(firstPage, 'Jalan Contoh Nomor 1'));
		assert.ok(has(lastPage, 'Dr. Ratna Contoh, M.AP.') && has(lastPage, 'NIP 197001012000012001'));
		assert.ok(has(lastPage, '29 November 2026'));
		assert.ok(pages.some(page => has(page, notes.heading)));
	});

	test('on JP of 80 people begins a page for each, also for who never met; one page is enough for 5 sessions', async () => {
		const programme = await read(longNames);
		const everyone = [...mentees, ...mentors];
		const pages = await print(jpOf(programme, everyone));
		const firstPages = everyone.map(name => pages.filter(page => has(page, 'BADAN CONTOH') && has(page, `${name}NIP`)));
		assert.deepEqual(firstPages.map(({ length }) => length), everyone.map(() => 1));
		const starts = firstPages.map(([page]) => pages.indexOf(page!));
		// Each report is handed in alone: its pages are counted from its first, without those of the others.
		pages.forEach((page, i) => {
			const own = i - Math.max(...starts.filter(start => start <= i)) + 1;
			assert.ok(new RegExp(`${pageWord}${String(own)}(?!\\d)`).test(page.letters) && !has(page, `${pageWord} ${String(own)} ${of}`), `${String(i)}: ${page.letters}`);
		});
		const few = mentees.map((_, i) => i).filter(i => sessionsOf(i) <= 5);
		assert.deepEqual(few.filter(i => starts[i + 1]! !== starts[i]! + 1), []);
		const said = { en: 'No session with', id: 'Belum ada catatan sesi yang diikuti' }[words.language];
		const reports = finish(countJpOf(programme, everyone, 2026, now));
		const without = reports.filter(({ sessions }) => sessions.length === 0).map(({ name }) => name);
		assert.ok(without.includes(neverMet));
		assert.deepEqual(pages.filter(page => has(page, said)).map(page => everyone.find(name => has(page, `${said} ${name}`))), without);
		const signed = pages.filter(page => has(page, 'NIP 197001012000012001'));
		assert.strictEqual(signed.length, everyone.length);
		// A signature is on a page with rows of the table, or with what is said instead of it.
		signed.forEach(page => { assert.ok(has(page, words.brief.log.paraf) || has(page, said), page.letters); });
	});

	test('on the JP of a person with 11 sessions, or the log of a pair with as many, is one page with a letterhead and three signatures', async () => {
		const programme = await read({
			...longNames,
			'programme.yaml': longNames['programme.yaml']!.replace('BADAN CONTOH', 'Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi')
				.replace(/ *- name: Hendra Contoh\n.*\n/, ''),
			'pairs/p.yaml': stringify({
				mentors: ['m1'], mentees: ['t1'],
				sessions: Array.from({ length: 11 }, (_, i) => ({
					date: `2026-0${String(1 + i % 9)}-1${String(i % 10)}`, time: '13:00', minutes: 45 + 15 * (i % 3), title: 'Menyusun rencana kerja',
					summary: 'Kami membahas langkah berikutnya dan menyepakati tugas.', approved: { by: 'm1', on: '2026-10-01' },
				})),
			}),
			'pairs/p1.yaml': 'mentors: [m1]\nmentees: [t2]\n', 'pairs/p21.yaml': 'mentors: [m1]\nmentees: [t3]\n',
		});
		const pair = programme.pairs.get('p')!;
		const jp = await print(jpOf(programme, ['t1']));
		const log = await print(sessionLogs([{ programme, pairs: [pair], details: detailed, today: now.today }], words));
		for (const pages of [jp, log]) {
			assert.strictEqual(pages.length, 1);
			isNumbered(pages);
			assert.ok(has(pages[0]!, 'NIP 197001012000012001') && has(pages[0]!, '11'));
		}
	});

	test('of a person with 300 sessions says on each page whose it is, and repeats the head of the table', async () => {
		const programme = await read({
			'programme.yaml': 'name: P\n',
			'pairs/p.yaml': `mentors: [Ana]\nmentees: [Edo Saputra]\nsessions:\n${Array.from({ length: 300 }, (_, i) =>
				`  - {id: s${String(i)}, date: ${new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)}, minutes: 60}\n`).join('')}`,
		});
		const pages = await print(jpOf(programme, ['Edo Saputra']));
		isNumbered(pages);
		const { date, paraf } = words.brief.log;
		const rows = pages.filter(page => has(page, '2026Ana60'));
		assert.ok(pages.length > 5 && rows.length >= pages.length - 1);
		rows.forEach(page => { assert.ok(has(page, date) && has(page, paraf)); });
		pages.forEach(page => { assert.ok(has(page, 'Edo Saputra')); });
	});
});
