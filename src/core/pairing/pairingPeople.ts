import { menteesByMentor } from '../programme/mentorLoads';
import { hasOtherRole, hasRole, type People } from '../programme/people';
import { type Programme, nameOfPerson } from '../programme/programme';
import { hasEnded } from '../record/pair';
import type { Person } from '../record/programmeFile';
import { compareText } from '../text/collections';
import { normalForm } from '../text/normalForm';
import { compareNames } from '../text/personName';

/** How many mentees a mentor takes at once whose `capacity` is not known. */
const defaultCapacity = 1;

/** A person who can be paired, with everything that a score compares in the form in which it is compared. */
export interface Candidate {
	/** The id in `people.yaml`, else the name: what a pair's file gets. */
	readonly reference: string;
	/** `People.comparisonKeyOf`. */
	readonly key: string;
	readonly name: string;
	/** Topics or competencies → as written. A mentee's are sought, a mentor's offered. */
	readonly topics: ReadonlyMap<string, string>;
	/** An IANA zone; the programme's where the person has none. */
	readonly zone: string | undefined;
	readonly languages: ReadonlySet<string>;
	readonly unit: string | undefined;
	/** The unit as written. */
	readonly unitName?: string;
	/** The key of the person's superior. */
	readonly superior: string | undefined;
	/** The cohort of the person's entry, as written. */
	readonly cohort?: string;
	/** Whether the person was a mentee in a pair that was completed. */
	readonly hasCompleted?: true;
}

/** A mentor with the number of mentees. */
export interface MentorCandidate extends Candidate {
	/** How many mentees the mentor takes at once; `isAssumed` where `people.yaml` does not say it. */
	readonly capacity: number;
	readonly isAssumed: boolean;
	/** Mentees in pairs that have not ended. */
	readonly load: number;
}

/** Who can be paired: mentees who are in no pair that runs or waits, and all mentors. */
export interface Candidates {
	readonly mentees: readonly Candidate[];
	readonly mentors: readonly MentorCandidate[];
	/** Names of mentees and mentors whom a pair's file could not name: others have the same id, or the same name and they have no id. */
	readonly unclear: readonly string[];
	/** People in no pair whose role is missing or none that is known, so that they are on neither side. `reference` as in `Candidate`. */
	readonly withoutRole: readonly Pick<Candidate, 'reference' | 'name'>[];
}

/** Returns who can be paired in a programme, ordered by name. A person may be on both sides. */
export function candidatesOf(programme: Programme): Candidates {
	const { people } = programme;
	const running = [...programme.pairs.values()].filter(pair => !hasEnded(pair));
	const keys = (names: readonly string[]): readonly string[] => names.map(name => people.comparisonKeyOf(name));
	const paired = new Set(running.flatMap(({ mentees = [] }) => keys(mentees)));
	const completed = new Set([...programme.pairs.values()]
		.filter(({ status }) => status === 'completed')
		.flatMap(({ mentees = [] }) => keys(mentees)));
	const loads = menteesByMentor(programme);
	const wasMentor = new Set([...programme.pairs.values()].flatMap(({ mentors = [] }) => keys(mentors)));
	const known = peopleOf(people);
	const isClear = (person: Person): boolean => people.get(person.id ?? person.name ?? '') === person;
	const hasPart = (person: Person): boolean => hasRole(person, 'mentee') || hasRole(person, 'mentor') || person.capacity !== undefined;
	const inPairs = new Set([...programme.pairs.values()].flatMap(({ mentors = [], mentees = [] }) => keys([...mentors, ...mentees])));
	const all = known.filter(isClear).map(person => ({
		person,
		candidate: (topics: readonly string[] = []) => candidate(programme, person, topics),
	}));
	return {
		mentees: all
			.filter(({ person }) => hasRole(person, 'mentee') && !paired.has(keyOf(people, person)))
			.map(({ person, candidate: make }) => make(person.seeks))
			.map(mentee => completed.has(mentee.key) ? { ...mentee, hasCompleted: true as const } : mentee)
			.sort(byName),
		mentors: all
			.filter(({ person }) => hasRole(person, 'mentor') || person.capacity !== undefined || wasMentor.has(keyOf(people, person)))
			.map(({ person, candidate: make }): MentorCandidate => ({
				...make(person.offers),
				capacity: person.capacity ?? defaultCapacity,
				isAssumed: person.capacity === undefined,
				load: loads.get(keyOf(people, person)) ?? 0,
			}))
			.sort(byName),
		unclear: [...new Set(known.filter(person => !isClear(person) && hasPart(person)).map(({ name, id }) => name ?? id ?? ''))].sort(compareNames),
		withoutRole: known
			.filter(person => !hasPart(person) && !hasOtherRole(person) && !inPairs.has(keyOf(people, person)))
			.map(({ id, name }) => ({ reference: id ?? name ?? '', name: name ?? id ?? '' }))
			.sort((a, b) => compareNames(a.name, b.name)),
	};
}

function candidate(programme: Programme, person: Person, topics: readonly string[]): Candidate {
	const { people } = programme;
	const reference = person.id ?? person.name ?? '';
	const zone = person.timezone ?? programme.file?.timezone;
	return {
		reference,
		key: people.comparisonKeyOf(reference),
		name: nameOfPerson(programme, reference),
		topics: new Map(topics.map(topic => [normalForm(topic), topic] as const).filter(([key]) => key !== '')),
		zone,
		languages: new Set((person.languages ?? []).map(normalForm)),
		unit: person.unit === undefined ? undefined : normalForm(person.unit),
		...person.unit !== undefined && { unitName: person.unit },
		superior: person.superior === undefined ? undefined : people.comparisonKeyOf(person.superior),
		...person.cohort !== undefined && { cohort: person.cohort },
	};
}

function peopleOf(people: People): readonly Person[] {
	return [...new Set(people.values())].filter(({ id, name }) => (id ?? name ?? '') !== '');
}

const keyOf = (people: People, { id, name }: Person): string => people.comparisonKeyOf(id ?? name ?? '');

const byName = (a: Candidate, b: Candidate): number => compareNames(a.name, b.name) || compareText(a.reference, b.reference);
