import type { Reflection } from '../notes/reflection';
import type { Session } from '../record/session';
import { memoizeByList } from '../text/memoizeByList';
import type { Programme } from './programme';

/** What a programme's sessions refer to: the same value while sessions and notes change, as long as none of it does. */
export type ProgrammeFrame = Pick<Programme, 'folder' | 'name' | 'file' | 'people' | 'pairs' | 'pairsByMembers' | 'templates' | 'sessionsById'>;

const frames = new WeakMap<Programme['pairs'], ProgrammeFrame>();

/** The frame of a programme. What follows from a session and this alone can be remembered by both. */
export function frameOf({ folder, name, file, people, pairs, pairsByMembers, templates, sessionsById }: Programme): ProgrammeFrame {
	const before = frames.get(pairs);
	if (before
		&& before.folder === folder
		&& before.name === name
		&& before.file === file
		&& before.people === people
		&& before.pairsByMembers === pairsByMembers
		&& before.templates === templates
		&& before.sessionsById === sessionsById) {
		return before;
	}
	const frame = { folder, name, ...(file && { file }), people, pairs, pairsByMembers, templates, sessionsById };
	frames.set(pairs, frame);
	return frame;
}

type Lists = readonly (readonly Session[])[];

/** A programme's sessions in lists of those that are shown together; the lists are in no order. */
export function sessionGroups({ sessionsByGroup }: Programme): Lists {
	return [...sessionsByGroup.values()];
}

interface Bundle {
	/** What it was put together from, to see whether that is still the same. */
	readonly of: readonly unknown[];
	readonly sessions: readonly Session[];
}

/** A group with as many sessions is in bundles of its own. */
const fewSessions = 400;
/** By number, so that a session more or less in one group leaves the other bundles as they are. */
const groupsABundle = 16;

const lastBundles = new WeakMap<Programme['sessionsByGroup'], ReadonlyMap<string, Bundle>>();

/**
 * A programme's sessions in lists of some hundreds, each the same as long as none of its sessions changes: few enough to
 * put together what all of them say, short enough to look through one of them again.
 */
export const sessionBundles = memoizeByList(({ sessionsByGroup }: Programme): Lists => {
	const before = lastBundles.get(sessionsByGroup);
	const bundles = new Map<string, Bundle>();
	const bundle = <T>(key: string, of: readonly T[], sessionsIn: (of: readonly T[]) => readonly Session[]): void => {
		const last = before?.get(key);
		bundles.set(
			key, last?.of.length === of.length && of.every((each, i) => each === last.of[i]) ? last : { of, sessions: sessionsIn(of) },
		);
	};
	const small: (readonly Session[])[] = [];
	for (const [key, group] of sessionsByGroup) {
		if (group.length < fewSessions) {
			small.push(group);
		} else {
			slices(group, fewSessions).forEach((slice, i) => { bundle(`${String(i)} of ${key}`, slice, sessions => sessions); });
		}
	}
	slices(small, groupsABundle).forEach((groups, i) => { bundle(String(i), groups, lists => lists.flat()); });
	lastBundles.set(sessionsByGroup, bundles);
	return [...bundles.values()].map(({ sessions }) => sessions);
});

function slices<T>(all: readonly T[], length: number): readonly (readonly T[])[] {
	return Array.from({ length: Math.ceil(all.length / length) }, (_, i) => all.slice(i * length, (i + 1) * length));
}

const lastOrphans = new WeakMap<Programme['sessionsById'], {
	readonly reflections: readonly Reflection[]; readonly sessions: Lists; readonly orphans: readonly Reflection[];
}>();

/** The reflections whose session is not there, or that say none. They are looked for again only where notes change, or ids of sessions. */
export const orphansOf = memoizeByList((programme: Programme): readonly Reflection[] => {
	const { reflections, sessionsById } = programme;
	const sessions = sessionBundles(programme);
	const before = lastOrphans.get(sessionsById);
	const orphans = before?.reflections === reflections
		&& before.sessions.length === sessions.length
		&& sessions.every((each, i) => haveSameIds(each, before.sessions[i] ?? []))
		? before.orphans
		: reflections.filter(({ session }) => session === undefined || !sessionsById.has(session));
	lastOrphans.set(sessionsById, { reflections, sessions, orphans });
	return orphans;
});

function haveSameIds(a: readonly Session[], b: readonly Session[]): boolean {
	return a === b || (a.length === b.length && a.every(({ id }, i) => id === b[i]?.id));
}
