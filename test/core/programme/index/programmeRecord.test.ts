import { assert } from 'chai';
import fc from 'fast-check';
import { filesAffectedBy } from '../../../../src/core/programme/index/affectedFiles';
import { problemsIn } from '../../parsedFiles';
import { keyOfGroup, type Programme } from '../../../../src/core/programme/programme';
import type { Change } from '../../../../src/core/programme/index/recordIndex';
import { deriveProgramme } from '../../../../src/core/programme/index/programmeRecord';
import { sessionBundles } from '../../../../src/core/programme/memoizedLists';
import { ParsedIndex } from '../../parsedIndex';
import { addDays } from '../../../../src/core/time/days';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { isLong, rounds } from '../../longForm';
import { changed, noon, root } from '../../folder';
import { everyView } from '../../../bench/everyView';
import { flat } from '../../views/outline';

const today = '2026-03-02';
const paths = [
	'programme.yaml', 'people.yaml', 'pairs/a-b.yaml', 'pairs/c-d.yaml', 'sessions/a-b/2026-03-01-01.yaml', 'sessions/a-b/2026-03-01-02.yaml', 'sessions/c-d/2026-03-01-01.yaml',
	'sessions/forum/2026-03-02-01.yaml', 'sessions/sessions.yaml', 'reflections/a-b/n.md', 'private/reflections/a-b/m.md', 'templates/ours.md',
] as const;

const one = fc.constantFrom;
const lines = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
	fc.tuple(...parts).map(chosen => chosen.filter(Boolean).map(line => `${line}\n`).join(''));
const id = one('s1', 's2', '2026-03-01-a-b-01', '2026-03-01-c-d-01');
const person = one('budi', 'sari', 'joko', 'Budi');
const sessionLines = lines(
	fc.oneof(
		one(''), id.map(x => `id: ${x}`),
	), one(
		'date: 2026-03-01', 'date: 2026-03-02', 'date: 2026-04-01', 'date: never', '',
	), one('', 'time: 13:00', 'time: 13:30'), one('', 'pair: a-b', 'pair: c-d', 'pair: x-y'),
	fc.oneof(
		one(''), person.map(x => `mentors: [${x}]`),
	), one('', 'mentees: [sari]'), one(
		'', 'status: done', 'status: cancelled', 'status: scheduled',
	), one('', 'goals: [g1]', 'goals: [g2]'), one('', 'values: [adaptif]'),
	one(
		'',
		'actions:\n  - id: a1\n    text: Read\n    owner: sari',
		'actions:\n  - id: a2\n    text: Write\n    owner: budi\n  - id: a2\n    text: Twice',
	), fc.oneof(one(''), id.map(x => `carried: ["${x}#a1"]`)),
);
const texts: Readonly<Record<(typeof paths)[number], fc.Arbitrary<string>>> = {
	'programme.yaml': lines(
		one('name: P'), one('', 'values: berakhlak'), one('', 'cohorts:\n  - id: k1\n    start: 2026-03-02\n    end: 2026-05-01'),
	),
	'people.yaml': lines(one(
		'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari',
		'people:\n  - id: sari\n    name: Sari\n    aliases: [budi]',
		'people:\n  - id: sari\n    name: Sari\n    aliases: [Budi]\n  - id: budi\n    name: Budi',
		'',
	)),
	'pairs/a-b.yaml': lines(
		one('', 'id: a-b', 'id: c-d'),
		one('mentors: [budi]', 'mentors: [Budi]', '['),
		one('mentees: [sari]'),
		one('', 'cohort: k1', 'cohort: k2'),
		one('', 'goals:\n  - id: g1\n    text: Speak'),
	),
	'pairs/c-d.yaml': lines(
		one('', 'id: c-d'),
		one('mentors: [joko]', 'mentors: [budi]', '['),
		one('mentees: [sari]'),
		one('', 'goals:\n  - id: g2\n    text: Write'),
	),
	'sessions/a-b/2026-03-01-01.yaml': sessionLines, 'sessions/a-b/2026-03-01-02.yaml': sessionLines, 'sessions/c-d/2026-03-01-01.yaml': sessionLines, 'sessions/forum/2026-03-02-01.yaml': sessionLines,
	'sessions/sessions.yaml': fc
		.array(sessionLines, { maxLength: 2 })
		.map(all => all.map(text => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`).join('')),
	'reflections/a-b/n.md': id.map(x => `---\nsession: ${x}\ntemplate: ours\nvisibility: pair\n---\n# N\n`),
	'private/reflections/a-b/m.md': id.map(x => `---\nsession: ${x}\n---\n# M\n`),
	'templates/ours.md': one('---\nname: Ours\n---\n## One\n', '---\nname: [\n---\n'),
};
const fileAt = one(...paths).chain(path => fc.tuple(fc.constant(path), fc.option(texts[path], { freq: 5, nil: undefined })));
/** A file put down, changed or taken away. */
const change = fileAt.map(([path, text]) => changed(path, text));
const wholeFolder = fc.tuple(...paths.map(path => texts[path].map(text => changed(path, text))));
const batches = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

/** Its maps in the order of their keys: that of a map that goes on is how it came about. */
const plain = (programme: Programme): unknown => Object.fromEntries(Object.entries(programme).map(([key, value]: [string, unknown]) =>
	[key, value instanceof Map ? [...value as Map<string, unknown>].sort(([a], [b]) => a < b ? -1 : 1) : value]));
const problems = (programme: Programme): Map<string, unknown> =>
	new Map(programme.files.map(file => [file.uri, problemsIn(file, programme, today)]));

suite('A programme that follows its files', () => {
	test('is after any changes what it would be if it were read anew', () => {
		fc.assert(fc.property(wholeFolder, batches, (folder, all) => {
			const index = new ParsedIndex();
			index.apply(folder);
			for (const batch of all) {
				index.apply(batch);
				const programme = index.programmeIn(root);
				const files = [...index.files()].filter(file => file.folder === root);
				assert.deepEqual(programme && plain(programme), files.length === 0 ? undefined : plain(deriveProgramme(root, files)));
			}
		}), { numRuns: rounds(150) });
	});

	test('is shown after any changes as it would be if it were read anew, in every view, whether its rows were prepared or not', () => {
		const views = everyView(wordsFor('en'), noon(today), 'sari', ['', 'sari']);
		const told = ({ rows }: typeof views[number], programme: Programme): unknown =>
			flat(rows([programme])).map(row => ({ ...row, children: undefined, prepare: undefined }));
		fc.assert(fc.property(wholeFolder, batches, fc.nat(views.length - 1), (folder, all, which) => {
			const index = new ParsedIndex();
			index.apply(folder);
			const view = views[which]!;
			for (const [i, batch] of all.entries()) {
				index.apply(batch);
				const programme = index.programmeIn(root);
				if (!programme) {
					continue;
				}
				if (i % 2 === 0) {
					assert.ok([...view.prepare([programme])].length === 0, 'Some sessions take one step.');
					view.rows([programme]).forEach(({ prepare }) => prepare && [...prepare()]);
				}
				assert.deepEqual(told(view, programme), told(view, deriveProgramme(root, programme.files)), view.name);
			}
		}), { numRuns: rounds(400) });
	});

	test('has new problems only in files that a change affects', () => {
		const seen = { some: 0, all: 0 };
		fc.assert(fc.property(wholeFolder, batches, (folder, all) => {
			const index = new ParsedIndex();
			index.apply(folder);
			for (const batch of all) {
				const before = problems(index.programmeIn(root)!);
				const changes = index.apply(batch).get(root) ?? [];
				const programme = index.programmeIn(root);
				const affected = programme ? filesAffectedBy(changes, programme) : 'all';
				if (!programme || affected === 'all') {
					seen.all++;
					continue;
				}
				seen.some++;
				const changed = new Set(changes.map(({ uri }) => uri));
				for (const [uri, now] of problems(programme)) {
					if (!changed.has(uri) && !affected.has(uri)) {
						assert.deepEqual(now, before.get(uri), `${uri} after ${[...changed].join(', ')}`);
					}
				}
			}
		}), { numRuns: rounds(250) });
		assert.ok(seen.some > seen.all / (isLong ? 4 : 8), JSON.stringify(seen));
	});

	test('a pair’s list of sessions is the very same one while only others’ change', () => {
		const index = new ParsedIndex();
		const put = (path: string, text: string): void => { index.apply([changed(path, text)]); };
		const listOf = (id: string): unknown => index.programmeIn(root)!.sessionsByGroup.get(keyOfGroup({ is: 'pair', id }));
		put('pairs/a-b.yaml', 'id: a-b\nmentors: [budi]\n');
		put('sessions/a-b/2026-03-01-01.yaml', 'date: 2026-03-01\npair: a-b\n');
		put('sessions/c-d/2026-03-01-01.yaml', 'date: 2026-03-01\npair: c-d\n');
		const before = listOf('a-b');
		put('sessions/c-d/2026-03-01-01.yaml', 'date: 2026-03-01\npair: c-d\ntitle: Other words\n');
		put('pairs/a-b.yaml', 'id: a-b\nmentors: [budi]\ngoals:\n  - id: g1\n    text: Speak\n');
		put('people.yaml', 'people:\n  - id: budi\n    name: Budi\n    aliases: [Pak Budi]\n');
		assert.strictEqual(listOf('a-b'), before);
		put('sessions/a-b/2026-03-01-01.yaml', 'date: 2026-03-01\npair: a-b\ntitle: Other words\n');
		assert.notStrictEqual(listOf('a-b'), before);
	});

	test('its sessions are in short lists, of which a change of one session changes one, however many a pair has', () => {
		const index = new ParsedIndex();
		const session = (pair: string, i: number, status: string): Change =>
			changed(
				`sessions/${pair}/${addDays('2020-01-01', i)}-01.yaml`,
				`date: ${addDays('2020-01-01', i)}\npair: ${pair}\nstatus: ${status}\n`,
			);
		const files = [
			...Array.from({ length: 900 }, (_, i) => session('long', i, 'done')),
			...Array.from({ length: 40 }, (_, i) => session(`p${String(i)}`, i, 'done')),
		];
		index.apply([changed('programme.yaml', 'name: P\n'), ...files]);
		let before = sessionBundles(index.programmeIn(root)!);
		for (const change of [session('long', 450, 'cancelled'), session('p20', 20, 'cancelled')]) {
			index.apply([change]);
			const programme = index.programmeIn(root)!;
			const now = sessionBundles(programme);
			assert.deepEqual(now.map((list, i) => list === before[i]).filter(same => !same).length, 1);
			assert.sameMembers(now.flat(), [...programme.sessions]);
			assert.ok(now.flat().length === 940 && now.every(({ length }) => length <= 400));
			before = now;
		}
	});

	test('a change of words affects nobody else', () => {
		const index = new ParsedIndex();
		const session = (path: string, title: string): Change =>
			changed(path, `title: ${title}\ndate: 2026-03-01\npair: a-b\nactions:\n  - id: a1\n    text: Read\n`);
		index.apply([
			changed('programme.yaml', 'name: P\n'),
			session('sessions/a-b/2026-03-01-01.yaml', 'One'),
			session('sessions/a-b/2026-03-01-02.yaml', 'Two'),
		]);
		const changes = index.apply([session('sessions/a-b/2026-03-01-01.yaml', 'Other words')]).get(root)!;
		assert.deepEqual(filesAffectedBy(changes, index.programmeIn(root)!), new Set());
	});
});
