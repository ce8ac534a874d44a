import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert } from 'chai';
import { problemsOf } from '../../src/core/analysis/problems/problems';
import { readRecord } from '../../src/cli/readRecord';
import { benchDay, programmeFiles, type ProgrammeSize } from '../bench/programme/programme';
import { writeProgramme } from '../bench/programme/writeProgramme';

/** Every problem of a made-up programme, as `path code`, in order. */
async function problemsIn(size: ProgrammeSize): Promise<readonly string[]> {
	const folder = writeProgramme(size);
	try {
		const { index, parsed } = await readRecord(folder);
		return [...index.files()]
			.flatMap(file => problemsOf(
				file, index.programmeOf(file.uri)!, benchDay, uri => parsed.get(uri),
			).map(({ code }) => `${relative(folder, fileURLToPath(file.uri)).replaceAll('\\', '/')} ${code}`))
			.sort();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

suite('The programme that speed is measured with', () => {
	test('is the same for the same seed, and another for another', () => {
		const text = (seed: number): string => JSON.stringify([...programmeFiles({ sessions: 300, brokenShare: 0.1, seed })]);
		assert.strictEqual(text(1), text(1));
		assert.notStrictEqual(text(1), text(2));
	});

	test('has as many sessions as were asked for, of about 1 KB each', () => {
		const sessions = [...programmeFiles({ sessions: 1_010 })].filter(({ path }) => path.startsWith('sessions/'));
		assert.strictEqual(sessions.length, 1_010);
		const mean = sessions.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / sessions.length;
		assert.ok(mean > 900 && mean < 1_150, String(mean));
	});

	test('has no problems at all', async () => {
		assert.deepEqual(await problemsIn({ sessions: 500 }), []);
	});

	test('has the faults that were asked for, and only those', async () => {
		const size = { sessions: 500, brokenShare: 0.05 };
		const expected = [...programmeFiles(size)].flatMap(({ path, fault }) => fault === undefined ? [] : `${path} ${fault}`).sort();
		assert.strictEqual(expected.length, 25);
		assert.deepEqual(await problemsIn(size), expected);
	});
});
