import type { Problem } from '../../record/problem';
import { nearest } from '../../text/nearest';
import { Lines } from '../../text/range';
import { placeholdersIn } from './placeholders';

/** Max number of different unknown names for which a suggestion is computed. It bounds the time for one file. */
const maxSuggestions = 100;

/** Returns a problem for each placeholder of a text, from `bodyStart` on, whose name is not known. */
export function placeholderProblems(
	source: string, bodyStart: number, known: readonly string[], code: 'template.unknownPlaceholder' | 'message.unknownPlaceholder',
): readonly Problem[] {
	const unknown = placeholdersIn(source.slice(bodyStart)).filter(({ name }) => !known.includes(name));
	if (unknown.length === 0) {
		return [];
	}
	const lines = new Lines(source);
	// The same misspelling often occurs many times, so each different name is looked up once.
	const meant = new Map([...new Set(unknown.map(({ name }) => name))]
		.slice(0, maxSuggestions)
		.map(name => [name, nearest(name, known)]));
	return unknown.map(({ name, start, length }) => {
		const suggestion = meant.get(name);
		return {
			code,
			value: name,
			...(suggestion !== undefined && { expected: suggestion }),
			range: lines.range(bodyStart + start, bodyStart + start + length),
		};
	});
}
