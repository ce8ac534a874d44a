import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import {
	fileOfRow, cacheFileIndex, cacheFileCount, deserializeRows, rowRecord, type RowRecord, serializeRows,
} from '../../../src/core/files/rowCache';
import { RecordIndex } from '../../../src/core/programme/index/recordIndex';
import { actionRows } from '../../../src/core/views/actions/actionRows';
import type { Row } from '../../../src/core/views/row';
import { sessionRows } from '../../../src/core/views/sessions/sessionRows';
import { wordsFor } from '../../../src/core/words/catalogues';
import { DiskFiles } from '../../../src/disk/diskFiles';
import { noon, readFolder } from '../folder';

const words = wordsFor('id');
const now = noon('2021-11-10');
const stamp = { size: 100, mtimeMs: 1_600_000_000_123.5 };
const owner = '1.0.0 of a workspace';

/** Rows with all below them, without their tooltips, which may say more once a file has been read. */
const unfolded = (rows: readonly Row[]): unknown =>
	rows.map(row => ({ ...row, tooltip: '', prepare: undefined, ...(row.children && { children: unfolded(row.children()) }) }));
const rowsOf = (index: RecordIndex): unknown =>
	[unfolded(sessionRows(index.programmes(), [], words, now)), unfolded(actionRows(index.programmes(), { by: 'owner' }, words, now))];
const kept = (index: RecordIndex): ReadonlyMap<string, RowRecord> => new Map([...index.files()].flatMap(file => {
	const row = rowRecord(file, stamp, now.epochMs);
	return row ? [[file.uri, row] as const] : [];
}));

suite('Rows cached for the next start', () => {
	let index: RecordIndex;
	suiteSetup(async () => { index = await readFolder(new DiskFiles(), pathToFileURL('examples/lead-the-fest').href); });

	test('are those that reading the files gives', () => {
		const rows = deserializeRows(owner, serializeRows(owner, kept(index)));
		assert.ok(rows.size > 10);
		const next = new RecordIndex();
		next.apply([...index.files()].map(file => {
			const row = rows.get(file.uri);
			return { uri: file.uri, file: row ? fileOfRow(file.uri, file.folder, row) : file };
		}));
		assert.deepEqual(rowsOf(next), rowsOf(index));
	});

	test('hold none of the texts of sessions and notes', () => {
		const text = serializeRows(owner, kept(index));
		const texts = [...index.files()].flatMap(({ sessions }) => sessions.flatMap(({
			summary, decisions = [], agenda,
		}) => [summary ?? [], decisions, [agenda?.mentor ?? [], agenda?.mentee ?? []].flat().map(({ text }) => text ?? [])].flat(2)));
		assert.ok(texts.length > 20);
		assert.deepEqual(texts.filter(one => text.includes(JSON.stringify(one).slice(1, -1))), []);
	});

	test('are nothing where they are cut off, of another version or another folder', () => {
		const text = serializeRows(owner, kept(index));
		fc.assert(fc.property(
			fc.nat({ max: text.length - 1 }), end => { assert.equal(deserializeRows(owner, text.slice(0, end)).size, 0); },
		));
		assert.equal(deserializeRows('1.0.1 of a workspace', text).size, 0);
		assert.equal(deserializeRows(owner, text.replace(/"format":\d+/, '"format":0')).size, 0);
		assert.equal(deserializeRows(owner, `${text} `).size, 0);
	});

	test('whatever stands in their place, reading it never fails', () => {
		fc.assert(fc.property(
			fc.oneof(
				fc.string(), fc.json(), fc.json().map(json => `{"format":2,"owner":"${owner}","length":${String(json.length)}}\n${json}`),
			),
			text => { deserializeRows(owner, text).forEach((row, uri) => fileOfRow(uri, '', row)); },
		));
		assert.equal(deserializeRows(owner, `{"format":2,"owner":"${owner}","length":17}\n[["a",[["b",1]]]]`).size, 0);
	});

	test('of a file that has just changed, or will have, nothing is kept: it could change again without a sign', () => {
		const [file] = [...index.files()].filter(({ kind }) => kind === 'session');
		for (const [mtimeMs, isKept] of [
			[now.epochMs - 2001, true], [now.epochMs - 1999, false], [now.epochMs + 3_600_000, false],
		] as const) {
			assert.equal(rowRecord(file!, { size: 1, mtimeMs }, now.epochMs) !== undefined, isKept, String(mtimeMs - now.epochMs));
		}
	});

	test('those of one folder lie in one part', () => {
		assert.equal(cacheFileIndex('file:///p/sessions/a-b/1.yaml'), cacheFileIndex('file:///p/sessions/a-b/2.yaml'));
		const parts = new Set(Array.from({ length: 1000 }, (_, i) => cacheFileIndex(`file:///p/sessions/pair-${String(i)}/1.yaml`)));
		assert.ok([...parts].every(part => part >= 0 && part < cacheFileCount && Number.isInteger(part)));
		assert.ok(parts.size > cacheFileCount / 2, String(parts.size));
	});
});
