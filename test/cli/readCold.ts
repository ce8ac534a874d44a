/*
 * Reads texts as session files, each through everything up to its rows, and prints a line a text:
 * `{codes, ms, megabytes}`, in milliseconds of the processor of a quiet machine. Runs in a process of its own, so that a crash of the
 * process is seen.
 */
import { readFileSync } from 'node:fs';
import { problemsOf } from '../../src/core/analysis/problems/problems';
import { parseText } from '../../src/core/files/parseFile';
import { factsOf } from '../../src/core/files/parsedFile';
import { RecordIndex } from '../../src/core/programme/index/recordIndex';
import { reflectionRows } from '../../src/core/views/reflections/reflectionRows';
import type { Row } from '../../src/core/views/row';
import { sessionRows } from '../../src/core/views/sessions/sessionRows';
import { wordsFor } from '../../src/core/words/catalogues';
import { slowness } from './slowness';

const folder = 'memory://cold';
const inHead = (text: string): string => `---\n${text}\n---\n# Title\n`;
/** Where a text lies as what, and what it is there. */
const places = {
	session: { path: 'x.session.yaml', read: (text: string): string => text },
	reflection: { path: 'reflections/a/x.md', read: inHead },
	template: { path: 'templates/x.md', read: inHead },
};
const kind = (process.argv[2] ?? 'session') as keyof typeof places;
const { path, read } = places[kind];
const uri = `${folder}/${path}`;
const now = { today: '2021-08-13', epochMs: 0, zone: 'UTC' };
/** Only in a programme are there notes and templates. */
const around = kind === 'session'
	? []
	: [{ uri: `${folder}/programme.yaml`, file: parseText(`${folder}/programme.yaml`, { kind: 'programme', folder }, 'name: Cold\n') }];
const count = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + 1 + count(row.children?.() ?? []), 0);

const slower = slowness();

for (const text of JSON.parse(readFileSync(0, 'utf8')) as readonly string[]) {
	const began = process.cpuUsage();
	const index = new RecordIndex();
	const file = parseText(uri, { kind, folder }, read(text));
	index.apply([...around, { uri, file: factsOf(file) }]);
	const [programme] = index.programmes();
	const problems = programme ? problemsOf(file, programme, '2021-08-13', () => undefined) : [];
	const rows = count(sessionRows(
		index.programmes(), [], wordsFor('id'), now,
	)) + count(reflectionRows(index.programmes(), { by: 'person', me: () => undefined }, wordsFor('id'), now));
	const megabytes = Math.round(process.memoryUsage.rss() / 2 ** 20);
	const { user, system } = process.cpuUsage(began);
	const ms = Math.round((user + system) / 1000 / slower);
	console.log(JSON.stringify({ codes: problems.map(problem => problem.code), rows, ms, megabytes }));
}
