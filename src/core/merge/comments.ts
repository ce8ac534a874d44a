import { type Comment, commentsIn } from '../yaml/read/composeYaml';
import { placesIn } from './places';
import type { Documents, ReadText } from './tree';

/** How often each comment has to be in a merged text: one that only one side removed is gone. */
export function wantedComments(base: string | undefined, first: string, second: string): ReadonlyMap<string, number> {
	const [old, one, other] = [base ?? '', first, second].map(text => countOf(commentsIn(text)));
	return new Map([...new Set([...one?.keys() ?? [], ...other?.keys() ?? []])].map(text => {
		const [before = 0, a = 0, b = 0] = [old, one, other].map(counts => counts?.get(text) ?? 0);
		return [text, before <= Math.min(a, b) ? Math.max(a, b) : Math.max(0, a + b - before)];
	}));
}

/** The comments that a text lacks. */
export function missingComments(wanted: ReadonlyMap<string, number>, text: string): ReadonlyMap<string, number> {
	if (wanted.size === 0) {
		return wanted;
	}
	const counts = countOf(commentsIn(text));
	const lacking = [...wanted].map(([comment, count]) => [comment, count - (counts.get(comment) ?? 0)] as const);
	return new Map(lacking.filter(([, count]) => count > 0));
}

/**
 * Puts comments that a merged text lacks where they are in the text that they come from: above the same entry, or behind it. `isKept`
 * tells whether a text still says the same and has that many comments. What fits nowhere goes to the end.
 */
export function addComments(
	text: string, wanted: ReadonlyMap<string, number>, from: ReadText,
	treesOf: (text: string) => Documents | undefined, isKept: (text: string) => boolean,
): string {
	const missing = new Map(missingComments(wanted, text));
	if (missing.size === 0) {
		return text;
	}
	const places = placesIn(from.trees);
	return commentsIn(from.text).reduce((current, comment) => {
		const left = missing.get(comment.text) ?? 0;
		if (left === 0) {
			return current;
		}
		const line = from.text.lastIndexOf('\n', comment.start - 1) + 1;
		const isOwnLine = from.text.slice(line, comment.start).trim() === '';
		const place = isOwnLine
			? places.find(({ start }) => start > comment.start)
			: places.findLast(({ start }) => start >= line && start < comment.start);
		const found = place && placesIn(treesOf(current) ?? []).find(({ key }) => key === place.key);
		const options = [
			...found ? [...isOwnLine ? [] : [behind(current, found.start, comment.text)], above(current, found.start, comment.text)] : [],
			`${current}${current.endsWith('\n') ? '' : '\n'}${comment.text}\n`,
		];
		const lacking = left - 1;
		const kept = options.find(option => isKept(option) && (missingComments(wanted, option).get(comment.text) ?? 0) === lacking);
		if (kept !== undefined) {
			missing.set(comment.text, lacking);
		}
		return kept ?? current;
	}, text);
}

function above(text: string, offset: number, comment: string): string {
	const line = text.lastIndexOf('\n', offset - 1) + 1;
	return `${text.slice(0, line)}${/^ */.exec(text.slice(line))?.[0] ?? ''}${comment}\n${text.slice(line)}`;
}

function behind(text: string, offset: number, comment: string): string {
	const end = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
	return `${text.slice(0, end)} ${comment}${text.slice(end)}`;
}

function countOf(comments: readonly Comment[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	comments.forEach(({ text }) => counts.set(text, (counts.get(text) ?? 0) + 1));
	return counts;
}
