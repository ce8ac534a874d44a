import { assert } from 'chai';
import * as vscode from 'vscode';
import type { FolderFile } from '../../src/core/merge/folder/folder';
import { mergingWords } from '../../src/core/words/lateWords';
import { FilesInConflict } from '../../src/host/pages/merge/filesInConflict';
import { fileSource } from '../../src/host/pages/merge/fileSource';
import { MergeContent } from '../../src/host/pages/merge/mergeContent';
import type { MergeSource } from '../../src/host/pages/merge/mergeContent';
import { clones, closeClones } from './clones';
import { suiteServices } from './makeServices';
import { testWith } from './testWith';
import { exists, leaveNothing, read, until, write } from './workspace';

const session = 'sessions/a-b/2021-08-13-01.yaml';
const head = 'title: First\ndate: 2021-08-13\n';
const words = mergingWords.en;

suite('A merge that was begun with Git, and left files in conflict', () => {
	const services = suiteServices();
	suiteTeardown(leaveNothing);
	teardown(closeClones);

	/** Two clones whose versions of the session Git can't merge; theirs was received, the merge stopped. */
	async function inConflict(
		base: string, ours: string, theirs: string | undefined,
	): Promise<Awaited<ReturnType<typeof clones>> & { readonly file: vscode.Uri }> {
		const made = await clones();
		await made.write('ours', 'programme.yaml', 'name: Merged\n');
		await made.write('ours', session, base);
		await made.git('ours', 'add', '.');
		await made.git('ours', 'commit', '-qm', 'Base');
		await made.git('ours', 'push', '-q', '-u', 'origin', 'HEAD:main');
		await made.git('theirs', 'pull', '-q', 'origin', 'main');
		if (theirs === undefined) {
			await made.git('theirs', 'rm', '-q', session);
		} else {
			await made.write('theirs', session, theirs);
		}
		await made.git('theirs', 'commit', '-qam', 'Theirs');
		await made.git('theirs', 'push', '-q', 'origin', 'HEAD:main');
		await made.write('ours', session, ours);
		await made.git('ours', 'commit', '-qam', 'Ours');
		await made.git('ours', 'fetch', '-q');
		await made.git('ours', 'merge', '-q', 'origin/main').catch(() => undefined);
		const file = vscode.Uri.joinPath(made.folders.ours, ...session.split('/'));
		services.store.refresh([file.toString(), vscode.Uri.joinPath(made.folders.ours, 'programme.yaml').toString()]);
		await until('the file', () => services.store.index.facts(file.toString()));
		return { ...made, file };
	}

	/** Files whose pages lead to no other. */
	const alone = (): FilesInConflict => new FilesInConflict(services, () => Promise.resolve());

	const labelsOf = (page: Awaited<ReturnType<MergeContent['render']>>['page']): readonly string[] => 'gone' in page ? [page.gone]
		: page.groups.flatMap(({ things }) => things.flatMap(({ questions }) => questions.map(({ label }) => label)));

	const prepared = async (source: MergeSource): Promise<readonly FolderFile[]> => {
		const made = await source.prepare(words);
		return 'gone' in made ? assert.fail(made.gone) : made.files;
	};

	testWith('Git', 'has the versions from Git: what was before is known, so that only what both changed is asked', async () => {
		const [base, own, other] = ['45\nplace: Aula', '60\nplace: Aula', '90\nplace: Ruang 2'].map(rest => `${head}minutes: ${rest}\n`);
		const { file, ours, git } = await inConflict(base ?? '', own ?? '', other);
		assert.include(await read(file), '<<<<<<<');
		const source = fileSource(file.toString(), services, alone());
		assert.deepEqual((await prepared(source)).map(({ base, theirs }) => [base, theirs]), [[base, other]]);
		const content = new MergeContent({ file: file.toString() }, source, services);
		const { page, version } = await content.render();
		assert.deepEqual(labelsOf(page), [{ en: 'Length', id: 'Lama' }[services.language.words.language]]);
		await content.answer({ type: 'choose', question: 0, choice: 'theirs', version });
		await content.answer({ type: 'finish', version });
		assert.strictEqual(await read(file), other);
		assert.deepEqual((await ours.state()).conflicts, []);
		assert.include(await git('ours', 'status', '--porcelain'), 'M ');
		content.dispose();
	});

	testWith('Git', 'gives each action an id of its own where Git has put two of both sides with one id into the list [long]', async () => {
		const action = (id: string, text: string): string => `  - id: ${id}\n    text: ${text}\n`;
		const made = (minutes: number, ...actions: readonly string[]): string =>
			`${head}minutes: ${String(minutes)}\nactions:\n${actions.join('')}`;
		const [one, two] = [action('a1', 'Read'), action('a2', 'Write')];
		const { file } = await inConflict(made(45, one, two), made(60, one, action('a3', 'Mine'), two), made(90, one, two, action('a3', 'Theirs')));
		assert.lengthOf((await read(file)).match(/id: a3/g) ?? [], 2, 'Git left both');
		const content = new MergeContent({ file: file.toString() }, fileSource(file.toString(), services, alone()), services);
		const { page, version } = await content.render();
		assert.deepEqual(labelsOf(page), [{ en: 'Length', id: 'Lama' }[services.language.words.language]]);
		await content.answer({ type: 'finish', version });
		assert.match(await read(file), /id: a4\n +text: Mine\n[^]*id: a3\n +text: Theirs\n/);
		content.dispose();
	});

	testWith('Git', 'asks whether a session stays that one side removed and the other one changed, though there are no marker lines [long]', async () => {
		const { file, ours } = await inConflict(`${head}minutes: 45\n`, `${head}minutes: 60\n`, undefined);
		const content = new MergeContent({ file: file.toString() }, fileSource(file.toString(), services, alone()), services);
		const { page, version } = await content.render();
		assert.deepEqual(labelsOf(page), [mergingWords[services.language.words.language].whole.session]);
		await content.answer({ type: 'choose', question: 0, choice: 'theirs', version });
		await content.answer({ type: 'finish', version });
		assert.isFalse(await exists(file));
		assert.deepEqual((await ours.state()).conflicts, []);
		content.dispose();
	});

	testWith('Git', 'shows what each side wrote, and whose it is: a file is one session, whatever its title; then the next file is shown', async () => {
		const written = (title: string, rest: string): string => `title: ${title}\ndate: 2021-08-13\nmode: video\nplace: Aula\n${rest}`;
		const [base, own] = [written('A', ''), written('B', 'minutes: 60\n')];
		const other = written('C', '').replace('Aula', 'Ruang 2');
		const { file, folders } = await inConflict(base, own, other);
		const second = vscode.Uri.joinPath(folders.ours, 'sessions', 'a-b', '2021-08-20-01.yaml');
		await write(second, '<<<<<<< a\ntitle: X\n=======\ntitle: Y\n>>>>>>> b\ndate: 2021-08-20\n');
		services.store.refresh([second.toString()]);
		await until('the second file', () => services.store.index.facts(second.toString()));
		const shown: string[] = [];
		const conflicts = new FilesInConflict(services, next => {
			shown.push(next);
			return Promise.resolve();
		});
		const source = fileSource(file.toString(), services, conflicts);
		const made = await source.prepare(words);
		assert.deepEqual('gone' in made ? made : made.files.map(({ ours, theirs }) => [ours, theirs]), [[own, other]]);
		assert.strictEqual('gone' in made ? '' : made.author?.name, 'Theirs');
		const content = new MergeContent({ file: file.toString() }, source, services);
		const { page, version } = await content.render();
		assert.deepEqual(labelsOf(page), [{ en: 'Title', id: 'Judul' }[services.language.words.language]]);
		assert.include('gone' in page ? '' : page.about, mergingWords[services.language.words.language].fileOf(1, 2));
		await content.answer({ type: 'finish', version });
		assert.strictEqual(await read(file), own.replace('Aula', 'Ruang 2'));
		assert.deepEqual(shown, [second.toString()]);
		assert.deepEqual(await conflicts.placeOf(second.toString(), folders.ours.toString()), { number: 2, all: 2 });
		content.dispose();
	});
});
