import { groupByFolder } from '../files/layout';
import type { FileFacts } from '../files/fileFacts';
import type { Reflection } from '../notes/reflection';
import type { OwnMessage } from '../notes/messages/parseOwnMessage';
import type { OwnTemplate } from '../notes/templates/template';
import type { Pair } from '../record/pair';
import type { ProgrammeFile } from '../record/programmeFile';
import type { Session } from '../record/session';
import type { GitExposure } from '../record/visibility';
import { normalForm } from '../text/normalForm';
import { bareName } from '../text/personName';
import type { Uri } from '../text/uri';
import type { People } from './people';

/**
 * The combined content of one record folder. Each change of a file creates a new value. Its lists are immutable, but its maps of sessions
 * and notes are shared with the folder's record and change with it, since copying them would cost more than the change: after an `await`,
 * get the programme again.
 */
export interface Programme {
	readonly folder: Uri;
	/** Its files, ordered by uri. */
	readonly files: readonly FileFacts[];
	/**
	 * The files other than those of sessions and notes: `programme.yaml`, people, pairs, templates and messages. The list is identical
	 * (`===`) until one of these files changes.
	 */
	readonly frame: readonly FileFacts[];
	/** The name in `programme.yaml`, else the folder's name. */
	readonly name: string;
	/** Absent in folders of loose session files without a `programme.yaml`. */
	readonly file?: ProgrammeFile;
	readonly people: People;
	readonly pairs: ReadonlyMap<string, Pair>;
	/** Pairs by `membersKey`, for sessions that give names instead of a pair. */
	readonly pairsByMembers: ReadonlyMap<string, Pair>;
	readonly sessions: readonly Session[];
	/** Sessions by id; if an id is repeated, the last session by uri. */
	readonly sessionsById: ReadonlyMap<string, Session>;
	/** The sessions of each repeated id, ordered by uri; a repeated id is a mistake. */
	readonly repeatedSessions: ReadonlyMap<string, readonly Session[]>;
	/** Sessions by `keyOfGroup`. Each list is identical (`===`) until one of its sessions changes. */
	readonly sessionsByGroup: ReadonlyMap<string, readonly Session[]>;
	readonly reflections: readonly Reflection[];
	readonly reflectionsBySession: ReadonlyMap<string, readonly Reflection[]>;
	readonly templates: readonly OwnTemplate[];
	/** The programme's own texts of reminders, ordered by uri. */
	readonly messages: readonly OwnMessage[];
	/** Files with content that could not be parsed and is not shown. */
	readonly broken: readonly FileFacts[];
	/** Private notes that Git tracks or could commit, as far as Git reported it. */
	readonly exposed: ReadonlyMap<Uri, GitExposure>;
}

/** Returns a key of two lists of people, independent of their order and spelling. */
export function membersKey(people: People, mentors: readonly string[] = [], mentees: readonly string[] = []): string {
	const side = (names: readonly string[]): string[] => names.map(name => people.comparisonKeyOf(name)).sort();
	return JSON.stringify([side(mentors), side(mentees)]);
}

/** Returns a person's name in `people.yaml`, else the reference as written. */
export function nameOfPerson(programme: Pick<Programme, 'people'>, reference: string): string {
	return programme.people.get(reference)?.name ?? reference;
}

/** The group a session is shown in: a pair, the names the session gives, or forums and group sessions. */
export type SessionGroup =
	| { readonly is: 'pair'; readonly id: string }
	| { readonly is: 'names'; readonly mentors: readonly string[]; readonly mentees: readonly string[] }
	| { readonly is: 'forums' };

/** The parts of a programme that a session's group and participants depend on. */
export type Grouping = Pick<Programme, 'folder' | 'people' | 'pairs' | 'pairsByMembers'>;

/**
 * Returns a session's group: its `pair`, else the pair with the same members, else the pair of its folder if everyone it names is in that,
 * else the names, else the pair of its folder, else forums.
 */
export function groupOfSession(programme: Grouping, session: Session): SessionGroup {
	if (session.pair !== undefined) {
		return { is: 'pair', id: session.pair };
	}
	const { mentors = [], mentees = [] } = session;
	if (mentors.length + mentees.length > 0 && session.kind !== 'forum' && session.kind !== 'group') {
		const pair = programme.pairsByMembers.get(membersKey(programme.people, mentors, mentees)) ?? pairWithSome(programme, session);
		return pair ? { is: 'pair', id: pair.id } : { is: 'names', mentors, mentees };
	}
	const id = pairByFolder(programme, session.uri);
	return id === undefined ? { is: 'forums' } : { is: 'pair', id };
}

/** Returns the pair of a session's folder if it has all people that the session names: a session may name one side, or some of a side. */
function pairWithSome(programme: Grouping, { uri, mentors = [], mentees = [] }: Session): Pair | undefined {
	const pair = programme.pairs.get(pairByFolder(programme, uri) ?? '');
	const areIn = (names: readonly string[], members: readonly string[] = []): boolean =>
		names.every(name => members.some(member => programme.people.isSame(name, member)));
	return pair && areIn(mentors, pair.mentors) && areIn(mentees, pair.mentees) ? pair : undefined;
}

/** Returns the id of the pair whose folder a file is in; the folder's name may have another case or Unicode form than the id. */
export function pairByFolder({ folder, pairs }: Pick<Grouping, 'folder' | 'pairs'>, uri: Uri): string | undefined {
	const name = groupByFolder(folder, uri);
	return name === undefined ? undefined : [name, normalForm(name)].find(id => pairs.has(id));
}

/** Returns a string key, equal for equal groups. */
export function keyOfGroup(group: SessionGroup): string {
	// Written out for pairs, since thousands of sessions ask for it.
	return group.is === 'pair' ? `{"is":"pair","id":${JSON.stringify(group.id)}}` : JSON.stringify(group);
}

/** Returns a session's pair; undefined if it has none or the pair is unknown. */
export function pairOf(programme: Grouping, session: Session): Pair | undefined {
	const group = groupOfSession(programme, session);
	return group.is === 'pair' ? programme.pairs.get(group.id) : undefined;
}

/** Returns a session's mentors as written: its own, else those of its pair. */
export function mentorsOf(programme: Grouping, session: Session): readonly string[] {
	return session.mentors ?? pairOf(programme, session)?.mentors ?? [];
}

/** Returns a session's mentees as written: its own, else those of its pair. */
export function menteesOf(programme: Grouping, session: Session): readonly string[] {
	return session.mentees ?? pairOf(programme, session)?.mentees ?? [];
}

/**
 * Describes a pair by its members' names, mentees first and without titles and degrees: `Sari – Budi`. Unknown references are shown as
 * written.
 */
export function describePair(programme: Pick<Programme, 'people'>, mentors: readonly string[], mentees: readonly string[]): string {
	return joinSides(mentees, mentors, person => bareName(nameOfPerson(programme, person)));
}

/** Like `describePair`, with titles and degrees: for documents, and where there is room. */
export function describePairInFull(programme: Pick<Programme, 'people'>, mentors: readonly string[], mentees: readonly string[]): string {
	return joinSides(mentees, mentors, person => nameOfPerson(programme, person));
}

function joinSides(mentees: readonly string[], mentors: readonly string[], nameOf: (person: string) => string): string {
	return [mentees, mentors]
		.filter(side => side.length > 0)
		.map(side => side.map(nameOf).join(', '))
		.join(' – ');
}

/** The target of evidence: an action of a session or a goal of a pair, by index. */
export type EvidenceTarget =
	| { readonly session: Session; readonly action: number }
	| { readonly pair: Pair; readonly goal: number };
