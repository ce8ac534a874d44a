import { decodeSource } from '../text/source';

// Every VS Code host and Node provide it, but no TypeScript library that core uses declares it.
declare const TextDecoder: new (label: string, options: { fatal?: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

/**
 * Decodes a version of a file, with a byte order mark that it has. A file that is not UTF-8 gets one character a byte, so that two
 * versions have the same text only if they have the same bytes.
 */
export function decodeVersion(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252', { ignoreBOM: true }).decode(bytes);
	}
}

/** Whether bytes are text: UTF-8 without a zero byte. */
export function isText(bytes: Uint8Array): boolean {
	return typeof decodeSource(bytes) === 'string';
}

/** Whether two versions have the same bytes. */
export function isEqual(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
