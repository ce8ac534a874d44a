import { assert } from 'chai';
import fc from 'fast-check';
import { versionsIn } from '../../../src/core/merge/markers';
import { mergeText } from '../../../src/core/merge/mergeText';
import { mergeWithMarkers } from '../../../src/core/merge/mergeWithMarkers';
import { rounds } from '../longForm';
import { branchesOf } from '../../bench/merges/branches';

const base = 'date: 2021-08-13\ntitle: Satu\nminutes: 60\n';

suite('A merge with marker lines', () => {
	test('has them around what is not decided and nothing else, with the line ends of the file', () => {
		const versions = { base, ours: base.replace('Satu', 'Dua').replace('60', '90'), theirs: `${base.replace('Satu', 'Tiga')}mode: video\n` };
		const text = 'date: 2021-08-13\n<<<<<<< ours\ntitle: Dua\n=======\ntitle: Tiga\n>>>>>>> theirs\nminutes: 90\nmode: video\n';
		assert.deepEqual(mergeWithMarkers('session', versions), { text, conflicts: 1, renumbered: [] });
		const withCrLf = (lines: string): string => lines.replaceAll('\n', '\r\n');
		const windows = { base: withCrLf(base), ours: withCrLf(versions.ours), theirs: withCrLf(versions.theirs) };
		assert.strictEqual(mergeWithMarkers('session', windows)?.text, withCrLf(text));
	});

	test('keeps each line a line where a text has no line break at its end', () => {
		assert.strictEqual(mergeWithMarkers('text', { base: 'a', ours: 'b', theirs: 'c' })?.text, '<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n');
	});

	test('is refused where a side has markers already, or has no such file', () => {
		const marked = '<<<<<<< x\na: 1\n=======\na: 2\n>>>>>>> y\n';
		assert.strictEqual(mergeWithMarkers('session', { base, ours: marked, theirs: base }), undefined);
		assert.strictEqual(mergeWithMarkers('session', { base, theirs: base }), undefined);
	});

	test('has them around what one side removed and the other changed, also where only one side has lines', () => {
		const of = (actions: string): string => `id: s\ndate: 2021-08-13\nactions:\n  - id: a1\n    text: a\n${actions}notes: x\n`;
		const given = { base: of('  - id: a2\n    text: b\n'), ours: of(''), theirs: of('  - id: a2\n    text: c\n') };
		const marked = mergeWithMarkers('session', given)!;
		assert.strictEqual(marked.conflicts, 1);
		const { ours, theirs } = versionsIn(marked.text)!;
		assert.deepEqual([ours, theirs], [given.ours, given.theirs]);
	});

	test('holds on both sides of the markers what is decided: a page finds nothing but the open questions in it', () => {
		fc.assert(fc.property(fc.gen(), value => {
			const versions = branchesOf(limit => value(fc.nat, { max: limit - 1 }));
			for (const [path, ours] of Object.entries(versions.ours)) {
				const [old, theirs] = [versions.base[path], versions.theirs[path]];
				const kind = path.startsWith('sessions') ? 'session' : path.startsWith('pairs') ? 'pair' : path.startsWith('people') ? 'people' : 'reflection';
				const given = { ...old !== undefined && { base: old }, ours, ...theirs !== undefined && { theirs } };
				const marked = theirs === undefined || theirs === ours ? undefined : mergeWithMarkers(kind, given);
				const found = marked && versionsIn(marked.text);
				if (marked) {
					const { questions } = mergeText(kind, given);
					const chosen = (side: 'ours' | 'theirs'): string | undefined =>
						mergeText(kind, given, { answers: new Map(questions.map(({ key }) => [key, side])) }).text;
					assert.deepEqual([found?.ours ?? marked.text, found?.theirs ?? marked.text], [chosen('ours'), chosen('theirs')]);
					assert.strictEqual(marked.conflicts > 0, found !== undefined);
				}
			}
		}), { numRuns: rounds(60) });
	});
});
