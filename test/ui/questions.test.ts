import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { editingWords, makeProgrammeWords } from '../../src/core/words/lateWords';
import { dayFromNow } from './driver/dayFromNow';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

test.describe.serial('Questions, from an empty folder [long]', () => {
	let workbench: Workbench;
	const asked = (placeholder: string): Promise<boolean> =>
		until(placeholder, async () => (await workbench.quickInput.placeholder()).startsWith(placeholder));
	/** Without the number of the question. */
	const inTitle = async (): Promise<string> => (await workbench.quickInput.title()).replace(/ \(\d\/\d\)$/, '');
	const answer = async (question: string, text?: string): Promise<void> => {
		await asked(question);
		if (text !== undefined) {
			await workbench.quickInput.type(text);
		}
		await workbench.quickInput.accept();
	};
	const files = (): readonly string[] => readdirSync(workbench.folder, { recursive: true, encoding: 'utf8' }).sort();
	const fileThat = (ending: string): Promise<string> => until(ending, () => Promise.resolve(files().find(file => file.endsWith(ending))));

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: {} });
	});
	test.afterAll(() => workbench.close());

	test('two people log their first meeting with no programme, and the questions say who meets', async () => {
		const { log, noPairYet, whenHeld } = words.logging;
		await workbench.runCommand(title('logSession'));
		await answer(noPairYet.mentor, 'Ayu');
		await answer(noPairYet.mentee, 'Made');
		await asked(whenHeld);
		assert.strictEqual(await inTitle(), `${log}: Made – Ayu`);
		assert.ok((await workbench.quickInput.message()).startsWith(whenHeld));
		for (const question of [whenHeld, words.logging.minutes, words.logging.title]) {
			await answer(question);
		}
		const file = await fileThat('.session.yaml');
		assert.strictEqual(file, `${dayFromNow(0)}-ayu-made-01.session.yaml`);
		assert.match(readFileSync(join(workbench.folder, file), 'utf8'), /mentors:\n {2}- Ayu\nmentees:\n {2}- Made\n/);
	});

	test('the folder is made a programme, and the session stays as it is', async () => {
		const session = await fileThat('.session.yaml');
		const before = readFileSync(join(workbench.folder, session), 'utf8');
		await workbench.runCommand(title('makeProgramme'));
		await answer(makeProgrammeWords[language].name, 'Belajar');
		await fileThat('programme.yaml');
		await workbench.editor.showing('programme.yaml');
		assert.deepEqual(files().filter(file => /\.yaml$/.test(file)), [session, 'pairs/ayu-made.yaml', 'people.yaml', 'programme.yaml'].sort());
		assert.strictEqual(readFileSync(join(workbench.folder, session), 'utf8'), before);
	});

	test('a name typed among the choices is kept, and the question stays while it is typed', async () => {
		const { pair } = words.finding.ask;
		await workbench.runCommand(title('newPair'));
		await asked(pair.mentor);
		assert.strictEqual(await inTitle(), pair.title);
		await workbench.quickInput.type('Putu');
		await until('the question in the title', async () => await inTitle() === `${pair.title} · ${pair.mentor}`);
		await workbench.quickInput.pick(words.ask.newName('Putu'));
		await until('the name', async () => await workbench.quickInput.value() === 'Putu');
		assert.ok((await workbench.quickInput.message()).startsWith(pair.mentor));
		await workbench.press('Escape');
		await workbench.quickInput.closed();
	});

	test('a pasted list is said to be several decisions, and becomes them', async () => {
		const { entries } = editingWords[language];
		const session = await fileThat('.session.yaml');
		await workbench.openFile(session);
		await workbench.runCommand(title('addDecision'));
		await asked(entries.decided);
		await workbench.quickInput.paste('• One: 1\r\n• Two\r\n');
		await until('the number', async () => (await workbench.quickInput.message()).endsWith(entries.several(2)));
		await workbench.quickInput.accept();
		const text = (): string => readFileSync(join(workbench.folder, session), 'utf8');
		await until('the decisions', () => Promise.resolve(/decisions:\n {2}- "One: 1"\n {2}- Two\n/.test(text())));
	});

	test('an action is edited one value at a time, and each is shown', async () => {
		const { actions } = words;
		const { which, action: edit } = editingWords[language];
		const session = await fileThat('.session.yaml');
		const text = (): string => readFileSync(join(workbench.folder, session), 'utf8');
		await workbench.openFile(session);
		await workbench.runCommand(title('addAction'));
		await answer(actions.what, 'Read');
		await asked(actions.who);
		await workbench.quickInput.pick(actions.noOwnerYet);
		await answer(actions.whenDue);
		await until('the action', () => Promise.resolve(/text: Read\n {4}state: open\n/.test(text())));
		const change = async (value: string): Promise<void> => {
			await workbench.runCommand(title('editAction'));
			await asked(actions.which);
			await workbench.quickInput.accept();
			await asked(which);
			await workbench.quickInput.pick(value);
		};
		await change(edit.due);
		await answer(actions.whenDue, '2031-02-03');
		await until('the due date', () => Promise.resolve(/due: 2031-02-03\n {4}state: open\n/.test(text())));
		await change(edit.state);
		await asked(edit.newState);
		await workbench.quickInput.pick(edit.states.done);
		await until('the status', () => Promise.resolve(text().includes(`state: done\n    done_on: ${dayFromNow(0)}\n`)));
	});

	test('a pair is edited one value at a time, and each is shown', async () => {
		const { which, pair } = editingWords[language];
		const [pairFile, peopleFile] = ['pairs/ayu-made.yaml', 'people.yaml'];
		const text = (path: string): string => readFileSync(join(workbench.folder, path), 'utf8');
		await workbench.openFile('ayu-made.yaml');
		const change = async (value: string): Promise<void> => {
			await workbench.runCommand(title('editPair'));
			await asked(which);
			await workbench.quickInput.pick(value);
		};
		await change(pair.cancelNotice);
		await answer(pair.ask.cancelNotice, '24');
		await until('the notice', () => Promise.resolve(/agreement:\n {2}cancel_notice_hours: 24\n/.test(text(pairFile))));
		await change(pair.weekday);
		await asked(pair.ask.weekday);
		await workbench.quickInput.pick(pair.weekdays.friday);
		await until('the weekday', () => Promise.resolve(text(pairFile).includes('  weekday: friday\n')));
		const held = 'sessions/ayu-made/2021-08-13-01.yaml';
		mkdirSync(join(workbench.folder, 'sessions/ayu-made'), { recursive: true });
		writeFileSync(join(workbench.folder, held), 'date: 2021-08-13\n');
		await workbench.openFile('2021-08-13-01.yaml');
		await change(pair.mentees);
		await asked(pair.ask.mentees);
		await workbench.quickInput.pick(pair.ask.someoneElse);
		await workbench.quickInput.accept();
		await answer(pair.ask.newMentee, 'Putu Sari');
		await asked(pair.credit.who(1));
		await workbench.quickInput.pick('Made – Ayu');
		await until('the new mentee', () => Promise.resolve(/mentees:\n {2}- made\n {2}- putu-sari\n/.test(text(pairFile))));
		await until('who took part', () => Promise.resolve(text(held) === 'date: 2021-08-13\npair: ayu-made\nmentors:\n  - ayu\nmentees:\n  - made\n'));
		await until('the new person', () => Promise.resolve(text(peopleFile).includes('  - id: putu-sari\n    name: Putu Sari\n    role: mentee\n')));
	});

	test('a person is edited one value at a time, and what can’t be an NIP is refused', async () => {
		const { which, person } = editingWords[language];
		const people = (): string => readFileSync(join(workbench.folder, 'people.yaml'), 'utf8');
		await workbench.runCommand(title('editPerson'));
		await asked(person.who);
		await workbench.quickInput.pick('Ayu');
		await asked(which);
		await workbench.quickInput.pick(person.nip);
		await asked(person.ask.nip);
		await workbench.quickInput.type('1980 0101');
		await until('the refusal', async () => (await workbench.quickInput.message()).endsWith(person.badNip(8)));
		await workbench.quickInput.type('19800101 200501 1 001');
		await workbench.quickInput.accept();
		await until('the number', () => Promise.resolve(people().includes('nip: "198001012005011001"')));
	});

	test('a goal with a baseline and a target is updated by its level', async () => {
		const { goals } = words.actions;
		await workbench.openFile('ayu-made.yaml');
		await workbench.runCommand(title('addGoal'));
		await answer(goals.what, { en: 'Lead a meeting', id: 'Memimpin rapat' }[language]);
		await answer(goals.baseline, '2');
		await answer(goals.target, '4');
		await answer(goals.whenDue);
		const text = (): string => readFileSync(join(workbench.folder, 'pairs/ayu-made.yaml'), 'utf8');
		await until('the goal', () => Promise.resolve(/baseline: 2\n {4}target: 4\n {4}state: open\n/.test(text())));
		// The command ends with the cursor behind the goal.
		await until('the cursor', async () => await workbench.editor.cursor() !== 'Ln 1, Col 1');
		await workbench.runCommand(title('updateGoal'));
		await answer(goals.which);
		await answer(goals.levelNow(2, 4), '3');
		await answer(goals.comment);
		await until('the level', () => Promise.resolve(/ {8}level: 3\n/.test(text())));
		assert.deepEqual(await workbench.problems(), []);
	});
});
