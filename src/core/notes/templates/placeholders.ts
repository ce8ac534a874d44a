import type { PlaceholderName } from '../../record/noteKeys';

/** The value of each placeholder. */
export type PlaceholderValues = Readonly<Record<PlaceholderName, string>>;

/** Matches `{{…}}` on one line. The length is bounded, so that many unclosed openings take linear time. Names are checked later. */
const pattern = /\{\{([^{}\r\n]{1,200})\}\}/g;

/** Max length of a filled-in note, in characters. A short template can repeat a placeholder with a long value many times. */
const maxFilledCharacters = 500_000;

/** A placeholder in a text, known or not. */
export interface FoundPlaceholder {
	/** The text between the braces, trimmed. */
	readonly name: string;
	/** Offset of the opening braces in the text. */
	readonly start: number;
	readonly length: number;
}

/** Returns all placeholders in a text, known or unknown. Empty braces are left out: their name is probably being typed. */
export function placeholdersIn(text: string): readonly FoundPlaceholder[] {
	return [...text.matchAll(pattern)]
		.map(match => ({ name: (match[1] ?? '').trim(), start: match.index, length: match[0].length }))
		.filter(({ name }) => name !== '');
}

/**
 * Replaces each placeholder with its value, in one pass: placeholders inside a value are not replaced. Unknown placeholders are
 * left as written, and so are those that would make the text longer than `maxFilledCharacters`.
 */
export function fillPlaceholders(body: string, values: Readonly<Record<string, string>>): string {
	let room = Math.max(0, maxFilledCharacters - body.length);
	return body.replaceAll(pattern, (written, inside: string) => {
		const name = inside.trim();
		const value = Object.hasOwn(values, name) ? values[name] ?? written : written;
		const more = Math.max(0, value.length - written.length);
		if (more > room) {
			return written;
		}
		room -= more;
		return value;
	});
}
