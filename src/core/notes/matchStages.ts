import { nearest } from '../text/nearest';
import { fold } from '../text/plainText';

/** A heading of a note. */
export interface NoteHeading {
	readonly words: string;
	/** Whether it has the level of stages: `##`. */
	readonly isStage: boolean;
}

/** Max number of similarity comparisons (unmatched stages × headings). Above it, only equal words and the order are used. */
const maxComparisons = 2_000;

/**
 * Matches the stages of a template to the headings of a note. Returns, for each stage, the index of its heading, or undefined
 * where no heading is left. Three rules apply in turn:
 * 1. The heading equals a name of the stage in any language; case, accents and punctuation are ignored.
 * 2. A `##` heading contains such a name or is a near misspelling of it.
 * 3. The remaining stages take the free `##` headings between their matched neighbours, in order. Headings may be translated or
 *    reworded.
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

/** Returns the words in lower case, without accents and punctuation. */
export function keyOf(words: string): string {
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

/** Returns the runs of consecutive stages that have no heading yet. */
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
