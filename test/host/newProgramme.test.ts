import { assert } from 'chai';
import * as vscode from 'vscode';
import { importFile } from '../../src/host/commands/programme/importFile';
import { readEarlier } from '../../src/host/commands/programme/earlierProgramme';
import { beginProgramme } from '../../src/host/commands/programme/newProgramme';
import { Missing, UserError } from '../../src/host/platform/userError';
import { undoChange } from '../../src/host/status/undoMessage';
import { idleServices, ShownPages, suiteServices } from './makeServices';
import { exists, filesIn, leaveNothing, makeFolder, read, until, write } from './workspace';

suite('A new programme', () => {
	const imports = new ShownPages<{ readonly folder: string; readonly source: string }>();
	const services = { ...suiteServices(), imports };
	const withoutProgrammes = idleServices();
	const { store } = services;
	let folder: vscode.Uri;
	const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	teardown(leaveNothing);

	test('like an earlier one has its set-up, templates, reminders and logo, and nothing of its people; one undo takes all of it back', async () => {
		folder = await makeFolder({
			'last/programme.yaml': '# Ask Sari\nname: Last Year\nlanguage: id\ntimezone: Asia/Jayapura\ncohorts:\n  - id: c1\nvalues: berakhlak\nletterhead:\n  logo: letterhead/logo.png\n',
			'last/people.yaml': 'people:\n  - {id: sari, name: Sari, email: sari@kantor.example}\n', 'last/pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
			'last/sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\n', 'last/private/pairing.yaml': 'not_with: []\n',
			'last/templates/own.md': '---\nid: own\n---\n## One\n', 'last/messages/hello.md': 'Hello\n', 'last/letterhead/logo.png': 'png',
		});
		const last = await until('the earlier programme', () => store.index.programmes().find(each => each.folder === at('last').toString() && each.pairs.size === 1));
		await beginProgramme(services, folder, { name: 'This Year', setUp: await readEarlier(services, last), cohort: 'Cohort 2' });
		assert.sameMembers(await filesIn(at('this-year')), ['programme.yaml', 'people.yaml', 'templates/own.md', 'messages/hello.md', 'letterhead/logo.png']);
		assert.strictEqual(
			await read(at('this-year/programme.yaml')),
			'id: this-year\nname: This Year\nlanguage: id\ntimezone: Asia/Jayapura\ncohorts:\n  - id: cohort-2\n    name: Cohort 2\nvalues: berakhlak\nletterhead:\n  logo: letterhead/logo.png\n',
		);
		assert.strictEqual(await read(at('this-year/letterhead/logo.png')), 'png');
		assert.match(await read(at('this-year/people.yaml')), /\npeople: \[\]\n$/);
		await undoChange(services);
		assert.isFalse(await exists(at('this-year/programme.yaml')) || await exists(at('this-year/templates/own.md')));
	});

	test('is refused like one whose file can’t be read, and where its folder is there', async () => {
		folder = await makeFolder({ 'broken/programme.yaml': 'name: Broken\n', 'there/x.txt': '' });
		const broken = await until('the programme', () => store.index.programmes().find(each => each.folder === at('broken').toString()));
		await write(at('broken/programme.yaml'), 'name: [Broken\n');
		const refused = (made: Promise<unknown>): Promise<unknown> => made.then(() => 'made', (error: unknown) => error);
		assert.instanceOf(await refused(readEarlier(services, broken)), UserError);
		assert.instanceOf(await refused(beginProgramme(services, folder, { name: 'There', setUp: 'en' })), UserError);
		assert.isFalse(await exists(at('there/programme.yaml')));
	});

	test('from a list of people has no people yet, and the page that imports the list is opened for it', async () => {
		folder = await makeFolder({ 'list.csv': 'Name,Role\nSari,mentee\n' });
		imports.subjects.splice(0);
		await beginProgramme(services, folder, { name: 'From a List', setUp: 'en', timezone: 'Asia/Makassar', people: at('list.csv') });
		assert.deepEqual(imports.subjects, [{ folder: at('from-a-list').toString(), source: at('list.csv').toString() }]);
		assert.isTrue(store.index.programmes().some(each => each.folder === at('from-a-list').toString()));
		assert.match(await read(at('from-a-list/people.yaml')), /\npeople: \[\]\n$/);
	});

	test('is offered where a file is to be imported and there is none, and then begins from that file', async () => {
		const list = vscode.Uri.parse('memory:/list.csv');
		const missing = await importFile(withoutProgrammes)(list).then(() => undefined, (error: unknown) => error);
		assert.instanceOf(missing, Missing);
		assert.deepEqual([missing.offers[0], missing.argument], ['newProgramme', list]);
	});
});
