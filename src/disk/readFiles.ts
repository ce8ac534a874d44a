import { serializeFacts, type StampedFacts } from '../core/files/factsText';
import { readFacts } from '../core/files/readFacts';
import type { FileToRead } from '../core/files/readBytes';
import { DiskFiles } from './diskFiles';

/** Reads and parses files; returns the facts of those that are there. This is what a thread does. Never rejects. */
export async function readFiles(files: readonly FileToRead[]): Promise<string> {
	const disk = new DiskFiles();
	const found: StampedFacts[] = [];
	for (const file of files) {
		const read = await readFacts(disk, file);
		if (read) {
			found.push(read);
		}
	}
	return serializeFacts(found);
}
