import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { assert } from 'chai';
import { NaiveAnswers, type AnswerRow } from './naiveAnswers';
import { isLong } from '../core/longForm';
import { leaveOut } from './onThisMachine';
import { repositoryLines } from './programmesNdjson';

interface PersonYear {
	readonly person: string;
	readonly year: number;
	readonly sessions: readonly object[];
	readonly jp?: number;
	readonly withoutMinutes: number;
}
interface Answer { readonly rows: AnswerRow[]; ms: number }

const page = readFileSync('docs/at-scale.md', 'utf8');
/** A million sessions take minutes, so that they are asked only in the long run. */
const size = isLong ? { repositories: 1000, sessions: 1_000_000 } : { repositories: 20, sessions: 2000 };

/** The fenced blocks of a language, each with the heading that it stands under. */
const blocksOf = (language: string): readonly (readonly [heading: string, text: string])[] => page.split(/^## /m).flatMap(section =>
	[
		...section.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms')),
	].map(match => [section.slice(0, section.indexOf('\n')), match[1]!] as const));

const sql = blocksOf('sql');
const variable = (pattern: RegExp): string => pattern.exec(page)![1]!;
const naiveAnswers = (): NaiveAnswers =>
	new NaiveAnswers(variable(/SET VARIABLE today = DATE '(.*?)'/), Number(variable(/SET VARIABLE minutes_per_jp = (\d+)/)));

const folders: string[] = [];
const newFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-scale-'));
	folders.push(folder);
	mkdirSync(join(folder, 'exports'));
	return folder;
};

/** What the engine answers in a folder, query by query. */
async function ask(
	folder: string, queries: readonly string[],
): Promise<{ readonly answers: readonly Answer[]; readonly megabytes: number }> {
	const child = spawn(process.execPath, [join(__dirname, 'askDuckDb.js')], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
	const ended = new Promise(resolve => child.on('close', resolve));
	child.stdin.end(JSON.stringify({ setup: 'SET memory_limit = \'2GB\'; SET temp_directory = \'spilled\';', queries }));
	const answers = queries.map((): Answer => ({ rows: [], ms: 0 }));
	let most = 0;
	for await (const line of createInterface({ input: child.stdout })) {
		const {
			query, row, ms, megabytes,
		} = JSON.parse(line) as { readonly query?: number; readonly row?: AnswerRow; readonly ms?: number; readonly megabytes?: number };
		if (query === undefined) {
			most = megabytes!;
		} else if (row) {
			answers[query]!.rows.push(row);
		} else {
			answers[query]!.ms = ms!;
		}
	}
	assert.strictEqual(await ended, 0);
	return { answers, megabytes: most };
}

/** The queries of the page that one heading stands above, after those that read the lines. */
const under = (wanted: string): readonly string[] =>
	sql.filter(([heading]) => heading === 'Read the lines' || heading === wanted).map(([, text]) => text);

/** Row by row, since of a hundred thousand rows only the first that differs can be read. */
function assertSame(actual: readonly AnswerRow[], expected: readonly AnswerRow[], heading: string): void {
	const differs = expected.findIndex((row, i) => JSON.stringify(actual[i]) !== JSON.stringify(row));
	if (differs >= 0) {
		assert.deepEqual(actual[differs], expected[differs], `${heading}, row ${String(differs)}`);
	}
	assert.strictEqual(actual.length, expected.length, heading);
}

suite('Programmes at scale, as docs/at-scale.md asks them', () => {
	suiteTeardown(() => {
		folders.forEach(folder => { rmSync(folder, { recursive: true, force: true }); });
	});

	test(`every query answers what a second count does, over ${String(size.sessions)} sessions of ${String(size.repositories)} repositories`, async () => {
		const folder = newFolder();
		const naive = naiveAnswers();
		const mean = size.sessions / size.repositories;
		for (let i = 0; i < size.repositories; i++) {
			const name = `kantor.${String(i)}`;
			const lines: string[] = [];
			for (const line of repositoryLines(i, i % 2 === 0 ? mean * 1.5 : mean * 0.5)) {
				naive.add(name, line);
				lines.push(line + '\n');
			}
			writeFileSync(join(folder, `exports/${name}.ndjson`), lines.join(''));
		}
		writeFileSync(join(folder, 'exports/empty.ndjson'), '');
		assert.strictEqual(naive.lines, size.sessions);
		const { answers, megabytes } = await ask(folder, sql.map(([, text]) => text));
		const expected = naive.answers();
		assert.deepEqual(
			sql.map(([heading]) => heading).filter(heading => heading !== 'Read the lines' && heading !== 'Load them into a data warehouse'),
			[...expected.keys()],
		);
		for (const [i, [heading]] of sql.entries()) {
			if (expected.has(heading)) {
				assert.ok(answers[i]!.rows.length >= 20, heading);
				assertSame(answers[i]!.rows, expected.get(heading)!, heading);
			}
		}
		if (isLong) {
			console.log(sql
				.map(([heading], i) => `${heading}: ${String(answers[i]!.rows.length)} rows, ${String(answers[i]!.ms)} ms`)
				.join('\n'));
			console.log(`at most ${String(megabytes)} MB`);
		}
	});

	test('a line’s keys are the table’s columns, and come out of the Parquet file as they went in', async () => {
		const folder = newFolder();
		const lines = Array.from({ length: 5 }, (_, i) => [...repositoryLines(i, 100)]);
		lines.forEach((own, i) => { writeFileSync(join(folder, `exports/${String(i)}.ndjson`), own.join('\n')); });
		const { answers } = await ask(
			folder, [...under('Load them into a data warehouse'), 'SELECT to_json(line) AS line FROM \'sessions.parquet\' AS line ORDER BY repository'],
		);
		const rows = answers.at(-1)!.rows.map(({ line }) => withoutNulls(JSON.parse(String(line))));
		const given = lines.flatMap((own, i) => own.map(line => ({ repository: String(i), ...JSON.parse(line) as object })));
		const sorted = (values: readonly unknown[]): readonly string[] => values.map(value => JSON.stringify(value, inOrder)).sort();
		assert.deepEqual(sorted(rows), sorted(given));
		// The other way round: no column without a key.
		assert.deepEqual(
			Object.keys(JSON.parse(String(answers.at(-1)!.rows[0]!['line'])) as object).sort(),
			[...new Set(given.flatMap(line => Object.keys(line)))].sort(),
		);
	});

	test('the shell’s lines export each repository into a file of its name, and leave what was there where there is nothing or the disk is full', async function () {
		if (process.platform === 'win32') {
			leaveOut(this, 'needs a POSIX shell');
		}
		const folder = newFolder();
		for (const name of ['pusat', 'Kantor Utara']) {
			cpSync('examples/lead-the-fest', join(folder, 'repositories', name), { recursive: true });
		}
		writeFileSync(join(folder, 'repositories/pusat/sessions/forum/broken.yaml'), 'title: [\n');
		mkdirSync(join(folder, 'repositories/empty'));
		mkdirSync(join(folder, 'repositories/full'));
		// What the command line does where the disk is full, for one of them.
		mkdirSync(join(folder, 'bin'));
		writeFileSync(
			join(folder, 'bin/node'),
			`#!/bin/sh\ncase "$3" in */full/) printf half; exit 3;; esac\nexec '${process.execPath}' "$@"\n`,
			{ mode: 0o755 },
		);
		const before = [...repositoryLines(1, 20)].join('\n');
		writeFileSync(join(folder, 'exports/empty.ndjson'), before);
		writeFileSync(join(folder, 'exports/full.ndjson'), before);
		const [[, script] = ['', '']] = blocksOf('sh');
		const { stderr } = await promisify(execFile)(
			'sh',
			['-c', `${script}true`],
			{
				cwd: folder,
				env: {
					...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
					LANG: 'C', MENTOR_NOTES: process.cwd(), TODAY: '2021-11-10',
				},
			},
		);
		assert.deepEqual(
			readdirSync(join(folder, 'exports')), ['Kantor Utara.ndjson', 'empty.ndjson', 'full.ndjson', 'pusat.ndjson'],
		);
		assert.strictEqual(
			readFileSync(join(folder, 'exports/Kantor Utara.ndjson'), 'utf8'), readFileSync('test/cli/snapshots/sample.ndjson', 'utf8'),
		);
		assert.strictEqual(readFileSync(join(folder, 'exports/empty.ndjson'), 'utf8'), before);
		assert.strictEqual(readFileSync(join(folder, 'exports/full.ndjson'), 'utf8'), before);
		assert.match(stderr, /There are no files of a mentoring programme/);
		assert.match(stderr, /1 berkas atau folder tidak terbaca/);

		// The report counts who took part by other code, from the files themselves; its rate for the sample is the page's.
		const { answers: [, jp] } = await ask(folder, under('JP by person and year'));
		const {
			programmes: [{ byPerson } = { byPerson: [] }],
		} = JSON.parse(readFileSync('test/cli/snapshots/sample.json', 'utf8')) as {
			readonly programmes: readonly { readonly byPerson: readonly PersonYear[] }[];
		};
		const expected = byPerson.map(({ person, year, sessions, jp: known, withoutMinutes }): AnswerRow =>
			({
				repository: 'Kantor Utara',
				programme: 'lead-the-fest',
				person,
				year,
				sessions: sessions.length,
				jp: known ?? null,
				without_minutes: withoutMinutes,
			})).sort((a, b) => String(a['person']) < String(b['person'])
				? -1
				: 1);
		assert.deepEqual(jp!.rows.filter(({ repository }) => repository === 'Kantor Utara'), expected);
	});
});

/** Keys in one order, at every depth. */
const inOrder = (_: string, value: unknown): unknown =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1))
		: value;

/** What a line leaves out is a null in the table, also within its attendance. */
const withoutNulls = (value: unknown): unknown => Array.isArray(value) ? value.map(withoutNulls)
	: typeof value === 'object'
		&& value !== null ? Object.fromEntries(Object
			.entries(value)
			.filter(([, own]) => own !== null)
			.map(([key, own]) => [key, withoutNulls(own)])) : value;
