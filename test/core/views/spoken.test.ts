import { assert } from 'chai';
import fc from 'fast-check';
import type { Programme } from '../../../src/core/programme/programme';
import { languages } from '../../../src/core/text/language';
import { startOfFile } from '../../../src/core/text/range';
import { sessionStatuses } from '../../../src/core/record/sessionWords';
import { actionRows } from '../../../src/core/views/actions/actionRows';
import { actionGroupings, reflectionGroupings } from '../../../src/core/views/viewGroupings';
import { reflectionRows } from '../../../src/core/views/reflections/reflectionRows';
import type { Row } from '../../../src/core/views/row';
import { sessionRows } from '../../../src/core/views/sessions/sessionRows';
import { statusIcons } from '../../../src/core/views/sessions/sessionRow';
import { sessionGroupings, defaultViewOptions } from '../../../src/core/views/sessions/shownSessions';
import type { Day } from '../../../src/core/time/days';
import { wordsFor } from '../../../src/core/words/catalogues';
import type { Words } from '../../../src/core/words/words';
import { isLong } from '../longForm';
import { noon, programmeIn, root } from '../folder';
import { sample } from '../analysis/figures/sample';
import { flat } from './outline';

type Files = Readonly<Record<string, string>>;

/** The rows of all views, however they are grouped, for somebody who is known and somebody who is not. */
function everyRow(programme: Programme, words: Words, today: Day): readonly Row[] {
	const now = noon(today);
	return flat([undefined, 'sari'].flatMap(me => [
		...sessionGroupings.flatMap(group => sessionRows(
			[programme],
			[{ uri: `${root}/locked`, problem: { code: 'folder.unreadable', range: startOfFile } }],
			words,
			now,
			{ ...defaultViewOptions, group },
			() => me,
		)),
		...sessionRows([programme], [], words, now, { ...defaultViewOptions, filter: 'a' }, () => me),
		...actionGroupings.flatMap(by => actionRows([programme], { by }, words, now)),
		...reflectionGroupings.flatMap(by => reflectionRows([programme], { by, me: () => me }, words, now)),
	]));
}

const readers = (words: Words): readonly string[] => (['private', 'pair', 'coordinator', 'programme'] as const).flatMap(visibility =>
	[true, false].flatMap(inPrivate => ([undefined, 'tracked', 'notIgnored'] as const).map(exposure => words.readers(
		visibility, inPrivate, exposure,
	))));

/** What a row's icon says to who sees it, as some of the words that say the same; none for one that adds nothing to the label. */
function inIcon({ kind, icon }: Row, words: Words): readonly string[] {
	const { actions, status, spoken } = words;
	switch (kind) {
		case 'session':
			return sessionStatuses.filter(one => statusIcons[one] === icon).map(one => status[one]);
		case 'action':
			return icon === 'pass' ? [actions.doneToday] : icon === 'archive' ? [actions.pairEnded] : icon === 'play-circle' ? [actions.doing] : [spoken.action('')];
		case 'goal': {
			const { since, reached, dropped } = actions.goals;
			const trend = (words: (now: string, before: string) => string): readonly string[] => [words('', '').replaceAll(',', '').trim()];
			return {
				'pass': [reached],
				'circle-slash': [dropped],
				'arrow-up': trend(since.up),
				'arrow-down': trend(since.down),
				'arrow-right': trend(since.same),
			}[icon]
				?? [spoken.goal('')];
		}
		case 'reflection':
			return readers(words);
		case 'broken':
			return [spoken.broken('', false, '').split('  ')[1]!.replace(/: $/, '')];
		case 'toWrite':
			return [spoken.toWrite('').trim()];
		case 'pair':
			return icon === 'warning' ? [words.rows.notMetFor(2, true).split('2', 1)[0]!]
				: icon === 'history' ? [words.rows.notMetFor(2, false).split('2', 1)[0]!]
				: [spoken.pair('').trim()];
		case 'programme':
			return [spoken.programme('').trim()];
		case 'cohort':
			return [spoken.cohort('').trim()];
		default:
			return [];
	}
}

/** What a row's colour says. */
function inTone({ tone }: Row, words: Words): readonly string[] {
	const { rows, actions, status, overview: { pairs: { statuses } } } = words;
	return {
		error: [words.spoken.broken('', false, '').split('  ')[1]!.replace(/: $/, '')],
		warning: [
			rows.needsLogging,
			words.rows.overdue(2).slice(2),
			words.language === 'en' ? 'late' : 'lewat tenggat',
			rows.sessionGone,
			words.rows.notMetFor(2, false).split('2', 1)[0]!,
			...readers(words),
		],
		muted: [actions.doneToday, actions.pairEnded, statuses.completed, statuses['ended-early'], actions.goals.dropped, status.cancelled, status['no-show']],
	}[tone ?? 'error'];
}

const days = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Sen|Sel|Rab|Kam|Jum|Sab|Min|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Agu|Sep|Oct|Okt|Nov|Dec|Des)\b/;

function assertSpoken(row: Row, words: Words): void {
	const { spoken, kind } = row;
	assert.match(spoken, /^[\p{Lu}\d“][^\n]*[.?!…]$/u, `${kind}: no sentence`);
	assert.notMatch(spoken, /[·–—|•→]|\d\/\d|,\s*,|\.\.$|, \.|undefined/, `${kind}: a sign instead of a word`);
	assert.notMatch(spoken, days, `${kind}: a day in short`);
	const icon = inIcon(row, words);
	assert.ok(icon.length === 0 || icon.some(said => spoken.includes(said)), `${kind} with ${row.icon} says: ${spoken}`);
	assert.ok(
		row.tone === undefined || inTone(row, words).some(said => spoken.includes(said)), `${kind} in ${String(row.tone)} says: ${spoken}`,
	);
}

const files: Files = {
	'programme.yaml': 'name: Lead\ncohorts:\n  - id: one\n    name: Angkatan 1\n  - id: two\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n  - id: eko\n    name: Eko\n',
	'pairs/budi-eko.yaml': 'mentors: [budi]\nmentees: [eko]\ncohort: two\n',
	'pairs/broken.yaml': '\tmentors: [',
};

const someDay = fc.integer({ min: 1, max: 28 }).map(day => `2021-09-${String(day).padStart(2, '0')}`);
const line = (key: string, value: string | number | undefined): string => value === undefined ? '' : `${key}: ${String(value)}\n`;
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const someSession = fc.record({
	date: someDay,
	title: maybe(fc.constantFrom('Belajar', 'What now?', 'Satu. Dua.')),
	status: maybe(fc.constantFrom(...sessionStatuses)),
	time: maybe(fc.constant('13:00')),
	actions: fc.array(
		fc.record({
			text: maybe(fc.constantFrom('Membaca', 'Menulis surat.')),
			owner: maybe(fc.constantFrom('sari', 'budi')),
			due: maybe(someDay),
			state: fc.constantFrom('open', 'doing', 'done', 'dropped'),
			done: someDay,
		}),
		{ maxLength: 3 },
	),
})
	.map(({
		date, title, status, time, actions,
	}) => line('date', date) + line('title', title) + line('status', status) + line(
		'time', time && `"${time}"`,
	) + (actions.length === 0
		? ''
		: `actions:\n${actions
			.map(({
				text, owner, due, state, done,
			}) => `  - state: ${state}\n${[line('text', text), line('owner', owner), line('due', due), state === 'done'
				? line('done_on', done)
				: '']
				.filter(Boolean)
				.map(one => `    ${one}`)
				.join('')}`)
			.join('')}`));
const someGoal = fc.record({
	text: maybe(fc.constant('Memimpin rapat')),
	state: maybe(fc.constantFrom('open', 'reached', 'dropped')),
	due: maybe(someDay),
	percents: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
})
	.map(({
		text, state, due, percents,
	}) => `  - id: g\n${[line('text', text), line('state', state), line('due', due), percents.length === 0 ? '' : 'updates:\n']
		.filter(Boolean)
		.map(one => `    ${one}`)
		.join('')}${percents
			.map((percent, i) => `      - on: 2021-08-0${String(i + 1)}\n        percent: ${String(percent)}\n`)
			.join('')}`);
const someNote = fc.record({
	visibility: maybe(fc.constantFrom('private', 'pair', 'coordinator', 'programme')),
	author: maybe(fc.constantFrom('sari', 'budi')),
	session: fc.constantFrom('s0', 'gone'),
	template: maybe(fc.constantFrom('4p', 'unknown')),
	title: maybe(fc.constantFrom('Reflection: Belajar', 'Refleksi', 'Hari ini')),
})
	.map(({
		visibility, author, session, template, title,
	}) => `---\n${line('session', session)}${line('author', author)}${line('visibility', visibility)}${line('template', template)}---\n${title === undefined
		? ''
		: `# ${title}\n`}\n## Peristiwa\n\nAda.\n`);
const somebodysProgramme = fc.record({
	sessions: fc.array(someSession, { minLength: 1, maxLength: 5 }),
	goals: fc.array(someGoal, { maxLength: 3 }),
	notes: fc.array(fc.tuple(fc.boolean(), someNote), { maxLength: 4 }),
})
	.map(({ sessions, goals, notes }): Files => ({
		...files,
		'pairs/budi-sari.yaml': `mentors: [budi]\nmentees: [sari]\ncohort: one\n${goals.length === 0 ? '' : `goals:\n${goals.join('')}`}`,
		...Object.fromEntries(sessions.map((text, i) => [
			`sessions/${i === 1 ? 'forum' : 'budi-sari'}/${String(i)}.yaml`, `id: s${String(i)}\n${text}`,
		])),
		...Object.fromEntries(notes.map(([isPrivate, text], i) => [
			`${isPrivate ? 'private/' : ''}reflections/budi-sari/${String(i)}.md`, text,
		])),
	}));

suite('What is said to who hears the rows', () => {
	for (const language of languages) {
		const words = wordsFor(language);

		test(`every row of the sample is a sentence that says what its icon and colour say, ${language}`, async () => {
			// A dash that somebody wrote into a name is theirs.
			const programme = await programmeIn({
				...sample,
				'programme.yaml': sample['programme.yaml']!.replace(' – ', ', '),
			});
			for (const today of ['2021-08-17', '2021-11-05', '2022-03-01'] as const) {
				const rows = everyRow(programme, words, today);
				assert.ok(rows.length > 100);
				rows.forEach(row => { assertSpoken(row, words); });
			}
		});

		test(`every row of any programme is, ${language}`, () => fc.assert(fc.asyncProperty(somebodysProgramme, async made => {
			const programme = await programmeIn(made);
			everyRow(programme, words, '2021-09-15').forEach(row => { assertSpoken(row, words); });
		}), { numRuns: isLong ? 2000 : 20 }));
	}

	test('it is made of whole words: the day, who met, how late, and who owns what', async () => {
		const programme = await programmeIn({
			...files,
			'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Memimpin rapat\n    due: 2021-12-15\n    updates:\n      - on: 2021-08-01\n        percent: 10\n      - on: 2021-09-01\n        percent: 35\n',
			'sessions/budi-sari/1.yaml': 'id: first\ndate: 2021-09-03\ntitle: Belajar mendengar\nstatus: done\nactions:\n  - text: Menulis surat\n    owner: sari\n    due: 2021-09-10\n    state: doing\n',
			'sessions/budi-sari/2.yaml': 'date: 2021-09-10\nstatus: scheduled\n',
			'sessions/budi-sari/3.yaml': 'date: 2021-09-17\nstatus: scheduled\n',
			'reflections/budi-sari/1.md': '---\nsession: first\nauthor: sari\nvisibility: pair\ntemplate: 4p\n---\n# Mendengar\n\n## Peristiwa\n\nAda.\n',
		});
		const said = (language: 'en' | 'id', kind: Row['kind']): readonly string[] =>
			[
				...new Set(everyRow(programme, wordsFor(language), '2021-09-15')
					.filter(row => row.kind === kind)
					.map(({ spoken }) => spoken)),
			];
		assert.deepEqual(
			said('en', 'pair').slice(0, 2),
			[
				'Pair Eko with Budi, not met yet.',
				'Pair Sari with Budi, 1 overdue action, met 12 days ago, next session on Friday 17 September 2021.',
			],
		);
		assert.deepEqual(
			said('id', 'session').slice(0, 3),
			[
				'Sesi Jumat 17 September 2021, terjadwal.',
				'Sesi Jumat 10 September 2021, terjadwal, perlu dicatat.',
				'Sesi Belajar mendengar, Jumat 3 September 2021, selesai, 1 tindak lanjut lewat tenggat, 1 tindak lanjut belum selesai.',
			],
		);
		assert.deepEqual(said('en', 'action'), ['Action Menulis surat, in progress, 5 days overdue, owner Sari, Sari with Budi.']);
		assert.deepEqual(said('id', 'goal'), ['Tujuan Memimpin rapat, 35%, naik dari 10%, tenggat Rabu 15 Desember 2021.']);
		assert.deepEqual(
			said('en', 'reflection'),
			[
				'Reflection Mendengar by Sari. Meant for the pair; anyone with access to this folder or its repository can read it.',
				'Reflection Mendengar by Sari, Friday 3 September 2021, 1 of 4 stages. Meant for the pair; anyone with access to this folder or its repository can read it.',
			],
		);
	});
});
