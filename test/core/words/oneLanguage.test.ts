import { assert } from 'chai';
import { brief, sharedNotes } from '../../../src/core/pages/brief/brief';
import { renderCalendar } from '../../../src/core/exports/calendar/calendar';
import { calendarSessions } from '../../../src/core/exports/calendar/calendarSessions';
import { documentPage, issuerOf } from '../../../src/core/exports/documents/document';
import { jpReport } from '../../../src/core/exports/documents/jpReport';
import { reflectionPage } from '../../../src/core/exports/reflectionPage';
import { reportCsv } from '../../../src/core/exports/tables/reportCsv';
import { programmeReport } from '../../../src/core/exports/documents/report';
import { sessionLogs } from '../../../src/core/exports/documents/sessionLog';
import { sessionSummary } from '../../../src/core/exports/sessionSummary';
import { fixesFor } from '../../../src/core/plans/fixes/fixes';
import { complete, completePlaceholder, placeholderHelp } from '../../../src/core/languageFeatures/complete';
import { describeId } from '../../../src/core/languageFeatures/describeId';
import { idAt } from '../../../src/core/languageFeatures/navigate';
import { problemDocs } from '../../../src/core/manifest/problemDocs';
import { figuresOf } from '../../../src/core/analysis/figures/figures';
import { personJp } from '../../../src/core/analysis/figures/personJp';
import type { Overview } from '../../../src/core/pages/overview/overviewPage';
import { programmePage } from '../../../src/core/pages/overview/programmePage';
import { pairPage, personPage } from '../../../src/core/pages/overview/storyPage';
import { planProgramme } from '../../../src/core/plans/programme/planProgramme';
import { planReflection } from '../../../src/core/plans/reflection/planReflection';
import { aboutNote } from '../../../src/core/pages/notePreview/aboutNote';
import { NotePage } from '../pages/reflection/notePage';
import { reflectionPageWordsFor } from '../../../src/core/words/reflectionPageWords';
import { lookIn } from '../../../src/core/markdown/markdown';
import { pageWords } from '../../../src/core/pages/notePreview/protocol';
import { detailed, parsed, problemsIn } from '../parsedFiles';
import { evidenceChoices } from '../../../src/core/views/choices/evidenceChoices';
import { nextInWords } from '../../../src/core/views/nextInWords';
import { pairChoices } from '../../../src/core/views/choices/pairChoices';
import type { Programme } from '../../../src/core/programme/programme';
import { sessionChoices, sessionEntries, type SessionEntry } from '../../../src/core/views/choices/sessionEntries';
import { whatIsNext } from '../../../src/core/programme/whatIsNext';
import { type GitExposure, type GitFacts, visibilities } from '../../../src/core/record/visibility';
import { type Problem, problemCodes } from '../../../src/core/record/problem';
import { startOfFile } from '../../../src/core/text/range';
import { languages, type Language } from '../../../src/core/text/language';
import { shareText } from '../../../src/core/files/shareText';
import { explainReaders } from '../../../src/core/views/reflections/explainReaders';
import { noteHints } from '../../../src/core/notes/questions';
import { actionRows } from '../../../src/core/views/actions/actionRows';
import { actionGroupings, reflectionGroupings } from '../../../src/core/views/viewGroupings';
import { reflectionRows } from '../../../src/core/views/reflections/reflectionRows';
import { describeViewOptions, sessionGroupings, sessionOrders, defaultViewOptions } from '../../../src/core/views/sessions/shownSessions';
import { sessionRows } from '../../../src/core/views/sessions/sessionRows';
import { builtInTemplates } from '../../../src/core/notes/templates/library';
import { templateChoices } from '../../../src/core/views/choices/templateChoices';
import { addDays, type Day } from '../../../src/core/time/days';
import { describeWhen } from '../../../src/core/views/describeWhen';
import { keyHelp, wordHelp } from '../../../src/core/words/keyHelp';
import { wordsFor } from '../../../src/core/words/catalogues';
import { describeProblem, type Words } from '../../../src/core/words/words';
import { noon, programmeIn, readMemory, root } from '../folder';
import { isLong } from '../longForm';
import { flat } from '../views/outline';
import { writeInAlphabets, written } from './alphabets';
import { assertIn, shownOf, textsOf } from './assertIn';
import { peoplesSample } from './peoplesSample';

/** Days on which the sample has things late, things due, a meeting that is going on, and nothing ahead. */
const todays: readonly Day[] = isLong ? ['2021-08-17', '2021-09-21', '2021-11-05', '2021-12-01', '2022-03-01'] : ['2021-08-17', '2021-11-05'];
const people = ['budi', 'sari'].map(name => written(name, 'people'));

type Files = Readonly<Record<string, string>>;
async function read(language: Language): Promise<{ files: Files; programme: Programme; textOf: (uri: string) => string }> {
	const files = peoplesSample(language);
	const textOf = (uri: string): string => files[decodeURIComponent(uri.slice(root.length + 1))] ?? '';
	return { files, textOf, programme: await programmeIn(files) };
}

function entriesOf(programme: Programme, words: Words, today: Day): readonly SessionEntry[] {
	const made = sessionEntries(programme, words, noon(today), true);
	for (let step = made.next(); ; step = made.next()) {
		if (step.done === true) {
			return step.value;
		}
	}
}

for (const language of languages) {
	const words = wordsFor(language);

	suite(`In ${language === 'en' ? 'English' : 'Indonesian'}, with letters that tell who says what, only that language is`, () => {
		let undo: () => void;
		suiteSetup(() => { undo = writeInAlphabets(); });
		suiteTeardown(() => { undo(); });

		test('in the rows of every view, grouped in every way', async () => {
			const { programme } = await read(language);
			for (const today of todays) {
				const now = noon(today);
				for (const me of [...people, undefined]) {
					const rows = flat([
						...sessionGroupings.flatMap(group => sessionOrders.flatMap(order => sessionRows(
							[programme], [], words, now, { ...defaultViewOptions, group, order }, () => me,
						))),
						...sessionRows(
							[programme], [{ uri: `${root}/ა`, problem: { code: 'folder.unreadable', range: startOfFile } }], words, now,
						),
						...actionGroupings.flatMap(by => [
							...actionRows([programme], { by }, words, now), ...actionRows([programme], { by, only: () => me }, words, now),
						]),
						...reflectionGroupings.flatMap(by => reflectionRows([programme], { by, me: () => me }, words, now)),
					]);
					assertIn(
						language, rows.flatMap(({ label, description = '', tooltip, spoken }) => [label, description, tooltip, spoken]),
					);
				}
			}
			assertIn(
				language,
				sessionGroupings.flatMap(group => sessionOrders.map(order => describeViewOptions({ group, order, filter: 'ა' }, 2, words))),
			);
		});

		test('in the sentence of every problem, and in the names of its cures', async () => {
			for (const code of problemCodes) {
				for (const value of [undefined, 'ა', ...visibilities, 'BAD_INDENT', 'SOMETHING_NEW']) {
					for (const expected of [undefined, 'ა', 'fields', 'list']) {
						const problem: Problem = {
							code,
							range: startOfFile,
							...(value !== undefined && { value }),
							...(expected !== undefined && { expected }),
						};
						// What the file says is repeated as it is.
						assertIn(
							language,
							[describeProblem(problem, words)],
							word => [value, expected].some(part => part?.split('_').includes(word)),
						);
					}
				}
			}
			const { files } = await read(language);
			for (const { example } of Object.values(problemDocs)) {
				if (example) {
					const path = {
						session: 'sessions/x/2021-09-02-01.yaml',
						pair: 'pairs/x.yaml',
						reflection: 'reflections/x/x.md',
						template: 'templates/x.md',
						message: 'messages/x.md',
						programme: 'programme.yaml',
						people: 'people.yaml',
						sessionList: 'sessions.yaml',
					}[example.kind];
					const index = await readMemory({ ...files, [path]: example.text });
					const programme = index.programmes()[0]!;
					const file = index.parsed(`${root}/${path}`)!;
					const context = {
						file,
						text: example.text,
						programme,
						people: { uri: `${root}/people.yaml`, text: files['people.yaml']! },
						today: '2021-11-05',
						words,
						taken: () => false,
					};
					const titles = problemsIn(file, programme, '2021-11-05')
						.flatMap(problem => fixesFor(problem, context))
						.map(({ title }) => title);
					for (const title of titles) {
						// What it writes stands in quotation marks.
						assertIn(language, [title.replaceAll(/“[^”]*”/g, '')], word => example.text.includes(word));
					}
				}
			}
		});

		test('in what completions and hovers say', async () => {
			const { programme, textOf } = await read(language);
			const said: string[] = [];
			for (const file of programme.files.map(parsed)) {
				const text = textOf(file.uri);
				text.split('\n').forEach((line, n) => {
					// What is offered changes where a word begins or ends.
					for (const { index: character } of line.matchAll(/\b|$/g)) {
						const position = { line: n, character };
						said.push(...complete(
							text, position, { file, programme, words, today: '2021-11-05', help: { keyHelp, wordHelp } },
						)?.items.flatMap(({ detail = '', help = '' }) => [detail, help])
							?? []);
						const id = idAt(file, position, programme);
						said.push(...id ? [describeId(id.kind, id.written, id.owner, programme, words, '2021-11-05')] : []);
					}
				});
			}
			for (const kind of ['template', 'message'] as const) {
				const found = completePlaceholder('{{', { line: 0, character: 2 }, placeholderHelp(kind, words));
				said.push(...found?.items.map(({ detail = '' }) => detail) ?? []);
			}
			assert.ok(said.length > 1000);
			assertIn(language, [...new Set(said)]);
		});

		test('on the brief, the overview and the page of a note', async () => {
			const { programme, textOf } = await read(language);
			for (const today of todays) {
				const now = noon(today);
				const figures = figuresOf(programme, {}, now);
				const pages: (Overview | undefined)[] = [
					programmePage({ figures, programme, scope: {}, now, canChange: true }, words),
					programmePage({ figures: figuresOf(programme, { year: 2021 }, now), programme, scope: { year: 2021 }, now }, words),
				];
				for (const pair of programme.pairs.values()) {
					const [shared] = sharedNotes(programme, pair);
					const note = shared && shareText(shared, root, textOf(shared.uri));
					assertIn(language, textsOf(brief({ programme, pair, note, details: detailed }, words, now).page));
					pages.push(pairPage(pair.id, { programme, figures, now }, words));
				}
				pages.push(...people.map(person => personPage(person, { programme, figures, now }, words)));
				for (const shown of pages) {
					assert.ok(shown);
					// A cell's second part is what it is sorted by.
					assertIn(
						language,
						textsOf(
							{
								...shown.page,
								tables: shown.page.tables.map(table => ({
									...table,
									rows: table.rows.map(({ cells, is }) => [
										is, cells.map(cell => typeof cell === 'string' ? cell : cell[0]),
									]),
								})),
							},
							['id', 'leads', 'look'],
						),
					);
				}
			}
			for (const file of programme.files.filter(({ kind }) => kind === 'reflection')) {
				for (const me of [...people, undefined]) {
					const text = textOf(file.uri);
					const labels = reflectionPageWordsFor(language);
					const edited = new NotePage(text, { programme, me, words, labels, now: noon('2021-08-20') }, file.uri);
					assertIn(language, textsOf([edited.describe()?.page, labels], ['key', 'kind', 'state', 'field', 'value']));
					assertIn(
						language,
						textsOf(
							aboutNote(file, text, programme, words, { me, wantsQuestions: true, today: '2021-08-20' }).shown, ['id', 'is', 'href', 'template'],
						),
					);
					assertIn(
						language,
						[...builtInTemplates.flatMap(template => noteHints(text, template, language, words, true)).map(({ text: says }) => says), 'ა'],
					);
				}
			}
			assertIn(
				language,
				[...textsOf(pageWords(words)), ...textsOf(lookIn(words, 'page')), ...textsOf(lookIn(words, 'file'))],
				word => ['page', 'file'].includes(word),
			);
		});

		test('in every export, and in the heads of its tables', async () => {
			const { programme, textOf } = await read(language);
			for (const today of todays) {
				const now = noon(today);
				const figures = [figuresOf(programme, {}, now)];
				const out = [
					shownOf(documentPage(
						programmeReport([{ programme, figures: figuresOf(programme, {}, now), ...issuerOf(programme, now) }], words), words,
					)),
					reportCsv(figures, words),
					...people.map(person => shownOf(documentPage(jpReport(
						[{ person: personJp(programme, person, 2021, now), ...issuerOf(programme, now) }], words,
					), words))),
					...programme.sessions.map(session => sessionSummary(programme, detailed(session), words, today)),
					shownOf(documentPage(
						sessionLogs([{ programme, pairs: [...programme.pairs.values()], details: detailed, today }], words), words,
					)),
					...sharedNotes(
						programme, [...programme.pairs.values()][0]!,
					).map(shared => shownOf(reflectionPage(shareText(shared, root, textOf(shared.uri))!, programme, words))),
					...(renderCalendar([
						{ programme, now, words, sessions: calendarSessions(programme, now) },
					]).match(/(?<=^SUMMARY:)(?:.|\r\n )*/gm)
						?? []),
				];
				assertIn(language, out);
			}
		});

		test('in what is chosen from, on the status bar and in the answer to who can read a note', async () => {
			const { programme } = await read(language);
			for (const today of todays) {
				const now = noon(today);
				const { text = 'ა', tooltip = '', spoken = '' } = nextInWords(whatIsNext([programme], now), words, now) ?? {};
				assertIn(language, [
					text, tooltip, spoken,
					...textsOf(pairChoices(
						[programme], [], words, now,
					).map(({ label, description }) => [label, description])),
				...textsOf(sessionChoices(programme, words, today).map(({ label, description }) => [label, description])),
					...evidenceChoices([programme], words, now).flatMap(({ label, description }) => [label, description]),
					...entriesOf(programme, words, today).flatMap(({ label, description }) => [label, description]),
					...[
						-800, -100, -21, -3, -1, 0, 1, 2, 14, 90, 900,
					].map(days => describeWhen({ date: addDays(today, days), time: '13:00' }, today, words)),
				]);
			}
			for (const asMentor of [true, false]) {
				assertIn(
					language,
					templateChoices({ programmes: [programme], recent: ['4p'], asMentor, words }).flatMap(({ heading, choices }) => [
						heading, ...choices.flatMap(({ label, description, detail }) => [label, description, detail]),
					]),
				);
			}
			for (const visibility of visibilities) {
				for (const inPrivate of [true, false]) {
					const exposures: readonly (GitExposure | undefined)[] = [undefined, 'tracked', 'notIgnored'];
					const gits: readonly GitFacts[] = [
						'unknown',
						'noRepository',
						...[[], ['ა']].flatMap(remotes => [true, false].flatMap(tracked => [true, false].map(ignored => ({
							tracked,
							ignored,
							remotes,
						})))),
					];
					assertIn(
						language,
						[
							...exposures.map(exposure => words.readers(visibility, inPrivate, exposure)),
							...gits.flatMap(git => explainReaders({ visibility, inPrivate, git }, words)),
						],
					);
				}
			}
		});

		test('in new files: their comments, and a new note', async () => {
			const { programme } = await read(language);
			const name = written('Anna', 'people');
			const { create } = planProgramme({
				parent: root,
				name,
				language,
				timezone: 'Asia/Jakarta',
				mentor: name,
				mentee: written('Beni', 'people'),
				today: '2021-08-13',
			});
			assertIn(
				language,
				create.flatMap(({ text }) => text.match(/#.*/g) ?? []).map(comment => comment.replaceAll(/<[^>]*>|\b[a-z_]+:.*/g, '')),
			);
			for (const template of builtInTemplates) {
				const { note } = planReflection({
					today: '2021-08-20',
					programme,
					session: programme.sessions[0]!,
					template,
					author: people[0]!,
					language,
					taken: () => false,
				});
				assertIn(language, [note.text.split('---\n')[2]!]);
			}
		});
	});
}
