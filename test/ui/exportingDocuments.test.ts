import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { overviewPageWords, personDocumentsWords } from '../../src/core/words/lateWords';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const { certificate, log, minutes, whose } = personDocumentsWords[language];
/** People are made up. */
const files: Readonly<Record<string, string>> = {
	'programme.yaml': `name: P\nlanguage: ${language}\ncohorts:\n  - {id: one, name: First}\n  - {id: empty, name: Empty}\npolicy: {certificate: {sessions: 2, hours: 2}}\n`,
	'people.yaml': 'people:\n  - {id: budi, name: "Budi, M.Sc."}\n  - {id: sari, name: Sari}\n  - {id: tono, name: Tono}\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\n', 'pairs/budi-tono.yaml': 'mentors: [budi]\nmentees: [tono]\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\nminutes: 60\ntitle: First steps\nsummary: Said in trust\nvisibility: pair\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\nminutes: 90\n',
	'sessions/budi-tono/2021-08-14-01.yaml': 'date: 2021-08-14\nminutes: 60\n',
	'sessions/budi-tono/2021-08-07-01.yaml': 'date: 2021-08-07\nstatus: draft\n',
};

test.describe.serial('Exporting documents of people and sessions [long]', () => {
	let workbench: Workbench;
	const exported = (): readonly string[] => readdirSync(workbench.folder).filter(name => name.endsWith('.html'));
	const textOf = async (name: string): Promise<string> => {
		const file = join(workbench.folder, name);
		await until('the file', () => Promise.resolve(existsSync(file) && readFileSync(file, 'utf8').endsWith('</html>\n')));
		return readFileSync(file, 'utf8');
	};

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: files });
		await workbench.openView('Mentor Notes');
		await until('the tree', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Tono – Budi'));
	});
	test.afterAll(() => workbench.close());

	test('minutes are saved after it was said who will be able to read them, and not without', async () => {
		const { sharing, status } = words;
		const ask = async (session: string): Promise<string> => {
			await workbench.runCommand(title('exportMinutes'));
			await until('the sessions', async () => (await workbench.quickInput.items()).length === 4);
			await workbench.pick(session);
			return (await workbench.dialog()).detail;
		};
		assert.strictEqual(await ask(words.day('2021-08-07')), `${minutes.notHeld(status.draft)} ${minutes.readers(undefined)}`);
		await workbench.press('Escape');
		assert.strictEqual(await ask(`${words.day('2021-08-06')} · First steps`), minutes.readers(sharing.meantFor.pair));
		assert.deepEqual(exported(), []);
		await workbench.answerDialog(minutes.export);
		const html = await textOf(await workbench.saveInFolder('.html'));
		assert.match(html, /Said in trust/);
		assert.match(html, new RegExp(`<h1>${minutes.title}</h1>`));
	});

	test('a session log is saved after it was said of how many sessions it has texts and for whom they are meant', async () => {
		await workbench.runCommand(title('exportSessionLog'));
		await workbench.pick('Sari – Budi');
		const { message, detail } = await workbench.dialog();
		assert.ok(message.endsWith(': Sari – Budi'), message);
		assert.strictEqual(detail, log.readers(1, [log.meantFor(1, words.sharing.meantFor.pair)]));
		await workbench.answerDialog(log.export);
		const name = await workbench.saveInFolder('.html');
		assert.strictEqual(name, `${words.brief.log.fileName}-sari-budi.html`);
		assert.match(await textOf(name), /Said in trust/);
	});

	test('a JP report of a cohort says that sessions with others count, and counts them; of an empty one why there is none', async () => {
		const { ofYear, nobody } = overviewPageWords[language].exported;
		const askFor = async (cohort: string): Promise<void> => {
			await workbench.runCommand(title('exportJpReport'));
			await until('for whom', async () => (await workbench.quickInput.items()).length >= 5);
			await workbench.pick(whose.cohort(cohort));
		};
		await askFor('First');
		await until('the year', async () => (await workbench.quickInput.placeholder()) === `${ofYear} ${whose.allTheirSessions}`);
		const [year] = await workbench.quickInput.items();
		assert.deepEqual([year?.label, year?.description], ['2021', words.rows.sessions(3)]);
		await workbench.press('Escape');
		await askFor('Empty');
		await until('the sentence', async () => (await workbench.notifications()).some(({ message }) => message.includes(nobody)));
	});

	test('where a place can’t be written to, the reason is said, and another place can be chosen without asking anything again', async () => {
		await workbench.runCommand(title('exportMinutes'));
		await workbench.pick(`${words.day('2021-08-06')} · First steps`);
		await workbench.answerDialog(minutes.export);
		// Only the system makes files there.
		await workbench.saveAt('/sys/minutes.html');
		await workbench.answer(words.say.notWritten('minutes.html', words.say.whyNotWritten.denied), words.say.chooseAnotherPlace);
		assert.match(await textOf(await workbench.saveInFolder('.html')), /Said in trust/);
	});

	test('certificates of everyone are to the byte those of the command line; who lacks what is said with the choice', async () => {
		await workbench.runCommand(title('exportCertificate'));
		const items = await until('for whom', async () => {
			const shown = await workbench.quickInput.items();
			return shown.length >= 5 && shown;
		});
		const texts = items.map(item => JSON.stringify(item));
		assert.ok(texts[0]?.includes(whose.everyone) && texts[0].includes(certificate.fulfilledOf(2, 3)), texts[0]);
		assert.ok(texts.some(text => text.includes('"Tono"') && text.includes(certificate.sessionsOf(1, 2))), texts.join('\n'));
		await workbench.pick(whose.everyone);
		const html = await textOf(await workbench.saveInFolder('.html'));
		const made = execFileSync(
			process.execPath, [join(process.cwd(), 'dist/cli.js'), 'report', workbench.folder, '--document', 'certificate', '--all-people'],
			{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
		);
		assert.strictEqual(html, made);
		await workbench.answer('.html', certificate.list);
		const list = (): Promise<string> => workbench.editor.text();
		await until('the list', async () => (await list()).includes(`Tono: ${certificate.sessionsOf(1, 2)}`));
	});
});
