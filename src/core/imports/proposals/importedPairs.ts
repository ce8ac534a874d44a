import { freeSlug, slug } from '../../plans/names';
import { pairSlug } from '../../plans/people/peopleFiles';
import type { Programme } from '../../programme/programme';
import { hasEnded, type Pair } from '../../record/pair';
import { join, type Uri } from '../../text/uri';
import type { Someone } from './importedPeople';
import { nameKeyOf } from './nameKeys';

/** A pair of the programme, or one that is made. */
export interface KnownPair {
	readonly id: string;
	readonly uri: Uri;
	/** How files refer to its people. */
	readonly mentors: readonly string[];
	readonly mentees: readonly string[];
	/** Absent for a new one. */
	readonly pair?: Pair;
	/** Keys of its people, for comparison. */
	readonly keys: { readonly mentors: ReadonlySet<string>; readonly mentees: ReadonlySet<string> };
}

/** A text that is equal for one person, whether files have an id or only a name. */
export function keyOfSomeone({ person, reference, name }: Someone): string {
	return person ? `=${reference}` : `~${nameKeyOf(name)}`;
}

/** The pairs of a programme and those that a source makes, by id and by members. */
export class ImportedPairs {
	readonly #programme: Programme;
	readonly #taken: (uri: Uri) => boolean;
	readonly #byId = new Map<string, KnownPair>();
	readonly #byMembers = new Map<string, KnownPair>();
	readonly #byPerson = new Map<string, KnownPair[]>();

	private constructor(programme: Programme, taken: (uri: Uri) => boolean) {
		this.#programme = programme;
		this.#taken = taken;
	}

	/** Begins with the pairs of a programme. `step` lets other work run. */
	static async of(programme: Programme, taken: (uri: Uri) => boolean, step: () => Promise<void>): Promise<ImportedPairs> {
		const pairs = new ImportedPairs(programme, taken);
		for (const pair of programme.pairs.values()) {
			const { id, uri, mentors = [], mentees = [] } = pair;
			const keys = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(name => pairs.keyOfName(name)));
			pairs.#know({ id, uri, mentors, mentees, pair, keys: { mentors: keys(mentors), mentees: keys(mentees) } });
			await step();
		}
		return pairs;
	}

	/** The key of a person as files of the programme name them. */
	keyOfName(written: string): string {
		const person = this.#programme.people.get(written);
		return person ? `=${person.id ?? person.name ?? ''}` : `~${nameKeyOf(written)}`;
	}

	withId(id: string): KnownPair | undefined {
		return this.#byId.get(id);
	}

	/** The pair of exactly these people; of two, one that has not ended. */
	withMembers(mentors: readonly Someone[], mentees: readonly Someone[]): KnownPair | undefined {
		return this.#byMembers.get(membersKey(new Set(mentors.map(keyOfSomeone)), new Set(mentees.map(keyOfSomeone))));
	}

	/** The pairs that have all of some people, given by `keyOfSomeone`. */
	withAll(people: readonly string[]): readonly KnownPair[] {
		const [first, ...others] = people.map(key => this.#byPerson.get(key) ?? []);
		return (first ?? []).filter(pair => others.every(each => each.includes(pair)));
	}

	/** All pairs that have not ended. */
	get present(): readonly KnownPair[] {
		return [...this.#byId.values()].filter(({ pair }) => !hasEnded(pair));
	}

	/** Makes a pair; `id` is used if it is free. */
	add(id: string | undefined, mentors: readonly Someone[], mentees: readonly Someone[]): KnownPair {
		const references = mentees.map(({ reference }) => reference);
		const fileOf = (each: string): Uri => join(this.#programme.folder, 'pairs', `${each}.yaml`);
		const isTaken = (each: string): boolean => this.#byId.has(each) || this.#taken(fileOf(each));
		const isFree = id !== undefined && slug(id, '') === id && !isTaken(id);
		const own = isFree ? id : freeSlug(pairSlug(mentors[0]?.reference ?? '', references), 'pair', isTaken);
		return this.#know({
			id: own, uri: fileOf(own), mentors: mentors.map(({ reference }) => reference), mentees: references,
			keys: { mentors: new Set(mentors.map(keyOfSomeone)), mentees: new Set(mentees.map(keyOfSomeone)) },
		});
	}

	#know(known: KnownPair): KnownPair {
		const { mentors, mentees } = known.keys;
		const members = membersKey(mentors, mentees);
		const other = this.#byMembers.get(members);
		this.#byId.set(known.id, known);
		if (!other || hasEnded(other.pair)) {
			this.#byMembers.set(members, known);
		}
		for (const key of new Set([...mentors, ...mentees])) {
			this.#byPerson.set(key, [...this.#byPerson.get(key) ?? [], known]);
		}
		return known;
	}
}

function membersKey(mentors: ReadonlySet<string>, mentees: ReadonlySet<string>): string {
	return JSON.stringify([[...mentors].sort(), [...mentees].sort()]);
}
