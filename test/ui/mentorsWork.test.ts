import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { completingWords } from '../../src/core/words/lateWords';
import { dayFromNow } from './driver/dayFromNow';
import { changedText } from './driver/fileText';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { type Row, Workbench } from './workbench';

/** A small programme whose days are near the real today. People are made up. */
const programme: Readonly<Record<string, string>> = {
	'programme.yaml': `name: Small\nlanguage: ${language}\ntimezone: UTC\n`,
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n    role: mentor\n  - id: sari\n    name: Sari\n    role: mentee\n',
	'pairs/budi-sari.yaml': 'mentors:\n  - budi\nmentees:\n  - sari\ncadence:\n  every: 2 weeks\ngoals:\n  - id: g1\n    text: Lead a meeting\n    updates:\n      - on: 2021-01-01\n        percent: 20\n',
	'sessions/budi-sari/past-01.yaml': `id: past-01\ndate: ${dayFromNow(-14)}\ntitle: Listening\npair: budi-sari\nmentors: [budi]\nmentees: [sari]\nstatus: done\nminutes: 45\nsummary: |\n  We listened.\nactions:\n  - id: a1\n    text: Ask three people   # slowly\n    owner: sari\n    due: ${dayFromNow(-3)}\n    state: open\n  - id: a2\n    text: Read the report\n    owner: budi\n`,
};

test.describe.serial('The mentor’s work [long]', () => {
	let workbench: Workbench;
	const past = 'sessions/budi-sari/past-01.yaml';
	const path = (file: string): string => join(workbench.folder, file);
	const onDisk = (file: string): string => readFileSync(path(file), 'utf8');
	const sessionFiles = (): string[] => readdirSync(path('sessions/budi-sari')).sort();
	const treeThat = (view: string, what: (rows: readonly Row[]) => boolean): Promise<Row[]> => until(`the view ${view}`, async () => {
		const rows = await workbench.tree(view);
		return what(rows) && rows;
	});
	/** Of logging a session, in this order. */
	const questions = {
		en: ['Choose the pair', 'When did you meet?', 'How many minutes did it take?', 'What was it about?'],
		id: ['Pilih pasangan mentoring', 'Kapan pertemuannya?', 'Berapa menit lamanya?', 'Apa yang dibahas?'],
	}[language];
	const asked = (placeholder: string): Promise<boolean> =>
		until(placeholder, async () => (await workbench.quickInput.placeholder()).startsWith(placeholder));

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: programme });
		await workbench.openView('Mentor Notes');
		await treeThat(words.views.sessions, rows => rows.some(row => row.label === 'Sari – Budi'));
	});
	test.afterAll(() => workbench.close());

	test('a session is logged with four keys and its defaults, carries what is open, and has no problems', async () => {
		await workbench.palette(title('logSession'));
		await workbench.press('Enter');
		for (const question of questions) {
			await asked(question);
			await workbench.press('Enter');
		}
		await workbench.quickInput.closed();
		const today = dayFromNow(0);
		const file = `${today}-01.yaml`;
		await workbench.editor.showing(file);
		assert.strictEqual(onDisk(`sessions/budi-sari/${file}`), [
			`id: ${today}-budi-sari-01`, `date: ${today}`, 'pair: budi-sari',
			'mentors:', '  - budi', 'mentees:', '  - sari', 'status: done', 'minutes: 45', 'summary: |', '  ', 'carried:', '  - past-01#a1', '  - past-01#a2', '',
		].join('\n'));
		await workbench.page.keyboard.type('We met.');
		await workbench.editor.save();
		assert.match(onDisk(`sessions/budi-sari/${file}`), /summary: \|\n {2}We met\.\n/);
		assert.deepEqual(await workbench.problems(), []);
	});

	test('Back returns to the question before, and Escape leaves nothing', async () => {
		await closeAllEditors();
		const before = sessionFiles();
		await workbench.runCommand(title('logSession'));
		await asked(questions[0]!);
		await workbench.press('Enter');
		await asked(questions[1]!);
		await workbench.page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
		await asked(questions[0]!);
		await workbench.press('Enter');
		await asked(questions[1]!);
		await workbench.quickInput.type({ en: 'the day of the big rain', id: 'waktu hujan besar itu' }[language]);
		assert.match(await workbench.quickInput.message(), { en: /last friday/, id: /Jumat lalu/ }[language]);
		await workbench.press('Enter');
		await asked(questions[1]!);
		await workbench.quickInput.leave();
		assert.deepEqual(sessionFiles(), before);
	});

	test('a session is scheduled, rescheduled and completed by keyboard, and its file says all of it', async () => {
		await closeAllEditors();
		await workbench.runCommand(title('scheduleSession'));
		await asked(questions[0]!);
		await workbench.press('Enter');
		await asked({ en: 'When will you meet?', id: 'Kapan akan bertemu?' }[language]);
		await workbench.quickInput.type(dayFromNow(9));
		await workbench.press('Enter');
		await asked({ en: 'What will it be about?', id: 'Apa yang akan dibahas?' }[language]);
		await workbench.quickInput.type('Plan: the forum');
		await workbench.press('Enter');
		const file = `${dayFromNow(9)}-01.yaml`;
		await workbench.editor.showing(file);
		await workbench.runCommand(title('rescheduleSession'));
		await asked(words.logging.newMoment);
		await workbench.quickInput.type({ en: 'today', id: 'hari ini' }[language]);
		await workbench.press('Enter');
		await asked({ en: 'Why?', id: 'Apa alasannya?' }[language]);
		await workbench.quickInput.type('clash');
		await workbench.press('Enter');
		await workbench.quickInput.closed();
		await until('the new day', () => Promise.resolve(onDisk(`sessions/budi-sari/${file}`).includes(`date: ${dayFromNow(0)}`)));
		await workbench.runCommand(title('completeSession'));
		await asked(questions[2]!);
		await workbench.quickInput.type('60');
		await workbench.press('Enter');
		await asked({ en: 'Who was there?', id: 'Siapa yang hadir?' }[language]);
		await workbench.press('Enter');
		await asked(completingWords[language].whenNext);
		await workbench.quickInput.pick(completingWords[language].notNow);
		await workbench.quickInput.closed();
		await until('the end', () => Promise.resolve(onDisk(`sessions/budi-sari/${file}`).includes('status: done')));
		assert.strictEqual(onDisk(`sessions/budi-sari/${file}`), [
			`id: ${dayFromNow(9)}-budi-sari-01`, 'title: "Plan: the forum"', `date: ${dayFromNow(0)}`, 'pair: budi-sari',
			'mentors:', '  - budi', 'mentees:', '  - sari', 'status: done', 'minutes: 60',
			'attendance:', '  - person: budi', '    state: present', '  - person: sari', '    state: present',
			'history:', `  - on: ${dayFromNow(0)}`, `    from: ${dayFromNow(9)}`, `    to: ${dayFromNow(0)}`, '    why: clash', '',
		].join('\n'));
		assert.deepEqual(await workbench.problems(), []);
	});

	test('a no-show holds nothing up: the next session is logged as ever', async () => {
		writeFileSync(
			path(`sessions/budi-sari/${dayFromNow(-1)}-01.yaml`), `date: ${dayFromNow(-1)}\npair: budi-sari\nstatus: scheduled\n`,
		);
		await workbench.expand('Sari – Budi', words.views.sessions);
		const needsLogging = { en: 'needs logging', id: 'perlu dicatat' }[language];
		const row = (await treeThat(
			words.views.sessions, rows => rows.some(each => each.level === 3 && each.description.includes(needsLogging)),
		)).find(each => each.level === 3
			&& each.description.includes(needsLogging))!;
		assert.ok(
			(await workbench.statusBar()).some(text => text.includes({ en: '1 to log', id: '1 perlu dicatat' }[language])),
			String(await workbench.statusBar()),
		);
		await workbench.views.contextMenu(row.label, words.views.sessions);
		await workbench.views.choose(title('markNoShow'));
		await asked({ en: 'Who did not come?', id: 'Siapa yang tidak hadir?' }[language]);
		await workbench.press('Enter');
		await until('the word', () => Promise.resolve(/status: no-show/.test(onDisk(`sessions/budi-sari/${dayFromNow(-1)}-01.yaml`))));
		await closeAllEditors();
		await workbench.runCommand(title('logSession'));
		for (const question of questions) {
			await asked(question);
			if (question === questions[1]) {
				await workbench.quickInput.type({ en: 'yesterday', id: 'kemarin' }[language]);
			}
			await workbench.press('Enter');
		}
		await workbench.editor.showing(`${dayFromNow(-1)}-02.yaml`);
	});

	test('a tick in the Actions view changes state and done_on only, and one undo takes it back', async () => {
		await workbench.openFile('past-01.yaml');
		const before = onDisk(past);
		const rows = await treeThat(words.views.actions, all => all.some(row => row.label.endsWith('Ask three people')));
		const action = rows.find(row => row.label.endsWith('Ask three people'))?.label ?? '';
		await workbench.views.toggle(action, words.views.actions);
		assert.strictEqual(
			await changedText(path(past), before), before.replace('state: open\n', `state: done\n    done_on: ${dayFromNow(0)}\n`),
		);
		await workbench.editor.focus();
		const ticked = onDisk(past);
		await workbench.press('Control+z');
		await workbench.editor.save();
		assert.strictEqual(await changedText(path(past), ticked), before);
		await treeThat(
			words.views.actions,
			rows => rows.some(row => row.label.endsWith('Ask three people')
				&& row.description.includes({ en: '3 days overdue', id: 'lewat tenggat 3 hari' }[language])),
		);
	});

	test('what was changed in a view is taken back there by Ctrl+Z, or by the button of the message; a tick needs none', async () => {
		await closeAllEditors();
		await workbench.runCommand('Notifications: Clear All Notifications');
		const before = onDisk(past);
		const rows = await treeThat(words.views.actions, all => all.some(row => row.label.endsWith('Ask three people')));
		const action = rows.find(row => row.label.endsWith('Ask three people'))?.label ?? '';
		await workbench.views.toggle(action, words.views.actions);
		const ticked = await changedText(path(past), before);
		await workbench.press('Control+z');
		assert.strictEqual(await changedText(path(past), ticked), before);
		const said = await until('a message', async () => {
			const all = await workbench.notifications();
			return all.length > 0 && all.map(({ message }) => message);
		});
		assert.match(said.join('\n'), { en: /^Undone: .*Budi.*$/, id: /^Diurungkan: .*Budi.*$/ }[language]);

		await workbench.views.contextMenu(action, words.views.actions);
		await workbench.views.choose(title('dropAction'));
		const dropped = await changedText(path(past), before);
		const message = await until('the message', async () =>
			(await workbench.notifications()).map(each => each.message).find(each => each.includes('Budi') && !said.includes(each)));
		await workbench.answer(message, words.say.undo);
		assert.strictEqual(await changedText(path(past), dropped), before);
	});

	test('a tick on the brief does the same', async () => {
		await workbench.openFile('past-01.yaml');
		const before = onDisk(past);
		await workbench.runCommand(title('openBrief'));
		const page = await workbench.webview();
		await until('the brief', async () => (await page.locator('main').innerText()).includes('Ask three people'));
		assert.match(await page.locator('main').innerText(), /Lead a meeting[\s\S]*20\s?%/);
		await page.locator('input[type=checkbox]').first().click();
		assert.strictEqual(
			await changedText(path(past), before), before.replace('state: open\n', `state: done\n    done_on: ${dayFromNow(0)}\n`),
		);
	});

	test('Go to Session finds by words, and the filter shows what it found', async () => {
		// The page of the test before may still take the focus, and with it close the picker.
		await until('the picker', async () => {
			await workbench.runCommand(title('goToSession'));
			await workbench.quickInput.value(3000);
			return (await workbench.quickInput.placeholder()).startsWith({ en: 'Date, title', id: 'Tanggal, judul' }[language]);
		});
		await workbench.quickInput.type('listening');
		await until('the session, and the line of its summary with another form of the word', async () => {
			const [session, line, ...others] = await workbench.quickInput.items();
			return session?.label.includes('Listening') === true && line?.label.includes('We listened.') === true && others.length === 0;
		});
		await workbench.press('Enter');
		await workbench.editor.showing('past-01.yaml');
		await workbench.runCommand(title('filter'));
		await workbench.quickInput.type('listening');
		await workbench.press('Enter');
		await treeThat(words.views.sessions, rows => rows.filter(row => / · /.test(row.label)).length === 1);
		await workbench.runCommand(title('clearFilter'));
		await until('all sessions', async () => {
			await workbench.expand('Sari – Budi', words.views.sessions);
			return (await workbench.tree(words.views.sessions)).filter(row => / · /.test(row.label)).length > 1;
		});
	});

	async function closeAllEditors(): Promise<void> {
		await workbench.closeEditors();
		await until('no editor', async () => (await workbench.editor.tabs()).length === 0);
	}
});
