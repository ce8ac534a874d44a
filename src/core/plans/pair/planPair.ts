import { personKey } from '../../text/personName';
import { join, type Uri } from '../../text/uri';
import { findPerson } from '../../programme/queries';
import { membersKey, type Programme } from '../../programme/programme';
import type { Pair } from '../../record/pair';
import type { Language } from '../../text/language';
import type { Day } from '../../time/days';
import { addPeople, type NewPerson, newPersonId, pairFile, pairSlug, type PeopleText } from '../people/peopleFiles';
import { freeSlug } from '../names';
import type { Plan } from '../plan';

/** The user's input for a new pair. */
export interface PairRequest {
	readonly programme: Programme;
	/** A known person's id, name or alias; or the name of a new person. */
	readonly mentor: string;
	/** At least one, each as `mentor`. */
	readonly mentees: readonly string[];
	/** The id of a cohort of the programme. */
	readonly cohort?: string;
	readonly today: Day;
	/** The number of weeks between two meetings; absent if none was agreed. */
	readonly every?: string;
	/** The language of the new files if the programme has none. */
	readonly language: Language;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
	/** The programme's `people.yaml`; absent if it has none. */
	readonly people?: PeopleText;
}

/** A plan that creates a pair. */
export interface PairPlan extends Plan {
	/** The new pair's id. */
	readonly pair: string;
	/** The file to open afterwards. */
	readonly opens: Uri;
}

/**
 * Plans a new pair's file, and the missing entries in `people.yaml`. The pair's id is free as an id and as a file name. Returns
 * `samePerson` if two of them are one person, `alreadyAPair` if they have a pair that has not ended, `peopleNotEditable` if a person is new
 * and `people.yaml` can't be edited.
 */
export function planPair(request: PairRequest): PairPlan | 'samePerson' | 'alreadyAPair' | 'peopleNotEditable' {
	const { programme, today, cohort, every, taken } = request;
	const language = programme.file?.language ?? request.language;
	const mentor = refer(programme, request.mentor, 'mentor', () => false);
	const mentees: Referred[] = [];
	for (const written of request.mentees) {
		const before = [mentor, ...mentees];
		const mentee = refer(programme, written, 'mentee', id => before.some(({ added }) => added?.id === id));
		if (before.some(({ reference, added }) => reference === mentee.reference || isAlike(added?.name, mentee.added?.name))) {
			return 'samePerson';
		}
		mentees.push(mentee);
	}
	const references = mentees.map(({ reference }) => reference);
	const members = membersKey(programme.people, [nameOf(mentor)], mentees.map(nameOf));
	if ([...programme.pairs.values()].some(pair => !isOver(pair)
		&& membersKey(programme.people, pair.mentors, pair.mentees) === members)) {
		return 'alreadyAPair';
	}
	const people = addPeople(programme.folder, language, request.people, [mentor, ...mentees].flatMap(({ added }) => added ?? []));
	if (!people) {
		return 'peopleNotEditable';
	}
	const fileOf = (id: string): Uri => join(programme.folder, 'pairs', `${id}.yaml`);
	const pair = freeSlug(pairSlug(mentor.reference, references), 'pair', id => programme.pairs.has(id) || taken(fileOf(id)));
	const opens = fileOf(pair);
	const text = pairFile(
		{
			id: pair, mentors: [mentor.reference], mentees: references, start: today,
			...(cohort !== undefined && { cohort }),
			...(every !== undefined && { every }),
		},
		language,
	);
	const create = [...people.create, { uri: opens, text }];
	return { within: programme.folder, ...(programme.file && { needs: programme.file.uri }), create, edit: people.edit, pair, opens };
}

function isAlike(name: string | undefined, other: string | undefined): boolean {
	return name !== undefined && other !== undefined && personKey(name) === personKey(other);
}

function isOver({ status }: Pair): boolean {
	return status === 'completed' || status === 'ended-early';
}

/** A person's reference in files, and the entry to add to `people.yaml` if the person is new. */
export interface Referred {
	readonly reference: string;
	readonly added?: NewPerson;
}

/** A new person's name: `people.yaml` doesn't know the id yet. */
function nameOf({ reference, added }: Referred): string {
	return added?.name ?? reference;
}

/** Returns how files refer to a person who is written as an id, a name or an alias; a new person gets an id that is not taken. */
export function refer(programme: Programme, written: string, role: 'mentor' | 'mentee', isTaken: (id: string) => boolean): Referred {
	const person = findPerson(programme, written);
	const reference = person?.id ?? person?.name;
	if (reference !== undefined) {
		return { reference };
	}
	const name = written.replaceAll(/\s+/g, ' ').trim();
	const id = newPersonId(name, role, candidate => programme.people.has(candidate) || isTaken(candidate));
	return { reference: id, added: { id, name, role } };
}
