import { pathToFileURL } from 'node:url';
import { scan, type Found, type Unread } from '../core/files/scan';
import { parseBytes } from '../core/files/parseFile';
import { unreadableFile } from '../core/files/unreadFile';
import { RecordIndex, type Change } from '../core/programme/index/recordIndex';
import { maxFileBytes } from '../core/text/source';
import { DiskFiles } from '../disk/diskFiles';

/** The record below a folder on this machine. */
export interface DiskRecord {
	readonly index: RecordIndex;
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
	const changes: Change[] = [];
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
			changes.push({ uri, file });
		}
		if (i % 100 === 0 || i === found.length - 1) {
			progress?.(i + 1, found.length);
		}
	}
	index.apply(changes);
	return { index, files: changes.length, unread };
}
