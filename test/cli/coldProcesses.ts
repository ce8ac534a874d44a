import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { assert } from 'chai';
import { isLong } from '../core/longForm';

/** What reading a text took. */
export interface Reading { readonly codes: readonly string[]; readonly rows: number; readonly ms: number; readonly megabytes: number }

/** What a text is read as: a file, the head of one, or a file to import (its name, a line break, and its bytes in Base64). */
export type ColdKind = 'session' | 'reflection' | 'template' | 'import';

const readCold = (texts: readonly string[], kind: ColdKind): Promise<readonly Reading[]> => new Promise((resolve, reject) => {
	const script = join(__dirname, kind === 'import' ? 'importCold.js' : 'readCold.js');
	// What threads that collect garbage leave for later, and with it the memory, would hang on how busy the machine is.
	const child = spawn(process.execPath, ['--single-threaded-gc', script, kind], { stdio: ['pipe', 'pipe', 'inherit'] });
	let out = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => { out += chunk; });
	child.on('error', reject);
	child.on('close', code => {
		if (code === 0) {
			resolve(out.trim().split('\n').map(line => JSON.parse(line) as Reading));
		} else {
			reject(new Error(`A process ended with ${String(code)} after ${String(out.split('\n').length - 1)} of ${JSON
				.stringify(texts)
				.slice(0, 500)}`));
		}
	});
	child.stdin.end(JSON.stringify(texts));
});

/** Reads texts, some in each process and two processes at a time, as many as the machine has cores. */
export async function readAllCold(
	texts: readonly string[], textsAProcess = isLong ? 1 : 200, kind: ColdKind = 'session',
): Promise<readonly Reading[]> {
	const parts = Array.from(
		{ length: Math.ceil(texts.length / textsAProcess) }, (_, i) => texts.slice(i * textsAProcess, (i + 1) * textsAProcess),
	);
	const results: (readonly Reading[])[] = [];
	let next = 0;
	await Promise.all([0, 1].map(async () => {
		while (next < parts.length) {
			const part = next;
			next += 1;
			results[part] = await readCold(parts[part]!, kind);
		}
	}));
	return results.flat();
}

/** A second and 200 MB for each unless more is allowed, and a row whatever it is, unless it is nothing that has rows. */
export const assertModest = (readings: readonly Reading[], maxMs = 1000, maxMegabytes = 200, leastRows = 2): void => {
	for (const reading of readings) {
		assert.ok(reading.ms <= maxMs && reading.megabytes <= maxMegabytes, JSON.stringify(reading));
		assert.ok(reading.rows >= leastRows, 'a session or an error row under its folder');
	}
	if (isLong) {
		const most = (of: (reading: Reading) => number): string =>
			String(readings.reduce((worst, reading) => Math.max(worst, of(reading)), 0));
		console.log(`${String(readings.length)} texts, at most ${most(({ ms }) => ms)} ms and ${most(({ megabytes }) => megabytes)} MB`);
	}
};
