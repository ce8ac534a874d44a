import { diff3MergeRegions, diffComm } from 'node-diff3';

/** Lines that both sides changed, each in another way. */
interface LineConflict {
	readonly first: readonly string[];
	readonly second: readonly string[];
}

/** A merge of lines: what is decided, and between it what is not. */
export type LinePiece = readonly string[] | LineConflict;

/** Which lines of a conflict are taken; `both`: the first side's, then the second's. */
export type LineChoice = 'first' | 'second' | 'both';

/** Whether lines are a conflict. */
export function isConflict(piece: LinePiece): piece is LineConflict {
	return !Array.isArray(piece);
}

/** The longest comparison of two versions, in pairs of lines: the package takes time for each. */
const maxComparisons = 4_000_000;

/** How often the lines between such lines are divided again. */
const maxDepth = 8;

/** Merges lines. Without a base, what both sides have is taken as unchanged. Long texts are compared between lines that occur once. */
export function mergeLines(
	base: readonly string[] | undefined, first: readonly string[], second: readonly string[],
): readonly LinePiece[] {
	const all = [first, second, ...base ? [base] : []];
	const least = Math.min(...all.map(({ length }) => length));
	const start = count(least, i => all.every(lines => lines[i] === first[i]));
	const end = count(least - start, i => all.every(lines => lines.at(-1 - i) === first.at(-1 - i)));
	const middle = (lines: readonly string[]): string[] => lines.slice(start, lines.length - end);
	return [first.slice(0, start), ...mergeMiddle(base && middle(base), middle(first), middle(second)), first.slice(first.length - end)];
}

/** Compares lines: what both have, and between it each difference as a conflict, also where only one has lines. */
export function compareLines(first: readonly string[], second: readonly string[]): readonly LinePiece[] {
	const least = Math.min(first.length, second.length);
	const start = count(least, i => first[i] === second[i]);
	const end = count(least - start, i => first.at(-1 - i) === second.at(-1 - i));
	const [own, other] = [first, second].map(lines => lines.slice(start, lines.length - end)) as [string[], string[]];
	const pieces = own.length * other.length > maxComparisons
		? [{ first: own, second: other }]
		: diffComm(own, other).map((part): LinePiece => part.common ?? { first: part.buffer1, second: part.buffer2 });
	return [first.slice(0, start), ...pieces, first.slice(first.length - end)];
}

/** The lines of a merge, each of whose conflicts is decided by its number. */
export function decide(pieces: readonly LinePiece[], choose: (index: number) => LineChoice): readonly string[] {
	let index = 0;
	return pieces.flatMap(piece => isConflict(piece) ? linesOf(piece, choose(index++)) : piece);
}

const linesOf = ({ first, second }: LineConflict, choice: LineChoice): readonly string[] =>
	[...choice === 'second' ? [] : first, ...choice === 'first' ? [] : second];

function mergeMiddle(base: string[] | undefined, first: string[], second: string[], depth = 0): readonly LinePiece[] {
	const cost = (a: readonly string[], b: readonly string[]): number => a.length * b.length;
	if ((base ? cost(base, first) + cost(base, second) : cost(first, second)) > maxComparisons) {
		const common = base ?? anchorsIn([first, second]).map(([at = 0]) => first[at] ?? '');
		return mergeBetweenAnchors(common, first, second, depth);
	}
	const common = base ?? diffComm(first, second).flatMap(part => part.common ?? []);
	return diff3MergeRegions(first, common, second).flatMap(region => region.stable
		? [region.bufferContent]
		: refine(region.oContent, region.aContent, region.bContent));
}

/** Merges what is between the lines that occur once in each version, in the same order; without any, all is one conflict. */
function mergeBetweenAnchors(base: string[], first: string[], second: string[], depth: number): readonly LinePiece[] {
	const anchors = depth < maxDepth ? anchorsIn([base, first, second]) : [];
	if (anchors.length === 0) {
		return refine(base, first, second);
	}
	const ends = [...anchors, [base.length, first.length, second.length]];
	return ends.flatMap((to, i): readonly LinePiece[] => {
		const part = (lines: readonly string[], version: number): string[] =>
			lines.slice((ends[i - 1]?.[version] ?? -1) + 1, to[version]);
		const [at = 0] = to;
		return [...mergeMiddle(part(base, 0), part(first, 1), part(second, 2), depth + 1), base.slice(at, at + 1)];
	});
}

/** The places in each version of the lines that occur once in each of them, as far as they are in the same order. */
function anchorsIn(versions: readonly (readonly string[])[]): readonly (readonly number[])[] {
	const places = versions.map(lines => {
		const found = new Map<string, number>();
		lines.forEach((line, i) => found.set(line, found.has(line) ? -1 : i));
		return found;
	});
	const shared: readonly (readonly number[])[] = [...places[0]?.keys() ?? []]
		.map(line => places.map(found => found.get(line) ?? -1))
		.filter(each => each.every(at => at >= 0));
	return versions.reduce((kept, _, version) => longestRising(kept, each => each[version] ?? 0), shared);
}

/** The longest selection of items whose values rise. */
function longestRising<T>(items: readonly T[], valueOf: (item: T) => number): readonly T[] {
	interface Chain { readonly item: T; readonly before: Chain | undefined }
	/** By its length: the chain of that length that ends lowest. */
	const chains: Chain[] = [];
	for (const item of items) {
		let [low, high] = [0, chains.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (valueOf(chains[middle]!.item) < valueOf(item)) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		chains[low] = { item, before: chains[low - 1] };
	}
	const longest: T[] = [];
	for (let chain = chains.at(-1); chain; chain = chain.before) {
		longest.push(chain.item);
	}
	return longest.reverse();
}

/** Decides a region where both changed what is side by side: one added lines beside those that the other changed, or other lines. */
function refine(base: readonly string[], first: readonly string[], second: readonly string[]): readonly LinePiece[] {
	const isAt = (lines: readonly string[], from: number, part: readonly string[]): boolean =>
		part.every((line, i) => lines[from + i] === line);
	if (first.length === second.length && isAt(first, 0, second)) {
		return [first];
	}
	for (const [one, other] of base.length === 0 ? [] : [[first, second], [second, first]] as const) {
		const added = one.length - base.length;
		if (added >= 0 && isAt(one, added, base)) {
			return [[...one.slice(0, added), ...other]];
		}
		if (added >= 0 && isAt(one, 0, base)) {
			return [[...other, ...one.slice(base.length)]];
		}
	}
	if (base.length === first.length && base.length === second.length) {
		const changed = (line: string, one: string | undefined, other: string | undefined): string | undefined =>
			one === line ? other : other === line || one === other ? one : undefined;
		const lines = base.map((line, i) => changed(line, first[i], second[i]));
		if (lines.every(line => line !== undefined)) {
			return [lines];
		}
	}
	return [{ first, second }];
}

/** The number of leading indexes below a limit that meet a condition. */
function count(limit: number, meets: (index: number) => boolean): number {
	let found = 0;
	while (found < limit && meets(found)) {
		found++;
	}
	return found;
}
