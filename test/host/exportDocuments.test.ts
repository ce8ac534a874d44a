import { assert } from 'chai';
import * as vscode from 'vscode';
import { exportCertificate } from '../../src/host/commands/exports/exportCertificate';
import { exportEvents } from '../../src/host/commands/exports/exportEvents';
import { exportJpReport } from '../../src/host/commands/exports/exportJpReport';
import { exportSessionLog } from '../../src/host/commands/exports/exportSessions';
import { overviewPageWords, personDocumentsWords } from '../../src/core/words/lateWords';
import { Missing, UserError } from '../../src/host/platform/userError';
import { suiteServices } from './makeServices';
import { testWith } from './testWith';
import { leaveNothing, makeFolder, read, until } from './workspace';

const accept = 'workbench.action.acceptSelectedQuickOpenItem';

suite('Documents of a person, a pair, or all of them', () => {
	const services = suiteServices();
	const { store, globalState } = services;
	const files = {
		'programme.yaml': 'name: Documents\nlanguage: en\ncohorts:\n  - {id: one, name: First}\npolicy: {certificate: {sessions: 2}}\nsigners: [{name: Dewi}]\n',
		'people.yaml': 'people:\n  - {id: budi, name: Budi}\n  - {id: sari, name: Sari}\n  - {id: tono, name: Tono}\n',
		'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\n',
		'pairs/budi-tono.yaml': 'mentors: [budi]\nmentees: [tono]\ncohort: one\n',
		'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\nminutes: 60\n',
		'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\nminutes: 60\n',
		'sessions/budi-tono/2021-08-07-01.yaml': 'date: 2021-08-07\n',
	};
	let folder: vscode.Uri;

	/** Runs a command; every question, also where to save, is answered by Enter. Resolves with the names of the files that it made. */
	const run = async (command: Promise<void>): Promise<readonly string[]> => {
		const ended: unknown[] = [];
		const done = command.then(() => { ended.push('well'); }, (error: unknown) => { ended.push(error); });
		const saved = async (): Promise<readonly string[]> =>
			(await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).filter(name => name.endsWith('.html'));
		while (ended.length === 0 && (await saved()).length === 0) {
			await vscode.commands.executeCommand(accept);
		}
		while (ended.length === 0) {
			// The message that it is saved.
			await vscode.commands.executeCommand('notifications.clearAll');
		}
		await done;
		assert.deepEqual(ended, ['well']);
		return saved();
	};
	const textOf = (name: string): Promise<string> => read(vscode.Uri.joinPath(folder, name));
	const refusal = async (command: Promise<void>): Promise<UserError> => {
		const error = await command.then(() => undefined, (reason: unknown) => reason);
		assert.instanceOf(error, UserError);
		return error;
	};
	const begin = async (contents: Readonly<Record<string, string>>): Promise<void> => {
		folder = await makeFolder(contents);
		await until('the programme', () => store.index.programmes()
			.find(each => each.folder === folder.toString())?.files.length === Object.keys(contents).length);
		await globalState.update('exportFolder', folder.toString());
	};
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await leaveNothing();
	});

	testWith('a dialog', 'certificates of everyone are one file, with a page for each who fulfils the rule and for nobody else', async () => {
		await begin(files);
		const [name = '', ...others] = await run(exportCertificate(services)({ programme: { folder: folder.toString() } }));
		assert.deepEqual([name, others.length], ['certificate-documents-everyone.html', 0]);
		const html = await textOf(name);
		assert.deepEqual(html.match(/(?<=class="awarded"><bdi>)[^<]*/g), ['Budi', 'Sari']);
		assert.notInclude(html, 'Tono');
	});

	test('a certificate for who does not fulfil the rule is refused with the reason; without a rule the programme’s page is offered', async () => {
		await begin(files);
		const programme = { folder: folder.toString() };
		const { message } = await refusal(exportCertificate(services)({ programme, person: 'Tono' }));
		assert.strictEqual(message, services.language.words.language === 'en'
			? 'Tono: 1 of 2 sessions. That does not fulfil the rule for a certificate.'
			: 'Tono: 1 dari 2 sesi. Syarat sertifikat belum terpenuhi.');
		await leaveNothing();
		await begin({ ...files, 'programme.yaml': 'name: Documents\n' });
		const missing = await refusal(exportCertificate(services)({ programme: { folder: folder.toString() } }));
		assert.instanceOf(missing, Missing);
		assert.deepEqual(missing instanceof Missing && missing.offers, ['editProgramme']);
	});

	test('a cohort without pairs is refused with a sentence, for each document', async () => {
		await begin({ ...files, 'programme.yaml': files['programme.yaml'].replace('cohorts:\n', 'cohorts:\n  - {id: empty, name: Empty}\n') });
		const cohort = { folder: folder.toString(), id: 'empty' };
		const { language } = services.language.words;
		const { whose: { noPair }, certificate: { noPeople } } = personDocumentsWords[language];
		const commands = [exportSessionLog, exportJpReport, exportCertificate];
		const said = commands.map(async command => (await refusal(command(services)({ cohort }))).message);
		assert.deepEqual(await Promise.all(said), [noPair, overviewPageWords[language].exported.nobody, noPeople]);
	});

	testWith('a dialog', 'session logs of all of a cohort are one file, each pair on a sheet of its own', async () => {
		await begin(files);
		const [name = ''] = await run(exportSessionLog(services)({ cohort: { folder: folder.toString(), id: 'one' } }));
		assert.strictEqual(name, 'session-log-documents-first.html');
		assert.deepEqual((await textOf(name)).match(/<h1>|(?<=<dt>Mentee<\/dt><dd><bdi>)[^<]*/g), ['<h1>', 'Sari', '<h1>', 'Tono']);
	});

	testWith('a dialog', 'events of a pair, and of a person, are a file to print, named after them', async () => {
		await begin(files);
		const [name = ''] = await run(exportEvents(services)({ pair: { folder: folder.toString(), id: 'budi-sari' } }));
		assert.strictEqual(name, 'events-sari-budi.html');
		const pair = await textOf(name);
		assert.deepEqual([pair.includes('Fri 13 Aug 2021'), pair.includes('Tono')], [true, false]);
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
		const [one = ''] = await run(exportEvents(services)({ programme: { folder: folder.toString() }, person: 'budi' }));
		assert.strictEqual(one, 'events-budi.html');
		assert.include(await textOf(one), 'Tono');
	});

	testWith('a dialog', 'JP reports of everyone are one file; a person’s alone as before', async () => {
		await begin(files);
		const programme = { folder: folder.toString() };
		const [name = ''] = await run(exportJpReport(services)({ programme }));
		assert.strictEqual(name, 'jp-documents-everyone-2021.html');
		assert.deepEqual((await textOf(name)).match(/(?<=<dt>Name<\/dt><dd><bdi>)[^<]*/g), ['Budi', 'Sari', 'Tono']);
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
		const [one = ''] = await run(exportJpReport(services)({ programme, person: 'sari', year: 2021 }));
		assert.strictEqual(one, 'jp-sari-2021.html');
		assert.deepEqual((await textOf(one)).match(/(?<=<dt>Name<\/dt><dd><bdi>)[^<]*/g), ['Sari']);
	});
});
