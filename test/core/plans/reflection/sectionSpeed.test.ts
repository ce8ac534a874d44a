import { assert } from 'chai';
import { type NoteText, sectionsOf } from '../../../../src/core/notes/sections';
import { builtInTemplate } from '../../../../src/core/notes/templates/library';
import { planSection } from '../../../../src/core/plans/reflection/planSection';
import { applyEdits, inverseEdits } from '../../../../src/core/text/textEdit';
import { isLong } from '../../longForm';

const length = isLong ? 300_000 : 150_000;

const units = [
	'Kami bicara tentang banyak hal hari itu.\n\n', '- [ ] Menelepon tiga orang\n', '### Kecil\n', '## Lain\nx\n', '<!-- a --> x <!-- b -->\n', '<!-- ', '<!--\n',
	'```\n', '- ```\n', '# # # #\n', '                 x\n', 'abc `x` [a](b) ', '\n', '→ [', '<!-- a -->', '- - - ', '[a](b.md) → ',
];

suite('The time that a change of a section takes', () => {
	test('grows with the text, not with its square, whatever the text is', () => {
		for (const unit of units) {
			const before = process.cpuUsage();
			const body = unit.repeat(Math.ceil(length / unit.length));
			const note: NoteText = {
				text: `# T\n\n## Peristiwa\n\nx\n\n## Perasaan\n\n${body}\n\n## Penerapan\n\n- [ ] y\n`, template: builtInTemplate('4p'), language: 'id',
			};
			const sections = sectionsOf(note);
			const value = sections.sections.find(({ key }) => key === 'stage:feelings')?.value ?? '';
			for (const typed of [`${value}z`, value.replaceAll('x', 'y'), '', body]) {
				const edits = planSection(note, sections, 'stage:feelings', typed) ?? [];
				assert.strictEqual(applyEdits(applyEdits(note.text, edits), inverseEdits(note.text, edits)), note.text);
			}
			const { user, system } = process.cpuUsage(before);
			// A square would take a minute and more, a quarter of it in the short form.
			assert.ok(user + system < 5_000_000, `${JSON.stringify(unit)}: ${String((user + system) / 1000)} ms`);
		}
	});
});
