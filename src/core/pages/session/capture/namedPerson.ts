import type { People } from '../../../programme/people';
import type { Grouping } from '../../../programme/programme';
import { participantsOf } from '../../../programme/queries';
import type { Pair } from '../../../record/pair';
import type { Session } from '../../../record/session';
import { memoizeByList } from '../../../text/memoizeByList';
import { personKey } from '../../../text/personName';

/** People by what they are called, in the form of `personKey`; null where several are called so. */
type Called = Map<string, string | null>;
type Named = readonly [person: string, spellings: readonly string[]];

/** Forms of address that are no titles of a name: *Mas Budi*. A name can begin so, too. */
const address = /^(?:mas|mbak|mba|kak|kakak|bang|abang|kang|teh|bung)\.? (?=\S)/i;
const maxCharacters = 80;

/**
 * Finds the person whom a session's people call by a text: by id, name, alias, or a part of the name that only one of them has; else by
 * id, name, alias or the beginning of a name that only one person of the programme has. Titles, degrees and forms of address don't matter.
 * Returns the id, else the name as the programme writes it. Undefined if no person, or more than one, has that name.
 */
export function namedPerson(written: string, programme: Grouping, session: Session): string | undefined {
	const text = written.trim().replace(/^@/, '').trim();
	if (text.length > maxCharacters || !/\p{L}/u.test(text)) {
		return undefined;
	}
	const { people, pairs } = programme;
	const keys = [text, ...address.test(text) ? [text.replace(address, '')] : []].map(personKey);
	for (const called of [...participantsIn(session, programme), ...everyoneIn(people, pairs)]) {
		const found = keys.map(key => called.get(key)).find(person => person !== undefined);
		if (found !== undefined) {
			return found ?? undefined;
		}
	}
	return undefined;
}

/** Returns a session's people by their whole names, and by any words of these that follow each other. */
const participantsIn = memoizeByList((session: Session, programme: Grouping): readonly Called[] => {
	const names = participantsOf(programme, session).map(person => [person, spellingsOf(programme.people, person)] as const);
	return [calledBy(names, name => [name]), calledBy(names, partsOf)];
});

/** Returns everyone in a programme by their whole names, and by the beginnings of these. */
const everyoneIn = memoizeByList((people: People, pairs: ReadonlyMap<string, Pair>): readonly Called[] => {
	const known = [...people.values()].flatMap(({ id, name }) => id ?? name ?? []);
	const inPairs = [...pairs.values()].flatMap(({ mentors = [], mentees = [] }) => [...mentors, ...mentees])
		.map(name => people.keyOf(name));
	const names = [...new Set([...known, ...inPairs])].map(person => [person, spellingsOf(people, person)] as const);
	return [calledBy(names, name => [name]), calledBy(names, beginningsOf)];
});

/** Returns a person's id, name and aliases in the form of `personKey`. */
function spellingsOf(people: People, person: string): readonly string[] {
	const known = people.get(person);
	return [person, known?.id, known?.name, ...known?.aliases ?? []].flatMap(each => each === undefined ? [] : personKey(each));
}

function calledBy(names: readonly Named[], formsOf: (name: string) => readonly string[]): Called {
	const called: Called = new Map();
	for (const [person, spellings] of names) {
		for (const form of spellings.flatMap(formsOf)) {
			called.set(form, (called.get(form) ?? person) === person && called.get(form) !== null ? person : null);
		}
	}
	return called;
}

const beginningsOf = (name: string): readonly string[] => name.split(' ').map((_, i, words) => words.slice(0, i + 1).join(' '));

const partsOf = (name: string): readonly string[] => name.split(' ').flatMap((_, i, words) => beginningsOf(words.slice(i).join(' ')));
