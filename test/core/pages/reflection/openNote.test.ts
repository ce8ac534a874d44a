import { assert } from 'chai';
import fc from 'fast-check';
import { sectionsOf } from '../../../../src/core/notes/sections';
import { planSection } from '../../../../src/core/plans/reflection/planSection';
import { applyEdits, inverseEdits } from '../../../../src/core/text/textEdit';
import { anyNote, anyTyped, sampleNotes } from '../../plans/reflection/anyNote';
import type { NoteSources } from '../../../../src/core/pages/reflection/openNote';
import { rounds } from '../../longForm';
import { NotePage, programmeWith, sourcesFor } from './notePage';

const head = '---\ntype: reflection\nsession: s1\nauthor: sari\ntemplate: 4p@1\nlanguage: id\nvisibility: pair\n---\n';
const body = '# Refleksi\n\n## Peristiwa\n\nKami bicara.\n\n## Perasaan\n\n## Pembelajaran\n\n## Penerapan\n';

suite('A note that is edited on its page', () => {
	let sources: NoteSources;
	const page = (text: string, me: string | undefined = 'sari'): NotePage => new NotePage(text, { ...sources, me });

	suiteSetup(async () => { sources = sourcesFor(await programmeWith()); });

	test('is changed exactly as each text changes its section, in whatever order and rhythm they are typed', () => {
		const step = fc.record({ n: fc.nat(), typed: anyTyped, then: fc.constantFrom('type', 'leave', 'pause') });
		fc.assert(fc.property(fc.oneof(fc.constantFrom(...sampleNotes), anyNote), fc.array(step, { maxLength: 5 }), (note, steps) => {
			const shown = new NotePage(note.text, { ...sources, me: undefined });
			let expected = note.text;
			for (const { n, typed, then } of steps) {
				const present = shown.open.noteText(sources);
				const keys = shown.open.sections(sources)?.sections.filter(({ kind }) => kind !== 'title').map(({ key }) => key) ?? [];
				const key = keys[n % keys.length];
				if (!present || key === undefined || shown.open.missing !== undefined) {
					return;
				}
				shown.type(key, typed);
				if (then === 'leave') {
					shown.leave(key);
				} else if (then === 'pause') {
					shown.write(false);
				}
				const now = { ...present, text: expected };
				const field = page(expected).open.field(key, sources);
				// A text that means what is there is not written.
				const isSame = field?.meaningOf(typed) === field?.meaningOf(field.present);
				const edits = isSame ? [] : planSection(now, sectionsOf(now), key, typed);
				const written = applyEdits(expected, edits ?? []);
				expected = page(written).open.missing === undefined ? written : expected;
				shown.write();
				assert.strictEqual(shown.text, expected);
			}
		}), { numRuns: rounds(300) });
	});

	test('what is typed in several sections is written as one change, which taken back gives the text before', () => {
		const shown = page(head + body);
		shown.type('stage:facts', 'Kami bicara lama.');
		shown.type('stage:next', '- [ ] Bertanya');
		const edits = shown.open.planDrafts(shown.drafts, sources, true);
		const text = applyEdits(shown.text, edits);
		assert.strictEqual(text, head + body.replace('bicara.', 'bicara lama.').replace('## Penerapan\n', '## Penerapan\n\n- [ ] Bertanya\n'));
		assert.strictEqual(applyEdits(text, inverseEdits(shown.text, edits)), shown.text);
	});

	test('a change elsewhere is no conflict, unless the same section changed', () => {
		const shown = page(head + body);
		shown.type('stage:facts', 'Satu.');
		shown.changeElsewhere(head + body.replace('## Perasaan\n', '## Feelings\n\nLega.\n'));
		shown.write();
		assert.strictEqual(shown.text, head + body.replace('Kami bicara.', 'Satu.').replace('## Perasaan\n', '## Feelings\n\nLega.\n'));
		shown.type('stage:feelings', 'Malu.');
		shown.changeElsewhere(shown.text.replace('Lega.', 'Senang.'));
		shown.write();
		assert.strictEqual(shown.describe()?.page.sections[1]?.text.theirs, 'Senang.');
		assert.ok(shown.text.includes('Senang.'));
		shown.drafts.keepMine('stage:feelings', 'Senang.\n\nMalu.');
		shown.write();
		assert.ok(shown.text.includes('\n\nSenang.\n\nMalu.\n'));
		assert.ok(shown.drafts.isEmpty);
	});

	test('spaces at the ends of lines, which editors remove, are no conflict; those that break a line are written', () => {
		const shown = page(head + body);
		shown.type('stage:facts', 'Satu ');
		shown.write(false);
		shown.changeElsewhere(shown.text.replace('Satu ', 'Satu'));
		shown.type('stage:facts', 'Satu  \ndua');
		shown.leave('stage:facts');
		assert.ok(shown.text.includes('\n\nSatu  \ndua\n'));
		assert.ok(shown.drafts.isEmpty);
	});

	test('a line is found where it is after other sections have changed, and not once it is another one', () => {
		const shown = page(head + body.replace('## Penerapan\n', '## Penerapan\n\n- [ ] a\n- [ ] b\n'));
		const lineOf = (text: string): number => shown.text.split('\n').indexOf(text);
		const place = shown.open.places(sources)(lineOf('- [ ] b'));
		assert.ok(place);
		shown.type('stage:facts', 'Satu\n\ndua');
		shown.write();
		assert.strictEqual(shown.open.lineOf(place, sources), lineOf('- [ ] b'));
		shown.changeElsewhere(shown.text.replace('- [ ] b', '- [x] b'));
		assert.strictEqual(shown.open.lineOf(place, sources), undefined);
		assert.strictEqual(shown.open.places(sources)(1_000), undefined);
	});

	test('what is written in another way stays as it was typed until the field is left', () => {
		const shown = page(head + body);
		const value = (): string | undefined => shown.describe()?.page.sections[0]?.text.value;
		shown.type('stage:facts', '# Besar\n```');
		shown.write(false);
		assert.ok(shown.text.includes('\n\n### Besar\n```\n```\n'));
		assert.strictEqual(value(), '# Besar\n```');
		shown.type('stage:facts', '# Besar\n```\nx\n```\n');
		shown.write(false);
		assert.ok(shown.text.includes('\n\n### Besar\n```\nx\n```\n\n'));
		shown.leave('stage:facts');
		assert.strictEqual(value(), '### Besar\n```\nx\n```');
		assert.ok(shown.drafts.isEmpty);
	});

	test('a section that was taken away elsewhere while it was typed in is still there, and can be written', () => {
		const shown = page(`${head}${body}\n## Kutipan\n\nx\n`);
		shown.type('own:Kutipan', 'xy');
		shown.changeElsewhere(head + body);
		const lost = shown.describe()?.page.sections.at(-1);
		assert.deepEqual([lost?.heading, lost?.text.value, lost?.text.theirs], ['Kutipan', 'xy', '']);
		shown.drafts.keepMine('own:Kutipan');
		shown.write();
		assert.strictEqual(shown.text, `${head}${body}\n## Kutipan\n\nxy\n`);
	});

	test('text before the first heading keeps its field when it is emptied', () => {
		const shown = page(head + body.replace('# Refleksi\n', '# Refleksi\n\nAwal.\n'));
		shown.describe();
		shown.type('text', '');
		shown.leave('text');
		assert.strictEqual(shown.describe()?.page.sections[0]?.key, 'text');
		shown.type('text', 'Lagi.');
		shown.leave('text');
		assert.strictEqual(shown.text, head + body.replace('# Refleksi\n', '# Refleksi\n\nLagi.\n'));
	});

	test('can’t be changed while its text can’t be read, and shows what it was', () => {
		const shown = page(head + body);
		for (const [text, code] of [
			[(head + body).replace('\n---\n#', '\n#'), 'frontMatter.unclosed'],
			[`${head}${body}<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n`, 'file.conflict'],
			[`${head}${body}x\r\n`, 'file.mixedLineEnds'],
			[head + body + 'x'.repeat(1_100_000), 'file.tooLarge'],
		] as const) {
			shown.changeElsewhere(text);
			assert.strictEqual(shown.open.missing, code);
			assert.deepEqual(shown.open.plan(sources, [{ key: 'stage:facts', to: 'x' }]), undefined);
			assert.strictEqual(shown.describe()?.page.sections[0]?.text.value, 'Kami bicara.');
		}
		assert.strictEqual(page('---\na: b\n').describe(), undefined);
	});

	test('whose front matter has a fault keeps its stages, and its body can be changed', () => {
		const shown = page(head + body);
		shown.changeElsewhere(head.replace('author: sari', 'author: [') + body);
		shown.type('stage:facts', 'Satu.');
		shown.write();
		assert.strictEqual(shown.text, head.replace('author: sari', 'author: [') + body.replace('Kami bicara.', 'Satu.'));
		const described = shown.describe()?.page;
		assert.deepEqual([described?.readers.isWarning, described?.readers.canShare, described?.warning !== ''], [true, false, true]);
	});

	test('is never made one that can’t be read: what would is refused, and stays on the page', () => {
		const shown = page(head + body + 'x'.repeat(1_000_000));
		shown.type('stage:facts', 'y'.repeat(100_000));
		shown.write();
		assert.strictEqual(shown.text, head + body + 'x'.repeat(1_000_000));
		assert.notStrictEqual(shown.describe()?.page.sections[0]?.text.error, undefined);
		const other = page(head + body);
		other.type('stage:facts', '<<<<<<< a\nx\n=======\ny\n>>>>>>> b');
		other.write();
		assert.deepEqual([other.open.missing, other.text], [undefined, head + body.replace('Kami bicara.', ' <<<<<<< a\nx\n=======\ny\n>>>>>>> b')]);
	});

	test('of someone else is only shown', () => {
		const shown = page(head + body, 'budi');
		shown.type('stage:facts', 'x');
		shown.write();
		assert.strictEqual(shown.text, head + body);
		assert.strictEqual(page(head.replace('sari', 'Sari Dewi') + body, 'sari').open.isAnothers(sources), false);
	});
});
