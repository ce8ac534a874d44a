import { diffComm } from 'node-diff3';
import type { Piece } from './mergePage';

/** More words than these are compared by lines only, and more lines are not compared. */
const maxWords = 2000;
const maxLines = 4000;
/** What both texts have in common is shown shortened where it is longer, with this much before and after what differs. */
const maxCommon = 700;
const aroundDifference = 240;

/** So many lines that are the same are folded. */
const minFolded = 3;

/**
 * Returns two texts in pieces, with what differs marked word by word; nothing is marked where they have nothing in common. With `folds`,
 * lines that are the same are folded, and said by it, instead of being shortened.
 */
export function marked(one: string, other: string, folds?: (lines: number) => string): readonly [readonly Piece[], readonly Piece[]] {
	const pieces = compared(one.split(/(?<=\n)/), other.split(/(?<=\n)/), maxLines);
	const sides = [0, 1].map(side => joined(pieces.flatMap(each => {
		if (each.common !== undefined) {
			return [{ text: each.common, differs: false }];
		}
		const words = compared(wordsIn(each.one), wordsIn(each.other), maxWords);
		return words.map(word => word.common !== undefined
			? { text: word.common, differs: false }
			: { text: side === 0 ? word.one : word.other, differs: true });
	})));
	const hasCommon = sides[0]?.some(({ text, differs }) => !differs && text.trim() !== '') === true;
	const [first = [], second = []] = hasCommon ? sides.map(side => folds ? folded(side, folds) : shortened(side)) : [one, other].map(text => text === '' ? [] : [{ text, differs: false }]);
	return [first, second];
}

/** Words, each with the space before it. */
const wordsIn = (text: string): readonly string[] => text.match(/\s*\S+|\s+$/g) ?? [];

type Compared = { readonly common: string } | { readonly common?: undefined; readonly one: string; readonly other: string };

/** Compares lists of texts: what they begin and end with alike, and between that what both have in its order. */
function compared(one: readonly string[], other: readonly string[], max: number): readonly Compared[] {
	const least = Math.min(one.length, other.length);
	let begin = 0;
	while (begin < least && one[begin] === other[begin]) {
		begin++;
	}
	let end = 0;
	while (end < least - begin && one.at(-1 - end) === other.at(-1 - end)) {
		end++;
	}
	const [first, second] = [one.slice(begin, one.length - end), other.slice(begin, other.length - end)];
	const together = (texts: readonly string[] = []): string => texts.join('');
	const between: readonly Compared[] = first.length + second.length > max ? [{ one: together(first), other: together(second) }]
		: diffComm(first, second).map(part => part.common
			? { common: together(part.common) }
			: { one: together(part.buffer1), other: together(part.buffer2) });
	return [{ common: together(one.slice(0, begin)) }, ...between, { common: together(one.slice(one.length - end)) }];
}

/** Joins neighbours of a kind and drops empty ones. The space before what differs is not marked. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
	const result: Piece[] = [];
	const add = (text: string, differs: boolean): void => {
		const last = result.at(-1);
		if (text !== '' && last?.differs === differs) {
			result[result.length - 1] = { text: last.text + text, differs };
		} else if (text !== '') {
			result.push({ text, differs });
		}
	};
	for (const { text, differs } of pieces) {
		const word = differs && result.at(-1)?.differs !== true ? text.trimStart() : text;
		add(text.slice(0, text.length - word.length), false);
		add(word, differs);
	}
	return result;
}

/** Shortens what is the same and far from what differs. */
function shortened(pieces: readonly Piece[]): readonly Piece[] {
	return pieces.map((piece, i) => {
		const { text, differs } = piece;
		if (differs || text.length <= maxCommon || pieces.length === 1) {
			return piece;
		}
		const begin = i === 0 ? '' : text.slice(0, aroundDifference).replace(/\S*$/, '');
		const end = i === pieces.length - 1 ? '' : text.slice(-aroundDifference).replace(/^\S*/, '');
		return { text: `${begin}…${end}`, differs };
	});
}

/** Folds lines that are the same, but for a heading right before what differs. */
function folded(pieces: readonly Piece[], says: (lines: number) => string): readonly Piece[] {
	return pieces.flatMap(({ text, differs }, i): readonly Piece[] => {
		if (differs) {
			return [{ text, differs }];
		}
		// The first line continues what is before it, the last one is continued.
		const lines = text.split(/(?<=\n)/);
		const begin = i === 0 || pieces[i - 1]?.text.endsWith('\n') === true ? 0 : 1;
		const end = lines.findLastIndex((line, at) => line.endsWith('\n') && !/^\s*$|:\s*$/.test(line) && at >= begin) + 1;
		const last = i === pieces.length - 1 ? lines.length : end;
		const count = lines.slice(begin, last).filter(line => line.trim() !== '').length;
		const parts = [lines.slice(0, begin), lines.slice(begin, last), lines.slice(last)].map(part => part.join(''));
		const all = parts.map((part, at) => ({ text: part, differs, ...at === 1 && { folded: says(count) } }));
		return count < minFolded ? [{ text, differs }] : all.filter(part => part.text !== '');
	});
}
