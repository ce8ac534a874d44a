import { pathToFileURL } from 'node:url';
import { scan, type Found, type Unread } from '../core/files/scan';
import { parseBytes } from '../core/files/parseFile';
import type { ParsedFile } from '../core/files/parsedFile';
import { unreadableFile } from '../core/files/unreadFile';
import { RecordIndex } from '../core/programme/index/recordIndex';
import { maxFileBytes } from '../core/text/source';
import type { Uri } from '../core/text/uri';
import { DiskFiles } from '../disk/diskFiles';

/** The record below a folder on this machine. */
export interface DiskRecord {
	readonly index: RecordIndex;
	/** Its files with their ranges. */
	readonly parsed: ReadonlyMap<Uri, ParsedFile>;
	/** The number of files found, including unreadable ones. */
	readonly files: number;
	/** Files and folders that were found and not read. */
	readonly unread: readonly Unread[];
}

/** Reads every file of the record below a folder. Never rejects: unreadable files and folders are part of the result. */
export async function readRecord(folder: string, progress?: (done: number, total: number) => void): Promise<DiskRecord> {
	const disk = new DiskFiles();
	const index = new RecordIndex();
	const unread: Unread[] = [];
	const parsed = new Map<Uri, ParsedFile>();
	const found: Found[] = [];
	const root = pathToFileURL(folder).toString();
	for await (const step of scan(disk, root, () => false)) {
		found.push(...step);
	}
	for (const [i, entry] of found.entries()) {
		if (entry.is === 'unread') {
			unread.push(entry);
			continue;
		}
		const { uri, role } = entry;
		const file = await disk.read(uri, maxFileBytes, root).then(
			content => content === 'missing' ? undefined : parseBytes(uri, role, content.bytes),
			(error: unknown) => unreadableFile(uri, role, error),
		);
		if (file) {
			parsed.set(uri, file);
		}
		if (i % 100 === 0 || i === found.length - 1) {
			progress?.(i + 1, found.length);
		}
	}
	index.apply([...parsed].map(([uri, file]) => ({ uri, file })));
	return { index, parsed, files: parsed.size, unread };
}
