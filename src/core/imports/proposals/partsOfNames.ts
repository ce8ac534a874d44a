import type { People } from '../../programme/people';
import type { Person } from '../../record/programmeFile';
import { bareName, personKey } from '../../text/personName';

const minLetters = 3;

/** The people of a programme by the words of their names: `Sari` is Sari Utami where no other name has this word. */
export class PartsOfNames {
	readonly #byWord = new Map<string, Set<Person>>();

	constructor(people: People) {
		for (const person of new Set(people.values())) {
			for (const spelling of [person.name ?? '', ...person.aliases ?? []]) {
				for (const word of wordsOf(spelling)) {
					this.#byWord.set(word, (this.#byWord.get(word) ?? new Set()).add(person));
				}
			}
		}
	}

	/** The only person whose name has all words of a text. */
	only(written: string): Person | undefined {
		const words = wordsOf(written);
		const [first = [], ...others] = words.map(word => [...this.#byWord.get(word) ?? []]);
		const [found, ...more] = [...first].filter(person => others.every(each => each.includes(person)));
		return words.some(word => word.length >= minLetters) && more.length === 0 ? found : undefined;
	}
}

/** The words of a name without titles and degrees, in a form for comparison. */
export function wordsOf(name: string): readonly string[] {
	return name.length > 100 ? [] : personKey(bareName(name)).split(/[\s,]+/).filter(word => word !== '');
}
