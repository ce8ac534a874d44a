import { assert } from 'chai';
import * as fc from 'fast-check';
import { readQuery } from '../../../src/core/search/query';
import { TextIndex, type Hit } from '../../../src/core/search/textIndex';
import { wordsIn } from '../../../src/core/search/textWords';
import { rounds } from '../longForm';
import { noon } from '../folder';

interface Note {
	readonly text: string;
	readonly day?: string;
	readonly about?: string;
}

const newIndex = (): TextIndex<Note, number> => new TextIndex(({ text, day = '', about = '' }) => ({
	lines: text.split('\n').map((text, place) => ({ text, place })), day, about,
}));
const indexOf = (notes: Readonly<Record<string, Note | string>>): TextIndex<Note, number> => {
	const index = newIndex();
	Object.entries(notes).forEach(([id, note]) => { index.set(id, typeof note === 'string' ? { text: note } : note); });
	return index;
};
const now = noon('2021-08-20');
const search = (index: TextIndex<Note, number>, text: string, max = 1000): readonly Hit<Note, number>[] =>
	index.search(readQuery(text, now), max);
/** Each line with `⟦…⟧` around what was found. */
const found = (index: TextIndex<Note, number>, text: string): readonly string[] => search(index, text).map(({ line, ranges }) => (
	[...ranges].reverse().reduce((marked, { start, end }) => (
		`${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`
	), line?.text ?? '')
));

const word = fc.oneof(
	fc.constantFrom('menulis', 'tulisan', 'Éclair', 'jum\'at', 'e\u0301tude', '2021', 'x', 'plans', 'buku-buku', 'İstanbul', 'ﬁne'),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);
const text = fc.array(word, { maxLength: 8 }).map(words => words.join(' '));
const lines = fc.array(text, { maxLength: 4 }).map(all => all.join('\n'));

suite('Texts by their words', () => {
	test('are found by all of the words, first those with all in one line, then those as they were typed, then the newest', () => {
		const index = indexOf({
			apart: { text: 'Umpan dari warga\nlalu balik', day: '2021-08-19' },
			old: { text: 'umpan balik', day: '2021-08-01' },
			new: { text: 'Pagi\nUmpan balik lagi', day: '2021-08-10' },
			form: { text: 'diumpan dan dibaliknya', day: '2021-08-18' },
			half: 'umpan saja',
		});
		assert.deepEqual(found(index, 'umpan balik'), [
			'⟦Umpan⟧ ⟦balik⟧ lagi', '⟦umpan⟧ ⟦balik⟧', '⟦diumpan⟧ dan ⟦dibaliknya⟧', '⟦Umpan⟧ dari warga',
		]);
		assert.deepEqual(found(index, 'umpan balik pagi'), ['⟦Umpan⟧ ⟦balik⟧ lagi']);
		assert.deepEqual(found(index, 'umpan besi'), []);
	});

	test('are found by other forms of a word, by its beginning, and without accents, case and apostrophes', () => {
		const index = indexOf({ a: 'Saya menulis', b: 'Tulisannya baik', c: 'We planned it', d: 'Café on Jum’at', e: 'Perencanaan' });
		assert.deepEqual(found(index, 'tulis'), ['Saya ⟦menulis⟧', '⟦Tulisannya⟧ baik']);
		assert.deepEqual(found(index, 'menuliskan'), ['Saya ⟦menulis⟧', '⟦Tulisannya⟧ baik']);
		assert.deepEqual(found(index, 'planning'), ['We ⟦planned⟧ it']);
		assert.deepEqual(found(index, 'menul'), ['Saya ⟦menulis⟧']);
		assert.deepEqual(found(index, 'CAFE'), ['⟦Café⟧ on Jum’at']);
		assert.deepEqual(found(index, 'jumat'), ['Café on ⟦Jum’at⟧']);
		assert.deepEqual(found(index, 'rencana'), ['⟦Perencanaan⟧']);
	});

	test('are found by a day as people say it, alone or with words', () => {
		const index = indexOf({
			friday: { text: 'Kami bicara\nUmpan balik', day: '2021-08-13' },
			monday: { text: 'Kami diam', day: '2021-08-16' },
			written: { text: 'Jumat lalu kami bertemu', day: '2021-08-18' },
		});
		for (const day of ['2021-08-13', '13 Agustus', '13 August 2021', 'Fri 13 Aug', '13/8/2021', 'seminggu lalu', 'a week ago']) {
			assert.deepEqual(found(index, day), ['Kami bicara'], day);
			assert.deepEqual(found(index, `${day} umpan`), ['⟦Umpan⟧ balik'], day);
			assert.deepEqual(found(index, `diam ${day}`), [], day);
		}
		assert.deepEqual(found(index, 'jumat lalu'), ['⟦Jumat⟧ ⟦lalu⟧ kami bertemu', 'Kami bicara']);
		assert.deepEqual(found(index, 'senin'), ['Kami diam']);
	});

	test('are found by what is known about them; a line is shown then, too', () => {
		const index = indexOf({ a: { text: 'One\nTwo', about: 'Sari' }, b: 'Sari said' });
		assert.deepEqual(found(index, 'sari'), ['⟦Sari⟧ said', 'One']);
		assert.deepEqual(found(index, 'sari two'), ['⟦Two⟧']);
	});

	test('without a word nothing is found', () => {
		const index = indexOf({ a: 'One' });
		assert.deepEqual(['', ' ', '…', '$(x'].map(text => search(index, text).length), [0, 0, 0, 0]);
	});

	test('follow changes also between two searches for the same words', () => {
		const index = indexOf({ a: 'Saya menulis' });
		assert.deepEqual(found(index, 'tulis'), ['Saya ⟦menulis⟧']);
		index.set('b', { text: 'Tulisan' });
		index.set('a', { text: 'Saya membaca' });
		assert.deepEqual(found(index, 'tulis'), ['⟦Tulisan⟧']);
		index.delete('b');
		assert.deepEqual(found(index, 'tulis'), []);
	});

	test('as many are found as asked for, the best ones', () => {
		const index = indexOf(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [String(i), {
			text: `plan ${String(i)}`, day: `2021-01-${String(i % 28 + 1).padStart(2, '0')}`,
		}])));
		assert.deepEqual(search(index, 'plan', 2).map(({ value: { day } }) => day), ['2021-01-28', '2021-01-27']);
	});

	test('law: each word of each line finds its text, in a line that has the word', () => {
		fc.assert(fc.property(fc.array(lines, { maxLength: 5 }), texts => {
			const index = indexOf(Object.fromEntries(texts.map((text, i) => [`n${String(i)}`, text])));
			for (const text of texts) {
				for (const { word, start, end } of wordsIn(text)) {
					const hits = search(index, text.slice(start, end)).filter(({ value }) => value.text === text);
					assert.ok(hits.some(({ line, ranges }) => ranges.some(range => (
						wordsIn(line?.text.slice(range.start, range.end) ?? '').some(each => each.word === word)
					))), JSON.stringify([text, word]));
				}
			}
		}));
	});

	test('law: an index that was changed finds the same as one that is built anew', () => {
		const change = fc.record({ id: fc.constantFrom('a', 'b', 'c'), text: fc.option(lines, { nil: undefined }), times: fc.constantFrom(1, 1, 250) });
		fc.assert(fc.property(fc.array(change, { maxLength: 8 }), text, (changes, query) => {
			const changed = newIndex();
			const notes = new Map<string, Note>();
			for (const { id, text, times } of changes) {
				for (let i = 0; i < times; i++) {
					if (text === undefined) {
						changed.delete(id);
						notes.delete(id);
					} else {
						changed.set(id, { text });
						notes.set(id, { text });
					}
				}
			}
			const anew = indexOf(Object.fromEntries(notes));
			assert.strictEqual(changed.size, notes.size);
			for (const typed of [query, ...[...notes.values()].flatMap(({ text }) => wordsIn(text).map(({ word }) => word))]) {
				assert.deepEqual(search(changed, typed), search(anew, typed), typed);
			}
		}), { numRuns: rounds(60) });
	});
});
