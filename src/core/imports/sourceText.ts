// Every VS Code host and Node provide it, but no TypeScript library that core uses declares it.
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => { decode(bytes: Uint8Array): string };

/** The encodings that are recognised, by the names that `TextDecoder` has. */
type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a source without its byte order mark, and its encoding. */
export interface SourceText {
	readonly text: string;
	readonly encoding: SourceEncoding;
}

/** How much of a source is looked at to tell UTF-16 and binary files. */
const maxSampleBytes = 4096;

/**
 * Decodes a source by its byte order mark, else by its bytes: nothing is written back, so a guess is safe. Undefined for what is no text.
 */
export function sourceText(bytes: Uint8Array): SourceText | undefined {
	const encoding = encodingOf(bytes);
	if (encoding === undefined) {
		return undefined;
	}
	const text = new TextDecoder(encoding).decode(bytes);
	// A few broken letters among many good ones are a cut or joined file; without good ones, the letters are of another encoding.
	return encoding !== 'utf-8' || !text.includes('\ufffd') || count(text, /[\u0080-\ufffc]/g) > count(text, /\ufffd/g)
		? { text, encoding }
		: { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) {
		return 'utf-16le';
	}
	if (a === 0xfe && b === 0xff) {
		return 'utf-16be';
	}
	const sample = bytes.subarray(0, maxSampleBytes);
	const zeros = [0, 0];
	let controls = 0;
	for (const [i, byte] of sample.entries()) {
		if (byte === 0) {
			zeros[i % 2]! += 1;
		} else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) {
			controls += 1;
		}
	}
	const [even = 0, odd = 0] = zeros;
	if (controls * 20 > sample.length) {
		return undefined;
	}
	if (even + odd > 0) {
		return odd * 3 > sample.length && even * 20 < odd ? 'utf-16le' : even * 3 > sample.length && odd * 20 < even ? 'utf-16be' : undefined;
	}
	return 'utf-8';
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
