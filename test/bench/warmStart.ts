import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scan } from '../../src/core/files/scan';
import type { Uri } from '../../src/core/files/uri';
import { keptPart, readKeptRows, writeKeptRows, type KeptRows } from '../../src/core/record/keptRows';
import { parseBytes } from '../../src/core/record/parseFile';
import { RecordIndex, type Change } from '../../src/core/record/recordIndex';
import { fileOfRow, isSameStamp, rowRecord, type RowRecord } from '../../src/core/record/rowRecord';
import { mostFileBytes } from '../../src/core/record/source';
import { DiskFiles } from '../../src/disk/diskFiles';
import type { Turns } from './turns';

const owner = 'bench';
/** Long after all was written. */
const laterMs = 60_000;

/** Keeps the rows of an index in files, as the host's `IndexCache` does. */
export function keepRows(index: RecordIndex, folder: string): void {
	const parts = new Map<number, Map<Uri, RowRecord>>();
	for (const file of index.files()) {
		const row = rowRecord(file, statSync(fileURLToPath(file.uri)), Date.now() + laterMs);
		if (row) {
			const part = keptPart(file.uri);
			parts.set(part, (parts.get(part) ?? new Map<Uri, RowRecord>()).set(file.uri, row));
		}
	}
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	parts.forEach((rows, part) => { writeFileSync(join(folder, `${String(part)}.json`), writeKeptRows(owner, rows)); });
}

/** An index with the rows that were kept; files that are read in any case are read. As the host's `RecordStore` begins. */
export async function startWithRows(root: Uri, folder: string, turns: Turns): Promise<RecordIndex> {
	const files = new DiskFiles();
	const kept = new Map<Uri, RowRecord>();
	for (const name of readdirSync(folder)) {
		turns.step('load kept rows', (): KeptRows => readKeptRows(owner, readFileSync(join(folder, name), 'utf8'))).forEach((row, uri) => kept.set(uri, row));
		if (turns.isOver) {
			await turns.rest();
		}
	}
	const index = new RecordIndex();
	let changes: Change[] = [];
	for await (const found of scan(files, root, () => false)) {
		const stamps = await files.stamps(found.map(({ uri }) => uri));
		for (const [i, entry] of found.entries()) {
			if (entry.is !== 'file') {
				continue;
			}
			const row = kept.get(entry.uri);
			const stamp = stamps[i];
			if (row && stamp && isSameStamp(stamp, row)) {
				changes.push({ uri: entry.uri, file: fileOfRow(entry.uri, entry.place.folder, row) });
			} else {
				const bytes = await files.read(entry.uri, mostFileBytes);
				if (bytes !== 'missing') {
					changes.push({ uri: entry.uri, file: parseBytes(entry.uri, entry.place, bytes) });
				}
			}
			if (turns.isOver) {
				turns.step('apply', () => index.apply(changes));
				changes = [];
				await turns.rest();
			}
		}
	}
	index.apply(changes);
	await turns.rest();
	return index;
}
