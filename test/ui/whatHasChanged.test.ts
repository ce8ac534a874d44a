import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { assert } from 'chai';
import { historyWords } from '../../src/core/words/lateWords';
import { folderOfSuite } from './driver/folderOfSuite';
import type { Row } from './driver/rows';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { writeFiles } from './driver/writeFiles';
import { Workbench } from './workbench';

const session = 'sessions/budi-sari/2026-01-05-01.yaml';
const planned = 'date: 2026-01-05\ntime: 13:00\nstatus: scheduled\n';
/** People are made up. */
const files: Readonly<Record<string, string>> = {
	'programme.yaml': `name: Pendampingan\nlanguage: ${language}\ntimezone: Asia/Jakarta\n`,
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - {id: g1, text: Menulis}\n',
	[session]: planned,
};
const { history, changed, you } = historyWords[language];
const day = words.day('2026-01-05');

test.describe.serial('What has changed [long]', () => {
	const folder = folderOfSuite('changed');
	let workbench: Workbench;
	const record = (name: string, daysAgo: number, texts: Readonly<Record<string, string>>): void => {
		writeFiles(folder, texts);
		const at = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
		const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
		const git = (...args: readonly string[]): string =>
			execFileSync('git', ['-c', `user.name=${name}`, '-c', 'user.email=someone@example.org', ...args], { cwd: folder, encoding: 'utf8', env });
		git('add', '--all');
		git('commit', '--quiet', '--message', 'Text');
	};

	test.beforeAll(async () => {
		execFileSync('git', ['init', '--quiet', '--initial-branch', 'main'], { cwd: folder });
		execFileSync('git', ['config', 'user.name', 'Sari'], { cwd: folder });
		record('Sari', 20, files);
		record('Budi', 3, {
			[session]: `${planned.replace('scheduled', 'done')}minutes: 60\nactions:\n  - {id: a1, text: Baca rencana, owner: sari}\n`,
		});
		record('Sari', 2, {
			[session]: `${planned.replace('scheduled', 'done')}minutes: 90\nactions:\n  - {id: a1, text: Baca rencana, owner: sari, state: done}\n`,
			'pairs/budi-sari.yaml': files['pairs/budi-sari.yaml']?.replace('text: Menulis', 'text: Menulis laporan') ?? '',
		});
		workbench = await Workbench.open({ folder });
		await workbench.openView('Mentor Notes');
		await until('the pair', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
	});
	test.afterAll(async () => {
		await workbench.close();
		rmSync(folder, { recursive: true });
	});

	/** The rows of the list that is open, once it has one. */
	const list = (label: string): Promise<readonly Row[]> => until(`the list with “${label}”`, async () => {
		const all = await workbench.quickInput.items();
		return all.some(row => row.label === label) && all;
	});
	/** What the editor that compares shows, on both sides. */
	const compared = (text: string): Promise<string> => until(`“${text}” in both versions`, async () => {
		const sides = await workbench.page.locator('.monaco-diff-editor .view-lines').allInnerTexts();
		const shown = sides.join('\n').replaceAll('\u00a0', ' ');
		return shown.includes(text) && shown;
	});

	test('is listed by pair since the last days at first, with who changed it; Enter shows before and after in words', async () => {
		const { quickInput } = workbench;
		await workbench.runCommand(title('whatHasChanged'));
		const rows = await list(changed.lastDays(30));
		const said = {
			en: [`Session of ${day} logged: length 90 minutes`, 'Action “Baca rencana” done', 'Goal “Menulis laporan”: text from “Menulis” to “Menulis laporan”'],
			id: [`Sesi ${day} dicatat: lama 90 menit`, 'Tindak lanjut “Baca rencana” selesai', 'Tujuan “Menulis laporan”: teks dari “Menulis” menjadi “Menulis laporan”'],
		}[language];
		assert.deepEqual(rows.map(({ label, description }) => [label, description]), [
			[said[0], `${you}, Budi`], [said[1], `${you}, Budi`], [said[2], you],
			[changed.lastDays(7), ''], [changed.lastDays(30), ''],
		]);
		assert.ok(rows[0]?.ariaLabel.includes('Sari – Budi'), rows[0]?.ariaLabel);
		await quickInput.accept();
		const shown = await compared({ en: 'Length: 90 minutes', id: 'Lama: 90 menit' }[language]);
		assert.ok(shown.includes({ en: 'Status: scheduled', id: 'Status: terjadwal' }[language]), shown);
		await workbench.runCommand(title('whatHasChanged'));
		assert.strictEqual((await list(changed.lastDays(30))).length, 5, 'Who comes back after a moment finds the same list');
		await workbench.pick(changed.lastDays(30));
		await list({ en: `Session of ${day} logged: length 90 minutes`, id: `Sesi ${day} dicatat: lama 90 menit` }[language]);
		await quickInput.leave();
	});

	test('of a session is its history: who, when, from what to what', async () => {
		const { quickInput } = workbench;
		await workbench.runCommand(title('history'));
		await until('the session', async () => (await quickInput.items()).length === 1);
		await quickInput.accept();
		const said = {
			en: ['Length from 60 minutes to 90 minutes', 'Action “Baca rencana” done', 'Logged: length 60 minutes', 'Action “Baca rencana” added: Sari', 'Scheduled: 13:00'],
			id: ['Lama dari 60 menit menjadi 90 menit', 'Tindak lanjut “Baca rencana” selesai', 'Dicatat: lama 60 menit', 'Tindak lanjut “Baca rencana” ditambahkan: Sari', 'Dijadwalkan: 13.00'],
		}[language];
		const rows = await list(said[0] ?? '');
		assert.deepEqual(rows.map(({ label }) => label), said);
		assert.match(rows[0]?.ariaLabel ?? '', /· Sari$/);
		assert.match(rows[2]?.ariaLabel ?? '', /· Budi$/);
		assert.strictEqual(await quickInput.placeholder(), history.placeholder);
		await workbench.pick(said[2] ?? '');
		await compared({ en: 'Length: 60 minutes', id: 'Lama: 60 menit' }[language]);
	});
});
