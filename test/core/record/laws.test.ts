import { assert } from 'chai';
import fc from 'fast-check';
import { problemsIn } from '../parsedFiles';
import { parseBytes, parseText } from '../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../src/core/files/parsedFile';
import type { Range } from '../../../src/core/text/range';
import { rounds } from '../longForm';
import { ParsedIndex } from '../parsedIndex';
import { root } from '../folder';
import { anyText, fileKinds, pathsOfKinds } from './anyText';

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
	for (const kind of fileKinds) {
		const uri = `${root}/${pathsOfKinds[kind]}`;
		const place = { kind, folder: root };

		test(`reading it as ${kind} never throws, and all that is said of it lies in its text`, () => {
			fc.assert(fc.property(anyText, written => {
				const file = parseText(uri, place, written);
				const index = new ParsedIndex();
				index.apply([{ uri, file }]);
				const lines = written.split('\n');
				assertInside(rangesOf(file), lines);
				assertInside(
					index.programmes().flatMap(programme => problemsIn(file, programme, '2021-08-20')).map(({ range }) => range), lines,
				);
			}), { numRuns: rounds(600) });
		});

		test(`reading any bytes as ${kind} never throws`, () => {
			fc.assert(
				fc.property(fc.uint8Array({ maxLength: 200 }), bytes => { parseBytes(uri, place, bytes); }), { numRuns: rounds(200) });
		});
	}
});
