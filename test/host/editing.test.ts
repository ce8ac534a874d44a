import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../src/core/manifest/commands';
import type { Programme } from '../../src/core/programme/programme';
import type { Pair } from '../../src/core/record/pair';
import type { Person } from '../../src/core/record/programmeFile';
import { editingWords } from '../../src/core/words/lateWords';
import { changePair } from '../../src/host/commands/pairs/editPair';
import { changePerson } from '../../src/host/commands/programme/editPerson';
import { FormerNames } from '../../src/host/status/formerNames';
import { undoChange } from '../../src/host/status/undoMessage';
import { suiteServices } from './makeServices';
import { leave, leaveNothing, lensesAbove, makeFolder, read, until, write } from './workspace';

suite('Changing a pair and its people without their YAML', () => {
	const services = suiteServices();
	const { store, language } = services;
	const files = {
		'programme.yaml': 'name: Editing\n',
		'people.yaml': '# People\npeople:\n  - {id: ayu, name: "Ayu Dewi, S.Kom.", role: mentor}\n  - id: made   # mentee\n    name: Made\n',
		'pairs/one.yaml': 'mentors: [ayu] # since May\nmentees: [made]\nstatus: active\n',
		'sessions/one/2021-08-06-01.yaml': 'date: 2021-08-06   # held\n',
		'sessions/one/2021-08-13-01.yaml': 'date: 2021-08-13\nmentors: [ayu dewi]\n',
	};
	type Path = keyof typeof files;
	let folder: vscode.Uri;
	const at = (path: Path): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const assertFiles = async (changed: Partial<Record<Path, string>> = {}): Promise<void> => {
		for (const [path, text] of Object.entries({ ...files, ...changed })) {
			assert.strictEqual(await read(at(path as Path)), text);
		}
	};
	const found = (): Programme | undefined => store.index.programmes().find(each => each.folder === folder.toString());
	const programme = (): Programme => found()!;
	const pair = (): Pair => programme().pairs.get('one')!;
	const person = (id: string): Person => programme().people.get(id)!;
	const refusal = async (promise: Promise<unknown>): Promise<string> => promise.then(() => '', (error: unknown) => String(error));

	setup(async () => {
		folder = await makeFolder(files);
		await until('the programme', () => found()?.files.length === Object.keys(files).length);
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await leaveNothing();
	});

	test('a value of a pair is changed alone, and one undo takes it back', async () => {
		await changePair(services, programme(), pair(), { key: 'cadence', inner: 'every', to: '2 weeks' });
		await assertFiles({ 'pairs/one.yaml': `${files['pairs/one.yaml']}cadence:\n  every: 2 weeks\n` });
		await undoChange(services);
		await assertFiles();
	});

	test('new people get an entry, held sessions keep who took part, and one undo takes all back, without another question', async () => {
		const asked: string[] = [];
		const listener = new FormerNames(services, message => {
			asked.push(message);
			return Promise.resolve(undefined);
		});
		try {
			await changePair(services, programme(), pair(), { side: 'mentees', to: ['Putu Sari'] }, true);
			await assertFiles({
				'people.yaml': `${files['people.yaml']}  - id: putu-sari\n    name: Putu Sari\n    role: mentee\n`,
				'pairs/one.yaml': files['pairs/one.yaml'].replace('made', 'putu-sari'),
				'sessions/one/2021-08-06-01.yaml': `${files['sessions/one/2021-08-06-01.yaml']}pair: one\nmentors:\n  - ayu\nmentees:\n  - made\n`,
				'sessions/one/2021-08-13-01.yaml': 'date: 2021-08-13\npair: one\nmentors: [ayu dewi]\nmentees:\n  - made\n',
			});
			await undoChange(services);
			await assertFiles();
			await until('the pair', () => pair().mentees?.includes('made'));
			await changePair(services, programme(), pair(), { side: 'mentees', to: ['Nyoman'] });
			assert.strictEqual(await read(at('sessions/one/2021-08-13-01.yaml')), files['sessions/one/2021-08-13-01.yaml']);
			await until('the new mentee', () => pair().mentees?.includes('nyoman'));
			// The offer that follows shows that there was none before it.
			const document = await vscode.workspace.openTextDocument(at('pairs/one.yaml'));
			const start = document.positionAt(document.getText().indexOf('nyoman'));
			const edit = new vscode.WorkspaceEdit();
			edit.replace(document.uri, new vscode.Range(start, start.translate(0, 'nyoman'.length)), 'made');
			await vscode.workspace.applyEdit(edit);
			await document.save();
			await until('the offer', () => asked.length > 0);
			assert.deepEqual(asked, [language.words.say.formerNames.message(2, 'Nyoman – Ayu Dewi', 'Made – Ayu Dewi')]);
		} finally {
			listener.dispose();
		}
	});

	test('a session that names its people stays the pair’s when these change', async () => {
		const named = `${files['sessions/one/2021-08-13-01.yaml']}mentees: [made]\n`;
		await write(at('sessions/one/2021-08-13-01.yaml'), named);
		await until('the names', () => programme().sessions.some(({ mentees }) => mentees?.includes('made')));
		await changePair(services, programme(), pair(), { side: 'mentees', to: [] });
		await assertFiles({
			'pairs/one.yaml': files['pairs/one.yaml'].replace('mentees: [made]\n', ''),
			'sessions/one/2021-08-13-01.yaml': named.replace('mentors', 'pair: one\nmentors'),
		});
	});

	test('nothing is written where the pair is not as it was shown, or one person would be on both sides', async () => {
		const [present, was] = [programme(), pair()];
		const { samePerson } = language.words.finding.say;
		assert.include(await refusal(changePair(services, present, was, { side: 'mentees', to: ['Ayu Dewi'] })), samePerson);
		const other = files['pairs/one.yaml'].replace('active', 'on-hold');
		await write(at('pairs/one.yaml'), other);
		await until('the other text', async () => (await vscode.workspace.openTextDocument(at('pairs/one.yaml'))).getText() === other);
		const { notTheShown } = editingWords[language.words.language].pair;
		assert.include(await refusal(changePair(services, present, was, { key: 'status', to: 'completed' })), notTheShown('one.yaml'));
		await assertFiles({ 'pairs/one.yaml': other });
	});

	test('another name keeps the old one where files use it, and every session its people', async () => {
		await changePerson(services, programme(), person('ayu'), { name: 'Ayu Lestari' });
		await changePerson(services, programme(), person('made'), { name: 'Made W.', nip: '198001012005011001' });
		await assertFiles({
			'people.yaml': files['people.yaml']
				.replace('name: "Ayu Dewi, S.Kom."', 'name: "Ayu Lestari", aliases: ["Ayu Dewi, S.Kom."]')
				.replace('name: Made\n', 'name: Made W.\n    nip: "198001012005011001"\n'),
		});
		await until('the name', () => person('ayu').name === 'Ayu Lestari');
		assert.strictEqual(programme().people.get('ayu dewi')?.id, 'ayu');
	});

	suite('by its questions', () => {
		const rows = {
			editPair: (): unknown => ({ pair: { folder: folder.toString(), id: 'one' } }),
			editPerson: (): unknown => ({ person: { folder: folder.toString(), name: 'made' } }),
		};
		const run = (name: CommandName & keyof typeof rows): Thenable<unknown> =>
			vscode.commands.executeCommand(commandIds(name).en, rows[name]());
		setup(() => until('the programme in the extension', async () => (await lensesAbove(at('sessions/one/2021-08-06-01.yaml'))).length > 0));
		const press = (key: 'enter' | 'escape'): Thenable<unknown> => vscode.commands.executeCommand(({
			enter: 'workbench.action.acceptSelectedQuickOpenItem',
			escape: 'workbench.action.closeQuickOpen',
		})[key]);

		test('leaving them leaves nothing behind', async () => {
			for (const name of ['editPair', 'editPerson'] as const) {
				const done = run(name);
				await press('enter');
				await leave(done);
			}
			await assertFiles();
		});
	});
});
