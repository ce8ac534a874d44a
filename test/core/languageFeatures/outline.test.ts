import { assert } from 'chai';
import { outline, type OutlineEntry } from '../../../src/core/languageFeatures/outline';

const listOf = (sessions: number): string =>
	Array.from({ length: sessions }, (_, n) => `- date: 2021-08-13\n  title: T${String(n)}\n  actions:\n    - text: a\n`).join('');
/** How deep it goes. */
const levels = (entries: readonly OutlineEntry[]): number =>
	entries.length === 0 ? 0 : 1 + Math.max(...entries.map(({ children }) => levels(children)));

suite('The outline', () => {
	test('shows a list’s sessions, their keys, the items of those and theirs', () => {
		const entries = outline(listOf(2));
		assert.deepEqual(
			[entries.map(({ name }) => name), entries[0]?.children.map(({ name }) => name), levels(entries)],
			[['T0', 'T1'], ['date', 'title', 'actions'], 4],
		);
	});

	test('shows fewer levels of a list that is long, and always all of its sessions', () => {
		assert.deepEqual(
			[levels(outline(listOf(800))), levels(outline(listOf(900))), levels(outline(listOf(1250))), levels(outline(listOf(2000)))],
			[4, 3, 2, 1],
		);
		assert.strictEqual(outline(listOf(6000)).length, 6000);
	});
});
