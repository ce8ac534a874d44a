import type { Grouping } from '../../../programme/programme';
import { participantsOf } from '../../../programme/queries';
import type { People } from '../../../programme/people';
import type { Pair } from '../../../record/pair';
import type { Session } from '../../../record/session';
import { groupBy } from '../../../text/collections';
import { memoizeByList } from '../../../text/memoizeByList';
import { personKey } from '../../../text/personName';

/** Forms of address that are no titles of a name: *Mas Budi*. A name can begin so, too. */
const address = /^(?:mas|mbak|mba|kak|kakak|bang|abang|kang|teh|bung)\.? (?=\S)/i;
const maxCharacters = 80;

/**
 * Finds the person whom a session's people call by a text: by id, name, alias, or a part of the name that only one of them has; else by
 * id, name, alias or the beginning of a name that only one person of the programme has. Titles, degrees and forms of address don't matter.
 * Returns the id, else the name as the programme writes it. Undefined if nobody or several people are called so.
 */
export function namedPerson(written: string, programme: Grouping, session: Session): string | undefined {
	const text = written.trim().replace(/^@/, '').trim();
	if (text.length > maxCharacters || !/\p{L}/u.test(text)) {
		return undefined;
	}
	const names = [text, text.replace(address, '')];
	const spoken = [...new Set(names.map(personKey))];
	const participants = participantsOf(programme, session);
	const whole = spoken.flatMap(key => participants.filter(person => spellingsOf(programme.people, person).includes(key)));
	const part = spoken.flatMap(key => participants
		.filter(person => spellingsOf(programme.people, person).some(name => ` ${name} `.includes(` ${key} `))));
	for (const found of [whole, part]) {
		if (found.length > 0) {
			return new Set(found).size === 1 ? found[0] : undefined;
		}
	}
	const others = beginningsIn(programme.people, programme.pairs);
	return names.map(name => programme.people.get(name)).map(person => person?.id ?? person?.name)
		.concat(spoken.map(key => others.get(key)))
		.find(person => person !== undefined);
}

/** Returns the names of a person in the form of `personKey`. */
function spellingsOf(people: People, person: string): readonly string[] {
	const known = people.get(person);
	return [person, known?.id, known?.name, ...known?.aliases ?? []].flatMap(each => each === undefined ? [] : personKey(each));
}

/** Returns everyone in a programme by the beginnings of their names, without those that several people's names have. */
const beginningsIn = memoizeByList((people: People, pairs: ReadonlyMap<string, Pair>): ReadonlyMap<string, string> => {
	const known = [...people.values()].flatMap(({ id, name }) => id ?? name ?? []);
	const inPairs = [...pairs.values()].flatMap(({ mentors = [], mentees = [] }) => [...mentors, ...mentees])
		.map(name => people.keyOf(name));
	const everyone = [...new Set([...known, ...inPairs])].flatMap(person => [...new Set(spellingsOf(people, person).flatMap(beginningsOf))]
		.map(beginning => [beginning, person] as const));
	const called = groupBy(everyone, ([beginning]) => beginning);
	return new Map(everyone.filter(([beginning]) => called.get(beginning)?.length === 1));
});

const beginningsOf = (name: string): readonly string[] => name.split(' ').map((_, i, words) => words.slice(0, i + 1).join(' '));
