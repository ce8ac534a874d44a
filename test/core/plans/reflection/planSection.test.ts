import { assert } from 'chai';
import fc from 'fast-check';
import { dividedInto, type NoteSection, type NoteText, sectionsOf } from '../../../../src/core/notes/sections';
import { stagesOf } from '../../../../src/core/notes/stages';
import { builtInTemplate } from '../../../../src/core/notes/templates/library';
import { renderNote } from '../../../../src/core/markdown/noteRenderer';
import { planSection, writableIn } from '../../../../src/core/plans/reflection/planSection';
import { applyEdits, inverseEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { rounds } from '../../longForm';
import { pageLook } from '../../markdown/pageLook';
import { anyNote, anyRevision, anyWrittenNote, typedTexts } from './anyNote';

const fourP = (text: string): NoteText => ({ text, template: builtInTemplate('4p'), language: 'id' });
const free = (text: string): NoteText => ({ text, template: undefined, language: 'en' });

/** Returns the text after something was typed into a section. */
function typedInto(note: NoteText, key: string, typed: string): string {
	const edits = planSection(note, sectionsOf(note), key, typed);
	assert.ok(edits);
	return applyEdits(note.text, edits);
}

/** A section that can be typed into. */
function someSection(note: NoteText, n: number): NoteSection {
	const sections = sectionsOf(note).sections.filter(({ kind }) => kind !== 'title');
	const section = sections[n % sections.length];
	assert.ok(section);
	return section;
}

/** Asserts that a note without and with some edits is the same but for the lines of one section. */
function assertOnly(note: NoteText, { key, place }: NoteSection, edits: readonly TextEdit[]): void {
	const { lines } = sectionsOf(note);
	const text = applyEdits(note.text, edits);
	const offsetOf = (index: number): number => lines[index]?.start ?? note.text.length;
	for (const { start, end } of edits) {
		assert.ok(offsetOf(place.at < place.end ? place.at + 1 : place.at) <= start && end <= offsetOf(place.end), `${String(start)}–${String(end)}`);
	}
	const others = (present: NoteText): unknown => [
		stagesOf(present.text, present.template, present.language)
			.map(({ id, heading, state, added, text: written }) => [id, heading, state, added, written])
			.filter((_, i) => dividedInto(sectionsOf(present).sections)[i]?.key !== key),
		sectionsOf(present).sections.filter(each => each.key !== key && (each.kind !== 'text' || each.value !== ''))
			.map(each => [each.key, each.heading, each.value, each.prompt]),
	];
	assert.deepEqual(others({ ...note, text }), others(note));
	assert.strictEqual(applyEdits(text, inverseEdits(note.text, edits)), note.text);
	assert.ok(!note.text.includes('\r\n') || !/(?<!\r)\n/.test(text.replaceAll(/^(?<!\r)\n/g, '')));
}

suite('What is typed into a section of a note', () => {
	test('is read back as it can be written, and nothing else is changed: the sample, every template, and every case of CommonMark', () => {
		fc.assert(fc.property(anyWrittenNote, fc.nat(), anyRevision, (note, n, revise) => {
			const section = someSection(note, n);
			const typed = revise(section.value);
			const sections = sectionsOf(note);
			const edits = planSection(note, sections, section.key, typed);
			assert.ok(edits, section.key);
			const now = sectionsOf({ ...note, text: applyEdits(note.text, edits) });
			const written = [...now.sections, ...now.unseen].find(({ key }) => key === section.key)?.value;
			assert.strictEqual(written, writableIn(sections, section.key, typed));
			assertOnly(note, section, edits);
		}), { numRuns: rounds(1_000) });
	});

	test('is refused, or as exact, in a note that was damaged by hand', () => {
		fc.assert(fc.property(anyNote, fc.nat(), anyRevision, (note, n, revise) => {
			const section = someSection(note, n);
			const typed = revise(section.value);
			const sections = sectionsOf(note);
			const edits = planSection(note, sections, section.key, typed);
			if (edits) {
				const now = sectionsOf({ ...note, text: applyEdits(note.text, edits) });
				const written = [...now.sections, ...now.unseen].find(({ key }) => key === section.key)?.value;
				assert.strictEqual(written, writableIn(sections, section.key, typed));
				assertOnly(note, section, edits);
			}
		}), { numRuns: rounds(1_000) });
	});

	test('changes nothing if it is there already, and can always be taken away', () => {
		fc.assert(fc.property(anyWrittenNote, fc.nat(), (note, n) => {
			const { key, value } = someSection(note, n);
			assert.deepEqual(planSection(note, sectionsOf(note), key, value), []);
			const text = typedInto(note, key, '');
			const now = sectionsOf({ ...note, text });
			assert.strictEqual([...now.sections, ...now.unseen].find(each => each.key === key)?.value, '');
		}));
	});

	test('is on the page below its own heading, with the next heading after it', () => {
		const note = fourP('# T\n\n## Peristiwa\n\n## Perasaan\n\nx\n\n## Pembelajaran\n\n## Penerapan\n');
		for (const typed of typedTexts) {
			const text = typedInto(note, 'stage:facts', typed);
			const headings = renderNote(text, pageLook)
				.filter(({ html }) => html.startsWith('<h2')).map(({ html }) => html.replaceAll(/<[^>]*>/g, '').trim());
			// An underlined line is a heading on the page, and divides nothing.
			assert.deepEqual(headings.filter((heading, i) => i === 0 || ['Perasaan', 'Pembelajaran', 'Penerapan'].includes(heading)), [
				'Peristiwa', 'Perasaan', 'Pembelajaran', 'Penerapan',
			], typed);
		}
	});

	test('stands after the prompts, with a blank line on either side', () => {
		const begun = '# T\n\n## Peristiwa\n<!-- Apa? -->\n\n\n\n## Perasaan\n<!-- Apa? -->\n## Pembelajaran\n## Penerapan\n';
		const [facts, feelings, learning, next] = ['facts', 'feelings', 'learning', 'next'].map(id => typedInto(fourP(begun), `stage:${id}`, 'Satu\n\ndua'));
		assert.strictEqual(facts, begun.replace('-->\n\n\n\n', '-->\n\nSatu\n\ndua\n\n'));
		assert.strictEqual(feelings, begun.replace('-->\n## Pem', '-->\n\nSatu\n\ndua\n\n## Pem'));
		assert.strictEqual(learning, begun.replace('Pembelajaran\n', 'Pembelajaran\n\nSatu\n\ndua\n\n'));
		assert.strictEqual(next, `${begun}\nSatu\n\ndua\n`);
	});

	test('of a stage that is missing gets the stage’s heading, in the note’s language and after the stage before it', () => {
		const note = fourP('# T\n\n## Peristiwa\n\na\n\n## Penerapan\nb\n\n## Kutipan\n\nc');
		assert.strictEqual(typedInto(note, 'stage:feelings', 'Lega.'), note.text.replace('## Penerapan', '## Perasaan\n\nLega.\n\n## Penerapan'));
		const empty = { ...fourP('---\nauthor: sari\n---'), language: 'en' as const };
		assert.strictEqual(typedInto(empty, 'stage:next', 'Go.'), '---\nauthor: sari\n---\n## Future\n\nGo.\n');
	});

	test('keeps comments, and the signs of what did not change', () => {
		const note = fourP('## Peristiwa\nSatu <!-- a --> dua.\n<!-- b -->\n* tiga\n* empat  \n');
		assert.strictEqual(sectionsOf(note).sections[0]?.value, 'Satu  dua.\n* tiga\n* empat  ');
		assert.strictEqual(
			typedInto(note, 'stage:facts', 'Satu  tiga.\n* tiga\n* lima  '), '## Peristiwa\nSatu <!-- a --> tiga.\n<!-- b -->\n* tiga\n* lima  \n',
		);
		assert.strictEqual(
			typedInto(note, 'stage:facts', 'Sebuah.\n* tiga\n* empat  '), '## Peristiwa\nSebuah<!-- a -->.\n<!-- b -->\n* tiga\n* empat  \n',
		);
		assert.strictEqual(typedInto(note, 'stage:facts', 'x'), '## Peristiwa\nx\n<!-- a -->\n<!-- b -->\n');
		const sections = sectionsOf(note);
		const at = note.text.indexOf('\n* empat');
		assert.deepEqual(planSection(note, sections, 'stage:facts', 'Satu  dua.\n* tiga\n* tuju\n* empat  '), [{ start: at, end: at, text: '\n* tuju' }]);
	});

	test('can’t become another section: headings are made lower, or text, and open code is closed', () => {
		const note = fourP('## Peristiwa\n\nx\n');
		const written = (typed: string): string => writableIn(sectionsOf(note), 'stage:facts', typed);
		assert.strictEqual(written('# A\n## B\n### C\n#### D\n #\tE'), '### A\n### B\n### C\n#### D\n ###\tE');
		assert.strictEqual(written('# Perasaan\n\n##### feelings!'), '\\# Perasaan\n\n\\##### feelings!');
		assert.strictEqual(written('~~~~ js\n# x\n<!-- y -->\n~~~'), '~~~~ js\n# x\n<!-- y -->\n~~~\n~~~~');
		assert.strictEqual(written('- ```\n  # x'), '- ```\n  # x\n  ```');
		assert.strictEqual(written('a <!-- b -->'), 'a <\\!-- b -->');
		assert.strictEqual(written('\n \r\na\rb\0\n\n'), 'a\nb\uFFFD');
		const top = free('');
		assert.strictEqual(typedInto(top, 'text', '---\na: b\n---\n'), '\\---\na: b\n---\n');
		assert.strictEqual(writableIn(sectionsOf(free('x\n\n# T\n')), 'preamble', '# y\n#### z'), '\\# y\n\\#### z');
	});

	test('of a section that someone took away meanwhile comes back with its heading, at the end', () => {
		assert.strictEqual(typedInto(free('# T\n\n## One\n\nx\n'), 'stage:Two%2Fthree', 'y'), '# T\n\n## One\n\nx\n\n## Two/three\n\ny\n');
	});
});
