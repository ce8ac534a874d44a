import { assert } from 'chai';
import fc from 'fast-check';
import type { Block } from '../../../src/core/markdown/blockDiff';
import { NoteRenderer, renderNote } from '../../../src/core/markdown/noteRenderer';
import { rounds } from '../longForm';
import { pageLook } from './pageLook';

function finish(renderer: NoteRenderer): readonly Block[] {
	while (!renderer.step());
	return renderer.blocks;
}

/** Lines out of which notes are made that mean something to their neighbours. */
const line = fc.constantFrom(
	'', '', '', ' ', 'words', 'more *words*', '# Heading', '## Stage', '- item', '- [ ] task', '  - inner', '    four', '1. one', '> quote', '```', '~~~', '| a | b |', '|---|:-:|', '---', '===',
	'<!-- hint', '-->', '<!-- whole -->', '[a]: b.md', '[a]', '[a]: other.md', '[text][a]', '[^1]', '[^1]: a note', '[^2]: [^1] again', 'so[^2] and so[^1]', '\ttab', '\u00a0', '- ', '***', '[b]:', '"title"',
);
const note = fc.array(line, { maxLength: 24 }).map(lines => lines.join('\n'));
const head = fc.constantFrom('', '---\na: b\n---\n', '---\na: b\nc: d\n---\n');

suite('A note’s page while it is written', () => {
	test('is what it would be had it been rendered all at once, whatever was changed', () => {
		const change = fc.record({
			at: fc.nat(),
			remove: fc.nat({ max: 12 }),
			insert: fc.oneof(line, line.map(text => `\n${text}\n`), fc.constantFrom('\n', '\n\n', 'x', '[', '`', '-')),
		});
		fc.assert(fc.property(head, note, fc.array(change, { maxLength: 6 }), (front, body, changes) => {
			const renderer = new NoteRenderer(pageLook);
			let text = front + body;
			renderer.update(text);
			finish(renderer);
			for (const { at, remove, insert } of changes) {
				const start = at % (text.length + 1);
				text = text.slice(0, start) + insert + text.slice(start + remove);
				renderer.update(text);
				assert.deepEqual(finish(renderer), renderNote(text, pageLook), JSON.stringify(text));
			}
		}), { numRuns: rounds(500) });
	});

	test('is the same when the next change comes before it is done', () => {
		fc.assert(fc.property(fc.array(fc.tuple(note, fc.nat({ max: 6 })), { minLength: 1, maxLength: 4 }), fc.nat(), (versions, long) => {
			const renderer = new NoteRenderer(pageLook);
			const filler = 'words of a [long][a] paragraph. '.repeat(100) + '\n\n';
			for (const [text, steps] of versions) {
				renderer.update(filler.repeat(long % 4) + text);
				for (let n = 0; n < steps && !renderer.step(); n++);
			}
			const last = filler.repeat(long % 4) + versions.at(-1)![0];
			renderer.update(last);
			assert.deepEqual(finish(renderer), renderNote(last, pageLook));
		}), { numRuns: rounds(300), examples: [[[['[^1]', 1], ['    four', 0], ['\n    four', 0]], 0]] });
	});

	test('a list too long to be read at once goes on in the next one, with its numbers, and stays what it would be', () => {
		const items = Array.from({ length: 3_000 }, (_, i) => `${String(i + 1)}. item ${String(i + 1)}, with some words [to][a] read`);
		const renderer = new NoteRenderer(pageLook);
		renderer.update(items.join('\n'));
		const lists = finish(renderer).map(({ html }) => ({
			start: Number(/^<ol(?: start="(\d+)")?>/.exec(html)?.[1] ?? 1),
			items: html.match(/<li>/g)!.length,
		}));
		assert.ok(lists.length > 2);
		assert.strictEqual(lists.reduce((next, list) => {
			assert.strictEqual(list.start, next);
			return next + list.items;
		}, 1), 3_001);
		fc.assert(fc.property(fc.nat({ max: 2_999 }), fc.constantFrom(
			'x', '', 'words', '> quote', '    four', '- other', '\n',
		), (at, line) => {
			const text = [...items.slice(0, at), line, ...items.slice(at + 1)].join('\n');
			renderer.update(text);
			assert.deepEqual(finish(renderer), renderNote(text, pageLook));
		}), { numRuns: rounds(20) });
	});

	test('shows its beginning before the end is done', () => {
		const renderer = new NoteRenderer(pageLook);
		renderer.update('A paragraph of the note.\n\n'.repeat(5_000));
		const shown: number[] = [];
		while (!renderer.step()) {
			shown.push(renderer.blocks.length);
		}
		assert.strictEqual(renderer.blocks.length, 5_000);
		const first = shown.find(count => count > 0)!;
		assert.ok(first < 500, `${String(first)} blocks came at once`);
		assert.deepEqual(shown, [...shown].sort((a, b) => a - b));
	});

	test('keeps the HTML of what did not change', () => {
		const renderer = new NoteRenderer(pageLook);
		const text = ['## One', 'words', '## Two', 'more', '## Three', 'last'].join('\n\n');
		renderer.update(text);
		const before = finish(renderer);
		renderer.update(text.replace('more', 'more and more'));
		const after = finish(renderer);
		assert.deepEqual(after.map(({ html }, i) => html === before[i]!.html), [true, true, true, false, true, true]);
		// Not even looked at again.
		assert.deepEqual([0, 1, 4, 5].map(i => after[i]!.links === before[i]!.links), [true, true, true, true]);
	});
});
