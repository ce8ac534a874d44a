import { type PlaceholderName, placeholderNames } from '../../record/noteKeys';

/** The value of each placeholder. */
export type PlaceholderValues = Readonly<Record<PlaceholderName, string>>;

/** Bounded, so that many unclosed openings stay linear; names are checked afterwards. */
const pattern = /\{\{([^{}\r\n]{1,200})\}\}/g;

/** The max length of a filled note, in characters, since a short template could repeat a long value thousands of times. */
const maxFilledCharacters = 500_000;

/** Whether a name is a known placeholder. */
export function isPlaceholder(name: string): name is PlaceholderName {
	return (placeholderNames as readonly string[]).includes(name);
}

/** A placeholder in a text, known or not. */
export interface FoundPlaceholder {
	/** The text between the braces, trimmed. */
	readonly name: string;
	/** The offset of the opening braces. */
	readonly start: number;
	readonly length: number;
}

/** Returns everything between double braces on one line, known or not. Empty braces are ignored: the user is still typing. */
export function placeholdersIn(text: string): readonly FoundPlaceholder[] {
	return [...text.matchAll(pattern)]
		.map(match => ({ name: (match[1] ?? '').trim(), start: match.index, length: match[0].length }))
		.filter(({ name }) => name !== '');
}

/**
 * Replaces each placeholder once; inserted values are not searched. Unknown placeholders stay, and so do those whose value would exceed the
 * max length of a note.
 */
export function fillPlaceholders(body: string, values: PlaceholderValues): string {
	let room = Math.max(0, maxFilledCharacters - body.length);
	return body.replaceAll(pattern, (written, inside: string) => {
		const name = inside.trim();
		const value = isPlaceholder(name) ? values[name] : written;
		const more = Math.max(0, value.length - written.length);
		if (more > room) {
			return written;
		}
		room -= more;
		return value;
	});
}
