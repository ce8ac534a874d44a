import { groupByFolder } from '../files/layout';
import type { FileFacts } from '../files/fileFacts';
import type { Reflection } from '../notes/reflection';
import type { OwnTemplate } from '../notes/templates/template';
import type { Pair } from '../record/pair';
import type { Person, ProgrammeFile } from '../record/programmeFile';
import type { Session } from '../record/session';
import type { GitExposure } from '../record/visibility';
import type { Uri } from '../text/uri';

/**
 * Everything that one record folder says, put together. Each change of a file gives a new one. Its lists stay as they
 * are, but its maps of sessions and notes are the folder's own and go on with it, since copying them would cost more
 * than the change: after a wait, a programme is looked up again.
 */
export interface Programme {
	readonly folder: Uri;
	/** Its files, by place. */
	readonly files: readonly FileFacts[];
	/**
	 * Those of them that sessions and notes refer to: the programme's own, people, pairs and templates. The same list as long as
	 * none of them changes.
	 */
	readonly frame: readonly FileFacts[];
	/** Its own name, else its folder's. */
	readonly name: string;
	/** Absent where sessions lie loose, without a `programme.yaml`. */
	readonly file?: ProgrammeFile;
	readonly people: ReadonlyMap<string, Person>;
	readonly pairs: ReadonlyMap<string, Pair>;
	/** Pairs by who they are, for sessions that give plain names instead of a pair. */
	readonly pairsByMembers: ReadonlyMap<string, Pair>;
	readonly sessions: readonly Session[];
	/** Of several with one id the last. */
	readonly sessionsById: ReadonlyMap<string, Session>;
	/** All sessions of an id that more than one has, by place: a mistake. */
	readonly repeatedSessions: ReadonlyMap<string, readonly Session[]>;
	/** By `keyOfGroup`. Each list is the same one as long as none of its sessions changes. */
	readonly sessionsByGroup: ReadonlyMap<string, readonly Session[]>;
	readonly reflections: readonly Reflection[];
	readonly reflectionsBySession: ReadonlyMap<string, readonly Reflection[]>;
	readonly templates: readonly OwnTemplate[];
	/** Files of which something could not be understood and is not shown. */
	readonly broken: readonly FileFacts[];
	/** Notes in `private/`, or meant to be private, that Git keeps or might take along, as far as it could be asked. */
	readonly exposed: ReadonlyMap<Uri, GitExposure>;
}

/** Two lists of people as one key, by ids as far as they are known. */
export function membersKey(people: ReadonlyMap<string, Person>, mentors: readonly string[] = [], mentees: readonly string[] = []): string {
	const side = (names: readonly string[]): string[] => names.map(name => people.get(name)?.id ?? name).sort();
	return JSON.stringify([side(mentors), side(mentees)]);
}

/** A person's name where `people.yaml` has one, else what was written. */
export function nameOfPerson(programme: Pick<Programme, 'people'>, reference: string): string {
	return programme.people.get(reference)?.name ?? reference;
}

/** Where a session is shown: under a pair, under the names it gives, or among forums and group sessions. */
export type SessionGroup =
	| { readonly is: 'pair'; readonly id: string }
	| { readonly is: 'names'; readonly mentors: readonly string[]; readonly mentees: readonly string[] }
	| { readonly is: 'forums' };

/** What a session's group and people follow from, besides the session. */
export type Grouping = Pick<Programme, 'folder' | 'people' | 'pairs' | 'pairsByMembers'>;

export function groupOfSession(programme: Grouping, session: Session): SessionGroup {
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

/** The text of a group, the same for the same group. */
export function keyOfGroup(group: SessionGroup): string {
	return JSON.stringify(group);
}

export function pairOf(programme: Grouping, session: Session): Pair | undefined {
	const group = groupOfSession(programme, session);
	return group.is === 'pair' ? programme.pairs.get(group.id) : undefined;
}

export function mentorsOf(programme: Grouping, session: Session): readonly string[] {
	return session.mentors ?? pairOf(programme, session)?.mentors ?? [];
}

export function menteesOf(programme: Grouping, session: Session): readonly string[] {
	return session.mentees ?? pairOf(programme, session)?.mentees ?? [];
}

/** `Budi – Sari`, from names as far as they are known. */
export function describePair(programme: Pick<Programme, 'people'>, mentors: readonly string[], mentees: readonly string[]): string {
	return [mentors, mentees]
		.filter(side => side.length > 0)
		.map(side => side.map(person => nameOfPerson(programme, person)).join(', '))
		.join(' – ');
}

/** What evidence is for: an action of a session or a goal of a pair, by its place in the list. */
export type EvidenceTarget =
	| { readonly session: Session; readonly action: number }
	| { readonly pair: Pair; readonly goal: number };
