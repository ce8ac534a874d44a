import { assert } from 'chai';
import { RepositoryError, type Repository } from '../src/core/exchange/repository';

type Whose = 'ours' | 'theirs';

/** Two people's clones of one repository, and Git itself to do with them what others do. */
export interface Clones {
	readonly ours: Repository;
	/** Runs Git in our clone, or in theirs. */
	readonly git: (whose: Whose, ...args: readonly string[]) => Promise<string>;
	readonly write: (whose: Whose, path: string, text: string | Uint8Array) => Promise<void>;
	readonly read: (whose: Whose, path: string) => Promise<string | undefined>;
}

const path = 'pairs/budi sari é.yaml';

/** What every `Repository` must do; `clone` makes a bare repository without a commit, and clones it twice. */
export function repositoryContract(
	name: string, clone: () => Promise<Clones>, declare: (title: string, run: () => Promise<void>) => void = test,
): void {
	const faultOf = (answer: Promise<unknown>): Promise<string> =>
		answer.then(() => 'none', (error: unknown) => error instanceof RepositoryError ? error.fault : String(error));

	/** Both clones have a first commit. */
	const begin = async (): Promise<Clones> => {
		const made = await clone();
		await made.write('ours', path, 'a: 1\n');
		await made.git('ours', 'add', path);
		await made.git('ours', 'commit', '-qm', 'First');
		await made.git('ours', 'push', '-q', '-u', 'origin', 'HEAD:main');
		await made.git('theirs', 'pull', '-q', 'origin', 'main');
		return made;
	};

	/** They have sent another value of the same line. */
	const diverge = async (): Promise<Clones> => {
		const made = await begin();
		await made.write('theirs', path, 'a: 3\n');
		await made.git('theirs', 'commit', '-qam', 'Theirs');
		await made.git('theirs', 'push', '-q', 'origin', 'HEAD:main');
		await made.write('ours', path, 'a: 2\n');
		await made.git('ours', 'commit', '-qam', 'Ours');
		return made;
	};

	suite(`${name}, as a repository`, () => {
		declare('a first version is added, recorded and sent, and the branch is connected', async () => {
			const { ours, write } = await clone();
			assert.strictEqual((await ours.state()).head, undefined);
			await write('ours', path, 'a: 1\n');
			const { changed, staged, branch, remotes } = await ours.state();
			assert.deepEqual({ changed, staged, branch }, { changed: [{ path, is: 'added' }], staged: [], branch: 'main' });
			assert.deepEqual(remotes.map(remote => remote.name), ['origin']);
			await ours.add([path]);
			assert.deepEqual((await ours.state()).staged, [{ path, is: 'added' }]);
			await ours.commit('Première version\n\nWith a body');
			await ours.push('origin');
			const state = await ours.state();
			assert.deepEqual(state.upstream, { remote: 'origin', branch: 'main', ...(state.head !== undefined && { commit: state.head }) });
			assert.deepEqual([state.staged, state.changed], [[], []]);
			const [commit] = await ours.log({ max: 5 });
			assert.deepEqual(
				[commit?.hash, commit?.parents, commit?.message.trim(), commit?.author],
				[state.head, [], 'Première version\n\nWith a body', 'Ours'],
			);
		});

		declare('the index is the index: what is staged can be taken out of it, and the file stays', async () => {
			const { ours, write, read } = await begin();
			await write('ours', path, 'a: 2\n');
			await write('ours', 'new.md', 'x');
			await ours.add([path, 'new.md']);
			await ours.unstage([path, 'new.md']);
			const { staged, changed } = await ours.state();
			assert.deepEqual(staged, []);
			assert.sameDeepMembers([...changed], [{ path, is: 'changed' }, { path: 'new.md', is: 'added' }]);
			assert.deepEqual([await read('ours', path), await read('ours', 'new.md')], ['a: 2\n', 'x']);
		});

		declare('removed and renamed files are reported as that', async () => {
			const { ours, git } = await begin();
			await git('ours', 'mv', path, 'moved.yaml');
			assert.deepEqual((await ours.state()).staged, [{ path: 'moved.yaml', from: path, is: 'renamed' }]);
			const before = (await ours.state()).head ?? '';
			await ours.commit('Moved');
			assert.deepEqual(await ours.changes(before, 'HEAD'), [{ path: 'moved.yaml', from: path, is: 'renamed' }]);
			await git('ours', 'rm', '-q', '--cached', 'moved.yaml');
			assert.deepEqual((await ours.state()).staged, [{ path: 'moved.yaml', is: 'removed' }]);
		});

		declare('text and bytes of any version, also in a conflict; undefined where it is not there', async () => {
			const { ours, write } = await diverge();
			const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff]);
			await write('ours', 'scan.bin', bytes);
			await ours.add(['scan.bin']);
			await ours.commit('Evidence');
			assert.deepEqual([...await ours.bytes('HEAD', 'scan.bin') ?? []], [...bytes]);
			assert.strictEqual(await ours.show('HEAD~1', path), 'a: 2\n');
			assert.strictEqual(await ours.show('HEAD~1', 'scan.bin'), undefined);
			assert.strictEqual(await ours.show('HEAD', 'no/such.md'), undefined);
			await ours.fetch('origin');
			const theirs = (await ours.state()).upstream?.commit ?? '';
			assert.strictEqual(await faultOf(ours.merge(theirs)), 'conflict');
			const state = await ours.state();
			assert.deepEqual([state.conflicts, state.unfinished], [[path], 'merge']);
			assert.deepEqual(
				await Promise.all([':1', ':2', ':3'].map(version => ours.show(version, path))), ['a: 1\n', 'a: 2\n', 'a: 3\n']);
			assert.strictEqual(await ours.commitOf('MERGE_HEAD'), theirs);
			await ours.abortMerge();
			const after = await ours.state();
			assert.deepEqual([after.conflicts, after.unfinished, after.changed, after.staged], [[], undefined, [], []]);
		});

		declare('who was slower is rejected, and sees what came after it fetched', async () => {
			const { ours } = await diverge();
			assert.strictEqual(await faultOf(ours.push('origin')), 'rejected');
			const before = (await ours.state()).upstream?.commit;
			await ours.fetch('origin');
			const { head = '', upstream } = await ours.state();
			const commit = upstream?.commit ?? '';
			assert.notStrictEqual(commit, before);
			assert.strictEqual(await ours.mergeBase(head, commit), before);
			assert.deepEqual(await ours.changes(before ?? '', commit), [{ path, is: 'changed' }]);
			assert.strictEqual(await ours.show(commit, path), 'a: 3\n');
			assert.deepEqual((await ours.log({ max: 9, since: before ?? '' })).map(each => each.message.trim()), ['Ours']);
			assert.deepEqual((await ours.log({ max: 1, path: 'pairs' })).map(each => each.message.trim()), ['Ours']);
			assert.deepEqual(await ours.log({ max: 9, path: 'sessions' }), []);
		});

		declare('a merge that would write over what is not recorded changes nothing', async () => {
			const { ours, write, read, git } = await diverge();
			await git('ours', 'rm', '-q', '--cached', path);
			await write('theirs', 'new.md', 'theirs');
			await git('theirs', 'add', '.');
			await git('theirs', 'commit', '-qm', 'New');
			await git('theirs', 'push', '-q', 'origin', 'HEAD:main');
			await ours.add([path]);
			await write('ours', 'new.md', 'ours');
			await ours.fetch('origin');
			assert.strictEqual(await faultOf(ours.merge('origin/main')), 'wouldOverwrite');
			assert.strictEqual(await read('ours', 'new.md'), 'ours');
			assert.strictEqual((await ours.state()).unfinished, undefined);
		});

		declare('why Git refuses: nothing to record, no name, a hook, no way to the remote', async () => {
			const { ours, write, git, read } = await begin();
			assert.strictEqual(await faultOf(ours.commit('Nothing')), 'nothingToCommit');
			await write('ours', path, 'a: 2\n');
			await ours.add([path]);
			await write('ours', '.git/hooks/pre-commit', '#!/bin/sh\necho "Not on a Monday" >&2\nexit 1\n');
			await git('ours', 'config', 'core.hooksPath', '.git/hooks');
			await git('ours', 'config', 'alias.executable', '!chmod +x .git/hooks/*');
			await git('ours', 'executable');
			const refused = await ours.commit('Refused').then(() => undefined, (error: unknown) => error as RepositoryError);
			assert.deepEqual([refused?.fault, refused?.detail], ['hook', 'Not on a Monday']);
			await git('ours', 'config', 'core.hooksPath', '.git/none');
			await git('ours', 'config', 'user.name', '');
			assert.strictEqual(await faultOf(ours.commit('By whom')), 'noIdentity');
			await git('ours', 'config', '--unset', 'user.name');
			await ours.setConfig('user.name', 'Sari W.');
			assert.strictEqual(await ours.config('user.name'), 'Sari W.');
			assert.strictEqual(await ours.config('mentor.none'), undefined);
			await git('ours', 'config', 'commit.gpgSign', 'true');
			await git('ours', 'config', 'gpg.program', 'false');
			assert.strictEqual(await faultOf(ours.commit('Signed')), 'signing');
			await git('ours', 'config', '--unset', 'commit.gpgSign');
			await ours.commit('Good');
			await git('ours', 'remote', 'set-url', 'origin', '/no/such/folder');
			assert.strictEqual(await faultOf(ours.fetch('origin')), 'offline');
			assert.strictEqual(await faultOf(ours.push('origin')), 'offline');
			assert.strictEqual(await read('ours', path), 'a: 2\n');
		});

		declare('what is ignored', async () => {
			const { ours, write } = await begin();
			await write('ours', '.gitignore', 'private/\n');
			await write('ours', 'private/a b.md', 'x');
			assert.deepEqual([...await ours.ignored(['private/a b.md', path, 'x.md'])], ['private/a b.md']);
			assert.deepEqual([...await ours.ignored([path])], []);
			assert.sameDeepMembers([...(await ours.state()).changed], [{ path: '.gitignore', is: 'added' }]);
		});
	});
}
