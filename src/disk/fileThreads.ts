import type { FileThreads } from '../core/files/readMany';
import type { Threads } from './threads';

/** Reads files in threads, where they are 4,000 or more. */
export function fileThreads(threads: Threads): FileThreads {
	return { count: threads.count, least: 4000, read: files => threads.ask(['readFiles', files]) };
}
