import { join, type Uri } from '../text/uri';
import { findPerson } from '../programme/queries';
import type { Programme } from '../programme/programme';
import type { Pair } from '../record/pair';
import type { Language } from '../text/language';
import type { Day } from '../time/days';
import { addPeople, type NewPerson, newPersonId, pairFile, pairSlug, type PeopleText } from './peopleFiles';
import { freeSlug } from './names';
import type { Plan } from './plan';

/** The user's input for a new pair. */
export interface PairRequest {
	readonly programme: Programme;
	/** A known person's id, name or alias; or the name of a new person. */
	readonly mentor: string;
	readonly mentee: string;
	readonly today: Day;
	/** The number of weeks between two meetings; absent if none was agreed. */
	readonly everyWeeks?: number;
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
 * `samePerson` if both are one person, `alreadyAPair` if they have a pair that has not ended, `peopleNotEditable` if a person is new and
 * `people.yaml` can't be edited.
 */
export function planPair(request: PairRequest): PairPlan | 'samePerson' | 'alreadyAPair' | 'peopleNotEditable' {
	const { programme, today, everyWeeks, taken } = request;
	const language = programme.file?.language ?? request.language;
	const mentor = refer(programme, request.mentor, 'mentor', () => false);
	const mentee = refer(programme, request.mentee, 'mentee', id => id === mentor.added?.id);
	if (mentor.reference === mentee.reference || isAlike(mentor.added?.name, mentee.added?.name)) {
		return 'samePerson';
	}
	if ([
		...programme.pairs.values(),
	].some(pair => !isOver(pair)
		&& isOnly(programme, pair.mentors, mentor.reference)
		&& isOnly(programme, pair.mentees, mentee.reference))) {
		return 'alreadyAPair';
	}
	const people = addPeople(programme.folder, language, request.people, [mentor, mentee].flatMap(({ added }) => added ?? []));
	if (!people) {
		return 'peopleNotEditable';
	}
	const fileOf = (id: string): Uri => join(programme.folder, 'pairs', `${id}.yaml`);
	const pair = freeSlug(pairSlug(mentor.reference, mentee.reference), 'pair', id => programme.pairs.has(id) || taken(fileOf(id)));
	const opens = fileOf(pair);
	const text = pairFile(
		{
			id: pair, mentors: [mentor.reference], mentees: [mentee.reference], start: today,
			...(everyWeeks !== undefined && { everyWeeks }),
		},
		language,
	);
	const create = [...people.create, { uri: opens, text }];
	return { within: programme.folder, ...(programme.file && { needs: programme.file.uri }), create, edit: people.edit, pair, opens };
}

function isAlike(name: string | undefined, other: string | undefined): boolean {
	return name !== undefined && name.toLowerCase() === other?.toLowerCase();
}

function isOver({ status }: Pair): boolean {
	return status === 'completed' || status === 'ended-early';
}

/** Whether one side of a pair is exactly this person, by any spelling. */
function isOnly(programme: Programme, side: readonly string[] = [], reference: string): boolean {
	const [only] = side;
	const person = only === undefined ? undefined : findPerson(programme, only);
	return side.length === 1 && (person?.id ?? person?.name ?? only) === reference;
}

/** Returns a person's reference in files, and the entry to add to `people.yaml` if the person is new. */
function refer(
	programme: Programme, written: string, role: 'mentor' | 'mentee', isTaken: (id: string) => boolean,
): { readonly reference: string; readonly added?: NewPerson } {
	const person = findPerson(programme, written);
	const reference = person?.id ?? person?.name;
	if (reference !== undefined) {
		return { reference };
	}
	const name = written.replaceAll(/\s+/g, ' ').trim();
	const id = newPersonId(name, role, candidate => programme.people.has(candidate) || isTaken(candidate));
	return { reference: id, added: { id, name, role } };
}
