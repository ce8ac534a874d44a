import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryError, type GitFailure, type GitOperation } from '../../../src/core/exchange/faults';
import type { ChangedPath, Commit, Repository, RepositoryState } from '../../../src/core/exchange/repository';
import { decodeVersion } from '../../../src/core/exchange/versionText';

/** Around all repositories of this process, which are removed at its end. */
const around = realpathSync(mkdtempSync(join(tmpdir(), 'mentor-notes-git-')));
process.once('exit', () => { rmSync(around, { recursive: true, force: true }); });

const settings = join(around, 'settings');
copyFileSync('test/workbench/gitconfig', settings);

/** Git as on a computer where nothing was set, with English messages as VS Code asks for them, and no examples of hooks. */
const environment = {
	...process.env,
	LC_ALL: 'en_US.UTF-8',
	LANG: 'en_US.UTF-8',
	GIT_CONFIG_GLOBAL: settings,
	GIT_CONFIG_NOSYSTEM: '1',
	GIT_TEMPLATE_DIR: '',
	GIT_TERMINAL_PROMPT: '0',
	GIT_EDITOR: 'false',
};

/** Runs Git in a folder. Rejects with what Git wrote. */
export const git = async (folder: string, ...args: readonly string[]): Promise<string> => (await bytesOf(folder, args)).toString('utf8');

const bytesOf = (folder: string, args: readonly string[], input = ''): Promise<Buffer> => new Promise((resolve, reject) => {
	const child = execFile('git', args, { cwd: folder, env: environment, encoding: 'buffer', maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
		if (error) {
			const failure: GitFailure = { stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8'), message: error.message };
			reject(Object.assign(new Error(`git ${args.join(' ')}: ${failure.stderr ?? ''}`), failure));
		} else {
			resolve(stdout);
		}
	});
	child.stdin?.on('error', () => undefined).end(input); // Git may end before it has read anything
});

/** A new folder on this machine. */
export const newFolder = (): string => mkdtempSync(join(around, 'folder-'));

/** Makes a bare repository in a new folder; returns its path. */
export async function bareRepository(): Promise<string> {
	const folder = newFolder();
	await git(folder, 'init', '-q', '--bare', '-b', 'main');
	return folder;
}

/** Clones a repository into a new folder, for somebody with a name and an address; returns its path. */
export async function cloneFor(name: string, from: string): Promise<string> {
	const folder = newFolder();
	await git(folder, 'clone', '-q', '-c', `user.name=${name}`, '-c', `user.email=${name.toLowerCase()}@example.org`, from, '.');
	return folder;
}

/** Copies a bare repository and clones of it into new folders, as they are. */
export function copyOf<Clones extends Readonly<Record<string, string>>>(bare: string, clones: Clones): Clones & { readonly bare: string } {
	const copied = (folder: string): string => {
		const copy = newFolder();
		cpSync(folder, copy, { recursive: true });
		return copy;
	};
	const copyOfBare = copied(bare);
	const copies = Object.entries(clones).map(([name, folder]) => {
		const copy = copied(folder);
		const config = join(copy, '.git', 'config');
		writeFileSync(config, readFileSync(config, 'utf8').replaceAll(bare, copyOfBare));
		return [name, copy];
	});
	return { ...Object.fromEntries(copies) as Clones, bare: copyOfBare };
}

/** The repository in a folder on disk, over Git itself. */
export class GitProcess implements Repository {
	readonly root: string;
	readonly #folder: string;
	#set: { readonly of: string; readonly values: ReadonlyMap<string, string> } | undefined;

	constructor(folder: string) {
		this.#folder = folder;
		this.root = pathToFileURL(folder).href;
	}

	async #git(operation: GitOperation, args: readonly string[], input?: string): Promise<string> {
		try {
			return (await bytesOf(this.#folder, args, input)).toString('utf8');
		} catch (error) {
			throw repositoryError(operation, error as GitFailure);
		}
	}

	async #line(...args: readonly string[]): Promise<string | undefined> {
		return git(this.#folder, ...args).then(text => text.trim() || undefined, () => undefined);
	}

	async state(): Promise<RepositoryState> {
		const fields = (await this.#git('read', ['status', '--porcelain=v2', '--branch', '-z', '-uall'])).split('\0').filter(Boolean);
		const [staged, changed, conflicts]: [ChangedPath[], ChangedPath[], string[]] = [[], [], []];
		const heads = new Map<string, string>();
		for (let i = 0; i < fields.length; i++) {
			const field = fields[i] ?? '';
			const [kind = '', states = '', ...more] = field.split(' ');
			if (kind === '#') {
				heads.set(states, more.join(' '));
			} else if (kind === '?') {
				changed.push({ path: field.slice(2), is: 'added' });
			} else if (kind === 'u') {
				conflicts.push(more.slice(8).join(' '));
			} else {
				const [inIndex = '.', inFiles = '.'] = states;
				const path = more.slice(kind === '2' ? 7 : 6).join(' ');
				const from = kind === '2' ? fields[++i] : undefined;
				if (inIndex !== '.') {
					staged.push({ path, is: isOf(inIndex), ...(from !== undefined && { from }) });
				}
				if (inFiles !== '.') {
					changed.push({ path, is: isOf(inFiles) });
				}
			}
		}
		const branch = heads.get('branch.head')?.replace('(detached)', '') || undefined;
		const head = heads.get('branch.oid')?.replace('(initial)', '') || undefined;
		const set = await this.#remotes();
		const remote = set.get(`branch.${branch ?? ''}.remote`);
		const upstream = set.get(`branch.${branch ?? ''}.merge`)?.replace('refs/heads/', '');
		const tracked = remote === undefined || upstream === undefined ? undefined : `${remote}/${upstream}`;
		const received = tracked === undefined ? undefined : this.#fetched(tracked) ?? await this.commitOf(tracked);
		const isThere = (path: string): boolean => existsSync(join(this.#folder, path));
		const unfinished = isThere('.git/REBASE_HEAD') ? 'rebase' as const
			: isThere('.git/MERGE_HEAD') ? 'merge' as const
			: isThere('.git/CHERRY_PICK_HEAD') ? 'cherryPick' as const : undefined;
		const modules = isThere('.gitmodules') ? await this.#line('config', '-f', '.gitmodules', '--get-regexp', 'path') : undefined;
		return {
			...(branch !== undefined && { branch }),
			...(head !== undefined && { head }),
			...(remote !== undefined && upstream !== undefined && {
				upstream: { remote, branch: upstream, ...(received !== undefined && { commit: received }) },
			}),
			remotes: [...set].flatMap(([key, url]) => {
				const name = /^remote\.(.*)\.url$/s.exec(key)?.[1];
				return name === undefined ? [] : [{ name, url }];
			}),
			staged,
			changed,
			conflicts,
			...(unfinished && { unfinished }),
			submodules: modules?.split('\n').map(line => line.replace(/^\S+ /, '')) ?? [],
		};
	}

	/** The settings of branches and remotes. Tests need them at each step, so Git is asked again only after the file has changed. */
	async #remotes(): Promise<ReadonlyMap<string, string>> {
		const text = readFileSync(join(this.#folder, '.git', 'config'), 'utf8');
		if (text !== this.#set?.of) {
			const lines = (await this.#line('config', '-z', '--get-regexp', '^(branch|remote)\\.'))?.split('\0').map(each => {
				const [key = '', ...value] = each.split('\n');
				return [key, value.join('\n')] as const;
			});
			this.#set = { of: text, values: new Map(lines) };
		}
		return this.#set.values;
	}

	/** The commit of a remote branch at the last fetch, if its ref has a file of its own. */
	#fetched(branch: string): string | undefined {
		const file = join(this.#folder, '.git', 'refs', 'remotes', branch);
		return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
	}

	async show(version: string, path: string): Promise<string | undefined> {
		const bytes = await this.bytes(version, path);
		return bytes && decodeVersion(bytes);
	}

	async bytes(version: string, path: string): Promise<Uint8Array | undefined> {
		return bytesOf(this.#folder, ['show', `${version}:${path}`]).catch(() => undefined);
	}

	async commitOf(name: string): Promise<string | undefined> {
		return this.#line('rev-parse', '-q', '--verify', `${name}^{commit}`);
	}

	async changes(from: string, to: string): Promise<readonly ChangedPath[]> {
		const fields = (await this.#git('read', ['diff', '--name-status', '-z', '--diff-filter=ADMR', `${from}...${to}`, '--'])).split('\0');
		const changes: ChangedPath[] = [];
		for (let i = 0; i + 1 < fields.length; i += 2) {
			const is = isOf(fields[i]?.[0] ?? '');
			const path = fields[i + 1] ?? '';
			if (is === 'renamed') {
				changes.push({ path: fields[i + 2] ?? '', from: path, is });
				i++;
			} else {
				changes.push({ path, is });
			}
		}
		return changes;
	}

	async mergeBase(one: string, other: string): Promise<string | undefined> {
		return this.#line('merge-base', one, other);
	}

	async log({ path, max, since, to = 'HEAD' }: Parameters<Repository['log']>[0]): Promise<readonly Commit[]> {
		const text = await this.#line(
			'log', '-z', `-n${String(max)}`, '--format=%H%n%P%n%aN%n%at%n%B', ...(since === undefined ? [] : [`${since}..${to}`]), '--', ...(path === undefined ? [] : [path]));
		return text?.split('\0').filter(Boolean).map(entry => {
			const [hash = '', parents = '', author = '', at = '', ...message] = entry.split('\n');
			return { hash, parents: parents.split(' ').filter(Boolean), message: message.join('\n').trim(), author, authoredMs: Number(at) * 1000 };
		}) ?? [];
	}

	async ignored(paths: readonly string[]): Promise<ReadonlySet<string>> {
		// Git ends with 1 where nothing is ignored.
		const text = await bytesOf(this.#folder, ['check-ignore', '-z', '--stdin'], paths.join('\0')).then(bytes => bytes.toString('utf8'), () => '');
		return new Set(text.split('\0').filter(Boolean));
	}

	async config(key: string): Promise<string | undefined> {
		return this.#line('config', key);
	}

	async setConfig(key: string, value: string): Promise<void> {
		await this.#git('read', ['config', key, value]);
	}

	async add(paths: readonly string[]): Promise<void> {
		if (paths.length > 0) {
			await this.#git('add', ['add', '-A', '--', ...paths]);
		}
	}

	async unstage(paths: readonly string[]): Promise<void> {
		if (paths.length > 0) {
			await this.#git('add', await this.commitOf('HEAD') === undefined
				? ['rm', '-q', '--cached', '-r', '--', ...paths]
				: ['reset', '-q', 'HEAD', '--', ...paths]);
		}
	}

	async commit(message: string): Promise<void> {
		await this.#git('commit', ['-c', 'user.useConfigOnly=true', 'commit', '-q', '--allow-empty-message', '--file', '-'], message);
	}

	async fetch(remote: string): Promise<void> {
		await this.#git('fetch', ['fetch', remote]);
	}

	async merge(version: string): Promise<void> {
		await this.#git('merge', ['merge', version]);
	}

	async abortMerge(): Promise<void> {
		await this.#git('merge', ['merge', '--abort']);
	}

	async push(remote: string): Promise<void> {
		const { branch = '', upstream } = await this.state();
		await this.#git('push', upstream?.remote === remote ? ['push', remote, `${branch}:${upstream.branch}`] : ['push', '-u', remote, branch]);
	}
}

const isOf = (letter: string): ChangedPath['is'] =>
	letter === 'A' || letter === 'C' ? 'added' : letter === 'D' ? 'removed' : letter === 'R' ? 'renamed' : 'changed';
