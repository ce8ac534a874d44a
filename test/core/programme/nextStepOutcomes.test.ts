import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../../src/core/files/share';
import { nextStepOutcomes } from '../../../src/core/programme/nextStepOutcomes';
import type { Programme } from '../../../src/core/programme/programme';
import { finish } from '../../../src/core/text/steps';
import { readMemory, root } from '../folder';

const session = 'id: s1\ndate: 2021-08-13\nactions:\n  - id: a1\n    text: Call\n    state: done\n  - id: a2\n    text: Read\n  - id: a3\n    text: Drop\n    state: dropped\n';

/** A note of a day whose last stage holds some lines. */
const note = (date: string, next: string, facts = ''): Note => ({
	uri: `${root}/private/reflections/x/${date}-sari-4p.md`, date, author: 'sari', template: '4p@1', language: 'id',
	text: `---\nauthor: sari\ntemplate: 4p@1\n---\n# T\n\n## Peristiwa\n\n${facts}\n\n## Penerapan\n\n${next}\n`,
});

suite('What became of a next step', () => {
	let programme: Programme;
	suiteSetup(async () => {
		const index = await readMemory({ 'programme.yaml': 'name: P\n', 'sessions/x/2021-08-13-01.yaml': session });
		programme = index.programmes()[0]!;
	});
	const outcomes = (...notes: readonly Note[]) => finish(nextStepOutcomes(notes, programme, 'en')).map(({ note: { date }, text, became }) =>
		[date, text, became.is, ...became.is === 'action' ? [became.linked.action.state ?? 'open'] : became.is === 'named' ? [became.in.date, became.line] : []]);

	test('is what became of the action that it is linked to, whatever its box says', () => {
		const to = '](../../../sessions/x/2021-08-13-01.yaml)';
		assert.deepEqual(outcomes(note('2021-08-13', `- [ ] Menelepon → [tindak lanjut a1${to}\n- [x] Membaca → [action a2${to}\n- Lepas → [action a3${to}`)), [
			['2021-08-13', 'Menelepon', 'action', 'done'], ['2021-08-13', 'Membaca', 'action', 'open'], ['2021-08-13', 'Lepas', 'action', 'dropped'],
		]);
	});

	test('is that it is ticked, that a later note names it, else not known; only the items of a list are steps where there is one', () => {
		assert.deepEqual(outcomes(
			note('2021-09-01', 'Besok saya lihat.', 'Pertanyaan pendek untuk wawancara itu akhirnya siap. Lega.'),
			note('2021-08-13', 'Saya akan mendengar.\n\n- [x] Memilih orang\n- [ ] Menyiapkan tiga pertanyaan pendek untuk wawancara\n- Menulis surat kepada warga'),
		), [
			['2021-08-13', 'Memilih orang', 'ticked'],
			['2021-08-13', 'Menyiapkan tiga pertanyaan pendek untuk wawancara', 'named', '2021-09-01', 8],
			['2021-08-13', 'Menulis surat kepada warga', 'notKnown'],
			['2021-09-01', 'Besok saya lihat.', 'notKnown'],
		]);
	});

	test('is not named by an earlier note, by common words, by a few words of it, or by words that most notes have', () => {
		assert.deepEqual(outcomes(
			note('2021-08-01', '', 'Kami menyiapkan pertanyaan pendek untuk wawancara warga.'),
			note('2021-08-13', '- Menyiapkan pertanyaan pendek untuk wawancara warga\n- Saya akan bertanya lagi setiap minggu\n- Menelepon Bu Ratna'),
			note('2021-09-01', '', 'Wawancara pertama sudah saya jalani. Setiap minggu saya akan bertanya lagi. Bu Ratna bercerita.'),
		).map(([, , is]) => is), ['notKnown', 'notKnown', 'notKnown']);
		const many = Array.from({ length: 12 }, (_, i) => note(`2021-08-${String(10 + i)}`, '- Rapat layanan kantor', 'Rapat layanan kantor pagi ini.'));
		assert.ok(outcomes(...many).every(([, , is]) => is === 'notKnown'));
	});

	test('of two words is named by both of them where no other note has them', () => {
		const asked = note('2021-08-13', '- Menelepon Ratna');
		assert.deepEqual(outcomes(asked, note('2021-09-01', '', 'Saya jadi menelepon Ratna kemarin.')), [['2021-08-13', 'Menelepon Ratna', 'named', '2021-09-01', 8]]);
	});

	test('is told whatever the notes hold', () => {
		const text = fc.array(fc.constantFrom('- [ ] ', 'kata ', '## ', '\n', '→ [action a1](x.yaml)', '```', 'Penerapan', '---', '.', '<!--'), { maxLength: 30 });
		fc.assert(fc.property(fc.array(text, { maxLength: 5 }), texts => {
			const notes = texts.map((parts, i) => ({ ...note(`2021-08-1${String(i)}`, ''), text: parts.join('') }));
			assert.ok(finish(nextStepOutcomes(notes, programme, 'id')).every(({ note: { text: whole }, line }) => line < whole.split('\n').length));
		}));
	});
});
