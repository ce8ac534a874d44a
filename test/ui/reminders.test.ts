import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { calendarWords, remindersWords } from '../../src/core/words/lateWords';
import { dayFromNow } from './driver/dayFromNow';
import { language, title } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

const say = remindersWords[language];
const unaddressed = language === 'id' ? ` · ${say.noSalutation}` : '';
const files = {
	'programme.yaml': `id: p\nname: Program Mentoring ASN\nlanguage: ${language}\ntimezone: Asia/Jakarta\npolicy: {stale_after_days: 21}\n`,
	'people.yaml': 'people:\n  - {id: ani, name: "Dr. Ani Lestari Kusumawardhani, S.Sos., M.A.P.", salutation: Ibu, phone: 0812 3456 7890}\n'
		+ '  - {id: budi, name: Budi Santoso, email: budi@example.org}\n  - {id: citra, name: Citra}\n  - {id: dewi, name: Dewi Anggraini Puspitasari}\n',
	'pairs/ani-budi.yaml': 'mentors: [ani]\nmentees: [budi]\nstart: 2021-01-01\n',
	'pairs/citra-dewi.yaml': 'mentors: [citra]\nmentees: [dewi]\nstart: 2021-01-01\n',
	'sessions/ani-budi/2021-08-06-01.yaml': 'date: 2021-08-06\nstatus: done\nactions:\n  - {id: a1, text: Read, owner: budi, due: 2021-08-13}\n',
	'sessions/ani-budi/2021-09-03-01.yaml': 'date: 2021-09-03\nstatus: scheduled\n',
	'sessions/citra-dewi/coming.yaml': `id: coming\nstart: ${dayFromNow(7)}T13:00\nstatus: scheduled\n`,
	'sessions/citra-dewi/off.yaml': `id: off\nstart: ${dayFromNow(8)}T13:00\nstatus: cancelled\n`,
};

test.describe.serial('Handing on by chat and calendar [long]', () => {
	let workbench: Workbench;
	const copied = (): Promise<string> => workbench.page.evaluate(() => navigator.clipboard.readText());

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: files });
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	test('reminders: a list of who gets one and why stays open, and each Enter copies the next', async () => {
		await workbench.runCommand(title('copyReminders'));
		await until('the list', async () => (await workbench.quickInput.placeholder()) === say.placeholder);
		const before = await workbench.quickInput.items();
		assert.deepEqual(before.map(({ label, description }) => `${label}: ${description}`), [
			`${say.all}: ${say.allOf(4)}`,
			`${say.allOfMentors}: ${say.allOf(2)}`,
			`${say.allOfMentees}: ${say.allOf(2)}`,
			`Ani Lestari Kusumawardhani: 0812 3456 7890 · ${say.notMet(1)}, ${say.toLog(1)}`,
			`Citra: ${say.neverMet(1)}${unaddressed}`,
			`Budi Santoso: budi@example.org · ${say.notMet(1)}, ${say.overdue(1)}${unaddressed}`,
			`Dewi Anggraini Puspitasari: ${say.neverMet(1)}${unaddressed}`,
		]);
		const heads: string[] = [];
		const copyNext = async (): Promise<void> => {
			const marked = heads.length + 1;
			await workbench.page.keyboard.press('Enter');
			await until('the mark', async () => (await workbench.quickInput.items()).filter(({ description }) => description.startsWith(say.isCopied)).length === marked);
			heads.push((await copied()).split('\n')[0] ?? '');
		};
		for (let i = 0; i < 5; i++) {
			await copyNext();
		}
		assert.deepEqual(heads, {
			en: ['Dear Ibu Ani Lestari Kusumawardhani,', 'Dear Citra,', 'Dear Budi Santoso,', 'Dear Dewi Anggraini Puspitasari,'],
			id: ['Yth. Ibu Dr. Ani Lestari Kusumawardhani, S.Sos., M.A.P.,', 'Yth. Bapak/Ibu Citra,', 'Yth. Bapak/Ibu Budi Santoso,', 'Yth. Bapak/Ibu Dewi Anggraini Puspitasari,'],
		}[language].concat('=== Ani Lestari Kusumawardhani ==='));
		assert.notMatch(await copied(), /0812|example\.org/);
		assert.strictEqual(await workbench.quickInput.title(), `${say.title} · ${say.isCopied}: ${say.all}`);
		await workbench.quickInput.leave();
	});

	test('reminders: a filter stays as long as it shows somebody whose message is not copied', async () => {
		await workbench.runCommand(title('copyReminders'));
		await until('the list', async () => (await workbench.quickInput.placeholder()) === say.placeholder);
		await workbench.quickInput.type(say.neverMet(1));
		assert.deepEqual((await workbench.quickInput.items()).map(({ label }) => label), ['Citra', 'Dewi Anggraini Puspitasari']);
		for (const [name, left] of [['Citra', say.neverMet(1)], ['Dewi Anggraini Puspitasari', '']] as const) {
			await workbench.page.keyboard.press('Enter');
			await until('the title', async () => (await workbench.quickInput.title()) === `${say.title} · ${say.isCopied}: ${name}`);
			assert.strictEqual(await workbench.quickInput.value(), left);
		}
		await workbench.quickInput.leave();
	});

	test('a calendar, and one that removes it, are saved as files with the same event', async () => {
		const exportAs = async (name: 'exportCalendar' | 'removeFromCalendars', count: string): Promise<string> => {
			await workbench.runCommand(title(name));
			await until('whose sessions', async () => (await workbench.quickInput.placeholder()) === calendarWords[language].whose);
			const [all] = await workbench.quickInput.items();
			assert.deepEqual([all?.label, all?.description], [calendarWords[language].everyone, count]);
			await workbench.quickInput.pick(calendarWords[language].everyone);
			const file = await workbench.saveInFolder('.ics');
			return until('the calendar', () => Promise.resolve(readFileSync(join(workbench.folder, file), 'utf8')));
		};
		const line = (text: string, property: string): string => new RegExp(`^${property}:(.*)\\r$`, 'm').exec(text)?.[1] ?? '';
		const calendar = await exportAs('exportCalendar', calendarWords[language].sessions(1, 1));
		assert.strictEqual(line(calendar, 'STATUS'), 'CONFIRMED');
		const back = await exportAs('removeFromCalendars', calendarWords[language].sessions(1, 1));
		assert.deepEqual([line(back, 'UID'), line(back, 'STATUS')], ['coming@p', 'CANCELLED']);
		assert.strictEqual(line(back, 'UID'), line(calendar, 'UID'));
	});
});
