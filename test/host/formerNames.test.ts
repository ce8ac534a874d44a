import { assert } from 'chai';
import * as vscode from 'vscode';
import { FormerNames } from '../../src/host/status/formerNames';
import { suiteServices } from './makeServices';
import { leaveNothing, makeFolder, read, until, write } from './workspace';

suite('Names of before, when the people of a pair change', () => {
	const services = suiteServices();
	const { store, writer, language } = services;
	const asked: string[] = [];
	let answer: (button: string) => string | undefined = () => undefined;
	const files = {
		'programme.yaml': 'name: Former\n',
		'pairs/one.yaml': 'mentors: [sari]\nmentees: [budi]\n',
		'sessions/one/2021-08-06-01.yaml': 'date: 2021-08-06   # held\n',
		'sessions/one/2021-08-13-01.yaml': 'date: 2021-08-13\npair: one\n',
		'sessions/one/2021-08-20-01.yaml': 'date: 2021-08-20\npair: one\nmentors: [sari]\nmentees: [budi]\n',
	};
	const [held, other] = ['sessions/one/2021-08-06-01.yaml', 'sessions/one/2021-08-13-01.yaml'] as const;
	let folder: vscode.Uri;
	let listener: FormerNames;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const pair = (): vscode.Uri => at('pairs/one.yaml');
	const menteesOfPair = (): readonly string[] | undefined => store.index.facts(pair().toString())?.pair?.mentees;
	const replace = async (before: string, after: string): Promise<vscode.TextDocument> => {
		const document = await vscode.workspace.openTextDocument(pair());
		const edit = new vscode.WorkspaceEdit();
		const start = document.getText().indexOf(before);
		edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + before.length)), after);
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		return document;
	};
	const message = (now: string, before: string): string => language.words.say.formerNames.message(2, before, now);

	setup(async () => {
		asked.length = 0;
		answer = () => undefined;
		folder = await makeFolder(files);
		await until('the programme', () => store.index.programmes()
			.find(each => each.folder === folder.toString() && each.files.length === Object.keys(files).length));
		listener = new FormerNames(services, (text, [button = ''] = []) => {
			asked.push(text);
			return Promise.resolve(answer(button));
		});
	});
	teardown(async () => {
		listener.dispose();
		await leaveNothing();
	});

	test('are offered after the save, written into all held sessions on yes, and taken back by one undo', async () => {
		answer = button => button;
		const document = await replace('budi', 'ani');
		await until('the index', () => menteesOfPair()?.includes('ani'));
		assert.deepEqual(asked, []);
		await document.save();
		await until('the names', async () => (await read(at(other))).includes('budi'));
		assert.deepEqual(asked, [message('ani – sari', 'budi – sari')]);
		const named = 'mentors:\n  - sari\nmentees:\n  - budi\n';
		assert.deepEqual(
			[await read(at(held)), await read(at(other)), await read(at('sessions/one/2021-08-20-01.yaml'))],
			[`date: 2021-08-06   # held\npair: one\n${named}`, `date: 2021-08-13\npair: one\n${named}`, files['sessions/one/2021-08-20-01.yaml']],
		);
		await writer.undo();
		assert.deepEqual([await read(at(held)), await read(at(other)), await read(pair())], [files[held], files[other], 'mentors: [sari]\nmentees: [ani]\n']);
	});

	test('are those of the last saved state, whatever was typed in between, and nothing is written without a yes', async () => {
		await replace('budi', 'eko');
		await until('the index', () => menteesOfPair()?.includes('eko'));
		const document = await replace('eko', 'ani');
		await document.save();
		await until('the offer', () => asked.length > 0);
		assert.deepEqual(asked, [message('ani – sari', 'budi – sari')]);
		assert.deepEqual([await read(at(held)), await read(at(other))], [files[held], files[other]]);
	});

	test('are not offered where the file comes from elsewhere, and are then those that it brought', async () => {
		await vscode.window.showTextDocument(pair());
		await write(pair(), 'mentors: [sari]\nmentees: [eko]\n');
		const document = await vscode.workspace.openTextDocument(pair());
		await until('the text in the editor', () => document.getText().includes('eko'));
		await until('the index', () => menteesOfPair()?.includes('eko'));
		await (await replace('eko', 'ani')).save();
		await until('the offer', () => asked.length > 0);
		assert.deepEqual(asked, [message('ani – sari', 'eko – sari')]);
	});

	test('are not offered where a save leaves the people as they were', async () => {
		await (await replace('budi]', 'BUDI]\nstatus: active')).save();
		await store.whenRead();
		// The offer that follows shows that there was none before it.
		await (await replace('BUDI', 'ani')).save();
		await until('the offer', () => asked.length > 0);
		assert.deepEqual(asked, [message('ani – sari', 'BUDI – sari')]);
	});
});
