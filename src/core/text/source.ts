import { startOfFile, type Range } from './range';

// Every VS Code host and Node provide them, but no TypeScript library that core uses declares them.
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The reason why a file is not read: the code and range of a record problem. */
interface SourceFault {
	readonly code: 'file.encoding' | 'file.conflict';
	readonly range: Range;
}

/** The maximum size of a file that is read, in bytes (source: safety.md, the guard). */
export const maxFileBytes = 1024 * 1024;

/** Whether a text, saved or not, is larger than `maxFileBytes` in UTF-8. */
export function isTooLarge(text: string): boolean {
	// A UTF-16 code unit takes at most three bytes in UTF-8.
	return text.length > maxFileBytes || (text.length > maxFileBytes / 3 && new TextEncoder().encode(text).length > maxFileBytes);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Decodes the text of a file. Returns `file.encoding` if it is not UTF-8 or contains a zero byte. Other encodings are not
 * supported: the encoding would be a guess, and writing back a wrong guess destroys text.
 */
export function decodeSource(bytes: Uint8Array): string | SourceFault {
	if (bytes.includes(0)) {
		return { code: 'file.encoding', range: startOfFile };
	}
	try {
		return utf8.decode(bytes);
	} catch {
		return { code: 'file.encoding', range: startOfFile };
	}
}

/** Reports the first line of an unresolved Git merge conflict; undefined if there is none. */
export function findConflict(text: string): SourceFault | undefined {
	if (!text.includes('<<<<<<<')) {
		return undefined; // the fast path, which nearly every file takes
	}
	const marker = /^<{7}(?: .*)?$/m.exec(text);
	if (!marker || !/^={7}\r?$/m.test(text) || !/^>{7}(?: .*)?$/m.test(text)) {
		return undefined;
	}
	const line = text.slice(0, marker.index).split('\n').length - 1;
	return {
		code: 'file.conflict',
		range: { start: { line, character: 0 }, end: { line, character: marker[0].replace(/\r$/, '').length } },
	};
}

/** Whether a text mixes line endings or contains a lone CR. Such a file is not edited: an editor would change those lines on saving. */
export function hasMixedLineEnds(text: string): boolean {
	if (!text.includes('\r')) {
		return false;
	}
	const ends = new Set(text.match(/\r\n|\r|\n/g));
	return ends.size > 1 || ends.has('\r');
}
