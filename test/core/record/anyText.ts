import fc from 'fast-check';
import type { FileKind } from '../../../src/core/record/fileKinds';

/** The path of a file of each kind in a programme. */
export const pathsOfKinds: Readonly<Record<FileKind, string>> = {
	programme: 'programme.yaml', people: 'people.yaml', pair: 'pairs/a-b.yaml', session: 'sessions/a-b/2021-08-13-01.yaml', sessionList: 'sessions.yaml', reflection: 'reflections/a-b/n.md', template: 'templates/ours.md', message: 'messages/ours.md',
};
export const fileKinds = Object.keys(pathsOfKinds) as FileKind[];
const key = fc.constantFrom(
	'date', 'start', 'end', 'time', 'id', 'title', 'pair', 'status', 'actions', 'text', 'owner', 'due', 'state', 'done_on', 'goals', 'values', 'cohorts', 'people', 'name', 'sessions', 'sesi', 'tanggal', 'carried', 'session', 'author', 'template',
	'policy', 'jp', 'cadence', 'agenda', 'mentor', 'attendance', 'links', 'aliases', 'milestones', 'visibility', '__proto__', 'nobody', '? x', '"q"', '*a', '&a k', '!!t k', 'é😀', '',
);
const value = fc.constantFrom('', '2021-08-13', '2021-02-30', '13/8/2021', '13 Agustus 2021 13.00 WIB', '2021-08-13T13:00+07:00', '"13:00"', 'done', 'selesai', 'x', '{a: 1', '[x, {y: z}]', '[', '{date: 2021-08-13, actions: [{id: a1, text: b}, c]}',
	'"never', '\'\'', '@x', 'a: b', 'a #b', '|', '>-', '*a', '&a 1', '&a [1, *a]', '!!binary x', '~', '99999999999999999999', 'é😀', '\u0000', '{{session.titel}}', '---', '\t');
/** Lines that begin, nest and break like what people write in a hurry. */
const line = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.tuple(fc.constantFrom('', '  ', '    ', '- ', '  - ', '\t', '      - '), key, value)
			.map(([indent, k, v]) => `${indent}${k}: ${v}`),
	},
	{ weight: 2, arbitrary: fc.tuple(fc.constantFrom('- ', '  - ', '    ', ''), value).map(([indent, v]) => indent + v) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'---',
			'...',
			'%YAML 1.1',
			'# c',
			'<<<<<<< HEAD',
			'=======',
			'>>>>>>> x',
			'# {{author.name}} {{no.such}}',
			'\uFEFF',
			'- - - x',
			'<<: *a',
		),
	},
);
const yamlish = fc
	.tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n'))
	.map(([lines, newline]) => lines.join(newline));
/** Texts of files: what people write in a hurry, and anything else. */
export const anyText = fc.oneof(
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
	{ weight: 4, arbitrary: yamlish },
	{ weight: 1, arbitrary: yamlish.map(head => `---\n${head}\n---\n# Note {{session.titel}}\n`) },
);
