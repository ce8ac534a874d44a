import type { Session } from '../record/session';
import type { Programme } from './programme';
import { remembered } from './remembered';

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
export const sessionBundles = remembered(({ sessionsByGroup }: Programme): Lists => {
	const before = lastBundles.get(sessionsByGroup);
	const bundles = new Map<string, Bundle>();
	const bundle = <T>(key: string, of: readonly T[], sessionsIn: (of: readonly T[]) => readonly Session[]): void => {
		const last = before?.get(key);
		bundles.set(key, last?.of.length === of.length && of.every((each, i) => each === last.of[i]) ? last : { of, sessions: sessionsIn(of) });
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
