import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { type Document, documentPage } from '../../../../src/core/exports/documents/document';
import { countNoteText, pairsOf, sessionLogs } from '../../../../src/core/exports/documents/sessionLog';
import { finish } from '../../../../src/core/text/steps';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { hostileTexts } from '../../../hostileTexts';
import { programmeIn } from '../../folder';
import { detailed } from '../../parsedFiles';

const today = '2021-08-20';
const files = {
	'programme.yaml': 'name: Lead\ncohorts:\n  - id: one\n    name: Angkatan 1\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi, M.Sc.\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\n',
};

async function logOf(contents: Readonly<Record<string, string>>, language: 'en' | 'id' = 'en', id = 'budi-sari'): Promise<string> {
	const programme = await programmeIn(contents);
	const own = wordsFor(language);
	return documentPage(sessionLogs([{ programme: programme, pairs: [programme.pairs.get(id)!], details: detailed, today }], own), own);
}

const words = wordsFor('en');
const rowsOf = (html: string): readonly string[] => html.match(/<tr>.*<\/tr>/g) ?? [];
const cellsOf = (html: string): readonly (readonly string[])[] => rowsOf(html).map(row =>
	[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replaceAll(/<\/?bdi>|<wbr>/g, '')));
const factsOf = (html: string): readonly (readonly string[])[] => [...html.matchAll(/<dt>(.*?)<\/dt><dd><bdi>(.*?)<\/bdi><\/dd>/g)]
	.map(([, label = '', text = '']) => [label, text]);

suite('A pair’s session log', () => {
	test('names the zone of a time that isn’t in the programme’s', async () => {
		const [, row] = cellsOf(await logOf({
			...files, 'programme.yaml': 'name: Lead\ntimezone: Asia/Jakarta\n',
			'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntime: 10:00 WITA\n',
		}, 'id'));
		assert.strictEqual(row?.[1], '13 Agu 2021<br>10.00 WITA');
	});

	test('says who, when, and each meeting with number, date, topic, advice and a box for initials; everyone signs', async () => {
		const html = await logOf({
			...files,
			'people.yaml': 'people:\n  - id: budi\n    name: Budi, M.Sc.\n  - id: sari\n    name: Sari\n    nip: "1992"\n    phone: "0812"\n',
			'programme.yaml': `${files['programme.yaml']}signers: [{name: Dewi, position: Head, nip: "1990"}]\n`,
			'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntime: "13:00"\ntitle: Adapting\nminutes: 90\ndecisions: [Meet weekly, Write more]\nsummary: not needed\napproved: {by: budi, on: 2021-08-14}\n',
			'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\ntopics: [public-service]\nminutes: 60\nsummary: |\n  We began.\n  All is well.\n',
			'sessions/budi-sari/2021-08-18-01.yaml': 'date: 2021-08-18\nstatus: no-show\n',
			'sessions/budi-sari/2021-08-27-01.yaml': 'date: 2021-08-27\n',
			'sessions/forum/2021-08-01-01.yaml': 'date: 2021-08-01\nkind: forum\ntitle: Not theirs\n',
		}, 'id');
		assert.deepEqual(factsOf(html), [
			['Mentee', 'Sari'], ['Mentor', 'Budi, M.Sc.'], ['Program', 'Lead · Angkatan 1'], ['Periode', '6 Agustus 2021 sampai 13 Agustus 2021'],
			['Jumlah', '2 sesi, 2 jam 30 menit'],
		]);
		assert.deepEqual(cellsOf(html), [
			['No.', 'Tanggal', 'Topik', 'Saran dan putusan', 'Paraf'],
			['1', '6 Agu 2021<br>60 menit', 'public-service', 'We began.<br>All is well.', ''],
			['2', '13 Agu 2021<br>13.00, 90 menit', 'Adapting', '• Meet weekly<br>• Write more', 'Budi<br>14 Agu 2021'],
		]);
		assert.match(html, /<p class="notes quiet">Tidak dicantumkan: 2 sesi yang masih terjadwal, dibatalkan, atau tidak dihadiri\.<\/p>/);
		assert.deepEqual(
			(html.match(/<div class="signer">.*?<\/div>/g) ?? []).map(block => block.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').trim()),
			['Mentee Sari NIP 1992', 'Mentor Budi, M.Sc.', 'Head Dewi NIP 1990'],
		);
	});

	test('of all of a cohort has a sheet for each pair, by the mentees’ names, each with its own head', async () => {
		const programme = await programmeIn({
			...files,
			'pairs/adi.yaml': 'mentors: [budi]\nmentees: [Adi]\ncohort: one\n', 'pairs/zul.yaml': 'mentors: [budi]\nmentees: [Zul]\n',
			'sessions/x.yaml': 'date: 2021-08-06\nmentors: [Eko]\nmentees: [Fitri]\n',
		});
		const of = (cohort: string | undefined): Document =>
			sessionLogs([{ programme: programme, pairs: pairsOf(programme, cohort), details: detailed, today }], words);
		const titles = (cohort: string | undefined): readonly string[] => of(cohort).sheets.map(({ runningHead }) => runningHead.replace(/^.*: /, ''));
		assert.deepEqual(titles('one'), ['Adi – Budi, M.Sc.', 'Sari – Budi, M.Sc.']);
		assert.deepEqual(titles(undefined), ['Adi – Budi, M.Sc.', 'Fitri – Eko', 'Sari – Budi, M.Sc.', 'Zul – Budi, M.Sc.']);
		assert.strictEqual(documentPage(of('one'), words).match(/<article/g)?.length, 2);
	});

	test('has note text of as many sessions as are counted before it is made, with whom they are meant for', async () => {
		const programme = await programmeIn({
			...files,
			'sessions/budi-sari/1.yaml': 'date: 2021-08-06\nsummary: Ours\nvisibility: pair\n',
			'sessions/budi-sari/2.yaml': 'date: 2021-08-07\ndecisions: [Meet]\nvisibility: programme\n',
			'sessions/budi-sari/3.yaml': 'date: 2021-08-08\nvisibility: private\n',
			'sessions/budi-sari/4.yaml': 'date: 2021-08-09\nstatus: draft\nsummary: Not in it\n',
			'sessions/budi-sari/5.yaml': 'date: 2021-08-10\nsummary: In it\n',
		});
		const pairs = pairsOf(programme, undefined);
		const { sessions, meantFor } = finish(countNoteText({ programme: programme, pairs, details: detailed, today }));
		assert.deepEqual([sessions, ...meantFor], [3, ['pair', 1]]);
		const html = documentPage(sessionLogs([{ programme: programme, pairs, details: detailed, today }], words), words);
		assert.strictEqual(cellsOf(html).slice(1).filter(row => row[3] !== '').length, 3);
	});

	test('of a pair that has not met says so', async () => {
		const html = await logOf(files);
		assert.match(html, /<dd><bdi>0 sessions<\/bdi><\/dd>[^]*<p>No session has been held yet\.<\/p>/);
		assert.deepEqual(rowsOf(html), []);
	});

	test('of a long summary gives the beginning', async () => {
		const html = await logOf({
			...files,
			'sessions/budi-sari/2021-08-06-01.yaml': `date: 2021-08-06\nsummary: "${'word '.repeat(200)}"\n`,
		});
		assert.match(cellsOf(html)[1]?.[3] ?? '', /^(?:word ){55}word…$/);
	});

	test('shows hostile names and titles as the text that they are', async () => {
		const html = await logOf({
			...files,
			'people.yaml': stringify({
				people: [{ id: 'budi', name: '<img src=x onerror=alert(1)>' }, { id: 'sari', name: '"\'><script>' }],
			}),
			'sessions/budi-sari/2021-08-06-01.yaml': stringify({
				date: '2021-08-06',
				title: '=HYPERLINK("http://x","y")',
				decisions: ['a\u202Eb & </td></tr></table>'],
				approved: { by: '<b>' },
			}),
		});
		assert.match(html, /<dd><bdi>&lt;img src=x onerror=alert\(1\)&gt;<\/bdi><\/dd>/);
		assert.match(html, /<dd><bdi>&quot;&#39;&gt;&lt;script&gt;<\/bdi><\/dd>/);
		assert.deepEqual(cellsOf(html)[1], [
			'1', '6 Aug 2021', '=HYPERLINK(&quot;http://x&quot;,&quot;y&quot;)', 'ab &amp; &lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;', '&lt;b&gt;',
		]);
	});

	test('no text of a file becomes a tag, wherever it is', async () => {
		const allowed = /^<(?:!DOCTYPE html|html lang="en"|\/?(?:html|head|title|style|body|main|h1|dl|div|dt|dd|table|caption|thead|tbody|tr|td|th|bdi|wbr|p)|meta (?:charset|http-equiv|name)="[^"<>]*"(?: content="[^"<>]*")?|td class="number"|th scope="(?:col|row)"(?: class="number")?(?: style="width: \d+%")?|article class="sheet" style="page: sheet0"|\/article|dl class="facts"|div class="(?:scroll" role="group" tabindex="0" aria-label="[^"<>]*|signatures|signer|ending)"|p class="(?:when|name|notes quiet)"|span class="(?:blank|hidden)"|\/span|br)>$/;
		const strings = hostileTexts();
		const at = (n: number): string => strings[n % strings.length]!;
		const check = async (seed: number): Promise<void> => {
			const html = await logOf({
				'programme.yaml': stringify({ name: at(seed), cohorts: [{ id: 'one', name: at(seed + 1) }] }),
				'people.yaml': stringify({ people: [{ id: 'budi', name: at(seed + 2) }, { id: 'sari', name: at(seed + 3) }] }),
				'pairs/budi-sari.yaml': files['pairs/budi-sari.yaml'],
				'sessions/budi-sari/2021-08-06-01.yaml': stringify({
					date: '2021-08-06',
					title: at(seed + 4),
					decisions: [at(seed + 5), at(seed + 6)],
					approved: { by: at(seed + 7) },
				}),
				'sessions/budi-sari/2021-08-07-01.yaml': stringify({ date: '2021-08-07', topics: [at(seed + 8)], summary: at(seed + 9) }),
			});
			for (const tag of html.replace(/<style>[^]*?<\/style>/, '').match(/<[^>]*>/g) ?? []) {
				assert.match(tag, allowed);
			}
			assert.strictEqual(rowsOf(html).length, 3);
		};
		for (let seed = 0; seed < strings.length; seed += 10) {
			await check(seed);
		}
		await fc.assert(fc.asyncProperty(fc.nat(strings.length), check));
	});

	test('holds no word of a note, private or shared', async () => {
		const canary = 'CANARY';
		assert.ok(!(await logOf({
			...files, 'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\n',
			'private/reflections/budi-sari/x.md': `---\nsession: 2021-08-13-budi-sari-01\nauthor: sari\n---\n# ${canary}\n`,
			'reflections/budi-sari/x.md': `---\nsession: 2021-08-13-budi-sari-01\nauthor: sari\nvisibility: pair\n---\n# ${canary}\n`,
		})).includes(canary));
	});
});
