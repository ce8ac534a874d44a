import type { Files } from '../../src/core/files/files';
import { scan, type FoundFile } from '../../src/core/files/scan';
import { mapConcurrent } from '../../src/core/files/mapConcurrent';
import type { Uri } from '../../src/core/text/uri';
import {
	fileOfRow, isSameStamp, cacheFileIndex, deserializeRows, rowRecord, type RowRecord, serializeRows,
} from '../../src/core/files/rowCache';
import { parseBytes } from '../../src/core/files/parseFile';
import { RecordIndex, type Change } from '../../src/core/programme/index/recordIndex';
import { maxFileBytes } from '../../src/core/text/source';
import type { Turns } from './turns';

const owner = 'bench';
/** Long after all was written. */
const laterMs = 60_000;

/** The texts of an index's cache files, as the host's `RowCacheStore` writes them. */
export async function cacheTexts(files: Files, index: RecordIndex): Promise<readonly string[]> {
	const parts = new Map<number, Map<Uri, RowRecord>>();
	const all = [...index.files()];
	const stamps = await files.stamps(all.map(({ uri }) => uri));
	for (const [i, file] of all.entries()) {
		const stamp = stamps[i];
		const row = stamp && rowRecord(file, stamp, Date.now() + laterMs);
		if (row) {
			const part = cacheFileIndex(file.uri);
			parts.set(part, (parts.get(part) ?? new Map<Uri, RowRecord>()).set(file.uri, row));
		}
	}
	return [...parts.values()].map(rows => serializeRows(owner, rows));
}

/** An index from the texts of cache files; files that are not in them are read. As the host's `RecordStore` begins. */
export async function startFromCache(files: Files, root: Uri, texts: Iterable<string>, turns: Turns): Promise<RecordIndex> {
	const cached = new Map<Uri, RowRecord>();
	for (const text of texts) {
		turns.step('load cache', () => { deserializeRows(owner, text).forEach((row, uri) => cached.set(uri, row)); });
		if (turns.isOver) {
			await turns.rest();
		}
	}
	const index = new RecordIndex();
	const changes: Change[] = [];
	const applyInTurns = async (): Promise<void> => {
		if (turns.isOver) {
			turns.step('apply', () => index.apply(changes.splice(0)));
			await turns.rest();
		}
	};
	for await (const found of scan(files, root, () => false)) {
		const entries = found.filter(each => each.is === 'file');
		const stamps = await files.stamps(entries.map(({ uri }) => uri));
		const isCached = ({ uri }: FoundFile, i: number): boolean => {
			const row = cached.get(uri);
			const stamp = stamps[i];
			return row !== undefined && stamp !== undefined && isSameStamp(stamp, row);
		};
		for (const { uri, role: place } of entries.filter(isCached)) {
			changes.push({ uri, file: fileOfRow(uri, place.folder, cached.get(uri) as RowRecord) });
		}
		await applyInTurns();
		for await (const [{ uri, role: place }, content] of mapConcurrent(
			entries.filter((entry, i) => !isCached(entry, i)), files.atOnce(root), ({ uri }) => files.read(uri, maxFileBytes),
		)) {
			if (content !== 'missing') {
				changes.push({ uri, file: parseBytes(uri, place, content.bytes) });
			}
			await applyInTurns();
		}
	}
	index.apply(changes);
	await turns.rest();
	return index;
}
