import { assert } from 'chai';
import * as vscode from 'vscode';
import { copyReminders } from '../../src/host/commands/exports/copyReminders';
import { newReminderText } from '../../src/host/commands/exports/newReminderText';
import { UserError } from '../../src/host/platform/userError';
import { remindersWords } from '../../src/core/words/lateWords';
import { suiteServices } from './makeServices';
import { leave, leaveNothing, makeFolder, until } from './workspace';

suite('Copy Reminders', () => {
	const services = suiteServices();
	const { language, store } = services;
	teardown(leaveNothing);

	const clipboard = vscode.env.clipboard;
	const files = {
		'programme.yaml': 'name: Reminders\nlanguage: en\npolicy: {stale_after_days: 21}\n',
		'people.yaml': 'people: [{id: a, name: Ana}, {id: b, name: Budi}, {id: c, name: Citra}, {id: d, name: Dewi}]\n',
		'pairs/a-b.yaml': 'mentors: [a]\nmentees: [b]\nstart: 2021-01-01\n',
		'pairs/c-d.yaml': 'mentors: [c]\nmentees: [d]\n',
		'sessions/c-d/2021-08-06-01.yaml': 'date: 2021-08-06\nstatus: scheduled\n',
	};
	const programmeOf = async (content: Readonly<Record<string, string>>): Promise<{ readonly folder: string }> => {
		const folder = (await makeFolder(content)).toString();
		const sessions = Object.keys(content).filter(path => path.startsWith('sessions/')).length;
		await until('the programme', () => store.index.programmes()
			.some(each => each.folder === folder && each.pairs.size === 2 && each.people.size > 0 && each.sessions.length === sessions));
		return { folder };
	};

	test('copies the message of the one person that it is called on, with what concerns them alone', async () => {
		const programme = await programmeOf(files);
		for (const argument of [{ programme, person: 'c' }, { person: { folder: programme.folder, name: 'c' } }, { pair: { folder: programme.folder, id: 'c-d' } }]) {
			await clipboard.writeText('before');
			await copyReminders(services)(argument);
			assert.match(await clipboard.readText(), /^Dear Citra,\n[^]*\n- Friday, 6 August 2021 with Dewi\n/);
		}
		await copyReminders(services)({ programme, pair: 'a-b', person: 'b' });
		assert.match(await clipboard.readText(), /^Dear Budi,\n[^]*\n- Ana: not met yet/);
	});

	test('of several shows a list that stays open: each Enter copies the next message, then all of them as one text', async () => {
		const programme = await programmeOf(files);
		await clipboard.writeText('');
		const shown = copyReminders(services)({ programme });
		const heads: string[] = [];
		let before = '';
		for (let i = 0; i < 4; i++) {
			await until('a message', async () => {
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return await clipboard.readText() !== before;
			});
			before = await clipboard.readText();
			heads.push(before.split('\n')[0] ?? '');
		}
		assert.deepEqual(heads, ['Dear Ana,', 'Dear Citra,', 'Dear Budi,', '=== Ana ===']);
		await leave(shown);
	});

	test('come from the text that New Reminder Text makes, once it is changed; until then they are the same', async () => {
		const programme = await programmeOf(files);
		const copied = async (): Promise<string> => {
			await copyReminders(services)({ programme, person: 'c' });
			return clipboard.readText();
		};
		const before = await copied();
		const make = async (n: number): Promise<void> => {
			const made = newReminderText(services)({ programme });
			await until('the text', async () => {
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return messages() === n;
			});
			await made;
		};
		const file = vscode.Uri.parse(`${programme.folder}/messages/reminder.md`);
		const messages = (): number => store.index.programmes().find(({ folder }) => folder === programme.folder)?.messages.length ?? 0;
		await make(1);
		assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
		assert.strictEqual(await copied(), before);
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('---\naudience: mentor\n---\nHi {{person.name}}\n'));
		await until('the change', async () => await copied() === 'Hi Citra\n');
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('---\n---\nHi {{nma}}\n'));
		await clipboard.writeText('before');
		const { unknown } = remindersWords[language.words.language];
		await until('the refusal', async () => {
			const error = await copyReminders(services)({ programme, person: 'c' }).then(() => undefined, (reason: unknown) => reason);
			return error instanceof UserError && error.message === unknown('reminder.md', 'nma');
		});
		await make(2);
	});

	test('with nobody to remind says so, and leaves the clipboard as it was', async () => {
		const programme = await programmeOf({ ...files, 'pairs/a-b.yaml': 'mentors: [a]\nmentees: [b]\n' });
		await clipboard.writeText('before');
		const { nobodyOf } = remindersWords[language.words.language];
		const error = await copyReminders(services)({ programme, pair: 'a-b' }).then(() => undefined, (reason: unknown) => reason);
		assert.instanceOf(error, UserError);
		assert.strictEqual(error.message, nobodyOf('Budi – Ana'));
		assert.strictEqual(await clipboard.readText(), 'before');
	});

	test('called with a hostile argument, refuses it', async () => {
		for (const argument of [null, 0, [], {}, { cohort: null }, { person: { folder: {}, name: 'x' } }, { programme: { folder: '../..' }, pair: {} }]) {
			const error = await copyReminders(services)(argument).then(() => undefined, (reason: unknown) => reason);
			assert.instanceOf(error, UserError);
		}
	});
});
