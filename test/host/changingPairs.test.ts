import { assert } from 'chai';
import * as vscode from 'vscode';
import type { PairStep } from '../../src/core/plans/pair/pairSteps';
import type { Programme } from '../../src/core/programme/programme';
import { changePairsWords, editingWords } from '../../src/core/words/lateWords';
import { changePairs } from '../../src/host/commands/pairs/changePairs';
import { writePairs } from '../../src/host/commands/pairs/writePairs';
import { undoChange } from '../../src/host/status/undoMessage';
import { suiteServices } from './makeServices';
import { answer, leaveNothing, makeFolder, read, until, write } from './workspace';

suite('Holding, resuming, ending and moving pairs', () => {
	const services = suiteServices();
	const { store, clock, language } = services;
	const files = {
		'programme.yaml': 'name: Pairs\nlanguage: en\ncohorts:\n  - {id: one, name: First}\n  - {id: two, name: Second}\n',
		'pairs/a.yaml': 'mentors: [Budi] # since May\nmentees: [Ani]\ncohort: one\n',
		'pairs/b.yaml': 'mentor: Budi\nmentees: [Bela]\nstatus: on-hold # until June\n',
		'pairs/c.yaml': 'mentors: [Budi]\nmentees: [Cici]\nstatus: completed\n',
		'pairs/d.yaml': 'mentors: [Budi]\nmentees: [Dodi]\nstatus: active\ncadence: 2 weeks\n',
	};
	type Path = keyof typeof files;
	let folder: vscode.Uri;
	const at = (path: Path): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const found = (): Programme | undefined => store.index.programmes().find(each => each.folder === folder.toString());
	const assertFiles = async (changed: Partial<Record<Path, string>> = {}): Promise<void> => {
		for (const [path, text] of Object.entries({ ...files, ...changed })) {
			assert.strictEqual(await read(at(path as Path)), text);
		}
	};
	const one = (id: string): unknown => ({ pair: { folder: folder.toString(), id } });
	const several = (...ids: readonly string[]): unknown => ({ pairs: { folder: folder.toString(), ids } });
	const say = () => changePairsWords[language.words.language];

	/** Runs a command, of which so many questions are answered by Enter and the next one is left. Resolves with why it was refused. */
	const run = (step: PairStep, argument: unknown, enters?: number): Promise<string> =>
		answer(changePairs(services, step)(argument).then(() => '', (error: unknown) => String(error)), enters);

	setup(async () => {
		folder = await makeFolder(files);
		await until('the programme', () => found()?.files.length === Object.keys(files).length);
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await leaveNothing();
	});

	test('one pair is held and resumed without a question, ended by two Enters, and each undo gives the file back', async () => {
		assert.strictEqual(await run('hold', one('a')), '');
		await assertFiles({ 'pairs/a.yaml': files['pairs/a.yaml'].replace('one\n', 'one\nstatus: on-hold\n') });
		await undoChange(services);
		await assertFiles();
		assert.strictEqual(await run('resume', one('b')), '');
		await assertFiles({ 'pairs/b.yaml': files['pairs/b.yaml'].replace('on-hold', 'active') });
		await undoChange(services);
		assert.strictEqual(await run('end', one('d')), '');
		await assertFiles({ 'pairs/d.yaml': files['pairs/d.yaml'].replace('active\n', `completed\nend: ${clock.today(found())}\n`) });
		await undoChange(services);
		await assertFiles();
	});

	test('several change at once, after it was said which: those that it is not for stay, and one undo takes all back', async () => {
		await until('the pair', () => found()?.pairs.get('b')?.status === 'on-hold');
		assert.strictEqual(await run('hold', several('a', 'b', 'c', 'd')), '');
		const held = {
			'pairs/a.yaml': files['pairs/a.yaml'].replace('one\n', 'one\nstatus: on-hold\n'),
			'pairs/d.yaml': files['pairs/d.yaml'].replace('active', 'on-hold'),
		};
		await assertFiles(held);
		await undoChange(services);
		await assertFiles();
		assert.strictEqual(await run('cohort', several('a', 'b', 'c', 'd')), '');
		const moved = (path: Path): string => files[path].includes('cohort')
			? files[path].replace('one\n', 'two\n') : files[path].replace(/(mentees: .*\n)/, '$1cohort: two\n');
		await assertFiles({
			'pairs/a.yaml': moved('pairs/a.yaml'), 'pairs/b.yaml': moved('pairs/b.yaml'), 'pairs/c.yaml': moved('pairs/c.yaml'), 'pairs/d.yaml': moved('pairs/d.yaml'),
		});
		await undoChange(services);
		await assertFiles();
	});

	test('nothing is written when a question is left, whichever it is', async () => {
		for (const [step, questions] of [['hold', 1], ['cohort', 2], ['cadence', 2], ['end', 3]] as const) {
			for (let enters = 0; enters < questions; enters++) {
				assert.strictEqual(await run(step, several('a', 'd'), enters), '');
				await assertFiles();
			}
		}
	});

	test('a pair with text that is not saved is left out of many, and alone keeps that text', async () => {
		const document = await vscode.workspace.openTextDocument(at('pairs/d.yaml'));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '# typed\n');
		await vscode.workspace.applyEdit(edit);
		assert.strictEqual(await run('hold', several('a', 'd')), '');
		await assertFiles({ 'pairs/a.yaml': files['pairs/a.yaml'].replace('one\n', 'one\nstatus: on-hold\n') });
		assert.strictEqual(document.getText(), `# typed\n${files['pairs/d.yaml']}`);
		await until('the pair', () => found()?.pairs.get('a')?.status === 'on-hold');
		const refused = await run('hold', several('a', 'd'));
		assert.include(refused, say().why.unsaved);
		assert.include(refused, say().why.already);
		assert.strictEqual(await run('hold', one('d')), '');
		assert.strictEqual(document.getText(), `# typed\n${files['pairs/d.yaml'].replace('active', 'on-hold')}`);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('is refused where a pair is no longer as it was shown; then nothing is written', async () => {
		const programme = found()!;
		const shown = ['a', 'd'].map(id => programme.pairs.get(id)!);
		await write(at('pairs/d.yaml'), files['pairs/d.yaml'].replace('Dodi', 'Dewi'));
		const refusal = await writePairs(services, programme, () => shown, { key: 'status', to: 'on-hold' }).then(() => '', (error: unknown) => String(error));
		assert.include(refusal, 'd.yaml');
		assert.strictEqual(await read(at('pairs/a.yaml')), files['pairs/a.yaml']);
	});

	test('is refused with a sentence for a pair that it is not for, for one without a file, and for anything else', async () => {
		const session = vscode.Uri.joinPath(folder, 'sessions', 'x', '2021-08-13-01.yaml');
		await write(session, 'date: 2021-08-13\nmentors: [Budi]\nmentees: [Eka]\n');
		await until('the session', () => found()?.sessions.length === 1);
		const [key = ''] = found()!.sessionsByGroup.keys();
		assert.include(await run('hold', one(key)), editingWords[language.words.language].pair.noFile('Eka – Budi'));
		assert.include(await run('hold', several(key, 'c')), say().why.noFile);
		assert.include(await run('hold', one('c')), say().why.ended);
		assert.include(await run('resume', one('a')), say().why.already);
		assert.include(await run('resume', several('a', 'c')), say().why.ended);
		for (const argument of [{ pairs: {} }, { pairs: { folder: folder.toString(), ids: ['nobody'] } }, { pairs: { folder: 1, ids: 'a' } }, 3]) {
			assert.notStrictEqual(await run('hold', argument), '');
		}
		await assertFiles();
	});

	test('from the palette it asks for a pair that it is for', async () => {
		assert.strictEqual(await run('resume', undefined, 0), '');
		await assertFiles();
	});
});
