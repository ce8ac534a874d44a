import { join } from 'node:path';
import type { FileThreads } from '../../src/core/files/readMany';
import { fileThreads } from '../../src/disk/fileThreads';
import { Threads } from '../../src/disk/threads';

/** Beside the bundle of the bench (`run.mjs`). */
export function scriptOfThread(name: 'thread' | 'scanThread'): string {
	return join(process.argv[1] ?? '', `../${name}.cjs`);
}

/** Lets work read files in threads that are started for it, as at a start of the extension. Ending them takes none of its time. */
export async function inThreads<T>(work: (threads: FileThreads) => Promise<T>): Promise<T> {
	const threads = new Threads(scriptOfThread('thread'));
	try {
		return await work(fileThreads(threads));
	} finally {
		void threads.dispose();
	}
}
