import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { sessionLog } from '../../../src/core/exports/sessionLog';
import { sessionLogStyle } from '../../../src/core/exports/styles';
import { wordsFor } from '../../../src/core/words/catalogues';
import { hostileTexts } from '../../hostileTexts';
import { readMemory } from '../folder';

const today = '2021-08-20';
const files = {
	'programme.yaml': 'name: Lead\ncohorts:\n  - id: one\n    name: Angkatan 1\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi, M.Sc.\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\n',
};

async function logOf(contents: Readonly<Record<string, string>>, language: 'en' | 'id' = 'en', id = 'budi-sari'): Promise<string> {
	const [programme] = (await readMemory(contents)).programmes();
	return sessionLog(programme!, programme!.pairs.get(id)!, wordsFor(language), today);
}

/** All that is between the tags of the body. */
const rowsOf = (html: string): readonly string[] => html.match(/<tr>.*<\/tr>/g) ?? [];

suite('A pair’s session log', () => {
	test('names the zone of a time that isn’t in the programme’s', async () => {
		const [, row = ''] = rowsOf(await logOf({
			...files, 'programme.yaml': 'name: Lead\ntimezone: Asia/Jakarta\n',
			'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntime: 10:00 WITA\n',
		}, 'id'));
		assert.ok(row.includes('<td>Jum 13 Agu 2021<br>10.00 WITA</td>'), row);
	});

	test('is one page without scripts: who, when, and each meeting with number, date, topic, advice and a box to sign', async () => {
		assert.equal(await logOf({
			...files,
			'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntime: "13:00"\ntitle: Adapting\nminutes: 90\ndecisions: [Meet weekly, Write more]\nsummary: not needed\napproved: {by: budi, on: 2021-08-14}\n',
			'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\ntopics: [public-service]\nminutes: 60\nsummary: |\n  We began.\n  All is well.\n',
			'sessions/budi-sari/2021-08-18-01.yaml': 'date: 2021-08-18\nstatus: no-show\n',
			'sessions/budi-sari/2021-08-27-01.yaml': 'date: 2021-08-27\n',
			'sessions/forum/2021-08-01-01.yaml': 'date: 2021-08-01\nkind: forum\ntitle: Not theirs\n',
		}, 'id'), `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Lembar Kendali Mentoring: Sari – Budi, M.Sc.</title>
<style>
${sessionLogStyle}</style>
</head>
<body>
<main>
<h1>Lembar Kendali Mentoring</h1>
<dl>
<div><dt>Program</dt><dd>Lead · Angkatan 1</dd></div>
<div><dt>Mentor</dt><dd>Budi, M.Sc.</dd></div>
<div><dt>Mentee</dt><dd>Sari</dd></div>
<div><dt>Periode</dt><dd>Jum 6 Agu 2021 sampai Jum 13 Agu 2021</dd></div>
<div><dt>Jumlah</dt><dd>2 sesi, 2 jam 30 menit</dd></div>
</dl>
<table>
<thead>
<tr><th scope="col">No.</th><th scope="col">Tanggal</th><th scope="col">Topik</th><th scope="col">Saran dan putusan</th><th scope="col">Paraf</th></tr>
</thead>
<tbody>
<tr><td>1</td><td>Jum 6 Agu 2021<br><small>60 menit</small></td><td>public-service</td><td>We began.<br>All is well.</td><td class="paraf"></td></tr>
<tr><td>2</td><td>Jum 13 Agu 2021<br>13.00<br><small>90 menit</small></td><td>Adapting</td><td><ul><li>Meet weekly</li><li>Write more</li></ul></td><td class="paraf">Budi, M.Sc.<br>Sab 14 Agu 2021</td></tr>
</tbody>
</table>
<p class="note">Tidak dicantumkan: 2 sesi yang masih terjadwal, dibatalkan, atau tidak dihadiri.</p>
</main>
</body>
</html>
`);
	});

	test('prints on A4 with the table’s head on every page and no row cut in two, and a spreadsheet reads no formula', () => {
		for (const rule of [
			/@page \{ size: A4;/,
			/thead \{ display: table-header-group; \}/,
			/tr \{ break-inside: avoid; \}/,
			/td.*\{ mso-number-format: "\\@"; \}/,
		]) {
			assert.match(sessionLogStyle, rule);
		}
	});

	test('of a pair that has not met says so', async () => {
		const html = await logOf(files);
		assert.match(html, /<dd>0 sessions<\/dd>[^]*<p>No session has been held yet\.<\/p>\n<\/main>/);
		assert.deepEqual(rowsOf(html), []);
	});

	test('of a long summary gives the beginning', async () => {
		const html = await logOf({
			...files,
			'sessions/budi-sari/2021-08-06-01.yaml': `date: 2021-08-06\nsummary: "${'word '.repeat(200)}"\n`,
		});
		assert.match(rowsOf(html)[1]!, /<td>(?:word ){55}word…<\/td>/);
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
		assert.match(html, /<dd>&lt;img src=x onerror=alert\(1\)&gt;<\/dd>/);
		assert.match(html, /<dd>&quot;&#39;&gt;&lt;script&gt;<\/dd>/);
		assert.equal(
			rowsOf(html)[1],
			'<tr><td>1</td><td>Fri 6 Aug 2021</td><td>=HYPERLINK(&quot;http://x&quot;,&quot;y&quot;)</td><td>ab &amp; &lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</td><td class="paraf">&lt;b&gt;</td></tr>',
		);
	});

	test('no text of a file becomes a tag, wherever it is', async () => {
		const allowed = /^<(?:!DOCTYPE html|html lang="en"|\/?(?:html|head|title|style|body|main|h1|dl|div|dt|dd|table|thead|tbody|tr|td|th|ul|li|small)|meta (?:charset|http-equiv|name)="[^"<>]*"(?: content="[^"<>]*")?|th scope="col"|td class="paraf"|p class="note"|\/p|p|br)>$/;
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
			for (const tag of html.replace(sessionLogStyle, '').match(/<[^>]*>/g) ?? []) {
				assert.match(tag, allowed);
			}
			assert.equal(rowsOf(html).length, 3);
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
