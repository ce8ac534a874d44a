import type { FileThreads } from '../core/files/readMany';
import type { Threads } from './threads';

/** Reads files in threads. */
export function fileThreads(threads: Threads): FileThreads {
	return { count: threads.count, read: files => threads.ask(['readFiles', files]) };
}
