import { compareText } from '../text/collections';
import type { Day } from '../time/days';
import type { Query } from './query';
import { rootsOf } from './wordForms';
import { wordsIn } from './textWords';

/** A line of a text. */
export interface SearchLine<Place> {
	readonly text: string;
	/** Where the line is, for who opens it. */
	readonly place: Place;
}

/** A text as it is searched. */
export interface SearchedText<Place> {
	readonly lines: readonly SearchLine<Place>[];
	/** More words that find the text, such as its day and its author. */
	readonly about: string;
	/** Empty where it is not known. */
	readonly day: Day;
}

/** A line that was found. */
export interface Hit<T, Place> {
	readonly value: T;
	/** Absent for a text without lines. */
	readonly line: SearchLine<Place> | undefined;
	/** Offsets in the line of the words that were found; none where only what is known about the text matches. */
	readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** How well a word matches: as it is, as another form of the same word, or as its beginning. */
const exactly = 3;
const asForm = 2;
const asBeginning = 1;
type Match = typeof exactly | typeof asForm | typeof asBeginning;

/** The most lines that are shown of one text. */
const maxLinesOfText = 3;
/** Texts that were removed stay in the lists of words up to this number, and up to half of all. */
const maxRemoved = 200;

interface Entry<T> {
	readonly id: string;
	readonly value: T;
	readonly day: Day;
}

/**
 * An index of texts by their words, in memory. `describe` returns a value's text; it is called when the value is added, and again for the
 * values of which lines are shown, so that the index holds no lines.
 */
export class TextIndex<T, Place> {
	readonly #describe: (value: T) => SearchedText<Place>;
	/** By number; undefined for one that was removed. */
	#entries: (Entry<T> | undefined)[] = [];
	readonly #numbers = new Map<string, number>();
	/** The numbers of the entries that have a word, ascending. */
	#numbersByWord = new Map<string, number[]>();
	/** The words that match a typed one; emptied when there are new words. */
	readonly #matches = new Map<string, ReadonlyMap<string, Match>>();

	constructor(describe: (value: T) => SearchedText<Place>) {
		this.#describe = describe;
	}

	get size(): number {
		return this.#numbers.size;
	}

	/** Adds a value, or replaces the one with this id. */
	set(id: string, value: T): void {
		this.delete(id);
		const { lines, about, day } = this.#describe(value);
		const number = this.#entries.length;
		this.#entries.push({ id, value, day });
		this.#numbers.set(id, number);
		const add = (text: string): void => {
			for (const { word } of wordsIn(text)) {
				const numbers = this.#numbersByWord.get(word);
				if (!numbers) {
					this.#numbersByWord.set(word, [number]);
					this.#matches.clear();
				} else if (numbers.at(-1) !== number) {
					numbers.push(number);
				}
			}
		};
		lines.forEach(({ text }) => { add(text); });
		add(about);
	}

	/** Removes the value with an id, if there is one. */
	delete(id: string): void {
		const number = this.#numbers.get(id);
		if (number !== undefined) {
			this.#numbers.delete(id);
			this.#entries[number] = undefined;
			if (this.#entries.length - this.size > Math.max(maxRemoved, this.size)) {
				this.#removeGaps();
			}
		}
	}

	#removeGaps(): void {
		const before = this.#entries;
		const newNumbers = new Map<number, number>();
		this.#entries = before.filter(entry => entry !== undefined);
		this.#entries.forEach((entry, number) => {
			newNumbers.set(this.#numbers.get(entry?.id ?? '') ?? 0, number);
			this.#numbers.set(entry?.id ?? '', number);
		});
		this.#numbersByWord = new Map([...this.#numbersByWord].flatMap(([word, numbers]) => {
			const left = numbers.flatMap(number => newNumbers.get(number) ?? []);
			return left.length > 0 ? [[word, left] as const] : [];
		}));
		this.#matches.clear();
	}

	/**
	 * Returns lines of the best `maxTexts` texts that match all words of a query: first those with all words in one line, then those that
	 * match more exactly, then the newest.
	 */
	search(query: Query, maxTexts: number): readonly Hit<T, Place>[] {
		const found = [
			...query.words.length > 0 ? this.#textsWith(query.words, undefined) : [],
			...query.dayed ? this.#textsWith(query.dayed.words, query.dayed.days, query.words.length) : [],
		];
		const best = new Map<Entry<T>, Found<T>>();
		for (const each of found.sort(bestFirst)) {
			if (!best.has(each.entry) && best.size < maxTexts) {
				best.set(each.entry, each);
			}
		}
		return [...best.values()].flatMap(each => this.#linesOf(each)).sort(bestFirst).map(({ hit }) => hit);
	}

	/** Returns the texts that match all words, and are of one of the days. `wordsInAll` is the number of words of the query. */
	#textsWith(words: readonly string[], days: ReadonlySet<Day> | undefined, wordsInAll = words.length): Found<T>[] {
		const matches = words.map(word => this.#matchesOf(word));
		const sums = new Uint32Array(this.#entries.length);
		const counts = new Uint8Array(this.#entries.length);
		for (const [i, match] of matches.entries()) {
			const best = new Uint8Array(this.#entries.length);
			for (const [word, how] of match) {
				for (const number of this.#numbersByWord.get(word) ?? []) {
					best[number] = Math.max(best[number] ?? 0, how);
				}
			}
			best.forEach((how, number) => {
				if (how > 0 && counts[number] === i) {
					counts[number] = i + 1;
					sums[number] = (sums[number] ?? 0) + how;
				}
			});
		}
		// What says the day matches as another form would.
		const ofDay = wordsInAll - words.length;
		return this.#entries.flatMap((entry, number) => (
			entry && counts[number] === words.length && (!days || days.has(entry.day))
				? [{ entry, matches, ofDay, words: words.length + ofDay, sum: (sums[number] ?? 0) + ofDay * asForm, line: 0 }]
				: []
		));
	}

	/** Returns the words of the index that match a typed word. */
	#matchesOf(typed: string): ReadonlyMap<string, Match> {
		const known = this.#matches.get(typed);
		if (known) {
			return known;
		}
		const roots = [...rootsOf(typed)].map(root => ({ root, core: coreOf(root) }));
		const canGoOn = /\p{L}.|\d{3}/u.test(typed);
		const matches = new Map<string, Match>();
		for (const word of this.#numbersByWord.keys()) {
			if (word === typed) {
				matches.set(word, exactly);
			} else if (roots.some(({ core }) => word.includes(core)) && shareRoot(word, roots)) {
				matches.set(word, asForm);
			} else if (canGoOn && word.startsWith(typed)) {
				matches.set(word, asBeginning);
			}
		}
		this.#matches.set(typed, matches);
		return matches;
	}

	#linesOf({ entry, matches, ofDay }: Found<T>): readonly (Ranked & { readonly hit: Hit<T, Place> })[] {
		const { lines } = this.#describe(entry.value);
		const ranked = lines.map((line, at) => {
			const best = matches.map(() => 0);
			const ranges = wordsIn(line.text).filter(({ word }) => {
				let isFound = false;
				for (const [i, match] of matches.entries()) {
					const how = match.get(word);
					if (how !== undefined) {
						best[i] = Math.max(best[i] ?? 0, how);
						isFound = true;
					}
				}
				return isFound;
			});
			return {
				entry, line: at,
				words: best.filter(how => how > 0).length + ofDay,
				sum: best.reduce((sum, how) => sum + how, ofDay * asForm),
				hit: { value: entry.value, line, ranges: ranges.map(({ start, end }) => ({ start, end })) },
			};
		}).sort(bestFirst);
		const [first] = ranked;
		if (!first) {
			return [{ entry, line: 0, words: ofDay, sum: ofDay * asForm, hit: { value: entry.value, line: undefined, ranges: [] } }];
		}
		const isWhole = matches.length > 0 && first.words === matches.length + ofDay;
		return isWhole ? ranked.filter(({ words }) => words === first.words).slice(0, maxLinesOfText) : [first];
	}
}

/** What texts and lines are sorted by. */
interface Ranked {
	readonly entry: { readonly id: string; readonly day: Day };
	/** How many words of the query match. */
	readonly words: number;
	/** How well they match, in all. */
	readonly sum: number;
	readonly line: number;
}

interface Found<T> extends Ranked {
	readonly entry: Entry<T>;
	/** For each word of the query, the words that match it. */
	readonly matches: readonly ReadonlyMap<string, Match>[];
	/** How many words of the query say the day. */
	readonly ofDay: number;
}

function bestFirst(a: Ranked, b: Ranked): number {
	return b.words - a.words
		|| b.sum - a.sum
		|| compareText(b.entry.day, a.entry.day)
		|| compareText(a.entry.id, b.entry.id)
		|| a.line - b.line;
}

/** The part of a root that is in each of its forms: *tulis* in *menulis*, *study* in *studies*. */
function coreOf(root: string): string {
	const core = root.replace(/^[kpst](?=[aeiou])/, '').replace(/y$/, '');
	return core === '' ? root : core;
}

function shareRoot(word: string, roots: readonly { readonly root: string }[]): boolean {
	const others = rootsOf(word);
	return roots.some(({ root }) => others.has(root));
}
