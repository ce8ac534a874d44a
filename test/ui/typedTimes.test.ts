import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { dayFromNow } from './driver/dayFromNow';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

test.describe.serial('Zones, times and lengths as people type them [long]', () => {
	let workbench: Workbench;
	const { logging, ask, when } = words;
	const asked = (placeholder: string): Promise<boolean> =>
		until(placeholder, async () => (await workbench.quickInput.placeholder()).startsWith(placeholder));
	const answer = async (question: string, text?: string): Promise<void> => {
		await asked(question);
		if (text !== undefined) {
			await workbench.quickInput.type(text);
		}
		await workbench.quickInput.accept();
	};
	const read = (path: string): string => readFileSync(join(workbench.folder, path), 'utf8');
	const sessions = (): readonly string[] => {
		try {
			return readdirSync(join(workbench.folder, 'kerja/sessions'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.yaml'));
		} catch {
			return [];
		}
	};
	/** What is written between two moments: the text of the session’s new file. */
	const newSession = async (act: () => Promise<void>): Promise<string> => {
		const before = new Set(sessions());
		// The command is about the pair of the open file.
		await workbench.openFile('ayu-made.yaml');
		await act();
		const file = await until('the file', () => Promise.resolve(sessions().find(each => !before.has(each))));
		await workbench.editor.showing(file.replace(/^.*[\\/]/, ''));
		return read(join('kerja/sessions', file));
	};
	const keyOf = (text: string, key: string): string | undefined => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1];

	test.beforeAll(async () => {
		workbench = await Workbench.open({
			folder: {
				'kerja/programme.yaml': 'name: Kerja\n',
				'kerja/pairs/ayu-made.yaml': 'mentors: [Ayu]\nmentees: [Made]\ncadence: {every: 2 weeks, time: "13:00"}\n',
			},
		});
	});
	test.afterAll(() => workbench.close());

	test('a new programme has the time zone that is chosen or typed, by the name that clocks know', async () => {
		for (const [name, typed, zone] of [['Satu', 'WITA', 'Asia/Makassar'], ['Dua', 'wit', 'Asia/Jayapura'], ['Tiga', 'asia/tokyo', 'Asia/Tokyo']] as const) {
			await workbench.runCommand(title('newProgramme'));
			await answer(ask.programme.name, name);
			await answer(ask.programme.language);
			await answer(ask.programme.timezone, typed);
			await answer(ask.programme.mentor);
			await workbench.editor.showing('programme.yaml');
			const file = `${name.toLowerCase()}/programme.yaml`;
			await until(file, () => { try { return Promise.resolve(keyOf(read(file), 'timezone')); } catch { return Promise.resolve(undefined); } });
			assert.strictEqual(keyOf(read(file), 'timezone')?.split(' ')[0], zone, typed);
		}
	});

	test('a length is typed with its unit and written in minutes', async () => {
		for (const [typed, minutes] of [['1,5 jam', '90'], ['90\'', '90'], ['45 min', '45']] as const) {
			const text = await newSession(async () => {
				await workbench.runCommand(title('logSession'));
				await answer(logging.whenHeld, dayFromNow(-1));
				await answer(logging.minutes, typed);
				await answer(logging.title);
			});
			assert.strictEqual(keyOf(text, 'minutes'), minutes, typed);
		}
	});

	test('before Enter it is said that a time of today has passed', async () => {
		await workbench.openFile('ayu-made.yaml');
		await workbench.runCommand(title('scheduleSession'));
		await asked(logging.whenNext);
		await workbench.quickInput.type(`${dayFromNow(0)} 00:00`);
		assert.match(await workbench.quickInput.message(), new RegExp(`: ${when.timeIsPast}$`));
		await workbench.quickInput.leave();
	});

	test('a day gets the usual time, unless it is said to have none', async () => {
		const scheduled = (typed: string, message: string | RegExp): Promise<string> => newSession(async () => {
			await workbench.runCommand(title('scheduleSession'));
			await asked(logging.whenNext);
			await workbench.quickInput.type(typed);
			assert.match(await workbench.quickInput.message(), new RegExp(message));
			await workbench.quickInput.accept();
			await answer(logging.titleOfNext);
		});
		const usual = await scheduled(dayFromNow(20), when.usualTime);
		assert.deepEqual(['date', 'time'].map(key => keyOf(usual, key)), [dayFromNow(20), '"13:00"']);
		const without = await scheduled(`${dayFromNow(21)} ${{ en: 'no time', id: 'tanpa jam' }[language]}`, /^[^:.]*$/);
		assert.deepEqual(['date', 'time'].map(key => keyOf(without, key)), [dayFromNow(21), undefined]);
		const both = await scheduled(`${dayFromNow(22)} 2:30`, { en: /14:30 .* can also mean .*02:30/, id: /14\.30 .* juga berarti .*02\.30/ }[language]);
		assert.deepEqual(['date', 'time'].map(key => keyOf(both, key)), [dayFromNow(22), '"14:30"']);
	});
});
