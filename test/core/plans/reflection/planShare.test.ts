import { assert } from 'chai';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { planShare, setVisibility } from '../../../../src/core/plans/reflection/planShare';
import { splitFrontMatter } from '../../../../src/core/notes/frontMatter';
import { parseText } from '../../../../src/core/files/parseFile';
import { visibilities, type Visibility } from '../../../../src/core/record/visibility';
import { parsedFile, readMemory, root } from '../../folder';

type Contents = Readonly<Record<string, string>>;

/** What is in the folder after the note at `path` is meant for `visibility`, by path; in the order in which it is made. */
const after = async (files: Contents, path: string, visibility: Visibility, tracked = false): Promise<Contents | undefined> => {
	const index = await readMemory({ 'programme.yaml': 'name: P\n', ...files });
	const uri = `${root}/${path}`;
	index.setExposed(new Map(tracked ? [[uri, 'tracked']] : []));
	const plan = planShare({
		programme: index.programmeOf(uri)!,
		uri,
		text: files[path]!,
		visibility,
		taken: place => files[place.slice(root.length + 1)] !== undefined,
	});
	if (!plan) {
		return undefined;
	}
	assert.strictEqual(plan.within, root);
	const result = { ...files };
	for (const { uri: made, text } of plan.create) {
		result[made.slice(root.length + 1)] = text;
	}
	for (const { uri: changed, expected, edits } of plan.edit) {
		assert.strictEqual(expected, files[changed.slice(root.length + 1)]);
		result[changed.slice(root.length + 1)] = applyEdits(expected, edits);
	}
	for (const { from, to, expected, edits } of plan.move ?? []) {
		assert.strictEqual(expected, files[from.slice(root.length + 1)]);
		assert.strictEqual(files[to.slice(root.length + 1)], undefined, 'never over another file');
		Reflect.deleteProperty(result, from.slice(root.length + 1));
		result[to.slice(root.length + 1)] = applyEdits(expected, edits);
	}
	assert.ok(result[plan.note.slice(root.length + 1)] !== undefined, 'the note lies where the plan says');
	return result;
};
const ignored = { 'private/.gitignore': '*\n' };
const note = (visibility: string): string =>
	`---\ntype: reflection\nsession: s  # which\nauthor: sari\nvisibility: ${visibility} # mine\n---\n# Refleksi\n\nvisibility: private\n`;

suite('Sharing a reflection', () => {
	test('from private changes one word and moves the file to the same folder below reflections/', async () => {
		const path = 'private/reflections/budi-sari/2021-08-13-sari-4p.md';
		for (const wider of ['pair', 'coordinator', 'programme'] as const) {
			assert.deepEqual(
				await after({ ...ignored, [path]: note('private') }, path, wider),
				{ ...ignored, 'reflections/budi-sari/2021-08-13-sari-4p.md': note(wider) },
			);
		}
	});

	test('among those who are not its author changes one word and moves nothing', async () => {
		const path = 'reflections/budi-sari/n.md';
		assert.deepEqual(await after({ [path]: note('pair') }, path, 'programme'), { [path]: note('programme') });
	});

	test('narrowed to private moves the file, and Git ignores the folder first', async () => {
		const moved = await after({ 'reflections/budi-sari/n.md': note('pair') }, 'reflections/budi-sari/n.md', 'private');
		assert.deepEqual(moved, { ...ignored, 'private/reflections/budi-sari/n.md': note('private') });
		assert.deepEqual(Object.keys(moved ?? {}), ['private/.gitignore', 'private/reflections/budi-sari/n.md']);
	});

	test('leaves a .gitignore that is there as it is', async () => {
		const own = { 'private/.gitignore': '# ours\n*.md\n' };
		assert.deepEqual(
			await after({ ...own, 'reflections/n.md': note('pair') }, 'reflections/n.md', 'private'),
			{ ...own, 'private/reflections/n.md': note('private') },
		);
	});

	test('takes the next free name, never over another note', async () => {
		const others = { 'reflections/a-b/n.md': 'other', 'reflections/a-b/n-2.md': 'another' };
		assert.deepEqual(
			await after({ ...ignored, ...others, 'private/reflections/a-b/n.md': note('private') }, 'private/reflections/a-b/n.md', 'pair'),
			{ ...ignored, ...others, 'reflections/a-b/n-3.md': note('pair') },
		);
	});

	test('of a note that says nothing of it adds the word to its head; a note without a head gets one', async () => {
		const bare = '---\nauthor: sari\ndate: 2021-08-13\n---\n# N\n';
		assert.deepEqual(
			await after({ ...ignored, 'private/reflections/a/n.md': bare }, 'private/reflections/a/n.md', 'pair'),
			{ ...ignored, 'reflections/a/n.md': '---\nauthor: sari\ndate: 2021-08-13\nvisibility: pair\n---\n# N\n' },
		);
		assert.deepEqual(
			await after({ ...ignored, 'private/reflections/a/n.md': '# N\n' }, 'private/reflections/a/n.md', 'pair'),
			{ ...ignored, 'reflections/a/n.md': '---\nvisibility: pair\n---\n# N\n' },
		);
		assert.deepEqual(
			await after({ ...ignored, 'private/reflections/a/n.md': '---\n---\n# N\n' }, 'private/reflections/a/n.md', 'pair'),
			{ ...ignored, 'reflections/a/n.md': '---\nvisibility: pair\n---\n# N\n' },
		);
	});

	test('finds the Indonesian key and keeps it, with CRLF and a BOM', async () => {
		const indonesian = '\uFEFF---\r\npenulis: sari\r\nvisibilitas: "pribadi"\r\n---\r\n# N\r\n';
		assert.deepEqual(
			await after({ ...ignored, 'private/reflections/a/n.md': indonesian }, 'private/reflections/a/n.md', 'pair'),
			{ ...ignored, 'reflections/a/n.md': indonesian.replace('"pribadi"', '"pair"') },
		);
		assert.deepEqual(
			await after({ ...ignored, 'private/reflections/a/n.md': '# N\r\n' }, 'private/reflections/a/n.md', 'pair'),
			{ ...ignored, 'reflections/a/n.md': '---\r\nvisibility: pair\r\n---\r\n# N\r\n' },
		);
	});

	test('is refused where the head is broken, never ends, is a list or mixes line ends; then nothing is planned', async () => {
		for (const text of [
			'---\nauthor: sari\n# N\n',
			'---\n- author\n---\n# N\n',
			'---\nauthor: "sari\n---\n# N\n',
			'---\nauthor: sari\r\n---\n# N\n',
			'---\nauthor: sari\n---\n# N\r\n',
			'---\nauthor: sari\n---\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n',
			'---\nvisibility: &v private\nauthor: *v\n---\n',
		]) {
			assert.strictEqual(
				await after({ ...ignored, 'private/reflections/a/n.md': text }, 'private/reflections/a/n.md', 'pair'), undefined, text,
			);
		}
	});

	test('a private note that Git keeps goes on under a name that Git ignores', async () => {
		const path = 'private/reflections/a/n.md';
		assert.deepEqual(
			await after({ ...ignored, [path]: note('private') }, path, 'private', true),
			{ ...ignored, 'private/reflections/a/n-2.md': note('private') },
		);
		assert.deepEqual(await after({ ...ignored, [path]: note('private') }, path, 'private'), { ...ignored, [path]: note('private') });
	});

	test('law: only the head’s word changes, everything else stays byte for byte, and there and back gives the same file', () => {
		const line = fc.constantFrom(
			'author: sari', 'session: "x: y"', '# visibility: pair', 'tanggal: 13/8/2021', 'language: id   # id', '', 'template: 4p@1',
		);
		const end = fc.constantFrom('\n', '\r\n');
		const body = fc.array(fc.constantFrom('# N', '---', 'visibility: private', '', '- [ ] x', '```', 'teks'));
		fc.assert(fc.property(fc.uniqueArray(
			line, { selector: l => l.split(':')[0]! },
		), fc.constantFrom(
			'visibility', 'visibilitas',
		), fc.nat(6), body, end, fc.constantFrom(...visibilities), (head, key, at, rest, newline, to) => {
			const lines: string[] = [...head];
			lines.splice(Math.min(at, lines.length), 0, `${key}: private`);
			const text = ['---', ...lines, '---', ...rest, ''].join(newline);
			const edits = setVisibility(text, to);
			assert.ok(edits);
			const shared = applyEdits(text, edits);
			assert.strictEqual(shared, text.replace(`${key}: private`, `${key}: ${to}`));
			const place = { kind: 'reflection', folder: root } as const;
			assert.strictEqual(parseText(`${root}/reflections/n.md`, place, shared).reflection?.visibility, to);
			assert.strictEqual(applyEdits(shared, setVisibility(shared, 'private')!), text);
		}));
	});

	test('law: whatever the text, the result says who the note is for, or nothing is planned', () => {
		fc.assert(fc.property(fc.string({
			unit: fc.constantFrom('---\n', 'visibility', ': ', 'pair', '\n', '- ', '"', '# x', '\r\n', '{', 'a'),
		}), fc.constantFrom(...visibilities), (text, to) => {
			const edits = setVisibility(text, to);
			if (edits) {
				const shared = applyEdits(text, edits);
				assert.notStrictEqual(splitFrontMatter(shared), undefined);
				assert.strictEqual(
					parsedFile('reflections/n.md', shared).reflection?.visibility,
					to,
					JSON.stringify([text, shared]),
				);
			}
		}), { numRuns: 500 });
	});
});
