import { assert } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scan } from '../../src/core/files/scan';
import { DiskFiles } from '../../src/disk/diskFiles';
import { isLong } from '../core/longForm';

/** Half of them are YAML that would end a parser, half lie in folders named as ours. */
const foreignFiles = isLong ? 50_000 : 4_000;
const inOneFolder = 500;
const deadly = '['.repeat(2_000) + ']'.repeat(2_000);

suite('A folder with files of others', () => {
	let root: string;
	suiteSetup(() => {
		root = mkdtempSync(join(tmpdir(), 'mentor-notes-foreign-'));
		for (let i = 0; i < foreignFiles; i++) {
			const folder = join(root, i % 2 === 0 ? 'charts' : 'sessions', String(Math.floor(i / inOneFolder)));
			if (i % inOneFolder < 2) {
				mkdirSync(folder, { recursive: true });
			}
			writeFileSync(join(folder, `${String(i)}.yaml`), deadly);
		}
		mkdirSync(join(root, 'ours/sessions/forum'), { recursive: true });
		writeFileSync(join(root, 'ours/programme.yaml'), 'name: Ours\n');
		writeFileSync(join(root, 'ours/sessions/forum/2021-08-13-01.yaml'), 'date: 2021-08-13\n');
	});
	suiteTeardown(() => { rmSync(root, { recursive: true }); });

	test('has none of them found, so none is read', async () => {
		const folder = pathToFileURL(root).toString();
		const found: string[] = [];
		const began = performance.now();
		for await (const step of scan(new DiskFiles(), folder, () => false)) {
			found.push(...step.map(({ uri }) => uri.slice(folder.length)));
		}
		assert.deepEqual(found, ['/ours/programme.yaml', '/ours/sessions/forum/2021-08-13-01.yaml']);
		if (isLong) {
			console.log(`      ${String(foreignFiles)} foreign files: ${String(Math.round(performance.now() - began))} ms`);
		}
	});
});
