import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { countCertificates } from '../../../../src/core/analysis/figures/certificates';
import { certificates, describeReached } from '../../../../src/core/exports/documents/certificate';
import { certificateList } from '../../../../src/core/exports/documents/certificateList';
import { documentPage } from '../../../../src/core/exports/documents/document';
import { finish } from '../../../../src/core/text/steps';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { rounds } from '../../longForm';
import { hostileTexts } from '../../../hostileTexts';
import { noon, programmeIn } from '../../folder';

type Files = Readonly<Record<string, string>>;

const today = '2021-11-10';
const files: Files = {
	'programme.yaml': stringify({
		name: 'Lead', cohorts: [{ id: 'one', name: 'Angkatan 1' }], policy: { certificate: { sessions: 2, hours: 2 }, jp: { per: 'minutes', value: '45' } },
		signers: [{ name: 'Dewi, M.AP.', position: 'Kepala', nip: '1970' }, { name: 'Rani', position: 'Ketua' }],
	}),
	'people.yaml': stringify({ people: [{ id: 'budi', name: 'Budi' }, { id: 'sari', name: 'Dr. Sari, S.Sos., M.AP.', nip: '1990', position: 'Analis', unit: 'Balai', phone: '0812', email: 's@example.org' }] }),
	'pairs/p.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\n', 'pairs/q.yaml': 'mentors: [sari]\nmentees: [Tono]\ncohort: one\n',
	'sessions/p/1.yaml': 'date: 2021-08-06\nminutes: 60\ntitle: KENARI\nsummary: KENARI\n', 'sessions/p/2.yaml': 'date: 2021-08-13\nminutes: 75\n',
	'sessions/q/1.yaml': 'date: 2021-08-20\n',
};

async function pageOf(contents: Files, language: 'en' | 'id'): Promise<string> {
	const programme = await programmeIn(contents);
	const people = finish(countCertificates(programme, {}, noon(today)))!.fulfilled;
	return documentPage(certificates([{ programme: programme, people, today }], wordsFor(language)), wordsFor(language));
}

/** What each certificate says, line by line. */
const sheetsOf = (html: string): readonly (readonly string[])[] => (html.match(/<article[^]*?<\/article>/g) ?? []).map(sheet =>
	sheet.split('\n').map(line => line.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').trim()).filter(line => line !== ''));

suite('A certificate', () => {
	test('names who, in which role, for what, when and how much, with degrees; it has room for a number, and who signs', async () => {
		assert.deepEqual(sheetsOf(await pageOf(files, 'id')), [
			[
				'Sertifikat', 'Nomor:', 'diberikan kepada', 'Budi', 'sebagai mentor', 'atas keikutsertaannya dalam', 'Lead · Angkatan 1',
				'pada tanggal 6 Agustus 2021 sampai dengan 13 Agustus 2021, sebanyak 2 sesi mentoring selama 2 jam 15 menit, setara dengan 3 JP',
				', 10 November 2021', 'Kepala Dewi, M.AP. NIP 1970', 'Ketua Rani',
			],
			[
				'Sertifikat', 'Nomor:', 'diberikan kepada', 'Dr. Sari, S.Sos., M.AP.', 'NIP 1990', 'Analis · Balai', 'sebagai mentee dan mentor', 'atas keikutsertaannya dalam',
				'Lead · Angkatan 1', 'pada tanggal 6 Agustus 2021 sampai dengan 20 Agustus 2021, sebanyak 3 sesi mentoring selama 2 jam 15 menit, setara dengan 3 JP',
				', 10 November 2021', 'Kepala Dewi, M.AP. NIP 1970', 'Ketua Rani',
			],
		]);
		const [, sari] = sheetsOf(await pageOf(files, 'en'));
		assert.deepEqual(sari?.slice(2, -3), [
			'is awarded to', 'Dr. Sari, S.Sos., M.AP.', 'NIP 1990', 'Analis · Balai', 'as mentee and mentor', 'for taking part in', 'Lead · Angkatan 1',
			'from 6 August 2021 to 20 August 2021, with 3 sessions and 2 hours 15 minutes of mentoring, equal to 3 JP',
		]);
	});

	test('holds no text of a session, and no phone number and no address of a person', async () => {
		const html = await pageOf(files, 'en');
		for (const kept of ['KENARI', '0812', 'example.org']) {
			assert.ok(!html.includes(kept), kept);
		}
	});

	test('says no hours where none are known, and one day where all was on one', async () => {
		const [budi] = sheetsOf(await pageOf({
			...files, 'programme.yaml': 'name: Lead\npolicy: {certificate: {sessions: 1}}\n', 'sessions/p/1.yaml': 'date: 2021-08-06\n', 'sessions/p/2.yaml': 'x: y\n',
		}, 'en'));
		assert.ok(budi?.includes('on 6 August 2021, with 1 session of mentoring'), budi?.join('\n'));
	});

	test('is an award on landscape paper without page number, whose style no name gets into', async () => {
		const html = await pageOf(files, 'en');
		const page = '{ size: A4 landscape; margin: 10mm; @top-left { content: none; } @bottom-right { content: none; } }';
		assert.deepEqual(html.match(/@page sheet\d \{.*\}/g), [`@page sheet0 ${page}`, `@page sheet1 ${page}`]);
	});

	test('who lacks something reads what: sessions, hours, and sessions of unknown length; who does not, what was reached', async () => {
		const programme = await programmeIn(files);
		const { rule, lacking } = finish(countCertificates(programme, {}, noon(today)))!;
		assert.deepEqual(lacking.map(person => `${person.name}: ${describeReached(person, rule, wordsFor('en'))}`), [
			'Tono: 1 of 2 sessions, 0 of 2 hours, 1 session of unknown length',
		]);
		assert.strictEqual(describeReached(lacking[0]!, { sessions: 1 }, wordsFor('en')), '1 session, 0 hours');
		assert.strictEqual(describeReached(lacking[0]!, { sessions: 2 }, wordsFor('id')), '1 dari 2 sesi');
	});

	test('who gets one and who does not can be read and copied as a text, one person a line, whatever the names', async () => {
		const programme = await programmeIn({ ...files, 'people.yaml': stringify({ people: [{ id: 'budi', name: 'Budi\nX' }] }) });
		const counted = finish(countCertificates(programme, {}, noon(today)))!;
		assert.strictEqual(certificateList([{ called: 'Angkatan 1', counted }], wordsFor('id')), [
			'Sertifikat: Angkatan 1', 'Syarat: paling sedikit 2 sesi dan 2 jam', '',
			'Belum mendapat sertifikat: syarat belum terpenuhi (1)', 'Tono: 1 dari 2 sesi, 0 dari 2 jam, 1 sesi belum diketahui lamanya', '',
			'Mendapat sertifikat (2)', 'Budi X: 2 sesi, 2,25 jam', 'sari: 3 sesi, 2,25 jam', '',
		].join('\n'));
	});

	test('no text of a file becomes a tag, wherever it is', async () => {
		const strings = hostileTexts();
		const at = (n: number): string => strings[n % strings.length]!;
		const allowed = /^<(?:!DOCTYPE html|html lang="en"|\/?(?:html|head|title|style|body|main|h1|bdi|wbr|p|div)|meta (?:charset|http-equiv|name)="[^"<>]*"(?: content="[^"<>]*")?|article class="sheet" style="page: sheet\d"|\/article|header class="letterhead"|\/header|div class="(?:signatures|signer|award|ending)"|p class="(?:when|name|quiet|awarded|awarded long|about|as|programme|programme long|organisation|unit)"|span class="(?:blank|hidden)"|\/span)>$/;
		const check = async (seed: number): Promise<void> => {
			const html = await pageOf({
				...files,
				'programme.yaml': stringify({
					name: at(seed), cohorts: [{ id: 'one', name: at(seed + 1) }], policy: { certificate: { sessions: 1 } },
					letterhead: { organisation: at(seed + 2), unit: at(seed + 3), address: at(seed + 4) },
					signers: [{ name: at(seed + 5), position: at(seed + 6), nip: at(seed + 7) }],
				}),
				'people.yaml': stringify({ people: [{ id: 'budi', name: at(seed + 8), nip: at(seed + 6), position: at(seed + 4), unit: at(seed + 3) }, { id: 'sari', name: at(seed + 9) }] }),
			}, 'en');
			for (const tag of html.replace(/<style>[^]*?<\/style>/, '').match(/<[^>]*>/g) ?? []) {
				assert.match(tag, allowed);
			}
		};
		for (let seed = 0; seed < strings.length; seed += 10) {
			await check(seed);
		}
		await fc.assert(fc.asyncProperty(fc.nat(strings.length), check), { numRuns: rounds(30) });
	});
});
