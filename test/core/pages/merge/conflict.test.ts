import { assert } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseText } from '../../../../src/core/files/parseFile';
import { versionsIn } from '../../../../src/core/merge/markers';
import type { Versions } from '../../../../src/core/merge/merge';
import { mergeFolder } from '../../../../src/core/merge/mergeFolder';
import { versionsOfMarked } from '../../../../src/core/pages/merge/likelyVersions';

const [root, path] = ['file:///p', 'sessions/budi-sari/2026-11-29-01.yaml'];
const uri = `${root}/${path}`;
const role = { kind: 'session', folder: root } as const;

const entry = (id: string, text: string, state = 'open'): string => `  - id: ${id}\n    text: ${text}\n    owner: sari\n    state: ${state}\n`;
const session = (title: string, summary: string, ...entries: readonly string[]): string =>
	`title: ${title}\ndate: 2026-11-29\npair: budi-sari\nminutes: 60\nsummary: |\n  ${summary}\nactions:\n${entries.join('')}`;
/** Both changed title and summary, ticked one action, and added an action a3 in another place. */
const git: Required<Versions> = {
	base: session('Rencana', 'Membahas rencana.', entry('a1', 'kirim rancangan'), entry('a2', 'cari contoh')),
	ours: session('Rancangan Sari', 'Secara rinci.', entry('a1', 'kirim rancangan', 'done'), entry('a3', 'siapkan data'), entry('a2', 'cari contoh')),
	theirs: session('Rencana aksi', 'Dan jadwalnya.', entry('a1', 'kirim rancangan'), entry('a2', 'cari contoh', 'done'), entry('a3', 'hubungi Bu Dewi')),
};

/** What Git makes of versions, with marker lines. */
async function byGit({ base, ours, theirs }: Required<Versions>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'mentor-notes-'));
	try {
		const files = await Promise.all(Object.entries({ ours, base, theirs }).map(async ([name, text]) => {
			await writeFile(join(folder, name), text);
			return join(folder, name);
		}));
		return await new Promise(resolve => { execFile('git', ['merge-file', '-p', ...files], (_, out) => { resolve(out); }); });
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** What becomes of a text with marker lines, with every proposal: its actions with their states, and what was asked about. */
function finished(text: string, known: Versions | undefined): { readonly actions: readonly string[]; readonly asked: readonly string[] } {
	const marked = versionsIn(text) ?? assert.fail('no marker lines');
	const { files, questions } = mergeFolder([{ path, role, ...versionsOfMarked(role, marked, known) }], { root });
	const { sessions } = parseText(uri, role, files.find(file => file.path === path)?.text ?? '');
	const actions = sessions[0]?.actions?.map(({ id, text: said, state }) => [id, said, state].join(' ')) ?? [];
	return { actions: [...actions].sort(), asked: questions.map(question => question.path.join('.') || question.about) };
}

const all = ['a1 kirim rancangan done', 'a2 cari contoh done', 'a3 hubungi Bu Dewi open', 'a4 siapkan data open'];

suite('A file in which Git left two entries with one id', () => {
	test('is merged from the versions that Git has: each has an id of its own, and only what both changed is asked', async () => {
		const text = await byGit(git);
		assert.lengthOf(text.match(/id: a3/g) ?? [], 2, 'Git itself merges both into one list');
		assert.deepEqual(finished(text, git), { actions: all, asked: ['title', 'summary'] });
		assert.deepEqual(finished(text.replaceAll('\n', '\r\n'), git).actions, all, 'also where Git writes other line ends here');
	});

	test('keeps what was chosen or written in it since, and each entry has an id of its own', async () => {
		const text = await byGit(git);
		const chosen = text.replace(/<<<<<<<[^\n]*\n(title[^\n]*\n)=======\n[^\n]*\n>>>>>>>[^\n]*\n/, '$1');
		const written = text.replace('minutes: 60', 'minutes: 75');
		assert.notInclude([chosen, written], text);
		assert.deepEqual(finished(chosen, git).asked, ['summary']);
		for (const each of [chosen, written]) {
			const { actions } = finished(each, git);
			assert.sameMembers(actions.map(action => action.slice(0, 2)), ['a1', 'a2', 'a3', 'a4']);
			assert.sameMembers(actions.map(action => action.slice(3)), all.map(action => action.slice(3)));
		}
	});

	test('has none twice where Git doesn’t know the versions', async () => {
		const { actions } = finished(await byGit(git), undefined);
		const ids = actions.map(action => action.slice(0, 2));
		assert.strictEqual(new Set(ids).size, ids.length, actions.join('\n'));
		all.forEach(action => { assert.isTrue(actions.some(each => each.slice(3) === action.slice(3)), action); });
	});

	test('changes what refers to a renumbered action in the file itself', async () => {
		const refers = { ...git, ours: `${git.ours}carried: [2026-11-29-budi-sari-01#a3]\n` };
		const marked = versionsIn(await byGit(refers)) ?? assert.fail('no marker lines');
		const { files } = mergeFolder([{ path, role, ...versionsOfMarked(role, marked, refers) }], { root });
		assert.match(files[0]?.text ?? '', /carried: \[2026-11-29-budi-sari-01#a4\]/);
	});
});
