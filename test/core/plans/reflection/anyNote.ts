import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type NoteText, sectionsOf } from '../../../../src/core/notes/sections';
import { builtInTemplate, builtInTemplates } from '../../../../src/core/notes/templates/library';
import type { Template } from '../../../../src/core/notes/templates/template';
import { planSection } from '../../../../src/core/plans/reflection/planSection';
import { writeStages } from '../../../../src/core/plans/reflection/fillTemplate';
import { languages } from '../../../../src/core/text/language';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { hostileTexts } from '../../../hostileTexts';
import { readExamples } from '../../markdown/specification';

const head = '---\ntype: reflection\nauthor: sari\nvisibility: private\n---\n';

/** A programme's own template. */
const own: Template = { id: 'ours', uri: '', name: 'Ours', body: '# {{session.title}}\n\n## Yang baik\n\n<!-- Apa? -->\n\n## Yang berat/sulit\n' };

/** The notes of the sample, with their templates. */
export const sampleNotes: readonly NoteText[] = [
	['2021-09-01-sari-4p', '4p'], ['2021-09-22-sari-driscoll', 'driscoll'], ['2021-11-03-budi-tiga-tugas', 'tiga-tugas'],
].map(([file = '', template = '']) => ({
	text: readFileSync(join(process.cwd(), `examples/lead-the-fest/reflections/budi-sari/${file}.md`), 'utf8'),
	template: builtInTemplate(template), language: 'id',
}));

/** New notes of all templates, notes without a template and without headings, and the sample's. */
const begun: readonly NoteText[] = [
	...sampleNotes,
	...builtInTemplates.flatMap(template => languages.map(language => ({
		text: head + writeStages(template, 'A title', language).body, template, language,
	}))),
	{ text: `${head}# T\n\n## Yang baik\n\n<!-- Apa? -->\n\n## Yang berat/sulit\n`, template: own, language: 'id' },
	...['', '# T\n', 'Only text.\n', 'Before.\n\n# T\n\nAfter.\n\n## One\nx\n## Two\n\n\n## One\n', '# T\n\n- a\n- [ ] b\n\n# Next\n\n### deep\ny']
		.flatMap(text => [text, head + text].map(each => ({ text: each, template: undefined, language: 'en' as const }))),
];

/** Texts that a person may type or paste: every case of the CommonMark specification, and texts that were made to do harm. */
export const typedTexts: readonly string[] = [
	...readExamples('commonmark-spec.json').map(({ markdown }) => markdown),
	...hostileTexts(),
	'Kata-kata.', 'a\n\nb', '## Perasaan\nx', '# Besar', '- [ ] Menelepon\n- [x] Menulis', '```\n## code', '~~~~ x\ny', '<!-- hidden -->', 'a <!--', '---\nx: y\n---',
	'a  \nb', '\tx', 'a\r\nb\rc', 'x\0y', '\uFEFFz', '# ', '##', 'Setext\n===', '\ud83d', '😀', '- ```\n  x\n  ```\n', '> ~~~\n> x', '“…”',
];

const piece = fc.constantFrom(
	'\n', '\n\n', '# ', '## ', '### ', '```', '~~~', '<!--', '-->', '---', '- [ ] ', '> ', '    ', 'kata', 'Perasaan', 'What?', 'Yang baik', 'x', ' ', '\t', '😀', '`', '\r\n', '#',
);

/** Whatever may be typed into a section. */
export const anyTyped: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(...typedTexts), fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')), fc.constant(''),
);

/** What may be made of the text of a section: another text, or some lines of it taken away or others put between. */
export const anyRevision: fc.Arbitrary<(value: string) => string> = fc.oneof(
	anyTyped.map(typed => () => typed),
	fc.tuple(fc.nat(), fc.nat(3), fc.option(anyTyped)).map(([at, gone, typed]) => (value: string) => {
		const lines = value.split('\n');
		lines.splice(at % (lines.length + 1), gone, ...typed === null ? [] : [typed]);
		return lines.join('\n');
	}),
);

/** What someone may do to a note by hand, line by line. */
const damage: fc.Arbitrary<(lines: string[], at: number) => void> = fc.constantFrom<(lines: string[], at: number) => void>(
	(lines, at) => { lines.splice(at, 1); },
	(lines, at) => { lines.splice(at, 0, lines[at] ?? ''); },
	(lines, at) => { lines.splice(at, 0, ...lines.splice(lines.findIndex(line => line.startsWith('##')), 1)); },
	(lines, at) => { lines.splice(at, 0, '```'); },
	(lines, at) => { lines.splice(at, 0, '<!-- a\nb --> c'); },
	(lines, at) => { lines.splice(at, 0, 'x <!-- y --> z <!-- w -->'); },
	(lines, at) => { lines.splice(at, 0, '<!-- never closed'); },
	(lines, at) => { lines.splice(at, 0, '## Kang tak sinaoni', 'words'); },
	(lines, at) => { lines.splice(at, 0, '# Big'); },
	(lines, at) => { lines.splice(at, 0, '#### Feelings'); },
	(lines, at) => { lines[at] = `${lines[at] ?? ''} <!-- z -->`; },
	(lines, at) => { lines[at] = (lines[at] ?? '').replace(/^#+ /, '##### '); },
	(lines, at) => { lines.length = at; },
	(lines, at) => { lines.splice(at, 0, '---'); },
);

/** A note as templates make it, partly written, with LF or CRLF. */
export const anyWrittenNote: fc.Arbitrary<NoteText> = fc.tuple(
	fc.constantFrom(...begun), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...typedTexts)), { maxLength: 3 }), fc.boolean(),
).map(([note, written, isCrlf]) => {
	const text = written.reduce((before, [n, typed]) => {
		const present = { ...note, text: before };
		const sections = sectionsOf(present);
		const { key = 'text' } = sections.sections[n % sections.sections.length] ?? {};
		return applyEdits(before, key === 'title' ? [] : planSection(present, sections, key, typed) ?? []);
	}, note.text);
	return { ...note, text: isCrlf ? text.replaceAll('\n', '\r\n') : text };
});

/** A note that was also changed by hand. */
export const anyNote: fc.Arbitrary<NoteText> = fc.tuple(
	anyWrittenNote, fc.array(fc.tuple(damage, fc.nat()), { maxLength: 3 }), fc.boolean(),
).map(([note, damages, hasMark]) => {
	const eol = note.text.includes('\r\n') ? '\r\n' : '\n';
	const lines = note.text.split(eol);
	damages.forEach(([change, n]) => { change(lines, n % Math.max(1, lines.length)); });
	return { ...note, text: (hasMark ? '\uFEFF' : '') + lines.join('\n').replaceAll('\n', eol) };
});
