import { normalForm } from '../../text/normalForm';
import { areDegrees, bareName, personKey } from '../../text/personName';
import { remembered } from '../../text/remembered';

/** Each name of a source is asked for many times. */
const maxNames = 10_000;

/** A name whose family name is first, turned: `Santoso, Budi` is Budi Santoso. Degrees after a comma stay where they are. */
export function inUsualOrder(name: string): string {
	const [last = '', first = '', ...more] = name.split(',').map(part => part.trim());
	const isSuffix = areDegrees(first) || /^(?:jr|sr|i{1,3}|iv)\.?$/i.test(first);
	return first === '' || last === '' || more.length > 0 || isSuffix || bareName(name) !== name.trim() ? name : `${first} ${last}`;
}

/** The form in which spellings of a name in a source are equal: as `personKey`, in the usual order. The key of `ImportAnswers.people`. */
export const nameKeyOf = remembered(name => personKey(inUsualOrder(name)), maxNames);

/** The words of a name in alphabetical order, for names that differ only in the order of their words. */
export const wordsKeyOf = remembered(name => nameKeyOf(name).split(/[\s,]+/).filter(word => word !== '').sort().join(' '), maxNames);

/** Whether two names have a word in common: with one e-mail address they are one person's, without it two people use one address. */
export function areAlike(a: string, b: string): boolean {
	const words = new Set(wordsKeyOf(a).split(' '));
	return wordsKeyOf(b).split(' ').some(word => word.length > 1 && words.has(word));
}

/** Whether one name is another with words shortened to their first letter: `Dian P. Sari` and `Dian Puspita Sari`. */
export function areShortened(a: string, b: string): boolean {
	const [words, others] = [a, b].map(name => nameKeyOf(name).replaceAll('.', '').split(/[\s,]+/).filter(word => word !== '')) as [string[], string[]];
	const isShort = (word: string, other: string): boolean => word.length === 1 && other.startsWith(word);
	return words.length === others.length && words.some(word => word.length > 1) && words.every((word, i) => {
		const other = others[i] ?? '';
		return word === other || isShort(word, other) || isShort(other, word);
	});
}

/** Shorter names differ too often by one letter and are two people's: Dewi and Dewa. */
const minLetters = 5;

/**
 * Finds names that differ by one letter from a given one: another, one more or one less. Names that differ in a digit are not alike. Each
 * name is kept under its spellings without one letter, so a search takes as long as the name is.
 */
export class NearNames<V> {
	readonly #byShorter = new Map<string, { readonly name: string; readonly value: V }[]>();

	add(name: string, value: V): void {
		if (isSearchable(name)) {
			for (const shorter of [name, ...withoutOne(name)]) {
				const named = this.#byShorter.get(shorter);
				if (named) {
					named.push({ name, value });
				} else {
					this.#byShorter.set(shorter, [{ name, value }]);
				}
			}
		}
	}

	/** Returns the values of names that differ by one letter, each once, in the order in which they were added. */
	near(name: string): readonly V[] {
		const found = isSearchable(name) ? [name, ...withoutOne(name)].flatMap(each => this.#byShorter.get(each) ?? []) : [];
		return [...new Set(found.filter(each => differsByOne(each.name, name)).map(({ value }) => value))];
	}
}

function isSearchable(name: string): boolean {
	return name.length >= minLetters && name.length <= 100;
}

function withoutOne(name: string): readonly string[] {
	return Array.from({ length: name.length }, (_, i) => name.slice(0, i) + name.slice(i + 1));
}

/** Whether two texts differ by one letter: another, one more or one less. */
export function differsByOne(a: string, b: string): boolean {
	const shorter = Math.min(a.length, b.length);
	let start = 0;
	while (start < shorter && a[start] === b[start]) {
		start++;
	}
	let same = 0;
	while (same < shorter - start && a[a.length - 1 - same] === b[b.length - 1 - same]) {
		same++;
	}
	const [inA, inB] = [a.slice(start, a.length - same), b.slice(start, b.length - same)];
	return a !== b && inA.length <= 1 && inB.length <= 1 && [inA, inB].every(each => each === '' || /\p{L}/u.test(each));
}

/** The form in which values of one kind are compared: an address without case, a number by its digits. */
export function comparable(key: string, text: string): string {
	switch (key) {
		case 'email':
			return normalForm(text);
		case 'phone':
		case 'nip': {
			const digits = text.replaceAll(/\D/g, '');
			return digits === '' ? normalForm(text) : key === 'phone' ? digits.replace(/^62/, '0') : digits;
		}
		default:
			return text.replaceAll(/\s+/g, ' ').trim();
	}
}
