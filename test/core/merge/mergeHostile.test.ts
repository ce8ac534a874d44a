import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import type { Merged, Versions } from '../../../src/core/merge/merge';
import { mergeText } from '../../../src/core/merge/mergeText';
import { rootShapes, type FileKind } from '../../../src/core/record/fileKinds';
import { parseYaml } from '../../../src/core/yaml/read/parseYaml';
import { rounds } from '../longForm';
import { hostileTexts } from '../../hostileTexts';
import { layouts } from '../plans/session/sessionLayouts';

const kinds = [...Object.keys(rootShapes) as FileKind[], 'text' as const];
const isReadable = (text: string | undefined): boolean => {
	const parsed = text === undefined ? 'tooComplex' : parseYaml(text.replace(/^\uFEFF/, ''));
	return parsed !== 'tooComplex' && parsed.documents.every(({ errors }) => errors.length === 0);
};
const isAsked = ({ questions }: Merged, about: string): boolean => questions.some(question => question.about === about);
const suiteTexts = (JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/yaml-test-suite/cases.json'), 'utf8')) as {
	cases: { yaml: string }[];
}).cases.map(({ yaml }) => yaml);

const texts = [...layouts.map(({ text }) => text), ...hostileTexts('naughty', 'labels').slice(0, 100)];
/** A text with a part of it replaced by another. */
const cut = (base: string): fc.Arbitrary<string> => fc.tuple(
	fc.nat(base.length), fc.nat(12), fc.oneof(fc.constantFrom('', '\n', ': ', '- ', '  ', '#', '"', '\r\n', '<<<<<<< a\n', '&a ', '*a', '---\n', '\t'), fc.string({ maxLength: 4 })),
).map(([at, length, text]) => base.slice(0, at) + text + base.slice(at + length));
const versions: fc.Arbitrary<Versions> = fc.constantFrom(...texts).chain(
	base => fc.record({ base: fc.constant(base), ours: cut(base), theirs: cut(base) }, { requiredKeys: [] }),
);

suite('Merging whatever texts there are', () => {
	test('there is always a result, the same each time, and a readable one where both sides can be read', () => {
		fc.assert(fc.property(versions, fc.constantFrom(...kinds), (each, kind) => {
			const merged = mergeText(kind, each);
			assert.deepEqual(mergeText(kind, each), merged);
			if (kind !== 'text' && !['reflection', 'template', 'message'].includes(kind) && isReadable(each.ours) && isReadable(each.theirs)) {
				assert.ok(merged.text === undefined || isReadable(merged.text), `${JSON.stringify(each)}\n${merged.text ?? ''}`);
			}
			assert.strictEqual(merged.text === undefined, [each.ours, each.theirs].includes(undefined) && merged.text === undefined);
		}), { numRuns: rounds(1500) });
	});

	test('whatever YAML a file has beside the values that two changed, both changes are made and the rest stays', () => {
		let [merged, whole] = [0, 0];
		for (const yaml of suiteTexts) {
			const below = yaml.split('\n').map(line => line === '' ? '' : `  ${line}`).join('\n').replace(/\n*$/, '\n');
			const base = `date: 2021-08-13\ntitle: One\nmystery:\n${below}decisions: [One]\nminutes: 60\n`;
			const versionsOf = { base, ours: base.replace('title: One', 'title: Two\nplace: Zoom'), theirs: base.replace('[One]', '[One, Three]').replace('60', '90') };
			const result = mergeText('session', versionsOf);
			if (isReadable(base)) {
				const isWhole = isAsked(result, 'file');
				merged += isWhole ? 0 : 1;
				whole += isWhole ? 1 : 0;
				assert.ok(isWhole || result.text === versionsOf.ours.replace('[One]', '[One, Three]').replace('60', '90'), result.text);
			} else {
				assert.ok(isAsked(result, 'file'), base);
			}
		}
		assert.ok(merged > 150 && whole < merged / 10, `${String(merged)} merged, ${String(whole)} not`);
	});

	test('a text that can’t be read, or has marker lines, is asked as a whole; marker lines in a summary are text', () => {
		const base = 'date: 2021-08-13\ntitle: One\n';
		for (const ours of ['date: "2021\n', 'date: [\n', `${base}<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n`, '- a\nb: c\n']) {
			const { text, questions } = mergeText('session', { base, ours, theirs: base.replace('One', 'Two') });
			assert.deepEqual([text, questions.map(({ about, path, choices, proposed }) => ({ about, path, choices, proposed }))], [
				ours, [{ about: 'file', path: [], choices: ['ours', 'theirs'], proposed: 'ours' }],
			]);
		}
		const marked = `${base}summary: |\n  <<<<<<< a\n  one\n  =======\n  two\n  >>>>>>> b\n`;
		assert.deepEqual(mergeText('session', { base, ours: marked, theirs: base.replace('One', 'Two') }), {
			text: marked.replace('title: One', 'title: Two'), questions: [], renumbered: [],
		});
	});
});
