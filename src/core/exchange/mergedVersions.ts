import { mapConcurrent } from '../files/mapConcurrent';
import type { FolderFile, MergedFile } from '../merge/folder/folder';
import type { ExchangePorts } from './exchange';
import { decodeVersion, isEqual, isText } from './versionText';

// Every VS Code host and Node provide it, but no TypeScript library that core uses declares it.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The files to merge, with what is needed to write the result. */
export interface MergedVersions {
	readonly files: readonly FolderFile[];
	readonly paths: ReadonlySet<string>;
	/** Returns our text of a file. */
	readonly ours: (path: string) => string | undefined;
	/** Returns the bytes that a digest is of. */
	readonly bytesOf: (digest: string) => Uint8Array | undefined;
}

/** How many versions are asked for at once: each is a process of Git. */
const maxAtOnce = 4;

/** Reads the three versions of files. Of a file that is not text they are digests, the same for the same bytes. */
export async function filesToMerge(
	{ repository, roleOf }: Pick<ExchangePorts, 'repository' | 'roleOf'>,
	{ base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string },
	paths: readonly string[],
): Promise<MergedVersions> {
	const bytesOf = new Map<string, Uint8Array>();
	const digestOf = (bytes: Uint8Array): string => {
		const known = [...bytesOf].find(([, other]) => isEqual(bytes, other))?.[0];
		const digest = known ?? `\0${String(bytesOf.size + 1)}`; // no text has a zero byte
		bytesOf.set(digest, bytes);
		return digest;
	};
	const files: FolderFile[] = [];
	for await (const [, file] of mapConcurrent(paths, maxAtOnce, async (path): Promise<FolderFile> => {
		const versions = [await repository.bytes(base, path), await repository.bytes(ours, path), await repository.bytes(theirs, path)];
		const isBinary = versions.some(bytes => bytes !== undefined && !isText(bytes));
		const [atBase, atOurs, atTheirs] = versions.map(bytes => bytes && (isBinary ? digestOf(bytes) : decodeVersion(bytes)));
		const role = roleOf(path);
		return {
			path,
			...(role && { role }),
			...(isBinary && { isBinary }),
			...(atBase !== undefined && { base: atBase }),
			...(atOurs !== undefined && { ours: atOurs }),
			...(atTheirs !== undefined && { theirs: atTheirs }),
		};
	})) {
		files.push(file);
	}
	const ourTexts = new Map(files.map(({ path, ours: text }) => [path, text]));
	return { files, paths: new Set(paths), ours: path => ourTexts.get(path), bytesOf: digest => bytesOf.get(digest) };
}

/**
 * Returns what a file has to become; `same` if it is that already. A text gets the line ends that Git gives the file on this computer.
 */
export function bytesToWrite(
	{ text }: MergedFile, present: Uint8Array | undefined, { bytesOf }: MergedVersions,
): Uint8Array | undefined | 'same' {
	if (text === undefined) {
		return present === undefined ? 'same' : undefined;
	}
	const bytes = bytesOf(text) ?? encoded(text, present);
	return present && isEqual(present, bytes) ? 'same' : bytes;
}

function encoded(text: string, present: Uint8Array | undefined): Uint8Array {
	const isConverted = present !== undefined && !text.includes('\r') && decodeVersion(present).includes('\r\n');
	return new TextEncoder().encode(isConverted ? text.replaceAll('\n', '\r\n') : text);
}
