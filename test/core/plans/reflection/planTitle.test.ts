import { assert } from 'chai';
import fc from 'fast-check';
import { type NoteText, sectionsOf, titleKey } from '../../../../src/core/notes/sections';
import { planTitle, writableTitle } from '../../../../src/core/plans/reflection/planTitle';
import { isSame } from '../../../../src/core/plans/reflection/planSection';
import { applyEdits, inverseEdits } from '../../../../src/core/text/textEdit';
import { anyNote, anyTyped } from './anyNote';

const titled = (text: string, typed: string): string | undefined => {
	const note: NoteText = { text, template: undefined, language: 'en' };
	const edits = planTitle(note, sectionsOf(note), typed);
	return edits && applyEdits(text, edits);
};

suite('The title of a note', () => {
	test('is changed in its heading, of which marks and comments stay', () => {
		assert.strictEqual(titled('#\tOld  <!-- c --> ##\nx', 'New'), '#\tNew  <!-- c --> ##\nx');
		assert.strictEqual(titled('# Old\n', ' More\n# words <!-- '), '# More # words <\\!--\n');
	});

	test('is added at the top of the body, and taken away with an empty text', () => {
		assert.strictEqual(titled('---\na: b\n---\nx\n', 'T'), '---\na: b\n---\n# T\n\nx\n');
		assert.strictEqual(titled('---\na: b\n---', 'T'), '---\na: b\n---\n# T\n');
		assert.strictEqual(titled('', 'T'), '# T\n');
		assert.strictEqual(titled('# T\n\nx\n', ''), '\n\nx\n');
		assert.strictEqual(titled('\n\nx\n', 'T'), '# T\n\nx\n');
	});

	test('changes only if all sections stay as they are', () => {
		assert.strictEqual(titled('# T\n\n# Next\n', ''), undefined);
		assert.strictEqual(titled(`# ${'x'.repeat(400)}\n`, 'T'), undefined);
		fc.assert(fc.property(anyNote, anyTyped, (note, typed) => {
			const sections = sectionsOf(note);
			const edits = planTitle(note, sections, typed);
			if (edits) {
				const text = applyEdits(note.text, edits);
				const now = sectionsOf({ ...note, text });
				assert.strictEqual(now.sections.find(({ key }) => key === titleKey)?.value ?? '', writableTitle(typed));
				assert.ok(isSame(sections, now, titleKey));
				assert.strictEqual(applyEdits(text, inverseEdits(note.text, edits)), note.text);
			}
		}), { numRuns: 500 });
	});
});
