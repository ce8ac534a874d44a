import { startOfFile, type Range } from './range';

// Available in every VS Code host and in Node, but not declared in the core's `lib`.
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Why a file is not parsed: a problem code with its range. */
interface SourceFault {
	readonly code: 'file.encoding' | 'file.conflict';
	readonly range: Range;
}

/** The max size of a file, in bytes (safety.md: the guard). */
export const maxFileBytes = 1024 * 1024;

/** Whether an unsaved text exceeds `maxFileBytes` in UTF-8. */
export function isTooLarge(text: string): boolean {
	// A UTF-16 code unit takes up to three bytes.
	return text.length > maxFileBytes || (text.length > maxFileBytes / 3 && new TextEncoder().encode(text).length > maxFileBytes);
}

/** Decodes a file as UTF-8. Other encodings yield a problem: writing back text in a guessed encoding would destroy it. */
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

/** Returns the first conflict marker of an unresolved Git merge; undefined if there is none. */
export function findConflict(text: string): SourceFault | undefined {
	if (!text.includes('<<<<<<<')) {
		return undefined; // the fast path of nearly every file
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

/**
 * Whether a text has different line ends or a lone CR. Such files are not edited, since an editor would change all line ends when saving.
 */
export function hasMixedLineEnds(text: string): boolean {
	if (!text.includes('\r')) {
		return false;
	}
	const ends = new Set(text.match(/\r\n|\r|\n/g));
	return ends.size > 1 || ends.has('\r');
}
