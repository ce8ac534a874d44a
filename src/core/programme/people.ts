import type { Person } from '../record/programmeFile';
import { groupBy } from '../text/collections';
import { normalForm } from '../text/normalForm';
import { personKey } from '../text/personName';

type Spelling = readonly [spelling: string, person: Person];

/**
 * The people of a programme by id, name and alias. An unknown spelling is looked up by `personKey`: without regard to case, Unicode
 * form, blanks, titles and degrees. A name that several people share finds none of them, so that hours are never credited to the
 * wrong person.
 */
export class People extends Map<string, Person> {
	/** What people answer to, with the person, in the order of the files. */
	readonly spellings: readonly Spelling[];
	/** `personKey` of the names that pairs have, with the first spelling of each. */
	readonly #namesInPairs: ReadonlyMap<string, string>;
	readonly #found = new Map<string, readonly Person[]>();
	readonly #comparisonKeys = new Map<string, string>();
	#exact: ReadonlyMap<string, readonly Spelling[]> | undefined;
	#alike: ReadonlyMap<string, readonly Spelling[]> | undefined;

	/** `namesInPairs` are the mentors and mentees of pairs, as written. */
	constructor(spellings: readonly Spelling[] = [], namesInPairs: readonly string[] = []) {
		super(spellings);
		this.spellings = spellings;
		this.#namesInPairs = new Map(namesInPairs.map(name => [personKey(name), name] as const).reverse());
	}

	/** Returns the one person who answers to an id or a name. */
	override get(written: string): Person | undefined {
		const [person, ...others] = this.answeringTo(written);
		return others.length === 0 ? person : undefined;
	}

	/** Whether anybody answers to an id or a name. */
	override has(written: string): boolean {
		return this.answeringTo(written).length > 0;
	}

	/** Whether an id or a name is in `people.yaml` or in a pair, however it is spelled. */
	knows(written: string): boolean {
		return this.has(written) || this.#namesInPairs.has(personKey(written));
	}

	/** Returns all who answer to an id or a name: whose id it is, else whose name is written so, else whose name is alike. */
	answeringTo(written: string): readonly Person[] {
		const found = this.#found.get(written) ?? this.#find(written);
		this.#found.set(written, found);
		return found;
	}

	/** Returns a text that is equal for all spellings of a person: the id, else the name in `people.yaml` or in a pair, else as written. */
	keyOf(written: string): string {
		const person = this.get(written);
		return person?.id ?? person?.name ?? this.#namesInPairs.get(personKey(written)) ?? written;
	}

	/** Returns `keyOf`, or a key equal for all spellings of a name that is not in `people.yaml` or is ambiguous. For comparison only. */
	comparisonKeyOf(written: string): string {
		const key = this.#comparisonKeys.get(written) ?? this.#comparisonKey(written);
		this.#comparisonKeys.set(written, key);
		return key;
	}

	/** Whether two ids or names refer to the same person. False if one is undefined. */
	isSame(a: string | undefined, b: string | undefined): boolean {
		return a !== undefined && b !== undefined && this.comparisonKeyOf(a) === this.comparisonKeyOf(b);
	}

	#comparisonKey(written: string): string {
		// The mark keeps a name of several people apart from an id that is written so.
		return this.get(written) ? this.keyOf(written) : this.has(written) ? `?${personKey(written)}` : personKey(written);
	}

	#find(written: string): readonly Person[] {
		this.#exact ??= groupBy(this.spellings, ([spelling]) => spelling);
		const exact = this.#exact.get(written);
		const own = exact?.find(([, { id }]) => id === written);
		if (own) {
			return [own[1]];
		}
		this.#alike ??= groupBy(this.spellings, ([spelling]) => personKey(spelling));
		const found = exact ?? this.#alike.get(personKey(written)) ?? [];
		return [...new Set(found.map(([, person]) => person))];
	}
}

/** Returns what each person answers to: aliases, name and id. */
export function spellingsOf(people: readonly Person[]): readonly Spelling[] {
	return people.flatMap(person => [...person.aliases ?? [], person.name, person.id]
		.filter(spelling => spelling !== undefined)
		.map(spelling => [spelling, person] as const));
}

/** What is between two roles of one person: `mentor and mentee`, `Mentor/Mentee`, `Mentor & Mentee`. */
const betweenRoles = /\s*[,;/&+]\s*|\s(?:and|dan)\s/;

/** Whether `people.yaml` gives a person this role, alone or with another one; it can be any text. */
export function hasRole(person: Person | Pick<Person, 'role'> | undefined, role: 'mentor' | 'mentee'): boolean {
	const form = normalForm(person?.role ?? '');
	return form === role || (form.includes(role) && form.split(betweenRoles).includes(role));
}

/** Roles of people who are neither mentors nor mentees, in both languages. */
const otherRoles = ['coordinator', 'koordinator', 'speaker', 'narasumber', 'pembicara'];

/** Whether a person's role in `people.yaml` is to coordinate, and nothing else. */
export function isCoordinator(role: string): boolean {
	return ['coordinator', 'koordinator'].includes(normalForm(role));
}

/** Whether `people.yaml` says that a person only coordinates or speaks, so that nobody waits for them to meet. */
export function hasOtherRole({ role = '' }: Pick<Person, 'role'>): boolean {
	return otherRoles.includes(normalForm(role));
}
