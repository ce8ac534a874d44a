import { nearest } from '../text/nearest';
import { fold } from '../text/plainText';

/** A heading of a note. */
export interface NoteHeading {
	readonly words: string;
	/** Whether its level is that of stages: `##`. */
	readonly isStage: boolean;
}

/** The max number of comparisons by similarity; above it, only equal text and the order count. */
const maxComparisons = 2_000;

/**
 * Assigns a note's headings to its template's stages: by equal text in any language; then by similar text; then, since headings may be
 * translated or rephrased, by the order between assigned ones. Returns an index of `headings` for each stage, undefined if none is left.
 */
export function matchStages(stages: readonly (readonly string[])[], headings: readonly NoteHeading[]): readonly (number | undefined)[] {
	const names = stages.map(each => each.map(keyOf));
	const keys = headings.map(({ words }) => keyOf(words));
	const found: (number | undefined)[] = new Array<undefined>(stages.length).fill(undefined);
	const taken = new Set<number>();
	const take = (stage: number, heading: number | undefined): void => {
		if (heading !== undefined) {
			found[stage] = heading;
			taken.add(heading);
		}
	};
	const byWords = indexesByKey(keys);
	names.forEach((each, stage) => { take(
		stage, each.map(name => byWords.get(name)?.shift()).find(index => index !== undefined && !taken.has(index)),
	); });
	const open = (): number[] => found.flatMap((heading, stage) => heading === undefined ? [stage] : []);
	const free = (from: number, to: number): number[] => {
		const indexes: number[] = [];
		for (let index = from + 1; index < to; index++) {
			if (headings[index]?.isStage === true && !taken.has(index)) {
				indexes.push(index);
			}
		}
		return indexes;
	};
	if (open().length * headings.length <= maxComparisons) {
		open().forEach(stage => { take(stage, free(-1, headings.length).find(index => isLike(keys[index] ?? '', names[stage] ?? []))); });
	}
	for (const gap of gapsIn(found)) {
		const from = found[gap.first - 1] ?? -1;
		const indexes = free(from, found[gap.last + 1] ?? headings.length);
		for (let stage = gap.first; stage <= gap.last; stage++) {
			take(stage, indexes.shift());
		}
	}
	return found;
}

/** Returns the text in lower case without accents and punctuation. */
function keyOf(words: string): string {
	return fold(words).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function indexesByKey(keys: readonly string[]): Map<string, number[]> {
	const indexes = new Map<string, number[]>();
	keys.forEach((key, index) => {
		const same = indexes.get(key);
		if (same) {
			same.push(index);
		} else {
			indexes.set(key, [index]);
		}
	});
	return indexes;
}

function isLike(key: string, names: readonly string[]): boolean {
	return names.some(name => name !== '' && ` ${key} `.includes(` ${name} `)) || nearest(key, names) !== undefined;
}

/** Returns the ranges of consecutive stages without a heading. */
function gapsIn(found: readonly (number | undefined)[]): readonly { readonly first: number; readonly last: number }[] {
	const gaps: { first: number; last: number }[] = [];
	found.forEach((heading, stage) => {
		const last = gaps.at(-1);
		if (heading === undefined && last?.last === stage - 1) {
			last.last = stage;
		} else if (heading === undefined) {
			gaps.push({ first: stage, last: stage });
		}
	});
	return gaps;
}
