import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { mergingWords, sendingWords } from '../../src/core/words/lateWords';
import { dayFromNow } from './driver/dayFromNow';
import { changedText } from './driver/fileText';
import { folderOfSuite } from './driver/folderOfSuite';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { writeFiles } from './driver/writeFiles';
import { Workbench } from './workbench';

const past = 'sessions/budi-sari/past-01.yaml';
const today = `sessions/budi-sari/${dayFromNow(0)}-01.yaml`;
const note = `reflections/budi-sari/${dayFromNow(-1)}-sari.md`;
/** People are made up. */
const programme: Readonly<Record<string, string>> = {
	'programme.yaml': `name: Pendampingan\nlanguage: ${language}\ntimezone: UTC\n`,
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n    role: mentor\n  - id: sari\n    name: Sari\n    role: mentee\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncadence:\n  every: 2 weeks\n',
	[past]: `# By Budi\nid: past-01\ndate: ${dayFromNow(-14)}\ntitle: Mendengar\npair: budi-sari\nstatus: done\nminutes: 45\nactions:\n  - id: a1\n    text: Bertanya kepada tiga orang   # pelan-pelan\n    owner: sari\n    state: open\n  - id: a2\n    text: Membaca laporan\n    owner: budi\n    state: open\n`,
	'private/.gitignore': '*\n',
};
const say = sendingWords[language];

test.describe.serial('Two people with a copy each [long]', () => {
	const around = folderOfSuite('together');
	const shared = join(around, 'shared.git');
	let budi: Workbench;
	let sari: Workbench;
	const git = (folder: string, ...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
	const textIn = ({ folder }: Workbench, path: string): string => readFileSync(join(folder, path), 'utf8');
	const change = (window: Workbench, path: string, from: string, to: string): void => {
		writeFileSync(join(window.folder, path), textIn(window, path).replace(from, to));
	};
	/** Every file of the record, as it is on the disk. */
	const record = ({ folder }: Workbench): Readonly<Record<string, string>> => Object.fromEntries(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter(entry => entry.isFile() && !`${entry.parentPath}/`.includes('/.git/'))
			.map(entry => join(entry.parentPath, entry.name))
			.sort()
			.map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
	);
	const openCopy = async (name: string): Promise<Workbench> => {
		const folder = join(around, name);
		git(around, 'clone', '--quiet', shared, folder);
		git(folder, 'config', 'user.name', name);
		git(folder, 'config', 'user.email', `${name}@example.org`);
		const window = await Workbench.open({ folder, settings: { 'mentorNotes.me': name } });
		await window.openView('Mentor Notes');
		await until('the pair', async () => (await window.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
		return window;
	};
	/** Logs a session of today by the keyboard, with what is proposed. */
	const logToday = async (window: Workbench, about: string): Promise<void> => {
		await window.palette(title('logSession'));
		await window.press('Enter');
		const questions = {
			en: ['Choose the pair', 'When did you meet?', 'How many minutes did it take?', 'What was it about?'],
			id: ['Pilih pasangan mentoring', 'Kapan pertemuannya?', 'Berapa menit lamanya?', 'Apa yang dibahas?'],
		}[language];
		for (const question of questions) {
			await until(question, async () => (await window.quickInput.placeholder()).startsWith(question));
			if (question === questions.at(-1)) {
				await window.quickInput.type(about);
			}
			await window.press('Enter');
		}
		await window.quickInput.closed();
		await window.editor.showing(today.split('/').at(-1)!);
		await window.closeEditors();
	};
	const tick = async (window: Workbench, text: string): Promise<void> => {
		const before = textIn(window, past);
		await window.runCommand(title('completeAction'));
		await until('the action', async () => (await window.quickInput.items()).some(row => row.label === text));
		await window.pick(text);
		await window.quickInput.closed();
		await changedText(join(window.folder, past), before);
	};
	/** Sends and receives by the palette and one Enter. */
	const send = async (window: Workbench, first: string): Promise<void> => {
		await window.runCommand(title('sendAndReceive'));
		await until('what is sent', async () => (await window.quickInput.items())[0]?.label === first);
		await window.quickInput.accept();
	};
	const message = (window: Workbench, begins: string): Promise<string> => until(`the message “${begins}…”`, async () =>
		(await window.notifications()).map(each => each.message).find(text => text.startsWith(begins)));

	test.beforeAll(async () => {
		const first = join(around, 'first');
		writeFiles(first, programme);
		git(first, 'init', '--quiet', '--initial-branch', 'main');
		git(first, 'add', '--all');
		git(first, '-c', 'user.name=Rina', '-c', 'user.email=rina@example.org', 'commit', '--quiet', '--message', 'First');
		git(around, 'clone', '--quiet', '--bare', first, shared);
		budi = await openCopy('budi');
		sari = await openCopy('sari');
	});
	test.afterAll(async () => {
		await Promise.all([budi, sari].map(window => window.close()));
		rmSync(around, { recursive: true });
	});

	test('both log, tick, share and disagree; then both have the same record, with all that either wrote and no marker line', async () => {
		await logToday(budi, 'Rencana Budi');
		await tick(budi, 'Membaca laporan');
		change(budi, past, 'title: Mendengar', 'title: Mendengar dengan sabar');
		await logToday(sari, 'Rencana Sari');
		await tick(sari, 'Bertanya kepada tiga orang');
		change(sari, past, 'title: Mendengar', 'title: Belajar mendengar');
		writeFiles(sari.folder, { [note]: '---\nsession: past-01\nauthor: sari\nvisibility: pair\n---\n# Yang saya pelajari\n\nSabar.\n' });

		await send(budi, say.send);
		await message(budi, say.sent('').slice(0, 5));
		await send(sari, say.send);
		const page = await until('the questions', async () => {
			const frame = await sari.webview();
			return (await frame.locator('body').innerText()).includes('Mendengar dengan sabar') && frame;
		});
		assert.notMatch(await page.locator('body').innerText(), /<<<<|>>>>|\.yaml|HEAD|origin/);
		// Of two titles one is proposed; here both are wanted.
		const both = page.getByLabel(mergingWords[language].sides.both, { exact: true });
		await both.first().waitFor();
		for (let i = 0; i < await both.count(); i++) {
			await both.nth(i).click();
			// The page is drawn anew with each answer: what was drawn before may show another one for a moment.
			await until('the answer', () => both.nth(i).isChecked());
		}
		await sari.press('Control+Enter');
		await message(sari, say.sent('').slice(0, 5));
		await send(budi, say.receive);
		await message(budi, say.received('').slice(0, 5));

		const together = record(sari);
		assert.deepEqual(record(budi), together);
		assert.strictEqual(git(budi.folder, 'rev-parse', 'HEAD'), git(sari.folder, 'rev-parse', 'HEAD'));
		assert.deepEqual(
			[budi, sari].map(({ folder }) => git(folder, 'status', '--porcelain')), ['', ''],
			'everything is recorded',
		);
		const wrote = ['# By Budi', '# pelan-pelan', 'Mendengar dengan sabar', 'Belajar mendengar', 'Rencana Budi', 'Rencana Sari', 'Sabar.'];
		const all = Object.values(together).join('\n');
		assert.deepEqual(wrote.filter(text => !all.includes(text)), []);
		assert.notMatch(all, /<{7}|={7}|>{7}/);
		assert.deepEqual(together[past]?.match(/state: \w+/g), ['state: done', 'state: done']);
		assert.deepEqual(Object.keys(together).filter(path => path.includes(dayFromNow(0)) && path.startsWith('sessions')), [today], 'they met once');
	});
});
