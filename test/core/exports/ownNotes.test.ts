import { assert } from 'chai';
import { ownNotesMarkdown, ownNotesPage } from '../../../src/core/exports/ownNotes';
import { ownCopy, type OwnCopy } from '../../../src/core/programme/ownNotes';
import type { Note } from '../../../src/core/files/share';
import { finish } from '../../../src/core/text/steps';
import { wordsFor } from '../../../src/core/words/catalogues';
import { hostileTexts } from '../../hostileTexts';
import { programmeIn, root } from '../folder';

const head = (author: string): string => `---\nauthor: ${author}\nvisibility: private\ndate: 2021-08-13\n---\n`;
const files = {
	'programme.yaml': 'name: P *one*\n',
	'people.yaml': 'people:\n  - id: sari\n    name: Sari\n    aliases: [Sari D.]\n',
	'private/reflections/a.md': `${head('sari')}# First [note]\n\nBefore[^1].\n\n## Feelings\n\n\`\`\`\n# code [^1]\n\`\`\`\n\n### Deep\n\n[^1]: Foot.\n`,
	'private/reflections/b.md': `${head('Sari D.')}# Second\n\n## Next\n\nGo[^1].\n\n[^1]: Other.\n`,
};

async function own(): Promise<{ readonly notes: readonly OwnCopy<Note>[]; readonly programme: Parameters<typeof ownNotesMarkdown>[1] }> {
	const programme = await programmeIn(files);
	const notes = programme.reflections.flatMap(({ uri }) =>
		ownCopy(uri, files[uri.slice(root.length + 1) as keyof typeof files], programme, 'sari') ?? []);
	return { notes, programme };
}

suite('A copy of one’s own notes', () => {
	test('is one Markdown text with every word: headings are lower, footnotes have labels of their own, and code is as it was', async () => {
		const { notes, programme } = await own();
		assert.strictEqual(ownNotesMarkdown(notes, programme, wordsFor('en')), [
			'# What I Wrote Over Time', '', 'Sari · P \\*one\\* · 2 notes, private and shared; newest first', '',
			'---', '', '## First \\[note\\]', '', 'Fri 13 Aug 2021 · its author alone', '',
			'Before[^n0-1].', '', '### Feelings', '', '```', '# code [^1]', '```', '', '#### Deep', '', '[^n0-1]: Foot.', '',
			'---', '', '## Second', '', 'Fri 13 Aug 2021 · its author alone', '', '### Next', '', 'Go[^n1-1].', '', '[^n1-1]: Other.', '',
		].join('\n'));
	});

	test('is one HTML page without a script, in which each footnote leads to its own note', async () => {
		const { notes, programme } = await own();
		const html = finish(ownNotesPage(notes, programme, wordsFor('id')));
		assert.deepEqual(html.match(/<h[1-6]>[^<]*/g), [
			'<h1>Yang Saya Tulis dari Waktu ke Waktu', '<h2>First [note]', '<h3>Feelings', '<h4>Deep', '<h2>Second', '<h3>Next',
		]);
		const ids: readonly string[] = html.match(/(?<= id=")[^"]*/g) ?? [];
		assert.strictEqual(new Set(ids).size, ids.length);
		assert.ok((html.match(/(?<=href="#)[^"]*/g) ?? []).every(id => ids.includes(id)));
		const worst = hostileTexts().map((text, i): string => `${head('sari')}# ${text.replaceAll(/\s+/g, ' ')}\n\n## H${String(i)}\n\n${text}\n`);
		const hostile = finish(ownNotesPage(worst.flatMap(text => ownCopy(`${root}/x.md`, text, programme, 'sari') ?? []), programme, wordsFor('en')));
		assert.notMatch(hostile, /<(?:script|iframe|object|embed|img|form|link|base|svg|style(?!>\n@page))/i);
		assert.notMatch(hostile, /href="(?!https?:|mailto:|#)/i);
	});

	test('can’t be made of a note that nobody showed to be one’s own: it does not compile', async () => {
		const { programme } = await own();
		const note: Note = { uri: `${root}/x.md`, text: '' };
		const neverCalled = (): void => {
			// @ts-expect-error -- it is not known whose it is
			ownNotesMarkdown([note], programme, wordsFor('en'));
		};
		assert.strictEqual(typeof neverCalled, 'function');
		assert.strictEqual(ownCopy(note.uri, `${head('budi')}# T\n`, programme, 'sari'), undefined);
		assert.strictEqual(ownCopy(note.uri, `${head('sari')}# T\n`, programme, undefined), undefined);
		assert.strictEqual(ownCopy(note.uri, '# T\n', programme, undefined), undefined);
		assert.strictEqual(ownCopy(note.uri, '---\nauthor: sari\n# T\n', programme, 'sari'), undefined);
	});
});
