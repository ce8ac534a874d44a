import assert from 'node:assert/strict';
import fc from 'fast-check';
import { problemsIn } from '../parsedFiles';
import type { FileKind } from '../../../src/core/record/fileKinds';
import { parseBytes, parseText } from '../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../src/core/files/parsedFile';
import type { Range } from '../../../src/core/text/range';
import { RecordIndex } from '../../../src/core/programme/index/recordIndex';
import { root } from '../folder';

const names: Readonly<Record<FileKind, string>> = {
	programme: 'programme.yaml', people: 'people.yaml', pair: 'pairs/a-b.yaml', session: 'sessions/a-b/2021-08-13-01.yaml', sessionList: 'sessions.yaml', reflection: 'reflections/a-b/n.md', template: 'templates/ours.md', message: 'messages/ours.md',
};
const kinds = Object.keys(names) as FileKind[];
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
const text = fc.oneof(
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
	{ weight: 4, arbitrary: yamlish },
	{ weight: 1, arbitrary: yamlish.map(head => `---\n${head}\n---\n# Note {{session.titel}}\n`) },
);

/** Everything of a file that has a place in its text. */
const rangesOf = ({ problems, references, definitions, sessions, sessionRanges }: ParsedFile): readonly Range[] => [
	...[...problems, ...references, ...definitions].map(({ range }) => range),
	...sessionRanges.flatMap(ranges => Object.values(ranges) as Range[]),
	...sessions.flatMap(({ position, actionPositions }) => [position, ...actionPositions].map(start => ({ start, end: start }))),
];

const assertInside = (ranges: readonly Range[], lines: readonly string[]): void => {
	for (const { start, end } of ranges) {
		assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character), JSON.stringify({ start, end }));
		for (const { line: at, character } of [start, end]) {
			assert.ok(at >= 0 && at < lines.length && character >= 0 && character <= lines[at]!.length, JSON.stringify({ start, end }));
		}
	}
};

suite('Whatever a file holds', () => {
	for (const kind of kinds) {
		const uri = `${root}/${names[kind]}`;
		const place = { kind, folder: root };

		test(`reading it as ${kind} never throws, and all that is said of it lies in its text`, () => {
			fc.assert(fc.property(text, written => {
				const file = parseText(uri, place, written);
				const index = new RecordIndex();
				index.apply([{ uri, file }]);
				const lines = written.split('\n');
				assertInside(rangesOf(file), lines);
				assertInside(
					index.programmes().flatMap(programme => problemsIn(file, programme, '2021-08-20')).map(({ range }) => range), lines,
				);
			}), { numRuns: 600 });
		});

		test(`reading any bytes as ${kind} never throws`, () => {
			fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => { parseBytes(uri, place, bytes); }), { numRuns: 200 });
		});
	}
});
