import { isJournalEntry, type Reflection } from '../notes/reflection';
import type { Session } from '../record/session';
import { memoizeByList } from '../text/memoizeByList';
import type { Programme } from './programme';

/**
 * What a programme's sessions refer to. Identical (`===`) to the last value until one of these fields changes; changes of sessions and
 * notes do not change it.
 */
export type ProgrammeFrame = Pick<Programme, 'folder' | 'name' | 'file' | 'people' | 'pairs' | 'pairsByMembers' | 'templates' | 'sessionsById'>;

const frames = new WeakMap<Programme['pairs'], ProgrammeFrame>();

/** Returns the frame of a programme. Results that depend on sessions and the frame only can be memoized by both. */
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

/** Returns a programme's sessions grouped as views show them; the groups are unordered. */
export function sessionGroups({ sessionsByGroup }: Programme): Lists {
	return [...sessionsByGroup.values()];
}

interface Bundle {
	/** The input of the bundle, to detect changes. */
	readonly of: readonly unknown[];
	readonly sessions: readonly Session[];
}

/** The min number of sessions for a group to have bundles of its own. */
const minOwnBundleSessions = 400;
/** The number of small groups in one bundle. Bundles are cut by number of groups, so that adding a session changes one bundle only. */
const groupsPerBundle = 16;

const lastBundles = new WeakMap<Programme['sessionsByGroup'], ReadonlyMap<string, Bundle>>();

/**
 * Returns a programme's sessions in lists of some hundreds; each list is identical (`===`) to the last one until one of its sessions
 * changes. Results are memoized per bundle: few bundles to combine, and little to recompute after a change.
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
		if (group.length < minOwnBundleSessions) {
			small.push(group);
		} else {
			slices(group, minOwnBundleSessions).forEach((slice, i) => { bundle(`${String(i)} of ${key}`, slice, sessions => sessions); });
		}
	}
	slices(small, groupsPerBundle).forEach((groups, i) => { bundle(String(i), groups, lists => lists.flat()); });
	lastBundles.set(sessionsByGroup, bundles);
	return [...bundles.values()].map(({ sessions }) => sessions);
});

function slices<T>(all: readonly T[], length: number): readonly (readonly T[])[] {
	return Array.from({ length: Math.ceil(all.length / length) }, (_, i) => all.slice(i * length, (i + 1) * length));
}

const lastOrphans = new WeakMap<Programme['sessionsById'], {
	readonly reflections: readonly Reflection[]; readonly sessions: Lists; readonly orphans: readonly Reflection[];
}>();

/**
 * Returns the reflections whose session does not exist or is not given, except entries of a journal. Recomputed only after a change of
 * notes or session ids.
 */
export const orphansOf = memoizeByList((programme: Programme): readonly Reflection[] => {
	const { reflections, sessionsById } = programme;
	const sessions = sessionBundles(programme);
	const before = lastOrphans.get(sessionsById);
	const orphans = before?.reflections === reflections
		&& before.sessions.length === sessions.length
		&& sessions.every((each, i) => haveSameIds(each, before.sessions[i] ?? []))
		? before.orphans
		: reflections.filter(note => note.session === undefined ? !isJournalEntry(note) : !sessionsById.has(note.session));
	lastOrphans.set(sessionsById, { reflections, sessions, orphans });
	return orphans;
});

function haveSameIds(a: readonly Session[], b: readonly Session[]): boolean {
	return a === b || (a.length === b.length && a.every(({ id }, i) => id === b[i]?.id));
}
