import { assert } from 'chai';
import fc from 'fast-check';
import { lookIn } from '../../../src/core/markdown/markdown';
import { renderNote } from '../../../src/core/markdown/noteRenderer';
import { readLink } from '../../../src/core/text/links';
import { applyEdits } from '../../../src/core/text/textEdit';
import { followMoves, mayLeadTo, privateTargets } from '../../../src/core/plans/followMoves';
import { wordsFor } from '../../../src/core/words/catalogues';
import { programmeIn, root } from '../folder';
import { rounds } from '../longForm';

type Texts = Readonly<Record<string, string>>;

const uriOf = (path: string): string => `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
const pathOf = (uri: string): string => decodeURIComponent(uri.slice(root.length + 1));

/** The texts of a folder after files moved, by their new paths. */
const moved = (texts: Texts, moves: Texts): Texts => {
	const plan = followMoves({
		within: root, create: [], edit: [],
		move: Object.entries(moves).map(([from, to]) => ({ from: uriOf(from), to: uriOf(to), expected: texts[from]!, edits: [] })),
	}, Object.entries(texts)
		.filter(([, text]) => Object.keys(moves).some(from => mayLeadTo(uriOf(from))(text)))
		.map(([path, text]) => ({ uri: uriOf(path), text })));
	return Object.fromEntries([
		...Object.entries(texts).filter(([path]) => !(path in moves)),
		...plan.edit.map(({ uri, expected, edits }) => [pathOf(uri), applyEdits(expected, edits)] as const),
		...(plan.move ?? []).map(({ to, expected, edits }) => [pathOf(to), applyEdits(expected, edits)] as const),
	]);
};
const note = 'private/reflections/budi-sari/n.md';
const shared = 'reflections/budi-sari/n.md';
const whenShared = (text: string): string => moved({ [note]: text }, { [note]: shared })[shared]!;

suite('The links of a note that moves', () => {
	test('lead to the same files: links, pictures and definitions, their spelling kept as far as it holds', () => {
		assert.strictEqual(whenShared([
			'![board](../../../evidence/papan.png "a board") and [old](old.md#first) [web](https://example.org/../x) [top](#top)',
			'[![small](<../../../evidence/a b.png>)](../../../evidence/%C3%A9.pdf?x=1)', '| a |', '|---|', '| [s](../../../sessions/budi-sari/s.yaml) |',
			'> [quoted][ref] and footnote[^1]', '', '[ref]: ../../../evidence/ref.pdf', '[^1]: [f](../../../evidence/f.pdf)', '',
		].join('\n')), [
			'![board](../../evidence/papan.png "a board") and [old](../../private/reflections/budi-sari/old.md#first) [web](https://example.org/../x) [top](#top)',
			'[![small](<../../evidence/a b.png>)](../../evidence/%C3%A9.pdf?x=1)', '| a |', '|---|', '| [s](../../sessions/budi-sari/s.yaml) |',
			'> [quoted][ref] and footnote[^1]', '', '[ref]: ../../evidence/ref.pdf', '[^1]: [f](../../evidence/f.pdf)', '',
		].join('\n'));
	});

	test('stay as they are in code, in comments, in front matter and where they lead to the note itself', () => {
		const text = [
			'---', 'visibility: pair # [x](../../../x.md)', '---', '`[a](../../../a.md)` [me](n.md#here) [none](../../../../../../../../a.md) [root](/a.md)', '',
			'```', '[b](../../../b.md)', '```', '', '    [c](../../../c.md)', '', '<!-- [d](../../../d.md) -->', '\\[e](../../../e.md)', '',
		].join('\n');
		assert.strictEqual(whenShared(text), text);
	});

	test('are none where a path would begin its line with a block of its own', () => {
		for (const start of ['>a', '> a', '- a', '+ a', '* a', '1. a', '01) a', '# a', '```', '~~~ a', '---', '***', '_ _ _', '<!-- a -->']) {
			for (const text of [`[r](\n${start}\n)`, `[r](\n  ${start}\n)\n`, `[r]\n\n[r]:\n${start}\n`, `[r]\n\n[r]:\r\n ${start}`]) {
				assert.strictEqual(whenShared(text), text);
				assert.deepEqual(hrefsIn(text), []);
			}
		}
		assert.strictEqual(whenShared('[r](\n===\n)'), '[r](\n===\n)');
		for (const path of ['+', '2.', '-a', '1.a', '``', '--x', '~']) {
			assert.strictEqual(whenShared(`[r](\n${path}\n)`), `[r](\n../../private/reflections/budi-sari/${path}\n)`);
		}
	});

	test('are followed by those of others: notes, sessions and pairs, wherever these are', () => {
		const session = (path: string): string => `date: 2021-08-13\nlinks:\n  - url: ${path} # mine\n  - n.md\nactions:\n  - text: ${path}\n    evidence: ['${path}']\n`;
		assert.deepEqual(moved({
			[note]: 'x\n',
			'private/reflections/budi-sari/old.md': '[new](n.md) `[new](n.md)`\r\n[again](./n.md#x)\r\n',
			'reflections/o.md': '[n](../private/reflections/budi-sari/n.md)\n',
			'sessions/budi-sari/s.yaml': session('../../private/reflections/budi-sari/n.md'),
		}, { [note]: shared }), {
			[shared]: 'x\n',
			'private/reflections/budi-sari/old.md': '[new](../../../reflections/budi-sari/n.md) `[new](n.md)`\r\n[again](../../../reflections/budi-sari/n.md#x)\r\n',
			'reflections/o.md': '[n](budi-sari/n.md)\n',
			'sessions/budi-sari/s.yaml': session('../../reflections/budi-sari/n.md')
				.replace('text: ../../reflections', 'text: ../../private/reflections'),
		});
	});

	test('lead to each other when files move together', () => {
		assert.deepEqual(moved({
			'sessions/a-b/s.yaml': 'date: 2021-08-13\nlinks: [notes.pdf, ../../reflections/a-b/n.md]\n',
			'reflections/a-b/n.md': '[s](../../sessions/a-b/s.yaml) [o](o.md)\n',
		}, { 'sessions/a-b/s.yaml': 'sessions/a-c/s-02.yaml', 'reflections/a-b/n.md': 'reflections/a-c/n.md' }), {
			'sessions/a-c/s-02.yaml': 'date: 2021-08-13\nlinks: [../a-b/notes.pdf, ../../reflections/a-c/n.md]\n',
			'reflections/a-c/n.md': '[s](../../sessions/a-c/s-02.yaml) [o](../a-b/o.md)\n',
		});
	});

	test('are written so that they can be read, whatever the names of folders', () => {
		assert.strictEqual(moved({
			'reflections/n.md': '[a](a\\_b.md) [c](<c d.md>)\n',
		}, { 'reflections/n.md': 'private/reflections/n.md' })['private/reflections/n.md'], '[a](../../reflections/a_b.md) [c](<../../reflections/c d.md>)\n');
		assert.strictEqual(moved({
			'reflections/x (1)/n.md': '[a](a.md)\n', 'sessions/s.yaml': 'links: [../reflections/x (1)/n.md]\n',
		}, { 'reflections/x (1)/n.md': 'reflections/n.md' })['reflections/n.md'], '[a](x%20%281%29/a.md)\n');
		// What would mean something else in YAML stays as it is.
		const yaml = 'links: [n.md]\n';
		assert.strictEqual(moved({ 'sessions/s.yaml': yaml, 'sessions/n.md': '' }, { 'sessions/n.md': 'sessions/a, b/n.md' })['sessions/s.yaml'], yaml);
	});

	test('lead where they led, in every note', () => {
		const piece = fc.constantFrom(
			'[a](../../../a.md)', '![b](../x.png)', '[c]( <../c d.png> "t")', '[r]', '[r]: ../r.md\n', '[q]: <y z.md>\n', '`', '```\n', '\n', '\n\n', '    ', '> ', '- ', ' ', 'w',
			'\\', '(', ')', '<!--', '-->', '[^1]', '\n[^1]: ', '[e](a\\_b.md#c)', '](x.md)', '[![i](i.png)](j.md)', '[m](n.md)', '[', ']', '<', '>', '[u](é.md)', '[x](../../../evidence/a(b).png)',
		);
		fc.assert(fc.property(fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join('')), text => {
			// A path that looks like a link itself may stay as it is.
			fc.pre(!text.includes('([') && !hrefsIn(text).some(href => /%5[BD]|[[\]]/.test(href)));
			const now = whenShared(text);
			const back = moved({ [shared]: now }, { [shared]: note })[note]!;
			const targets = targetsOf(text, note).map(target => target.replace(`${root}/${note}`, `${root}/${shared}`)).sort();
			assert.deepEqual(targetsOf(now, shared), targets);
			assert.deepEqual(targetsOf(back, note), targetsOf(text, note));
		}), { numRuns: rounds(2_000) });
	});

	test('that lead to private files are known before the note is shared', async () => {
		const files = {
			'programme.yaml': 'name: P\n', 'reflections/a/mine.md': '---\nvisibility: private\n---\n', 'reflections/a/ours.md': '---\nvisibility: pair\n---\n',
			'private/reflections/a/old.md': '', [note]: '',
		};
		const text = '[1](../a/old.md) ![2](../../board.png) [3](../../../reflections/a/mine.md) [4](../../../reflections/a/ours.md) [5](n.md#x) [1](../a/old.md#y) `[6](x.md)`\n';
		const programme = await programmeIn(files);
		assert.deepEqual(privateTargets(programme, uriOf(note), text).map(pathOf), ['private/reflections/a/old.md', 'private/board.png', 'reflections/a/mine.md']);
	});
});

/** What the links and pictures of a note's page lead to, as it is written there. */
function hrefsIn(text: string): readonly string[] {
	const pictures: string[] = [];
	const look = lookIn(wordsFor('en'), 'page', source => { pictures.push(source); return undefined; });
	return [...renderNote(text, look).flatMap(({ links }) => links), ...pictures];
}

/** The same as URLs, decoded. */
function targetsOf(text: string, path: string): readonly string[] {
	const resolve = (href: string): string => {
		const link = readLink(href);
		return link?.is === 'file' && !link.path.startsWith('#') ? decodeURIComponent(new URL(link.path, uriOf(path)).href) : href;
	};
	return hrefsIn(text).map(resolve).sort();
}
