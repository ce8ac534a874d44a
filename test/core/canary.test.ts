import { assert } from 'chai';
import { frameOf } from '../../src/core/programme/memoizedLists';
import { readQuery } from '../../src/core/search/query';
import { describeNote, mayRead, noteIndex } from '../../src/core/search/noteTexts';
import { sessionIndex } from '../../src/core/search/sessionTexts';
import { brief, sharedNotes } from '../../src/core/pages/brief/brief';
import { ownNotesMarkdown, ownNotesPage } from '../../src/core/exports/ownNotes';
import { ownReflectionPage, reflectionPage } from '../../src/core/exports/reflectionPage';
import { documentPage } from '../../src/core/exports/documents/document';
import { sessionLogs } from '../../src/core/exports/documents/sessionLog';
import { sessionSummary } from '../../src/core/exports/sessionSummary';
import { complete } from '../../src/core/languageFeatures/complete';
import { describeId } from '../../src/core/languageFeatures/describeId';
import { definitionsOf, idAt, referencesTo, type ParseUri } from '../../src/core/languageFeatures/navigate';
import { outline } from '../../src/core/languageFeatures/outline';
import { sharedReflections } from '../../src/core/languageFeatures/lenses';
import { describeNotes } from '../../src/core/pages/notesOverTime/describeNotes';
import { notesGroupings } from '../../src/core/pages/notesOverTime/notesPage';
import { notesToRead, ownCopy, readableNote } from '../../src/core/programme/ownNotes';
import { readWritten } from '../../src/core/programme/writtenNote';
import { finish } from '../../src/core/text/steps';
import { notesOverTimeWords } from '../../src/core/words/lateWords';
import { aboutNote } from '../../src/core/pages/notePreview/aboutNote';
import { detailed, parsed, parsedIn, problemsIn } from './parsedFiles';
import { nextInWords } from '../../src/core/views/nextInWords';
import { pairChoices } from '../../src/core/views/choices/pairChoices';
import type { Programme } from '../../src/core/programme/programme';
import { sessionChoices } from '../../src/core/views/choices/sessionEntries';
import { whatIsNext } from '../../src/core/programme/whatIsNext';
import { languages } from '../../src/core/text/language';
import type { ParsedIndex } from './parsedIndex';
import { shareText } from '../../src/core/files/shareText';
import { actionRows } from '../../src/core/views/actions/actionRows';
import { actionGroupings, reflectionGroupings } from '../../src/core/views/viewGroupings';
import { reflectionRows } from '../../src/core/views/reflections/reflectionRows';
import type { Row } from '../../src/core/views/row';
import { sessionGroupings, defaultViewOptions } from '../../src/core/views/sessions/shownSessions';
import { sessionRows } from '../../src/core/views/sessions/sessionRows';
import { keyHelp, wordHelp } from '../../src/core/words/keyHelp';
import { wordsFor } from '../../src/core/words/catalogues';
import { describeProblem, type Words } from '../../src/core/words/words';
import { noon, readMemory, root } from './folder';
import { flat } from './views/outline';

const inTitle = 'KENARI-JUDUL';
const inBody = 'KENARI-ISI';
const today = '2021-08-20';

/** A note by Sari with canaries in its title, in a stage's heading and below it. */
const note = (head: string): string =>
	`---\nsession: 2021-08-13-budi-sari-01\ntemplate: 4p@1\ndate: 2021-08-13\n${head}---\n# ${inTitle}\n\n## Peristiwa\n\n${inBody} [link](${inBody})\n\n## ${inBody}\n\n- [ ] ${inBody}\n\n## Penerapan\n\n${inBody}\n`;

const files: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: P\ncohorts:\n  - id: one\n    name: One\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\ngoals:\n  - id: g1\n    text: Learn\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'id: 2021-08-13-budi-sari-01\ndate: 2021-08-13\ntitle: Adapting\nsummary: We met.\nactions:\n  - id: a1\n    text: Read\n    owner: sari\n    due: 2021-08-15\n',
	'sessions/budi-sari/2021-08-19-01.yaml': 'date: 2021-08-19\nstatus: scheduled\ncarried: [2021-08-13-budi-sari-01#a1]\n',
	'sessions/budi-sari/2021-08-27-01.yaml': 'date: 2021-08-27\n',
	'reflections/budi-sari/open.md': '---\nsession: 2021-08-13-budi-sari-01\nauthor: sari\nvisibility: pair\n---\n# Open\n\n## Penerapan\n\nShared words.\n',
	// Every way of being private: by its word, by saying nothing, by where it lies, and by several authors.
	'private/reflections/budi-sari/a.md': note('author: sari\nvisibility: private\n'),
	'private/reflections/budi-sari/b.md': note('author: sari\n'),
	'private/reflections/budi-sari/c.md': note('author: sari\nvisibility: programme\n'),
	'private/reflections/budi-sari/d.md': note('author: budi\nvisibility: pribadi\n'),
	'private/reflections/budi-sari/e.md': note('').replace('session: 2021-08-13-budi-sari-01', 'session: gone'),
	'reflections/budi-sari/f.md': note('author: sari\nvisibility: private\n'),
	'reflections/budi-sari/g.md': note('author: sari\n'),
	'reflections/budi-sari/h.md': `# ${inTitle}\n\n${inBody}\n`,
	'private/reflections/budi-sari/i.md': `---\nauthor: sari\n# ${inTitle}\n\n${inBody}\n`,
};
const isPrivate = (uri: string): boolean => files[uri.slice(root.length + 1)]?.includes(inBody) === true;

/** What a row shows and says, and what it hands on to commands. */
const wordsOf = (row: Row): string => JSON.stringify({ ...row, children: undefined });
const read = async (): Promise<{ index: ParsedIndex; programme: Programme }> => {
	const index = await readMemory(files);
	// Git keeps one of them: that is said without its words.
	index.setExposed(new Map([[`${root}/private/reflections/budi-sari/a.md`, 'tracked']]));
	return { index, programme: index.programmes()[0]! };
};

/** The rows of every view, in every grouping, as one person sees them. */
function rowsFor(me: string | undefined, programmes: readonly Programme[], words: Words): readonly Row[] {
	const now = noon(today);
	return flat([
		...sessionGroupings.flatMap(group => sessionRows(programmes, [], words, now, { ...defaultViewOptions, group }, () => me)),
		...sessionRows(programmes, [], words, now, { ...defaultViewOptions, filter: 'adapting' }, () => me),
		...actionGroupings.flatMap(by => [
			...actionRows(programmes, { by }, words, now), ...actionRows(programmes, { by, only: () => me }, words, now),
		]),
		...reflectionGroupings.flatMap(by => reflectionRows(programmes, { by, me: () => me }, words, now)),
	]);
}

suite('A private note', () => {
	test('shows its title in its author’s own rows only, and its body in none', async () => {
		const { programme } = await read();
		for (const language of languages) {
			for (const me of ['sari', 'budi', 'somebody', undefined]) {
				const rows = rowsFor(me, [programme], wordsFor(language));
				assert.ok(rows.some(({ opens }) => opens && isPrivate(opens.uri)));
				for (const row of rows) {
					const said = wordsOf(row);
					assert.ok(!said.includes(inBody), said);
					if (said.includes(inTitle)) {
						assert.strictEqual(row.kind, 'reflection', said);
						assert.match(files[row.opens!.uri.slice(root.length + 1)]!, new RegExp(`^author: ${String(me)}$`, 'm'), said);
					}
				}
			}
		}
	});

	test('is shown by its title in the rows of its author', async () => {
		const { programme } = await read();
		const titled = (me: string): number =>
			new Set(rowsFor(me, [programme], wordsFor('en')).filter(row => row.label.includes(inTitle)).map(row => row.opens?.uri)).size;
		// That these are seen at all shows that the other tests look where there is something to see.
		assert.deepEqual([titled('sari'), titled('budi'), titled('somebody')], [5, 1, 0]);
	});

	test('is in no brief, session log, summary or status bar', async () => {
		const { programme } = await read();
		for (const language of languages) {
			const words = wordsFor(language);
			const pair = programme.pairs.get('budi-sari')!;
			const shared = sharedNotes(programme, pair);
			assert.deepEqual(shared.map(({ uri }) => uri), [`${root}/reflections/budi-sari/open.md`]);
			for (const name of [
				'private/reflections/budi-sari/a.md',
				'private/reflections/budi-sari/b.md',
				'private/reflections/budi-sari/d.md',
				'reflections/budi-sari/h.md',
				'private/reflections/budi-sari/i.md',
			]) {
				assert.strictEqual(shareText(shared[0]!, root, files[name]!), undefined, 'the shared note’s file has become private meanwhile');
			}
			const open = shareText(shared[0]!, root, files['reflections/budi-sari/open.md']!);
			const out = [
				// The page gets this much of it; the rest stays in the host.
				JSON.stringify(brief({ programme, pair, note: open, details: detailed }, words, noon(today)).page),
				documentPage(sessionLogs([{ programme, pairs: [pair], details: detailed, today }], words), words),
				...programme.sessions.map(session => sessionSummary(programme, detailed(session), words, today)),
				JSON.stringify(nextInWords(whatIsNext([programme], noon(today)), words, noon(today))),
				JSON.stringify(pairChoices([programme], [], words, noon(today)).map(({ label, description }) => [label, description])),
				JSON.stringify(sessionChoices(programme, words, today).map(({ label, description }) => [label, description])),
			];
			assert.ok(out[0]!.includes('Shared words'));
			out.forEach(text => { assert.notMatch(text, /KENARI/); });
		}
	});

	test('is on no page and in no export of a note that others may read', async () => {
		const { index, programme } = await read();
		const uri = `${root}/reflections/budi-sari/open.md`;
		const text = files['reflections/budi-sari/open.md']!;
		const open = shareText(sharedNotes(programme, programme.pairs.get('budi-sari')!)[0]!, root, text)!;
		for (const language of languages) {
			const words = wordsFor(language);
			const exported = reflectionPage(open, programme, words);
			assert.ok(exported.includes('Shared words'));
			assert.notMatch(exported, /KENARI/);
			for (const me of ['sari', 'budi', undefined]) {
				assert.notMatch(
					JSON.stringify(aboutNote(index.parsed(uri)!, text, programme, words, { me, wantsQuestions: true, today })), /KENARI/,
				);
			}
		}
	});

	test('is in no hover, completion, outline or reference of another file', async () => {
		const { programme } = await read();
		const parse: ParseUri = uri => Promise.resolve(parsedIn(programme)(uri));
		const out: string[] = [];
		for (const language of languages) {
			const words = wordsFor(language);
			for (const file of programme.files.filter(({ uri }) => !isPrivate(uri)).map(parsed)) {
				const text = files[file.uri.slice(root.length + 1)]!;
				out.push(JSON.stringify(outline(text)));
				for (const [n, line] of text.split('\n').entries()) {
					for (let character = 0; character <= line.length; character++) {
						out.push(JSON.stringify(complete(
							text, { line: n, character }, { file, programme, words, today, help: { keyHelp, wordHelp } },
						)
							?? ''));
						const id = idAt(file, { line: n, character }, programme);
						if (id) {
							out.push(
								describeId(id.kind, id.written, id.owner, programme, words, today),
								JSON.stringify([await definitionsOf(id, programme, parse), await referencesTo(id, programme, parse)]),
							);
						}
					}
				}
			}
			out.push(...programme.sessions.flatMap(({ id }) => sharedReflections(id, programme, words)));
		}
		assert.ok(out.some(text => text.includes('Open')) && out.length > 500);
		out.forEach(text => { assert.notMatch(text, /KENARI/); });
	});

	test('is in no problem, as the panel and the command line say it', async () => {
		const { programme } = await read();
		const problems = programme.files.flatMap(file => problemsIn(file, programme, today));
		assert.ok(problems.some(({ code }) => code === 'reflection.privateOutside')
			&& problems.some(({ code }) => code === 'reflection.privateButTracked'));
		for (const language of languages) {
			assert.notMatch(
				JSON.stringify(problems.map(problem => ({ ...problem, message: describeProblem(problem, wordsFor(language)) }))), /KENARI/,
			);
		}
	});

	test('is on the page of what one wrote, and in the copies of it, of its author alone', async () => {
		const { programme } = await read();
		for (const language of languages) {
			const words = wordsFor(language);
			for (const me of ['sari', 'budi', 'somebody', undefined]) {
				const readable = notesToRead(programme, me).flatMap(reflection =>
					readableNote(reflection, files[reflection.uri.slice(root.length + 1)]!, programme, me) ?? []);
				const notes = readable.map(one => readWritten(one, undefined, language));
				const sources = { programme, words, labels: notesOverTimeWords[language], notes, me, toRead: notes.length, unreadable: 0 };
				const pages = notesGroupings.flatMap(by => [true, false].flatMap(shared => {
					const shown = { by, shared, maxEntries: 1000 };
					const { groups } = finish(describeNotes({ ...sources, shown }));
					return groups.map(group => finish(describeNotes({ ...sources, shown: { ...shown, group } })).page);
				}));
				const own = readable.flatMap(one => one.isMine ? [one.note] : []);
				const copies = [finish(ownNotesPage(own, programme, words)), ownNotesMarkdown(own, programme, words)];
				// That its author sees it shows that the test looks where there is something to see.
				for (const text of [JSON.stringify(pages), ...copies]) {
					assert.strictEqual(text.includes('KENARI'), me === 'sari' || me === 'budi');
				}
				own.forEach(note => {
					assert.strictEqual(ownReflectionPage(note, programme, words).includes('KENARI'), note.text.includes('KENARI'));
				});
				for (const [path, text] of Object.entries(files).filter(([, one]) => one.includes('KENARI'))) {
					const copy = ownCopy(`${root}/${path}`, text, programme, me);
					assert.strictEqual(copy !== undefined, me !== undefined && new RegExp(`^author: ${me}$`, 'm').test(text) && !path.endsWith('i.md'), path);
				}
			}
		}
	});

	test('is found by nobody but its author, and in no search of sessions', async () => {
		const { programme } = await read();
		const found = (me: string | undefined): readonly string[] => {
			const index = noteIndex();
			for (const note of programme.reflections.filter(reflection => mayRead(programme, reflection, me))) {
				index.set(note.uri, { ...describeNote(programme, note), text: files[note.uri.slice(root.length + 1)]! });
			}
			const hits = index.search(readQuery('kenari', noon(today)), 100);
			return [...new Set(hits.map(({ value }) => value.uri.slice(root.length + 1)))].sort();
		};
		// Two have no author: they are nobody else's.
		const nobodys = ['private/reflections/budi-sari/e.md', 'reflections/budi-sari/h.md'];
		assert.deepEqual(found('budi'), ['private/reflections/budi-sari/d.md', ...nobodys]);
		assert.deepEqual([found('somebody'), found(undefined)], [nobodys, nobodys]);
		assert.strictEqual(found('sari').length, 7);
		const sessions = sessionIndex();
		programme.sessions.forEach(session => { sessions.set(session.id, { programme: frameOf(programme), session: detailed(session) }); });
		assert.deepEqual(sessions.search(readQuery('kenari', noon(today)), 100), []);
	});

	test('leaves no word of its body in what is known of the record, so that no cache or log can hold one', async () => {
		const { index } = await read();
		for (const file of index.files()) {
			const { reflection, ...rest } = file;
			assert.ok(!JSON.stringify(file).includes(inBody), file.uri);
			assert.notMatch(JSON.stringify({ ...rest, reflection: { ...reflection, title: '' } }), /KENARI/, file.uri);
		}
	});
});
