import type { StampedFacts } from './factsText';
import type { Files } from './files';
import { parseBytes } from './parseFile';
import { factsOf } from './parsedFile';
import { type FileToRead, readBytes } from './readBytes';

/** Reads and parses a file. Returns undefined where no file is. Never rejects. */
export async function readFacts(files: Files, file: FileToRead): Promise<StampedFacts | undefined> {
	const read = await readBytes(files, file);
	return read === undefined ? undefined
		: 'problems' in read ? { facts: factsOf(read), stamp: undefined }
			: { facts: factsOf(parseBytes(file.uri, file.role, read.bytes)), stamp: read.stamp };
}
