import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';
import fc from 'fast-check';
import { problemsOf } from '../../../src/core/analysis/problems/problems';
import {
	cacheFileCount, cacheFileIndex, deserializeCache, isCacheable, isReliable, isSameStamp, serializeCache,
} from '../../../src/core/files/factsCache';
import { FactsReader, type StampedFacts } from '../../../src/core/files/factsText';
import type { FileFacts } from '../../../src/core/files/fileFacts';
import { definitionsIn, referencesIn } from '../../../src/core/files/idsIn';
import { fileRoleOf } from '../../../src/core/files/layout';
import { parseText } from '../../../src/core/files/parseFile';
import { factsOf, type ParsedFile } from '../../../src/core/files/parsedFile';
import { RecordIndex } from '../../../src/core/programme/index/recordIndex';
import type { FileKind } from '../../../src/core/record/fileKinds';
import { sessionIn } from '../../../src/core/record/session';
import { DiskFiles } from '../../../src/disk/diskFiles';
import { rounds } from '../longForm';
import { noon, parsedFile, readFolder, root } from '../folder';
import { detailed } from '../parsedFiles';
import type { ParsedIndex } from '../parsedIndex';
import { anyText, fileKinds, pathsOfKinds } from '../record/anyText';

const now = noon('2021-11-10');
const stamp = { size: 100, mtimeMs: 1_600_000_000_123.5 };
const owner = '1.0.0 of a workspace';

const suiteTexts = (JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/yaml-test-suite/cases.json'), 'utf8')) as {
	cases: { yaml: string }[];
}).cases.map(({ yaml }) => yaml);
const folder = join(process.cwd(), 'examples/lead-the-fest');
const folders = new Map([[root, 'programme']] as const);
/** The files of the sample programme. */
const sample = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap(path => {
	const uri = `${root}/${path.replaceAll('\\', '/')}`;
	const role = fileRoleOf(uri, folders);
	return role ? [parseText(uri, role, readFileSync(join(folder, path), 'utf8'))] : [];
});
const parse = (kind: FileKind, text: string): ParsedFile => parseText(`${root}/${pathsOfKinds[kind]}`, { kind, folder: root }, text);

/** Several sessions of a list, of which some have no day and some refer to others, and a note with all that refers. */
const session = fc.record({
	id: fc.constantFrom('', '  id: s1\n', '  id: s2\n'),
	date: fc.constantFrom('- date: 2021-08-13\n', '- date: 2021-08-13 13.00 WITA\n', '- title: no day\n', '- date: 2021-02-30\n'),
	rest: fc.array(fc.constantFrom(
		'  pair: a-b\n', '  mentors: [a, A, nobody]\n', '  carried: [s1#a1, a1, nowhere]\n', '  goals: [g1, g1]\n', '  values: [x]\n',
		'  attendance: [a, {person: b, state: late}]\n', '  approved: {by: a, on: 2021-08-14}\n', '  reflected: [a, {person: b}]\n',
		'  actions:\n  - {id: a1, text: t, owner: a, goal: g1, evidence: [x.pdf]}\n  - {id: a1, owner: b, done_on: 2021-08-20}\n  - u\n',
		'  summary: |\n    S\n', '  agenda: [x, {text: y, state: discussed}]\n', '  decisions: [d]\n', '  links: [{url: ../n.md}, "https://example.org"]\n',
		'  status: done\n', '  start: 2021-08-20T13:00+07:00\n', '  history: [{on: 2021-08-01, from: 2021-08-13, why: w}]\n', '  : [\n',
	), { maxLength: 8 }),
}).map(({ id, date, rest }) => date + id + rest.join(''));
const sessionList = fc.array(session, { maxLength: 5 }).map(list => parse('sessionList', list.join('')));
const lone = session.map(text => parse('session', text.replaceAll(/^(?:- | {2})/gm, '')));
const head = fc.uniqueArray(fc.constantFrom(
	'session: s1', 'author: a', 'template: 4p', 'template: ours@2', 'date: 2021-08-13', 'visibility: pair', 'type: reflection', 'language: id', 'x: [',
)).map(lines => parse('reflection', `---\n${lines.join('\n')}\n---\n# Title\n`));
/** Any file. */
const anyFile = fc.oneof(
	sessionList, lone, head, fc.constantFrom(...sample),
	fc.tuple(fc.constantFrom(...fileKinds), fc.oneof(anyText, fc.constantFrom(...suiteTexts))).map(([kind, text]) => parse(kind, text)),
);

/** Facts as the next start has them. */
const fromCache = (files: readonly StampedFacts[]): readonly StampedFacts[] =>
	deserializeCache(owner, serializeCache(owner, files), new FactsReader());
const again = (file: FileFacts): FileFacts => fromCache([{ facts: file, stamp }])[0]!.facts;

suite('Facts cached for the next start', () => {
	let index: ParsedIndex;
	let cache: string;
	suiteSetup(async () => {
		index = await readFolder(new DiskFiles(), pathToFileURL('examples/lead-the-fest').href);
		cache = serializeCache(owner, [...index.files()].map(facts => ({ facts, stamp })));
	});

	test('are those that reading the files gives', () => {
		const files = [...sample, ...fileKinds.flatMap(kind => suiteTexts.map(text => parse(kind, text)))];
		const stamped = files.map((file, i) => ({ facts: factsOf(file), stamp: i % 3 === 0 ? undefined : { size: i, mtimeMs: i + 0.25 } }));
		assert.deepEqual(fromCache(stamped), stamped);
		fc.assert(fc.property(fc.array(anyFile, { maxLength: 4 }), any => {
			const facts = any.map(file => ({ facts: factsOf(file), stamp }));
			assert.deepEqual(fromCache(facts), facts);
		}), { numRuns: rounds(1000) });
	});

	test('are read again without a change: what a thread gives and what the cache gives are the same', () => {
		fc.assert(fc.property(anyFile, file => {
			assert.deepEqual(new FactsReader().detached(again(factsOf(file))), factsOf(file));
		}));
	});

	test('have the same references and definitions as the file', () => {
		const sorted = (values: readonly object[]): readonly string[] =>
			values.map(value => JSON.stringify(Object.entries({ ...value, range: undefined }).sort())).sort();
		const holds = (file: ParsedFile): void => {
			for (const facts of [file, factsOf(file), again(factsOf(file))]) {
				assert.deepEqual(sorted(referencesIn(facts)), sorted(file.references), 'references');
				assert.deepEqual(sorted(definitionsIn(facts)), sorted(file.definitions), 'definitions');
			}
		};
		[...sample, ...fileKinds.flatMap(kind => suiteTexts.map(text => parse(kind, text)))].forEach(holds);
		fc.assert(fc.property(anyFile, holds), { numRuns: rounds(2000) });
	});

	test('have the same problems as the file, in whatever programme', () => {
		const around = [
			parse('programme', 'name: P\nid: p\ncohorts: [{id: one, start: 2021-01-01, end: 2021-09-01}]\npolicy: {retention_months: 12}\n'),
			parse('people', 'people: [{id: a, name: A}, {id: b, name: B}]\n'), parse('pair', 'mentors: [a]\nmentees: [b]\ncohort: one\ngoals: [{id: g1}]\n'),
			parsedFile('sessions/a-b/other.yaml', 'date: 2021-08-13\nid: s1\nactions: [{id: a1, text: x}]\n'),
		];
		fc.assert(fc.property(fc.uniqueArray(anyFile, { selector: ({ uri }) => uri, minLength: 1, maxLength: 3 }), files => {
			const all = new Map([...around, ...files].map(file => [file.uri, file]));
			const [read, cached] = [new RecordIndex(), new RecordIndex()];
			read.apply([...all].map(([uri, file]) => ({ uri, file })));
			cached.apply([...all].map(([uri, file]) => ({ uri, file: again(factsOf(file)) })));
			const problems = (of: RecordIndex): unknown => [...of.files()].map(file => [
				file.uri, problemsOf(file, of.programmeOf(file.uri)!, '2022-12-31', uri => all.get(uri)),
			]);
			assert.deepEqual(problems(cached), problems(read));
		}), { numRuns: rounds(1000) });
	});

	test('find a file’s sessions again, when it is parsed for what they lack', () => {
		fc.assert(fc.property(anyFile, file => {
			again(factsOf(file)).sessions.forEach((facts, i) => {
				const found = sessionIn(file, facts)!;
				assert.strictEqual(found, file.sessions[i]);
				const hasAny = [found.agenda, found.summary, found.decisions, found.links].some(each => each !== undefined);
				assert.strictEqual(facts.details !== undefined, hasAny);
			});
		}), { numRuns: rounds(500) });
	});

	test('hold no summary, decision, agenda or link of a session, and no text of a note', () => {
		const sessions = [...index.files()].flatMap(file => file.sessions.map(detailed));
		const texts = sessions.flatMap(({ summary, decisions = [], agenda = {}, links = [] }) => [
			...summary === undefined ? [] : summary.split('\n'), ...decisions,
			...[agenda.both, agenda.mentor, agenda.mentee].flatMap((side = []) => side.map(({ text = '' }) => text)),
			...links.flatMap(({ title = '', url = '' }) => [title, url]),
		]).filter(text => text.length > 3);
		const notes = [...index.files()].filter(({ kind }) => kind === 'reflection').flatMap(({ uri }) =>
			readFileSync(new URL(uri), 'utf8').split(/^# .*$/m).slice(1).join('\n').split('\n').filter(line => line.length > 30));
		assert.ok(texts.length > 20 && notes.length > 10, `${String(texts.length)}, ${String(notes.length)}`);
		assert.deepEqual([...texts, ...notes].filter(text => cache.includes(JSON.stringify(text).slice(1, -1))), []);
	});

	test('are nothing where they are cut off, of another version or another folder', () => {
		const read = (of: string, text: string): number => deserializeCache(of, text, new FactsReader()).length;
		assert.ok(read(owner, cache) > 10);
		fc.assert(fc.property(fc.nat({ max: cache.length - 1 }), end => { assert.strictEqual(read(owner, cache.slice(0, end)), 0); }));
		assert.strictEqual(read('1.0.1 of a workspace', cache), 0);
		assert.strictEqual(read(owner, cache.replace(/"format":\d+/, '"format":0')), 0);
		assert.strictEqual(read(owner, `${cache} `), 0);
	});

	test('are nothing where a character differs, or a part was never written: nothing else reads their files', () => {
		const read = (text: string): number => deserializeCache(owner, text, new FactsReader()).length;
		const body = cache.indexOf('\n') + 1;
		const at = fc.integer({ min: body, max: cache.length - 1 });
		fc.assert(fc.property(at, fc.constantFrom('x', '0', '"', ']', '}', '{', '[', ',', ':', ' ', '\0', '\n'), (i, character) => {
			fc.pre(cache[i] !== character);
			assert.strictEqual(read(cache.slice(0, i) + character + cache.slice(i + 1)), 0);
		}), { numRuns: rounds(2000) });
		fc.assert(fc.property(at, fc.integer({ min: 1, max: 4096 }), (i, length) => {
			const end = Math.min(i + length, cache.length);
			assert.strictEqual(read(cache.slice(0, i) + '\0'.repeat(end - i) + cache.slice(end)), 0);
		}));
	});

	test('whatever is in their place, reading it never fails', () => {
		const head = cache.slice(0, cache.indexOf('\n') + 1);
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map(json => head + json), fc.json().map(json => `${json}\n{}`)), text => {
			assert.deepEqual(deserializeCache(owner, text, new FactsReader()), []);
		}), { numRuns: rounds(1000) });
	});

	test('a file that has just changed, or will have, is not cached: it could change again without a sign', () => {
		const [file] = [...index.files()].filter(({ kind }) => kind === 'session');
		for (const [mtimeMs, isKept] of [
			[now.epochMs - 4001, true], [now.epochMs - 3999, false], [now.epochMs + 3_600_000, false],
			[0, false], [Date.parse('1980-01-01'), false],
		] as const) {
			assert.strictEqual(isReliable({ size: 1, mtimeMs }, now.epochMs), isKept, String(mtimeMs - now.epochMs));
		}
		assert.ok(isCacheable(file!));
		assert.strictEqual(isCacheable({ ...file!, unreadableSinceMs: 1 }), false, 'facts of an earlier text');
		assert.strictEqual(isCacheable({ ...file!, copyOf: 'memory:/a' }), false, 'a copy, which depends on another file');
		assert.ok(isSameStamp(stamp, { ...stamp }));
		assert.ok(!isSameStamp(stamp, { ...stamp, size: 101 }) && !isSameStamp(stamp, { ...stamp, mtimeMs: stamp.mtimeMs + 1 }));
	});

	test('those of one folder lie in one part', () => {
		assert.strictEqual(cacheFileIndex('file:///p/sessions/a-b/1.yaml'), cacheFileIndex('file:///p/sessions/a-b/2.yaml'));
		const parts = new Set(Array.from({ length: 1000 }, (_, i) => cacheFileIndex(`file:///p/sessions/pair-${String(i)}/1.yaml`)));
		assert.ok([...parts].every(part => part >= 0 && part < cacheFileCount && Number.isInteger(part)));
		assert.ok(parts.size > cacheFileCount / 2, String(parts.size));
	});
});
