import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FolderVersions, Texts } from './mergedFolder';

/** What Git makes of two branches. */
export interface GitMerge {
	/** The files with conflicts; none if Git merged all. */
	readonly conflicts: readonly string[];
	/** All files after the merge, those with conflicts with marker lines. */
	readonly texts: Texts;
}

/** Merges each pair of branches with Git, as `git merge` does, in a repository of its own on disk. */
export function mergeWithGit(all: readonly FolderVersions[]): readonly GitMerge[] {
	const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-merges-'));
	const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
	const git = (args: readonly string[], input?: string): string =>
		execFileSync('git', args, { cwd: folder, env: environment, encoding: 'utf8', input, maxBuffer: 2 ** 28, stdio: ['pipe', 'pipe', 'ignore'] });
	try {
		git(['init', '-q', '--bare']);
		git(['fast-import', '--quiet'], all.map(streamOf).join(''));
		return all.map((_, i) => {
			const args = ['merge-tree', '--write-tree', '-z', '--name-only', `ours-${String(i)}`, `theirs-${String(i)}`];
			const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, env: environment, encoding: 'utf8' });
			if (status !== 0 && status !== 1) {
				throw new Error(stderr);
			}
			const [tree = '', ...rest] = stdout.split('\0');
			const conflicts = status === 0 ? [] : rest.slice(0, rest.indexOf(''));
			return { conflicts: [...new Set(conflicts)], texts: textsIn(tree, git) };
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The commits of a pair of branches, for `git fast-import`. */
function streamOf({ base, ours, theirs }: FolderVersions, i: number): string {
	const commit = (name: string, texts: Texts, from?: string): string => [
		`commit refs/heads/${name}-${String(i)}\ncommitter Budi <budi@example.org> 1628812800 +0700\n${data(name)}`,
		from === undefined ? '' : `from refs/heads/${from}-${String(i)}\n`,
		'deleteall\n',
		...Object.entries(texts).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
		'\n',
	].join('');
	return commit('base', base) + commit('ours', ours, 'base') + commit('theirs', theirs, 'base');
}

const data = (text: string): string => `data ${String(Buffer.byteLength(text))}\n${text}\n`;

function textsIn(tree: string, git: (args: readonly string[], input?: string) => string): Texts {
	const entries = git(['ls-tree', '-r', '-z', tree]).split('\0').filter(line => line !== '').map(line => {
		const [info = '', path = ''] = line.split('\t');
		return { path, blob: info.split(' ')[2] ?? '' };
	});
	let contents = Buffer.from(git(['cat-file', '--batch'], entries.map(({ blob }) => `${blob}\n`).join('')));
	return Object.fromEntries(entries.map(({ path }) => {
		const head = contents.indexOf('\n');
		const size = Number(contents.subarray(0, head).toString().split(' ')[2]);
		const text = contents.subarray(head + 1, head + 1 + size).toString();
		contents = contents.subarray(head + size + 2);
		return [path, text];
	}));
}
