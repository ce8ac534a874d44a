import { nameOf, stemOf, type Uri } from '../files/uri';
import { groupByFolder } from '../record/layout';
import type { Pair } from '../record/pair';
import type { ParsedFile } from '../record/parsedFile';
import type { Person, ProgrammeFile } from '../record/programme';
import type { GitExposure } from '../record/gitFacts';
import type { Reflection } from '../record/reflection';
import type { Session } from '../record/session';
import type { OwnTemplate } from '../templates/template';

/** Everything that one record folder says, put together. */
export interface Programme {
	readonly folder: Uri;
	/** Its files, by place. */
	readonly files: readonly ParsedFile[];
	/** Its own name, else its folder's. */
	readonly name: string;
	/** Absent where sessions lie loose, without a `programme.yaml`. */
	readonly file?: ProgrammeFile;
	readonly people: ReadonlyMap<string, Person>;
	readonly pairs: ReadonlyMap<string, Pair>;
	/** Pairs by who they are, for sessions that give plain names instead of a pair. */
	readonly pairsByMembers: ReadonlyMap<string, Pair>;
	readonly sessions: readonly Session[];
	readonly sessionsById: ReadonlyMap<string, Session>;
	readonly reflections: readonly Reflection[];
	readonly reflectionsBySession: ReadonlyMap<string, readonly Reflection[]>;
	readonly templates: readonly OwnTemplate[];
	/** Files of which something could not be understood and is not shown. */
	readonly broken: readonly ParsedFile[];
	/** Notes in `private/`, or meant to be private, that Git keeps or might take along, as far as it could be asked. */
	readonly exposed: ReadonlyMap<Uri, GitExposure>;
}

export function deriveProgramme(folder: Uri, files: readonly ParsedFile[], exposed: ReadonlyMap<Uri, GitExposure> = new Map()): Programme {
	const file = files.find(f => f.programme)?.programme;
	const people = peopleByName(files.flatMap(f => f.people ?? []));
	const readPairs = files.flatMap(f => f.pair ?? []);
	const sessions = files.flatMap(f => f.sessions);
	const reflections = files.flatMap(f => f.reflection ?? []);
	return {
		folder,
		files,
		name: file?.name ?? nameOf(folder),
		...(file && { file }),
		people,
		pairs: new Map([...unreadPairs(folder, files, sessions), ...readPairs].map(pair => [pair.id, pair])),
		pairsByMembers: new Map(readPairs.map(pair => [membersKey(people, pair.mentors, pair.mentees), pair])),
		sessions,
		sessionsById: new Map(sessions.map(s => [s.id, s])),
		reflections,
		reflectionsBySession: groupBy(reflections, r => r.session),
		templates: files.flatMap(f => f.template ?? []),
		broken: files.filter(f => f.broken),
		exposed,
	};
}

/**
 * Pairs whose file can't be read just now, as far as their sessions tell: those go on being theirs, and can be
 * logged. A file that no session tells of may hold an id of another name, so it stands for nobody.
 */
function unreadPairs(folder: Uri, files: readonly ParsedFile[], sessions: readonly Session[]): readonly Pair[] {
	const unread = files.filter(({ kind, broken, pair }) => kind === 'pair' && broken && !pair).map(({ uri }) => ({ id: stemOf(uri), uri, places: { goals: [] } }));
	if (unread.length === 0) {
		return [];
	}
	const told = new Set(sessions.map(({ pair, uri }) => pair ?? groupByFolder(folder, uri)));
	return unread.filter(({ id }) => told.has(id));
}

/** Values by a key, in their order; those without a key are left out. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K | undefined): ReadonlyMap<K, readonly V[]> {
	const groups = new Map<K, V[]>();
	for (const value of values) {
		const key = keyOf(value);
		if (key !== undefined) {
			const group = groups.get(key);
			if (group) {
				group.push(value);
			} else {
				groups.set(key, [value]);
			}
		}
	}
	return groups;
}

/** People are referred to by id, by name or by any other spelling that `people.yaml` lists. */
function peopleByName(people: readonly Person[]): ReadonlyMap<string, Person> {
	return new Map(people.flatMap(person => [...person.aliases ?? [], person.name, person.id]
		.filter(key => key !== undefined)
		.map(key => [key, person] as const)));
}

function membersKey(people: ReadonlyMap<string, Person>, mentors: readonly string[] = [], mentees: readonly string[] = []): string {
	const side = (names: readonly string[]): string[] => names.map(name => people.get(name)?.id ?? name).sort();
	return JSON.stringify([side(mentors), side(mentees)]);
}

/** A person's name where `people.yaml` has one, else what was written. */
export function nameOfPerson(programme: Programme, reference: string): string {
	return programme.people.get(reference)?.name ?? reference;
}

/** Where a session is shown: under a pair, under the names it gives, or among forums and group sessions. */
export type SessionGroup =
	| { readonly is: 'pair'; readonly id: string }
	| { readonly is: 'names'; readonly mentors: readonly string[]; readonly mentees: readonly string[] }
	| { readonly is: 'forums' };

export function groupOfSession(programme: Programme, session: Session): SessionGroup {
	if (session.pair !== undefined) {
		return { is: 'pair', id: session.pair };
	}
	const { mentors = [], mentees = [] } = session;
	if (mentors.length + mentees.length > 0 && session.kind !== 'forum' && session.kind !== 'group') {
		const pair = programme.pairsByMembers.get(membersKey(programme.people, mentors, mentees));
		return pair ? { is: 'pair', id: pair.id } : { is: 'names', mentors, mentees };
	}
	const folder = groupByFolder(programme.folder, session.uri);
	return folder !== undefined && programme.pairs.has(folder) ? { is: 'pair', id: folder } : { is: 'forums' };
}

export function pairOf(programme: Programme, session: Session): Pair | undefined {
	const group = groupOfSession(programme, session);
	return group.is === 'pair' ? programme.pairs.get(group.id) : undefined;
}

export function mentorsOf(programme: Programme, session: Session): readonly string[] {
	return session.mentors ?? pairOf(programme, session)?.mentors ?? [];
}

export function menteesOf(programme: Programme, session: Session): readonly string[] {
	return session.mentees ?? pairOf(programme, session)?.mentees ?? [];
}

/** `Budi – Sari`, from names as far as they are known. */
export function describePair(programme: Programme, mentors: readonly string[], mentees: readonly string[]): string {
	return [mentors, mentees]
		.filter(side => side.length > 0)
		.map(side => side.map(person => nameOfPerson(programme, person)).join(', '))
		.join(' – ');
}
