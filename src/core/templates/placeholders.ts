/** What a programme's own template may ask for. */
export const placeholderNames = [
	'session.title', 'session.date', 'session.id', 'author.name', 'mentor.names', 'mentee.names', 'pair.goals', 'actions.open', 'programme.name',
] as const;

type PlaceholderName = (typeof placeholderNames)[number];
export type PlaceholderValues = Readonly<Record<PlaceholderName, string>>;

const pattern = /\{\{[ \t]*([\w.-]{1,80})[ \t]*\}\}/g;

function isKnown(name: string): name is PlaceholderName {
	return (placeholderNames as readonly string[]).includes(name);
}

export interface FoundPlaceholder {
	readonly name: string;
	/** Offset of the opening braces. */
	readonly start: number;
	readonly length: number;
}

export function unknownPlaceholders(body: string): readonly FoundPlaceholder[] {
	return [...body.matchAll(pattern)]
		.filter(match => !isKnown(match[1] ?? ''))
		.map(match => ({ name: match[1] ?? '', start: match.index, length: match[0].length }));
}

/** Replaces each placeholder once: what comes in is text and is not looked at again. Unknown ones stay. */
export function fillPlaceholders(body: string, values: PlaceholderValues): string {
	return body.replaceAll(pattern, (written, name: string) => isKnown(name) ? values[name] : written);
}
