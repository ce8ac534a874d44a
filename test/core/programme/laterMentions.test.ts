import { assert } from 'chai';
import { describeNotes } from '../../../src/core/pages/notesOverTime/describeNotes';
import { laterMentionsIn } from '../../../src/core/programme/laterMentions';
import type { Programme } from '../../../src/core/programme/programme';
import type { WrittenNote } from '../../../src/core/programme/writtenNote';
import { wordsFor } from '../../../src/core/words/catalogues';
import { notesOverTimeWords } from '../../../src/core/words/lateWords';
import { finish } from '../../../src/core/text/steps';
import { root } from '../folder';
import { programmeOf, writtenIn } from '../pages/notesOverTime/writtenProgramme';

/** A note of a day. */
const note = (next: string, facts = '', author = 'sari'): string =>
	`---\nauthor: ${author}\ntemplate: 4p@1\nlanguage: id\nvisibility: pair\n---\n# T\n\n## Peristiwa\n\n${facts}\n\n## Penerapan\n\n${next}\n`;

/** Reads notes by the day in their names. */
async function written(notes: Readonly<Record<string, string>>, me = 'sari'): Promise<{ programme: Programme; notes: readonly WrittenNote[] }> {
	const files = {
		'programme.yaml': 'name: P\n',
		...Object.fromEntries(Object.entries(notes).map(([name, text]) => [
			`reflections/x/${name}.md`, text.replace('language: id', `language: id\ndate: ${name.slice(0, 10)}`),
		])),
	};
	const programme = await programmeOf(files);
	return { programme, notes: writtenIn(programme, files, me) };
}

/** The name of the note that names a step of another one. */
async function namedIn(step: string, of: string, notes: Readonly<Record<string, string>>): Promise<string | undefined> {
	const { programme, notes: all } = await written(notes);
	const from = all.find(({ readable }) => readable.note.uri === `${root}/reflections/x/${of}.md`);
	assert.ok(from);
	const found = finish(laterMentionsIn(all, programme)).noteThatNames(step, from.readable.note, programme);
	return found?.uri.slice(`${root}/reflections/x/`.length, -'.md'.length);
}

const step = 'Menyiapkan tiga pertanyaan pendek untuk wawancara warga';

suite('A later note that names a next step', () => {
	test('has a sentence with most of its words; the first such note counts', async () => {
		assert.strictEqual(await namedIn(step, '2021-08-13', {
			'2021-08-13': note(`- ${step}`),
			'2021-09-20': note('', 'Wawancara warga dengan pertanyaan pendek itu selesai.'),
			'2021-09-01': note('', 'Pertanyaan pendek untuk wawancara itu akhirnya siap. Lega.'),
		}), '2021-09-01');
	});

	test('is none that is earlier, by someone else, or has few of its words in one sentence', async () => {
		assert.strictEqual(await namedIn(step, '2021-08-13', {
			'2021-08-01': note('', 'Kami menyiapkan pertanyaan pendek untuk wawancara warga.'),
			'2021-08-13': note(`- ${step}`),
			'2021-09-01': note('', 'Pertanyaan itu sulit. Warga datang. Wawancara pertama sudah saya jalani.'),
			'2021-09-02-budi': note('', 'Pertanyaan pendek untuk wawancara warga sudah siap.', 'budi'),
		}), undefined);
	});

	test('is none where most notes have these words, or any sentence has them', async () => {
		const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [
			`2021-08-${String(10 + i)}`, note('- Rapat layanan kantor', 'Rapat layanan kantor pagi ini. Setiap minggu saya akan bertanya lagi.'),
		]));
		assert.strictEqual(await namedIn('Rapat layanan kantor', '2021-08-10', many), undefined);
		assert.strictEqual(await namedIn('Saya akan bertanya lagi setiap minggu', '2021-08-10', many), undefined);
	});

	test('has both of a step’s two words, where no other note has them', async () => {
		const notes = { '2021-08-13': note('- Menelepon Ratna'), '2021-09-01': note('', 'Saya jadi menelepon Ratna kemarin.') };
		assert.strictEqual(await namedIn('Menelepon Ratna', '2021-08-13', notes), '2021-09-01');
		assert.strictEqual(await namedIn('Menelepon Ratna', '2021-08-13', { ...notes, '2021-08-20': note('', 'Ratna bercerita.') }), undefined);
	});

	test('is what became of the step on the page of what was written over time, and a click opens it', async () => {
		const { programme, notes } = await written({
			'2021-08-13': note(`- [ ] ${step}\n- Istirahat`), '2021-09-01': note('', 'Pertanyaan pendek untuk wawancara itu akhirnya siap.'),
		});
		const labels = notesOverTimeWords.en;
		const { page, targets } = finish(describeNotes({
			programme, words: wordsFor('en'), labels, notes, toRead: 2, unreadable: 0, me: 'sari', shown: { by: 'stage', shared: false, maxEntries: 50 },
		}));
		const [named, unknown] = page.sections.flatMap(({ entries }) => entries).flatMap(({ texts }) => texts).map(({ fate }) => fate);
		assert.deepEqual([named?.words, targets[named?.place ?? -1]?.uri, unknown?.words], [
			labels.fate.named, `${root}/reflections/x/2021-09-01.md`, labels.fate.unknown,
		]);
	});
});
