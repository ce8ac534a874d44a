import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repositoryContract } from '../../repositoryContract';
import { bareRepository, cloneFor, git, GitProcess } from './gitProcess';

repositoryContract('Git itself', async () => {
	const bare = await bareRepository();
	const folders = { ours: await cloneFor('Ours', bare), theirs: await cloneFor('Theirs', bare) };
	return {
		ours: new GitProcess(folders.ours),
		git: (whose, ...args) => git(folders[whose], ...args),
		write: async (whose, path, text) => {
			await mkdir(dirname(join(folders[whose], path)), { recursive: true });
			await writeFile(join(folders[whose], path), text);
		},
		read: (whose, path) => readFile(join(folders[whose], path), 'utf8').catch(() => undefined),
	};
});
