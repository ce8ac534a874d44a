import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { applyEdits } from '../../../src/core/text/textEdit';
import { YamlDraft, type FinishedDraft } from '../../../src/core/yaml/edit/yamlDraft';
import { composeYaml } from '../../../src/core/yaml/read/composeYaml';
import { parseYaml } from '../../../src/core/yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlNode, type YamlPath } from '../../../src/core/yaml/read/yamlNode';
import { isLong } from '../longForm';

const lines = (...all: readonly string[]): string => all.map(line => `${line}\n`).join('');
const drafted = (text: string, steps: (draft: YamlDraft) => YamlDraft, document = 0): FinishedDraft | undefined => {
	const draft = YamlDraft.open(text, { document });
	return draft && steps(draft).finish();
};

suite('Inserting and moving items', () => {
	test('in a list in block style, with other steps before and after', () => {
		const text = lines('a:', '  - x   # c', '', '  - k: 1', '    l: 2', 'b: 1');
		const finished = drafted(text, draft => draft
			.insert(['a'], 0, 'new').set(['a', 2, 'k'], 3).move(['a'], 2, 0).append(['a'], 'end').remove(['a', 1]).set(['b'], 2))!;
		assert.strictEqual(finished.text, lines('a:', '  - k: 3', '    l: 2', '', '  - x   # c', '  - end', 'b: 2'));
		assert.strictEqual(applyEdits(text, finished.edits), finished.text);
		assert.deepEqual(
			finished.written.map(span => span && finished.text.slice(span.start, span.end)), [undefined, '3', 'k: 3\n    l: 2', 'end', undefined, '2'],
		);
	});

	test('of a list in a list, whose first dash is behind another', () => {
		assert.strictEqual(drafted('- - x\n  - y\n', draft => draft.insert([0], 0, 'new'))?.text, '- - new\n  - x\n  - y\n');
		assert.strictEqual(drafted('- - x\n  - y\n', draft => draft.move([0], 1, 0)), undefined);
	});

	test('an item behind the last one is appended; there is none beyond, and none before the first', () => {
		assert.strictEqual(drafted('a: [x]', draft => draft.insert(['a'], 1, 'y'))?.text, 'a: [x, "y"]');
		assert.strictEqual(drafted('b: 1', draft => draft.insert(['a'], 0, 'x'))?.text, 'b: 1\na:\n  - x');
		for (const index of [-1, 2, 0.5]) {
			assert.strictEqual(drafted('a: [x]', draft => draft.insert(['a'], index, 'y')), undefined);
			assert.strictEqual(drafted('a: [x]', draft => draft.move(['a'], 0, index)), undefined);
		}
	});

	test('one value becomes a list as it is written', () => {
		assert.strictEqual(drafted('a: "x"   # c\n', draft => draft.wrap(['a']))?.text, 'a:\n  - "x"   # c\n');
		assert.strictEqual(drafted('a:\n  k: |\n    x\n\n  # c\n  l: 1\n', draft => draft.wrap(['a']))?.text, 'a:\n  - k: |\n      x\n\n    # c\n    l: 1\n');
		assert.strictEqual(drafted('a: {k: 1}   # c\n', draft => draft.wrap(['a']).append(['a'], 'x'))?.text, 'a: [{k: 1}, x]   # c\n');
		assert.strictEqual(drafted('a: [x]\n', draft => draft.wrap(['a'])), undefined);
	});
});

suite('The laws of list items, over the YAML test suite', () => {
	const { cases } = JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/yaml-test-suite/cases.json'), 'utf8')) as {
		cases: { yaml: string; error: boolean }[];
	};
	const texts = cases.filter(({ error }, n) => !error && (isLong || n % 2 === 0))
		.flatMap(({ yaml }) => [yaml, yaml.replace(/\n$/, ''), yaml.replaceAll('\n', '\r\n')]);

	/** A tree without offsets and styles. */
	const valuesOf = (node: YamlNode | null): unknown => isMap(node)
		? node.entries.map(({ key, value }) => [valuesOf(key), valuesOf(value)])
		: isSeq(node) ? node.items.map(valuesOf) : isScalar(node) ? node.text : node && `*${node.name}`;
	const documentsOf = (text: string): readonly (YamlNode | null)[] => {
		const parsed = parseYaml(text);
		assert.ok(parsed !== 'tooComplex' && parsed.documents.every(({ errors }) => errors.length === 0), JSON.stringify(text));
		return parsed.documents.map(({ root }) => root);
	};
	const commentsOf = (text: string): readonly string[] => {
		const composed = composeYaml(text, { keepSourceTokens: true });
		return composed === 'tooComplex' ? [] : composed.comments.map(comment => comment.text);
	};
	type List = readonly [path: YamlPath, items: readonly unknown[]];
	const listsIn = (node: YamlNode | null, path: YamlPath): readonly List[] => isMap(node)
		? node.entries.flatMap(({ key, value }) => isScalar(key) ? listsIn(value, [...path, key.text]) : [])
		: isSeq(node) ? [[path, node.items.map(valuesOf)], ...node.items.flatMap((item, i) => listsIn(item, [...path, i]))] : [];
	const inside = (node: YamlNode | null, step: string | number): YamlNode | null => isMap(node)
		? node.entries.find(({ key }) => isScalar(key) && key.text === step)?.value ?? null
		: isSeq(node) ? node.items[Number(step)] ?? null : null;
	const itemsAt = (text: string, document: number, path: YamlPath): unknown =>
		valuesOf(path.reduce<YamlNode | null>(inside, documentsOf(text)[document]!));
	const each = (run: (text: string, document: number, ...list: List) => void): void => {
		for (const text of texts) {
			for (const [document, root] of documentsOf(text).entries()) {
				listsIn(root, []).forEach(list => { run(text, document, ...list); });
			}
		}
	};

	test('an inserted item is where it was wanted, comments stay, and without it the values are as before', () => {
		let done = 0;
		each((text, document, path, items) => {
			for (const index of items.keys()) {
				const result = drafted(text, draft => draft.insert(path, index, 'new item'), document);
				if (result) {
					done += 1;
					const what = `${JSON.stringify(text)} ${JSON.stringify(path)} => ${JSON.stringify(result.text)}`;
					assert.deepEqual(itemsAt(result.text, document, path), items.toSpliced(index, 0, 'new item'), what);
					assert.deepEqual(commentsOf(result.text), commentsOf(text), what);
					const without = drafted(result.text, draft => draft.remove([...path, index]), document)!;
					assert.deepEqual(documentsOf(without.text).map(valuesOf), documentsOf(text).map(valuesOf), what);
				}
			}
		});
		assert.ok(done > (isLong ? 500 : 250), String(done));
	});

	test('a moved item takes its comments along, and moved back it gives the text as it was', () => {
		let done = 0;
		each((text, document, path, items) => {
			for (const [from, to] of items.length < 2 ? [] : [[0, items.length - 1], [items.length - 1, 0], [1, 0]] as const) {
				const result = drafted(text, draft => draft.move(path, from, to), document);
				if (result) {
					done += 1;
					const what = `${JSON.stringify(text)} ${JSON.stringify(path)} => ${JSON.stringify(result.text)}`;
					const moved = items.toSpliced(from, 1).toSpliced(to, 0, items[from]);
					assert.deepEqual(itemsAt(result.text, document, path), moved, what);
					assert.deepEqual([...commentsOf(result.text)].sort(), [...commentsOf(text)].sort(), what);
					assert.strictEqual(drafted(result.text, draft => draft.move(path, to, from), document)?.text, text, what);
				}
			}
		});
		assert.ok(done > (isLong ? 300 : 150), String(done));
	});
});
