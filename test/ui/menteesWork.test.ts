import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { changedText } from './driver/fileText';
import { language, title, words } from './driver/spoken';
import { sample } from './driver/sample';
import { test } from './driver/test';
import { until } from './driver/until';
import { type Row, Workbench } from './workbench';
import { findNotesWords, readersWords, reflectingWords } from '../../src/core/words/lateWords';

test.describe.serial('The mentee’s work, in the sample [long]', () => {
	let workbench: Workbench;
	const note = 'reflections/budi-sari/2021-09-01-sari-4p.md';
	const session = 'sessions/budi-sari/2021-09-01-01.yaml';
	const onDisk = (file: string): string => readFileSync(join(workbench.folder, file), 'utf8');
	const has = (file: string): boolean => existsSync(join(workbench.folder, file));
	const asked = (placeholder: string): Promise<boolean> =>
		until(placeholder, async () => (await workbench.quickInput.placeholder()).startsWith(placeholder));
	const reflections = (what: (rows: readonly Row[]) => boolean): Promise<Row[]> => until('the Reflections view', async () => {
		const rows = await workbench.tree(words.views.reflections);
		return what(rows) && rows;
	});

	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: sample, settings: { 'mentorNotes.me': 'sari' } });
		await workbench.openView('Mentor Notes');
		await until('the tree', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
	});
	test.afterAll(() => workbench.close());

	test('the Reflections view says what one may still write about, then the notes, one’s own first', async () => {
		const rows = await reflections(all => all.some(row => row.label.includes('Menjaga layanan')));
		const people = rows.filter(row => row.level === 1).map(row => row.label);
		assert.deepEqual(people, { en: ['To write', 'Sari (you)', 'Budi'], id: ['Perlu ditulis', 'Sari (Anda)', 'Budi'] }[language]);
		assert.match(
			rows.find(row => row.label.includes('Menjaga layanan'))!.description, { en: /4 of 4 stages/, id: /4 dari 4 tahap/ }[language],
		);
	});

	test('a line of the last stage becomes an action of its session, and links to it', async () => {
		const [noteBefore, sessionBefore] = [onDisk(note), onDisk(session)];
		const line = '- [ ] Menuliskan pertanyaan yang paling sering muncul dalam satu daftar';
		await workbench.openFile('2021-09-01-sari-4p.md');
		await workbench.goTo(noteBefore.split('\n').indexOf(line) + 1, 8);
		await workbench.runCommand(title('turnIntoAction'));
		await asked({ en: 'What needs to be done?', id: 'Apa yang akan dilakukan?' }[language]);
		await workbench.press('Enter');
		await asked({ en: 'When is it due?', id: 'Kapan tenggatnya?' }[language]);
		await workbench.quickInput.type('1/12/2026');
		await workbench.press('Enter');
		const [sessionAfter, noteAfter] = [
			await changedText(join(workbench.folder, session), sessionBefore), await changedText(join(workbench.folder, note), noteBefore),
		];
		assert.strictEqual(
			sessionAfter,
			sessionBefore.replace(
				'    done_on: 2021-09-07\n    goal: g1\n',
				'    done_on: 2021-09-07\n    goal: g1\n  - id: a4\n    text: Menuliskan pertanyaan yang paling sering muncul dalam satu daftar\n    owner: sari\n    due: 2026-12-01\n    state: open\n',
			),
		);
		assert.strictEqual(noteAfter, noteBefore.replace(line, `${line} → [tindak lanjut a4](../../sessions/budi-sari/2021-09-01-01.yaml)`));
		assert.deepEqual(await workbench.problems(), []);
	});

	test('a note about no session is an entry of a journal: one’s own, of today, without a problem', async () => {
		const folder = 'private/reflections';
		const notes = (): readonly string[] =>
			has(folder) ? readdirSync(join(workbench.folder, folder)).filter(name => name.endsWith('-sari-bebas.md')) : [];
		assert.deepEqual(notes(), []);
		await workbench.runCommand(title('newReflection'));
		await asked(words.ask.template.placeholder);
		await workbench.quickInput.type({ en: 'Free note', id: 'Catatan bebas' }[language]);
		await workbench.press('Enter');
		await asked(words.ask.session.placeholder);
		await workbench.quickInput.type(reflectingWords[language].journal);
		await workbench.press('Enter');
		const [name] = await until('the note', () => Promise.resolve(notes().length === 1 && notes()));
		assert.match(onDisk(`${folder}/${name!}`), new RegExp(`^---\\ntype: journal\\nauthor: sari\\n[^]*\\n---\\n# ${reflectingWords[language].journal}, `));
		await reflections(rows => rows.some(row => row.label.includes(`${reflectingWords[language].journal}, `)));
		assert.deepEqual(await workbench.problems(), []);
	});

	test('Find in My Notes finds what one wrote by other forms of its words, and opens the note at the line', async () => {
		const say = findNotesWords[language];
		await workbench.runCommand(title('findInNotes'));
		await asked(say.placeholder);
		const first = await until('what is searched', async () => {
			const [item] = await workbench.quickInput.items();
			return item && item.label !== say.reading && item;
		});
		assert.match(first.label, { en: /^\d+ notes: yours and those shared with you/, id: /^\d+ catatan: milik Anda dan yang dibagikan kepada Anda/ }[language]);
		await workbench.quickInput.type('menuliskan zamrud');
		await until('nothing', async () => (await workbench.quickInput.items())[0]?.label === say.nothing('menuliskan zamrud'));
		await workbench.quickInput.type('pertanyaannya ditulis');
		const [found] = await until('the line', async () => {
			const items = await workbench.quickInput.items();
			return items[0]?.label.includes('Menuliskan pertanyaan') === true && items;
		});
		assert.match(found!.label, /Menuliskan pertanyaan yang paling sering muncul/);
		await workbench.press('Enter');
		await workbench.editor.showing('2021-09-01-sari-4p.md');
	});

	test('a template of the programme’s own is written with its placeholders filled in once', async () => {
		mkdirSync(join(workbench.folder, 'templates'), { recursive: true });
		writeFileSync(
			join(workbench.folder, 'templates/mingguan.md'),
			'---\nname: Mingguan\n---\n# {{session.title}}\n\n## Catatan {{author.name}}\n\n',
		);
		await workbench.closeEditors();
		await until('no editor', async () => (await workbench.editor.tabs()).length === 0);
		await until('the template', async () => {
			await workbench.runCommand(title('newReflection'));
			await asked({ en: 'Choose a template', id: 'Pilih templat' }[language]);
			await workbench.quickInput.type('Mingguan');
			const found = (await workbench.quickInput.items()).some(row => row.label === 'Mingguan');
			if (!found) {
				await workbench.quickInput.leave();
			}
			return found;
		});
		await workbench.press('Enter');
		await asked({ en: 'Choose the session', id: 'Pilih sesi' }[language]);
		await workbench.quickInput.type('Menjaga layanan');
		await workbench.press('Enter');
		await workbench.quickInput.closed();
		const file = 'private/reflections/budi-sari/2021-09-01-sari-mingguan.md';
		await until('the note', () => Promise.resolve(has(file)));
		assert.match(onDisk(file), /\n---\n# Menjaga layanan tetap baik dari rumah\n\n## Catatan Sari\n/);
		const page = await workbench.webview();
		await until('its page', async () => (await page.locator('h2').allInnerTexts()).some(text => text.includes('Catatan Sari')));
	});

	test('the status bar says who can read a note, and sharing with more changes its word', async () => {
		await workbench.closeEditors();
		await until('no editor', async () => (await workbench.editor.tabs()).length === 0);
		await workbench.openFile('2021-09-01-sari-4p.md');
		await until(
			'who can read it',
			async () => (await workbench.statusBar()).some(text => text === {
				en: 'Visible to: anyone with access to this folder or its repository',
				id: 'Dapat dibaca siapa pun yang memiliki akses ke folder ini atau repositorinya',
			}[language]),
		);
		const text = onDisk(note);
		await share(readersWords[language].ask.choices.coordinator);
		assert.strictEqual(await changedText(join(workbench.folder, note), text), text.replace('visibility: pair', 'visibility: coordinator'));
	});

	async function share(readers: string): Promise<void> {
		await workbench.runCommand(title('shareReflection'));
		await until('the readers', async () => (await workbench.quickInput.items()).length === 4);
		await workbench.quickInput.type(readers);
		await workbench.press('Enter');
		await workbench.quickInput.closed();
	}
});
