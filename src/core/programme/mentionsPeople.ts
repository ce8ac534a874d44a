import { fold } from '../text/plainText';
import { bareName } from '../text/personName';
import type { Programme } from './programme';

/** An e-mail address, or nine digits and more: a phone number, a NIP. */
const contact = /\S@\S+\.\S|\d(?:[ ().-]?\d){8}/;

/**
 * Returns a function that tells whether a text names somebody of a programme, by any word of a name, an alias, an id or a pair's id, or
 * holds what may be contact data. A word that only looks like a name counts too.
 */
export function mentionsPeople({ people, pairs, sessions }: Programme): (text: string) => boolean {
	const names = [
		...people.keys(), ...pairs.keys(),
		...[...pairs.values(), ...sessions].flatMap(({ mentors = [], mentees = [] }) => [...mentors, ...mentees]),
	];
	const words = new Set(names.flatMap(name => wordsOf(bareName(name))));
	return text => contact.test(text) || wordsOf(text).some(word => words.has(word));
}

/** The words of a text in one spelling, without initials. */
function wordsOf(text: string): readonly string[] {
	return fold(text).split(/[^\p{L}\p{N}]+/u).filter(word => /\p{L}.*\p{L}/u.test(word));
}
