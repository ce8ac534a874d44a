import { assert } from 'chai';
import { reflectionPage } from '../../../src/core/exports/reflectionPage';
import { reflectionStyle } from '../../../src/core/exports/styles';
import { share, type Note } from '../../../src/core/files/share';
import { shareText } from '../../../src/core/files/shareText';
import { wordsFor } from '../../../src/core/words/catalogues';
import { programmeIn, readMemory, root } from '../folder';

const files = {
	'programme.yaml': 'name: Lead <b>\n',
	'people.yaml': 'people:\n  - id: sari\n    name: Sari & co\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: KENARI goal\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'id: s1\ndate: 2021-08-13\ntitle: Layanan\nsummary: KENARI summary\n',
};

async function pageOf(note: string, language: 'en' | 'id' = 'en', path = 'reflections/budi-sari/n.md'): Promise<string> {
	const index = await readMemory({ ...files, [path]: note });
	const uri = `${root}/${path}`;
	const programme = index.programmeOf(uri)!;
	const shared = shareText(share(index.facts(uri)!.reflection!, programme.folder)!, programme.folder, note)!;
	return reflectionPage(shared, programme, wordsFor(language));
}

const bodyOf = (html: string): string => html.slice(html.indexOf('<main>') + 7, html.indexOf('</main>'));

suite('An exported reflection', () => {
	test('is one page without scripts: its title, who and when, and what was written', async () => {
		assert.strictEqual(await pageOf(
			'---\nsession: s1\nauthor: sari\ntemplate: 4p@1\ndate: 2021-08-14\nvisibility: pair\n---\n# Refleksi: *Layanan*\n\n## Peristiwa\n<!-- Apa yang terjadi? -->\n\nKami [bertemu](https://example.org/a?b&c "x").[^1]\n\n- [x] satu\n- [ ] dua\n\n[^1]: Di kantor.\n',
			'id',
		), `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Refleksi: *Layanan*</title>
<style>
${reflectionStyle}</style>
</head>
<body>
<main>
<h1>Refleksi: <em>Layanan</em></h1>
<dl>
<dt>Penulis</dt><dd>Sari &amp; co</dd>
<dt>Program</dt><dd>Lead &lt;b&gt;</dd>
<dt>Sesi</dt><dd>Jum 13 Agu 2021 · Layanan</dd>
<dt>Tanggal</dt><dd>Sab 14 Agu 2021</dd>
<dt>Templat</dt><dd>4P: Peristiwa, Perasaan, Pembelajaran, Penerapan</dd>
<dt>Ditujukan untuk</dt><dd>pasangan mentoring</dd>
</dl>
<h2>Peristiwa</h2>
<p>Kami <a href="https://example.org/a?b&amp;c" rel="noopener noreferrer">bertemu</a>.<sup><a id="note-1-from" href="#note-1" aria-label="Catatan kaki 1">1</a></sup></p>
<ul>
<li class="task"><input type="checkbox" disabled aria-label="satu" checked> satu</li>
<li class="task"><input type="checkbox" disabled aria-label="dua"> dua</li>
</ul>
<section class="footnotes" aria-label="Catatan kaki">
<ol>
<li id="note-1" tabindex="-1">
<p>Di kantor. <a href="#note-1-from" aria-label="Kembali ke teks catatan kaki 1">↩\uFE0E</a></p>
</li>
</ol>
</section>
</main>
</body>
</html>
`);
	});

	test('says nothing of the session but its day and title, nor of the pair', async () => {
		assert.notMatch(await pageOf('---\nsession: s1\nauthor: sari\nvisibility: pair\n---\n# T\n'), /KENARI/);
	});

	test('leaves pictures out with their words, counts them, and leads to no file', async () => {
		const body = bodyOf(await pageOf('---\nvisibility: pair\n---\n# T\n\n![a cat](cat.png) ![](https://example.org/x.png) [file](../private/x.md)\n'));
		assert.strictEqual(
			body.slice(body.indexOf('</dl>') + 6),
			'<p><span class="picture">a cat <small>(picture left out)</small></span> <span class="picture"> <small>(picture left out)</small></span> <span class="link">file</span></p>\n<p class="note">2 pictures were left out; their captions replace them.</p>\n',
		);
		assert.notMatch(body, /cat\.png|private/);
	});

	test('of a note without a title begins with what the note is called', async () => {
		assert.match(bodyOf(await pageOf('---\nvisibility: pair\n---\nwords\n')), /^<h1>n\.md<\/h1>\n<dl>/);
	});

	test('shows hostile text as the text that it is', async () => {
		const html = await pageOf('---\nauthor: "<script>x</script>"\nvisibility: pair\n---\n# </title><script>\n\n<img src=x onerror=y> [x](javascript:y) <style>*{}</style>\n');
		assert.notMatch(html.slice(html.indexOf('</style>') + 8), /<(?:script|img|style)|href="javascript/);
		assert.match(html, /<title>&lt;\/title&gt;&lt;script&gt;<\/title>/);
	});

	test('can’t be one of a private note: that does not compile', async () => {
		const programme = await programmeIn(files);
		const note: Note = { uri: `${root}/private/reflections/x.md`, text: '# X\n' };
		// @ts-expect-error Only `share` makes what may be exported.
		assert.match(reflectionPage(note, programme, wordsFor('en')), /<h1>X<\/h1>/);
		assert.strictEqual(share(note, root), undefined);
	});

	test('prints light on A4, with no heading left alone at the end of a page', () => {
		for (const rule of [
			/@page \{ size: A4;/,
			/@media print \{\n\t:root \{ color-scheme: light; \}/,
			/h1, h2[^{]*\{[^}]*break-after: avoid/,
			/prefers-color-scheme: dark/,
		]) {
			assert.match(reflectionStyle, rule);
		}
	});
});
