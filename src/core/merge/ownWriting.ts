import { applyEdits, type TextEdit } from '../text/textEdit';
import { type Place, placesIn } from './places';
import type { ReadText } from './tree';

/** The most entries that are written as they were. */
const maxEntries = 50;

/**
 * Writes entries that were added to a text as they are written in the text that they come from: its quotes, brackets and comments, with
 * the indentation that they have here. `isKept` tells whether a text still says the same; an entry by which it doesn't stays as it is.
 */
export function asWritten(text: ReadText, from: ReadText, before: ReadText, isKept: (text: string) => boolean): string {
	const known = new Set(placesIn(before.trees).map(({ key }) => key));
	const sources = new Map(placesIn(from.trees).map(place => [place.key, place]));
	const edits: TextEdit[] = [];
	let reached = -1;
	for (const place of placesIn(text.trees)) {
		const source = sources.get(place.key);
		const edit = known.has(place.key) || place.start < reached || !source ? undefined : editOf(text.text, place, from.text, source);
		if (edit) {
			edits.push(edit);
			reached = edit.end;
		}
	}
	const whole = applyEdits(text.text, edits);
	if (edits.length === 0 || edits.length > maxEntries || isKept(whole)) {
		return edits.length > maxEntries ? text.text : whole;
	}
	const possible = applyEdits(text.text, edits.filter(edit => isKept(applyEdits(text.text, [edit]))));
	return isKept(possible) ? possible : text.text;
}

function editOf(text: string, place: Place, from: string, source: Place): TextEdit | undefined {
	const [own, other] = [linesAt(text, place), linesAt(from, source)];
	if (!own || !other) {
		return undefined;
	}
	const lines = from.slice(commentsAbove(from, other), other.end).replace(/\n$/, '').split('\n');
	const difference = own.indent - other.indent;
	const isPossible = lines.every(line => line.trim() === '' || /^ */.exec(line)![0].length + difference >= 0);
	const written = lines.map(line => line.trim() === '' ? line : ' '.repeat(Math.max(0, difference)) + line.slice(Math.max(0, -difference)));
	const end = text.slice(own.start, own.end).endsWith('\n') ? '\n' : '';
	return isPossible ? { start: own.start, end: own.end, text: written.join('\n') + end } : undefined;
}

/** The lines of an entry, and its indentation. */
interface EntryLines {
	readonly start: number;
	readonly end: number;
	readonly indent: number;
}

/** Returns the lines of an entry; undefined where something else is in them. */
function linesAt(text: string, { is, start, end }: Place): EntryLines | undefined {
	const line = text.lastIndexOf('\n', start - 1) + 1;
	const before = text.slice(line, start);
	const isLineEnd = end > 0 && text[end - 1] === '\n';
	const lineEnd = text.indexOf('\n', end);
	const behind = isLineEnd ? '' : text.slice(end, lineEnd < 0 ? text.length : lineEnd);
	return (is === 'key' ? /^ *$/ : /^ *- +$/).test(before) && /^[ \t]*(?:#.*)?$/.test(behind)
		? { start: line, end: isLineEnd ? end : lineEnd < 0 ? text.length : lineEnd + 1, indent: /^ */.exec(before)![0].length }
		: undefined;
}

/** The offset of the first of the comments directly above an entry that have its indentation. */
function commentsAbove(text: string, { start, indent }: EntryLines): number {
	for (let at = start; ; ) {
		const before = at === 0 ? -1 : text.lastIndexOf('\n', at - 2) + 1;
		if (before < 0 || /^ *(?=#)/.exec(text.slice(before, at))?.[0].length !== indent) {
			return at;
		}
		at = before;
	}
}
