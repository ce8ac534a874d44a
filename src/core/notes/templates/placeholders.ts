import { type PlaceholderName, placeholderNames } from '../../record/noteKeys';

export type PlaceholderValues = Readonly<Record<PlaceholderName, string>>;

/** Bounded, so that many openings without an end stay linear; what is inside is looked at afterwards. */
const pattern = /\{\{([^{}\r\n]{1,200})\}\}/g;

/** How long a note may become by what is filled in, in characters: few words of a template could ask for all goals ten thousand times. */
const maxFilledCharacters = 500_000;

export function isPlaceholder(name: string): name is PlaceholderName {
	return (placeholderNames as readonly string[]).includes(name);
}

export interface FoundPlaceholder {
	/** What stands between the braces, without spaces around it. */
	readonly name: string;
	/** Offset of the opening braces. */
	readonly start: number;
	readonly length: number;
}

/** Everything between double braces on one line, known or not. Empty braces are none: somebody is about to type. */
export function placeholdersIn(text: string): readonly FoundPlaceholder[] {
	return [...text.matchAll(pattern)]
		.map(match => ({ name: (match[1] ?? '').trim(), start: match.index, length: match[0].length }))
		.filter(({ name }) => name !== '');
}

/**
 * Replaces each placeholder once: what comes in is text and is not looked at again. Unknown ones stay; so do those that
 * would make the text longer than a note can be.
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
