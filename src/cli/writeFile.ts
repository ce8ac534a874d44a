import { randomUUID } from 'node:crypto';
import { chmodSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AtomicWriter, WriteFailedError } from '../core/files/atomicWrite';
import { plainText } from '../core/text/plainText';
import type { Words } from '../core/words/words';
import { nodeFileSystem } from '../disk/nodeDisk';
import { UsageError } from './output';
import { codeOf, OutputError } from './standardOutput';
import { sentences } from './wordsOf';

/** The absolute path of a file to write; of a link, what it leads to. Throws a `UsageError` where no file can be. */
export function placeOf(typed: string, words: Words): string {
	const { out } = sentences(words);
	const path = resolve(typed);
	const shown = plainText(typed, 1_000);
	const found = statSync(path, { throwIfNoEntry: false });
	if (found && !found.isFile()) {
		throw new UsageError(out.notAFile(shown));
	}
	if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true || /[\\/]$/.test(typed)) {
		throw new UsageError(out.noFolder(shown));
	}
	return found ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

/**
 * Writes a file on this machine, whole or not at all: one that was there stays as it was until the new one is complete, and keeps its
 * rights. Rejects with an `OutputError`.
 */
export async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
	const before = statSync(path, { throwIfNoEntry: false });
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	try {
		await new AtomicWriter(nodeFileSystem, undefined, () => randomUUID()).write([{ uri: pathToFileURL(path).toString(), bytes }], true);
		if (before) {
			chmodSync(path, before.mode);
		}
	} catch (error) {
		throw new OutputError(codeOf(error instanceof WriteFailedError ? error.cause : error), path);
	}
}
