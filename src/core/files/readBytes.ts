import type { Uri } from '../text/uri';
import { maxFileBytes } from '../text/source';
import type { Files, Stamp } from './files';
import type { FileRole } from './layout';
import type { ParsedFile } from './parsedFile';
import { tooLarge, unreadableFile, unreadFile } from './unreadFile';

/** A file to read. */
export interface FileToRead {
	readonly uri: Uri;
	readonly role: FileRole;
	/** The folder that a link must not lead out of. */
	readonly within: Uri;
}

/** The bytes of a file, and its stamp from before it was read; undefined where the file system has none. */
interface Bytes {
	readonly bytes: Uint8Array;
	readonly stamp: Stamp | undefined;
}

/** Reads the bytes of a file. Returns a file with a problem if they can't be read, undefined where no file is. Never rejects. */
export async function readBytes(files: Files, { uri, role, within }: FileToRead): Promise<Bytes | ParsedFile | undefined> {
	try {
		const content = await files.read(uri, maxFileBytes, within);
		if (content === 'missing') {
			return undefined;
		}
		const { bytes, stamp } = content;
		return bytes === 'tooLarge' ? unreadFile(uri, role, tooLarge) : { bytes, stamp };
	} catch (error) {
		return unreadableFile(uri, role, error);
	}
}
