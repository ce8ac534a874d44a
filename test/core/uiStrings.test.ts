import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { complete } from '../../src/core/languageFeatures/complete';
import { describeId } from '../../src/core/languageFeatures/describeId';
import { idAt } from '../../src/core/languageFeatures/navigate';
import { outline } from '../../src/core/languageFeatures/outline';
import { sharedReflections } from '../../src/core/languageFeatures/lenses';
import { parsed, problemsIn } from './parsedFiles';
import { nextInWords } from '../../src/core/views/nextInWords';
import type { Programme } from '../../src/core/programme/programme';
import { sessionEntries } from '../../src/core/views/choices/sessionEntries';
import { whatIsNext } from '../../src/core/programme/whatIsNext';
import { languages } from '../../src/core/text/language';
import { nameOfNote } from '../../src/core/views/reflections/noteReaders';
import { actionRows } from '../../src/core/views/actions/actionRows';
import { actionGroupings, reflectionGroupings } from '../../src/core/views/viewGroupings';
import { reflectionRows } from '../../src/core/views/reflections/reflectionRows';
import { sessionGroupings, defaultViewOptions } from '../../src/core/views/sessions/shownSessions';
import { sessionRows } from '../../src/core/views/sessions/sessionRows';
import { keyHelp, wordHelp } from '../../src/core/words/keyHelp';
import { safeMessage, safeWarning } from '../../src/core/text/plainText';
import { wordsFor } from '../../src/core/words/catalogues';
import { describeProblem, type Words } from '../../src/core/words/words';
import { noon, readMemory, root } from './folder';
import { flat } from './views/outline';

const { strings } = JSON.parse(readFileSync('test/corpora/own-hostile/ui-strings.json', 'utf8')) as { strings: readonly string[] };
const hostile = [
	...strings, '[x]\u200B(command:y)', '[x]\n(command:y)', '\u2066[x](command:y)\u2069', '\u2028$(bug)', '\u00AD\u061C$\u200D(bug)',
];
const today = '2021-08-20';
const now = noon(today);

/** All that must not be shown: what can't be seen, and what turns the order of reading. Lines of their own are for who shows the text. */
const invisible = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/;
/** What VS Code makes a link of in a notification (its own expression). */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

/** A programme in which every name and text is the same. File names are of it too, as far as a file can be called that. */
const programmeOf = (text: string): Readonly<Record<string, string>> => {
	const quoted = JSON.stringify(text).replaceAll(/[\u007F-\uFFFF]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
	const name = text.replaceAll(/[/\0]/g, ' ').slice(0, 60);
	return {
		'programme.yaml': `name: ${quoted}\nmentee_word: ${quoted}\ncohorts:\n  - id: one\n    name: ${quoted}\n`,
		'people.yaml': `people:\n  - id: budi\n    name: ${quoted}\n    role: ${quoted}\n  - id: sari\n    name: ${quoted}\n`,
		'pairs/budi-sari.yaml': `mentors: [budi]\nmentees: [sari]\ncohort: one\ngoals:\n  - id: g1\n    text: ${quoted}\n`,
		'sessions/budi-sari/2021-08-13-01.yaml': `id: first\ndate: 2021-08-13\ntitle: ${quoted}\nlocation: ${quoted}\ntopics: [${quoted}]\nsummary: ${quoted}\nevidence:\n  - text: ${quoted}\n    goals: [g1]\nactions:\n  - id: a1\n    text: ${quoted}\n    owner: sari\n    due: 2021-08-15\n  - text: ${quoted}\n    owner: ${quoted}\n    due: ${quoted}\n`,
		'sessions/budi-sari/2021-08-14-01.yaml': `date: ${quoted}\nstatus: ${quoted}\n${quoted}: ${quoted}\ncarried: [${quoted}]\nattendance:\n  - person: ${quoted}\n    state: ${quoted}\n`,
		'sessions/budi-sari/2021-08-27-01.yaml': `date: 2021-08-27\ntitle: ${quoted}\nstart: "14:00"\n`,
		[`sessions/budi-sari/${name}.yaml`]: `title: ${quoted}\n`,
		'reflections/budi-sari/open.md': `---\nsession: first\nauthor: sari\nvisibility: pair\n---\n# ${text}\n\n## Heading\n\nText\n`,
		[`reflections/budi-sari/${name}.md`]: `---\nsession: ${quoted}\nauthor: ${quoted}\nvisibility: pair\ntemplate: ${quoted}\n---\n# ${text}\n`,
		'templates/own.md': `---\nname: ${quoted}\npack: ${quoted}\nuse_when: ${quoted}\n---\n# Text {{${name}}}\n`,
		[`templates/${name}.md`]: '# Text\n',
	};
};

function atOnce<T>(slices: Generator<undefined, T>): T {
	for (;;) {
		const next = slices.next();
		if (next.done === true) {
			return next.value;
		}
	}
}

interface Shown { readonly where: string; readonly text: string }

/** Everything that VS Code is given to show of a programme. */
function shownOf(programme: Programme, files: Readonly<Record<string, string>>, words: Words): readonly Shown[] {
	const me = (): string => 'sari';
	const rows = flat([
		...sessionGroupings.flatMap(group => sessionRows([programme], [], words, now, { ...defaultViewOptions, group }, me)),
		...actionGroupings.flatMap(by => actionRows([programme], { by }, words, now)),
		...reflectionGroupings.flatMap(by => reflectionRows([programme], { by, me }, words, now)),
	]);
	const next = nextInWords(whatIsNext([programme], now), words, now);
	const shown: Shown[] = [
		...rows.flatMap(row => Object
			.entries({ label: row.label, description: row.description ?? '', tooltip: row.tooltip, spoken: row.spoken })
			.map(([part, text]) => ({ where: `${part} of a ${row.kind}`, text }))),
		...[next?.text, next?.tooltip, next?.spoken].map(text => ({ where: 'status bar', text: text ?? '' })),
		...programme.files.flatMap(file => problemsIn(file, programme, today).map(problem => ({
			where: `problem ${problem.code}`,
			text: describeProblem(problem, words),
		}))),
		...programme.sessions.flatMap(({ id }) => sharedReflections(id, programme, words).map(text => ({
			where: 'hover of a session',
			text,
		}))),
		...programme.files.filter(({ reflection }) => reflection).map(file => ({ where: 'a note’s name', text: nameOfNote(file) })),
	];
	shown.push(...atOnce(sessionEntries(
		programme, words, noon(today), true,
	)).flatMap(({ label, description }) => [label, description].map(text => ({ where: 'quick pick', text }))));
	for (const file of programme.files.map(parsed)) {
		const text = files[decodeURIComponent(file.uri.slice(root.length + 1))] ?? '';
		const names = (entries: ReturnType<typeof outline>): readonly string[] =>
			entries.flatMap(({ name, detail, children }) => [name, detail, ...names(children)]);
		shown.push(...names(outline(text)).map(text => ({ where: 'outline', text })));
		text.split('\n').forEach((line, n) => {
			// What is offered changes where a word begins or ends: not at each of its letters.
			for (const { index: character } of line.slice(0, 40).matchAll(/\b|(?<=[:,[-] ?)|$/g)) {
				const position = { line: n, character };
				const id = idAt(file, position, programme);
				shown.push(
					...complete(
						text, position, { file, programme, words, today, help: { keyHelp, wordHelp } },
					)?.items.flatMap(({ label, detail, help }) => [label, detail, help].map(text => ({
						where: 'completion',
						text: text ?? '',
					})))
						?? [],
					...id ? [{ where: 'hover', text: describeId(id.kind, id.written, id.owner, programme, words, today) }] : [],
				);
			}
		});
	}
	return shown;
}

suite('Names and texts that mean something to VS Code', () => {
	test('are shown as what they are, wherever a programme shows them', async function () {
		this.timeout(180_000); // beside other work
		for (const text of hostile) {
			const files = programmeOf(text);
			const index = await readMemory(files);
			const [programme] = index.programmes();
			for (const language of languages) {
				const shown = shownOf(programme!, files, wordsFor(language));
				assert.ok(shown.length > 300 && new Set(shown.map(({ where }) => where)).size > 20, String(shown.length));
				assert.deepEqual(shown.filter(({ text }) => invisible.test(text)), []);
				assert.deepEqual(shown.filter(({ where, text }) => where === 'quick pick' && /(?<!\\)\$\(/.test(text)), []);
				assert.deepEqual(shown.filter(({ text }) => link.test(safeMessage(text))), []);
			}
		}
	});

	test('become no link in a notification and no icon in what an input box says', () => {
		for (const text of [...hostile, ...hostile.map(one => `“${one}”: ${one}`)]) {
			assert.notMatch(safeMessage(text), link);
			assert.notMatch(safeMessage(text), invisible);
			assert.notMatch(safeWarning(text), /(?<!\\)\$\(/);
		}
		assert.strictEqual(safeMessage('One line.\nAnother (in brackets) [so].'), 'One line.\nAnother (in brackets) [so].');
	});
});
