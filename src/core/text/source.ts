import { startOfFile, type Range } from './range';

// Present in every host of VS Code and in Node, but in none of the core's libraries.
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Why a file's bytes are not read as text: a problem of the record by its code and range. */
interface SourceFault {
	readonly code: 'file.encoding' | 'file.conflict';
	readonly range: Range;
}

/** The largest file that is read, in bytes (safety.md: the guard). */
export const maxFileBytes = 1024 * 1024;

/** Whether a text that nobody has saved yet would be too large a file. */
export function isTooLarge(text: string): boolean {
	// A character takes up to three bytes.
	return text.length > maxFileBytes || (text.length > maxFileBytes / 3 && new TextEncoder().encode(text).length > maxFileBytes);
}

/**
 * The text of a file. Only UTF-8 is understood: anything else would be guessed
 * at, and a guess that is written back destroys words.
 */
export function decodeSource(bytes: Uint8Array): string | SourceFault {
	if (bytes.includes(0)) {
		return { code: 'file.encoding', range: startOfFile };
	}
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
	} catch {
		return { code: 'file.encoding', range: startOfFile };
	}
}

/** The first line of an unresolved Git merge, if there is one. */
export function findConflict(text: string): SourceFault | undefined {
	if (!text.includes('<<<<<<<')) {
		return undefined; // what nearly every file is asked, so it has to cost little
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

/** Whether lines end in more than one way, or with a lone CR: an editor would change such lines on saving, so the file is not edited. */
export function hasMixedLineEnds(text: string): boolean {
	if (!text.includes('\r')) {
		return false;
	}
	const ends = new Set(text.match(/\r\n|\r|\n/g));
	return ends.size > 1 || ends.has('\r');
}
