import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { folderWith, run } from './runCli';

const session = 'sessions/budi-sari/2021-08-13-01.yaml';
const base = {
	'programme.yaml': 'name: Rumah Mentor\n',
	'.gitattributes': '*.yaml merge=mentor-notes\n*.md merge=mentor-notes\n',
	[session]: 'id: 2021-08-13-budi-sari-01\npair: budi-sari\ndate: 2021-08-13\ntitle: Pertama\nactions:\n  - id: a1\n    text: Baca\n',
};

/** A repository whose branches `main` and `other` have these changes, with `main` checked out and the driver set up. */
function repositoryWith(ours: Readonly<Record<string, string>>, theirs: Readonly<Record<string, string>>): string {
	const folder = folderWith(base);
	const git = (...args: readonly string[]): unknown => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
	const commit = (files: Readonly<Record<string, string>>, message: string): void => {
		Object.entries(files).forEach(([path, text]) => { writeFileSync(join(folder, path), text); });
		git('add', '-A');
		git('commit', '-qm', message);
	};
	git('init', '-q', '-b', 'main');
	git('config', 'user.name', 'Budi');
	git('config', 'user.email', 'budi@example.org');
	git('config', 'merge.mentor-notes.driver', `"${process.execPath}" "${join(process.cwd(), 'dist/cli.js')}" merge-driver %O %A %B %P`);
	commit({}, 'base');
	git('checkout', '-qb', 'other');
	commit(theirs, 'theirs');
	git('checkout', '-q', 'main');
	commit(ours, 'ours');
	return folder;
}

/** Merges the branch `other` and returns whether Git is content, and what it and the driver said. */
function merge(folder: string): { readonly merged: boolean; readonly said: string } {
	try {
		return { merged: true, said: execFileSync('git', ['merge', '--no-edit', 'other'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }) };
	} catch (error) {
		const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
		return { merged: false, said: stdout + stderr };
	}
}

const textIn = (folder: string, path = session): string => readFileSync(join(folder, path), 'utf8');
const withText = (more: string): Readonly<Record<string, string>> => ({ [session]: base[session] + more });
const action = (text: string, id = 'a2'): string => `  - id: ${id}\n    text: ${text}\n`;

suite('Git with “mentor-notes merge-driver”', () => {
	test('merges two appends to one list, where it has a conflict without', () => {
		const folder = repositoryWith(withText(action('Tulis')), withText(action('Hitung')));
		assert.strictEqual(merge(folder).merged, true);
		assert.strictEqual(textIn(folder), base[session] + action('Hitung') + action('Tulis', 'a3'));
	});

	test('has a conflict where both changed one value: only that is between marker lines', () => {
		const titled = (title: string, more: string): Readonly<Record<string, string>> => ({ [session]: base[session].replace('Pertama', title) + more });
		const folder = repositoryWith(titled('Kedua', action('Tulis')), titled('Ketiga', ''));
		const { merged, said } = merge(folder);
		assert.strictEqual(merged, false);
		assert.match(said, /sessions\/budi-sari\/2021-08-13-01\.yaml: one change can’t be decided\. Open the file in VS Code to choose\./);
		assert.strictEqual(textIn(folder), (base[session] + action('Tulis'))
			.replace('title: Pertama\n', '<<<<<<< ours\ntitle: Kedua\n=======\ntitle: Ketiga\n>>>>>>> theirs\n'));
	});

	test('has a conflict where another file of ours refers to an id that is new now, and names that file', () => {
		const next = 'sessions/budi-sari/2021-08-20-01.yaml';
		const folder = repositoryWith(
			{ ...withText(action('Tulis')), [next]: 'date: 2021-08-20\ncarried: [2021-08-13-budi-sari-01#a2]\n' }, withText(action('Hitung')),
		);
		const { merged, said } = merge(folder);
		assert.strictEqual(merged, false);
		assert.match(said, /your a2 is a3 now, since both of you used the same id\.\nThe old id is still in sessions\/budi-sari\/2021-08-20-01\.yaml\./);
		assert.notMatch(textIn(folder), /<<<<<<</);
	});

	test('merges notes by their sections, and other text by its lines', () => {
		const note = '---\nsession: 2021-08-13-budi-sari-01\nauthor: sari\n---\n# Refleksi\n\n## Peristiwa\n\nSatu.\n\n## Pelajaran\n\nDua.\n';
		const folder = folderWith({ 'o.md': note, 'a.md': note.replace('Satu', 'Pertama'), 'b.md': note.replace('Dua', 'Kedua') });
		return run('merge-driver', ...['o.md', 'a.md', 'b.md'].map(name => join(folder, name)), join(folder, 'reflections/x.md')).then(result => {
			assert.deepEqual(result, { code: 0, out: '', error: '' });
			assert.strictEqual(textIn(folder, 'a.md'), note.replace('Satu', 'Pertama').replace('Dua', 'Kedua'));
		});
	});

	test('stops, and leaves our version as it is, where it gets no files; what is no text is a conflict', async () => {
		const folder = folderWith({ o: '', a: 'a: 1\n', b: new Uint8Array([0xff, 0xfe, 0]) });
		const at = (name: string): string => join(folder, name);
		assert.deepEqual(
			[await run('merge-driver', at('o'), at('a')), await run('merge-driver', at('o'), at('a'), at('none'), 'x.yaml')],
			[
				{ code: 129, out: '', error: 'Git gives this command four names: “mentor-notes merge-driver %O %A %B %P”.\n“mentor-notes merge-driver --help” explains every option.\n' },
				{ code: 129, out: '', error: `There is no file ${at('none')}. Git gives this command the files to merge.\n` },
			],
		);
		const { code, error } = await run('merge-driver', at('o'), at('a'), at('b'), 'x.yaml');
		assert.strictEqual(code, 1);
		assert.match(error, /^x\.yaml: one of the versions is not UTF-8 text or is too large, so nothing was merged\. Yours is unchanged\.$/m);
		assert.strictEqual(textIn(folder, 'a'), 'a: 1\n');
	});
});
