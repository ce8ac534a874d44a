import { diffIndices } from 'node-diff3';
import type { Piece } from './mergePage';

/** More words than these are compared by lines only, and more lines are not compared. */
const maxWords = 2000;
const maxLines = 4000;
/** What both texts have in common is shown shortened where it is longer, with this much before and after what differs. */
const maxCommon = 700;
const aroundDifference = 240;

/** Returns two texts in pieces, with what differs marked word by word; nothing is marked where they have nothing in common. */
export function marked(one: string, other: string): readonly [readonly Piece[], readonly Piece[]] {
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
	const [first = [], second = []] = hasCommon ? sides.map(shortened) : [one, other].map(text => text === '' ? [] : [{ text, differs: false }]);
	return [first, second];
}

/** Words and what is between them. */
const wordsIn = (text: string): readonly string[] => text.match(/\s+|\S+/g) ?? [];

type Compared = { readonly common: string } | { readonly common?: undefined; readonly one: string; readonly other: string };

function compared(one: readonly string[], other: readonly string[], max: number): readonly Compared[] {
	if (one.length + other.length > max) {
		return [{ one: one.join(''), other: other.join('') }];
	}
	const result: Compared[] = [];
	let reached = 0;
	const common = (to: number): void => { result.push({ common: one.slice(reached, to).join('') }); };
	for (const { buffer1: [start, length], buffer2: [otherStart, otherLength] } of diffIndices([...one], [...other])) {
		common(start);
		result.push({ one: one.slice(start, start + length).join(''), other: other.slice(otherStart, otherStart + otherLength).join('') });
		reached = start + length;
	}
	common(one.length);
	return result;
}

/** Joins neighbours of a kind and drops empty ones. A space between two words that differ does, too. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
	const result: Piece[] = [];
	const all = pieces.filter(({ text }) => text !== '');
	for (const [i, each] of all.entries()) {
		const isBetween = each.text === ' ' && all[i - 1]?.differs === true && all[i + 1]?.differs === true;
		const piece = isBetween ? { ...each, differs: true } : each;
		const last = result.at(-1);
		if (last?.differs === piece.differs) {
			result[result.length - 1] = { ...last, text: last.text + piece.text };
		} else {
			result.push(piece);
		}
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
