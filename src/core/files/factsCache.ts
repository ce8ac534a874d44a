import type { Uri } from '../text/uri';
import type { FileFacts } from './fileFacts';
import type { Stamp } from './files';
import { type FactsReader, serializeFacts, type StampedFacts } from './factsText';

/** Milliseconds. Some file systems count time in steps of two seconds, and what a thread has read arrives a while later. */
const minAgeMs = 4000;
/** Milliseconds since 1970. An earlier time says nothing: archives give it to files that have none. */
const minTimeMs = Date.UTC(2000, 0);

/**
 * Whether any change of a file since it was read, at `readMs`, gives it another stamp. A file that had just been modified, or will be in
 * the future, can change again without a new modification time.
 */
export function isReliable({ mtimeMs }: Stamp, readMs: number): boolean {
	return mtimeMs >= minTimeMs && mtimeMs <= readMs - minAgeMs;
}

/** Whether the facts of a file can be cached: they are those of its present text, and depend on no other file. */
export function isCacheable({ unreadableSinceMs, copyOf }: FileFacts): boolean {
	return unreadableSinceMs === undefined && copyOf === undefined;
}

/** Whether two stamps are equal. */
export function isSameStamp(a: Stamp, b: Stamp): boolean {
	return a.size === b.size && a.mtimeMs === b.mtimeMs;
}

/** Increase it with every change of the facts or of their text. A cache file with another number is ignored. */
const format = 5;

/**
 * Serialises facts as the text of a cache file. `owner` identifies the version and the workspace that the facts belong to. Facts hold no
 * text of notes, and of sessions no summary, decision or agenda.
 */
export function serializeCache(owner: string, files: readonly StampedFacts[]): string {
	const body = serializeFacts(files);
	return `${JSON.stringify({ format, owner, checksum: checksumOf(body, 0) })}\n${body}`;
}

/** Reads the text of a cache file. Empty if it is incomplete, damaged or has another owner. Never throws. */
export function deserializeCache(owner: string, text: string, reader: FactsReader): readonly StampedFacts[] {
	const end = text.indexOf('\n');
	try {
		const header = JSON.parse(text.slice(0, Math.max(end, 0))) as {
			readonly format?: unknown; readonly owner?: unknown; readonly checksum?: unknown;
		} | null;
		return header?.format === format && header.owner === owner && header.checksum === checksumOf(text, end + 1)
			? reader.read(text.slice(end + 1))
			: [];
	} catch {
		return [];
	}
}

/**
 * The length and a checksum of a text from an index on: nothing else reads the file of cached facts, so one wrong character would be shown
 * until it changes. In four independent parts, which takes a fifth of the time of `digestOf`.
 */
function checksumOf(text: string, from: number): string {
	const prime = 0x01000193;
	let [a, b, c, d] = [1, 2, 3, 4];
	let i = from;
	for (const end = text.length - 3; i < end; i += 4) {
		a = Math.imul(a ^ text.charCodeAt(i), prime);
		b = Math.imul(b ^ text.charCodeAt(i + 1), prime);
		c = Math.imul(c ^ text.charCodeAt(i + 2), prime);
		d = Math.imul(d ^ text.charCodeAt(i + 3), prime);
	}
	for (; i < text.length; i++) {
		a = Math.imul(a ^ text.charCodeAt(i), prime);
	}
	return [text.length - from, a, b, c, d].join(' ');
}

/** The number of cache files. With this number, a change rewrites little and a start opens few files. */
export const cacheFileCount = 64;

/** The index of the cache file that contains a file's facts. It is the same for all files of one folder. */
export function cacheFileIndex(uri: Uri): number {
	let hash = 0;
	for (let i = 0, end = uri.lastIndexOf('/'); i < end; i++) {
		hash = (hash * 31 + uri.charCodeAt(i)) | 0;
	}
	return (hash >>> 0) % cacheFileCount;
}
