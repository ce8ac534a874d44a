import { assert } from 'chai';
import fc from 'fast-check';
import { headingInKey, type NoteText, sectionsOf } from '../../../src/core/notes/sections';
import { stagesOf } from '../../../src/core/notes/stages';
import { builtInTemplate } from '../../../src/core/notes/templates/library';
import { anyNote, anyTyped } from '../plans/reflection/anyNote';
import { planSection } from '../../../src/core/plans/reflection/planSection';
import { applyEdits } from '../../../src/core/text/textEdit';
import { rounds } from '../longForm';

const note = (text: string, template = '4p'): NoteText => ({ text, template: builtInTemplate(template), language: 'id' });
const shown = (text: string, template = '4p') =>
	sectionsOf(note(text, template)).sections
		.map(({ key, state, value, lines }) => [key, state, value, ...lines ? [lines.start, lines.end] : []]);

suite('The sections of a note', () => {
	test('are its title, its stages, headings of the author’s own, and the text between, in the note’s order', () => {
		const text = '---\na: b\n---\nbefore\n\n# T\n\nintro\n\n## Peristiwa\n<!-- Apa? -->\n\nx\n\n\ny\n\n## Penerapan\n- [ ] \n';
		assert.deepEqual(shown(`${text}# Lampiran\nz\n### deep\n`), [
			['preamble', 'written', 'before', 3, 5],
			['title', 'written', 'T', 5, 6],
			['text', 'written', 'intro', 6, 9],
			['stage:facts', 'written', 'x\n\n\ny', 9, 17],
			['stage:feelings', 'missing', ''],
			['stage:learning', 'missing', ''],
			['stage:next', 'empty', '- [ ] ', 17, 19],
			['own:Lampiran', 'written', 'z\n### deep', 19, 22],
		]);
	});

	test('keep their keys when headings are translated, renamed or moved', () => {
		const keys = (text: string): readonly unknown[] => shown(text).map(([key]) => key);
		const expected = ['title', 'stage:facts', 'stage:feelings', 'stage:learning', 'stage:next'];
		assert.deepEqual(keys('# T\n## Facts\n## Perasaan\n## Findings\n## Future\n'), expected);
		assert.deepEqual(keys('# T\n## Kang kelakon\n## Perassaan\n### Pembelajaran\n## Sabanjure\n'), expected);
		assert.deepEqual(keys('# T\n## Future\n## Facts\n## Findings\n## Feelings\n').toSorted(), expected.toSorted());
	});

	test('without a template are found by their headings, and told apart by number where those are the same', () => {
		assert.deepEqual(shown('## A/b\nx\n## A/b\ny\n## 50%\n', 'none'), [
			['stage:A%2Fb', 'written', 'x', 0, 2], ['stage2:A%2Fb', 'written', 'y', 2, 4], ['stage:50%25', 'empty', '', 4, 5],
		]);
		assert.deepEqual(['stage2:A%2Fb', 'own:50%25', 'stage:', 'text'].map(headingInKey), ['A/b', '50%', undefined, undefined]);
	});

	test('of a note without headings are one text, also where nothing is written yet', () => {
		assert.deepEqual(shown('', 'none'), [['text', 'empty', '', 0, 0]]);
		assert.deepEqual(shown('---\na: b\n---\n\nx\n', 'none'), [['text', 'written', 'x', 3, 5]]);
	});

	test('have a value without comments; a line that is only a comment is no line of it', () => {
		assert.deepEqual(shown('## Peristiwa\r\n<!-- a\r\nb -->\r\nx <!-- c --> y\r\n  <!-- d --> <!-- e -->\r\n```\r\n<!-- code -->\r\n```\r\n').slice(0, 1), [
			['stage:facts', 'written', 'x  y\n```\n<!-- code -->\n```', 0, 8],
		]);
		assert.strictEqual(sectionsOf(note('## Peristiwa\n<!-- a\nb -->\nx <!-- c --> y\n')).sections[0]?.prompt, 'a b c');
	});

	test('end a block of code where the item of the list ends that it begins', () => {
		assert.deepEqual(shown('## A\n- ```\n  ## x\n## B\n1. ~~~\n   y\n   ~~~\n## C\n```a`b```\n## D\n', 'none').map(([key]) => key), [
			'stage:A', 'stage:B', 'stage:C', 'stage:D',
		]);
	});

	test('are the stages of the note, and stay what they are while another one is written', () => {
		fc.assert(fc.property(anyNote, anyTyped, fc.nat(), (any, typed, n) => {
			const { sections } = sectionsOf(any);
			assert.deepEqual(
				sections.filter(({ kind, level }) => kind === 'stage' || (kind === 'own' && level === 2))
					.map(({ id, heading, state, kind, lines }) => [id, heading, state, kind === 'own', lines?.start, lines?.end]),
				stagesOf(any.text, any.template, any.language)
					.map(({ id, heading, state, added, lines }) => [id, heading, state, added, lines?.heading, lines?.end]),
			);
			const { key = '' } = sections[n % Math.max(1, sections.length)] ?? {};
			const edits = key === 'title' ? undefined : planSection(any, sectionsOf(any), key, typed);
			const after = sectionsOf({ ...any, text: applyEdits(any.text, edits ?? []) }).sections.map(each => each.key);
			const isHeaded = (each: string): boolean => each !== 'text' && each !== 'preamble';
			assert.deepEqual(after.filter(isHeaded), sections.map(each => each.key).filter(isHeaded));
		}), { numRuns: rounds(500) });
	});
});
