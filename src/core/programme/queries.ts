import { compareText } from '../text/collections';
import { impliedSessionId, isLooseSessionFile } from '../files/layout';
import type { FileFacts } from '../files/fileFacts';
import type { Person } from '../record/programmeFile';
import { type Session, statusOf } from '../record/session';
import { valueSets } from '../record/valueSets';
import { nameOf, type Uri } from '../text/uri';
import type { Day } from '../time/days';
import { indexOfUri } from './index/sortedByUri';
import { type AnyPair, sessionsOfPair } from './namedPairs';
import { hasRole } from './people';
import { type Grouping, menteesOf, mentorsOf, type Programme } from './programme';

/** Whether the folder has a `programme.yaml`. In folders of loose session files, files of pairs and people are not read. */
export function hasProgrammeFile(programme: Programme): boolean {
	return programme.files.some(({ kind }) => kind === 'programme');
}

/** Returns a programme's file by uri, by binary search; undefined if there is none. */
export function fileAt({ files }: Programme, uri: Uri): FileFacts | undefined {
	const file = files[indexOfUri(files, uri)];
	return file?.uri === uri ? file : undefined;
}

/** Finds the one person who answers to an id, name or alias. */
export function findPerson(programme: Programme, written: string): Person | undefined {
	return programme.people.get(written.trim());
}

/**
 * Whether a person writes as a mentor: by their side in this session, else by their role, else by their pairs. False if none of these is
 * known.
 */
export function writesAsMentor(programme: Programme, author: string, session?: Session): boolean {
	const isAmong = (people: readonly string[]): boolean => people.some(person => programme.people.isSame(person, author));
	if (session && isAmong(menteesOf(programme, session))) {
		return false;
	}
	const person = programme.people.get(author);
	return (session !== undefined && isAmong(mentorsOf(programme, session)))
		|| hasRole(person, 'mentor')
		|| (!hasRole(person, 'mentee') && [...programme.pairs.values()].some(pair => isAmong(pair.mentors ?? [])));
}

/**
 * Returns all participants of a session without duplicates: mentors, mentees, attendance and speakers. Each is an id if known, else a name.
 */
export function participantsOf(programme: Grouping, session: Session): readonly string[] {
	const { people } = programme;
	// A few entries: a linear search is faster than a set, and this runs for every session.
	const all: string[] = [];
	const take = (person: string | undefined): void => {
		if (person !== undefined && !all.some(known => people.isSame(known, person))) {
			all.push(people.keyOf(person));
		}
	};
	mentorsOf(programme, session).forEach(take);
	menteesOf(programme, session).forEach(take);
	session.attendance?.forEach(({ person }) => { take(person); });
	session.speakers?.forEach(({ name }) => { take(name); });
	return all;
}

/** Returns a pair's sessions of a day that are not logged yet, earliest first. */
export function plannedOn(programme: Programme, pair: AnyPair, date: Day, today: Day): readonly Session[] {
	return sessionsOfPair(programme, pair)
		.filter(session => session.date === date
			&& ['draft', 'proposed', 'scheduled', 'in-progress'].includes(statusOf(session, today)))
		.sort((a, b) => (a.clock?.time ?? '').localeCompare(b.clock?.time ?? '') || a.id.localeCompare(b.id));
}

/**
 * Returns the session that a pair's new action belongs to: the latest one held or in progress, else the next one. Undefined if there is
 * neither.
 */
export function sessionForActions(programme: Programme, pair: AnyPair, today: Day): Session | undefined {
	const sessions = [...sessionsOfPair(programme, pair)]
		.sort((a, b) => compareText(momentOf(a), momentOf(b)));
	return sessions.findLast(session => session.date <= today && ['done', 'in-progress'].includes(statusOf(session, today)))
		?? sessions.find(session => ['draft', 'proposed', 'scheduled'].includes(statusOf(session, today)));
}

const momentOf = ({ date, clock, id }: Session): string => `${date} ${clock?.time ?? ''} ${id}`;

/**
 * Whether a session has no `id` and its implied id can change to another session's: in a list, or in a file whose name does not determine
 * the id.
 */
export function lacksOwnId(file: FileFacts, session: Session): boolean {
	return !session.hasOwnId
		&& (file.kind !== 'session' || isLooseSessionFile(nameOf(file.uri)) || session.id !== impliedSessionId(file.uri, undefined));
}

/** Returns the ids of the values that a programme practises: of the value set that it names, else of its own list. */
export function valueIds(programme: Programme): readonly string[] {
	const values = programme.file?.values;
	return typeof values === 'string'
		? (Object.hasOwn(valueSets, values) ? valueSets[values] ?? [] : []).map(value => value.id)
		: (values ?? []).map(value => value.id).filter(id => id !== undefined);
}
