import type { Session } from '../record/session';
import type { Programme } from './programme';
import { remembered } from './remembered';

type Lists = readonly (readonly Session[])[];

/** A programme's sessions in lists of those that are shown together; the lists are in no order. */
export function sessionGroups({ sessionsByGroup }: Programme): Lists {
	return [...sessionsByGroup.values()];
}

interface Bundle {
	readonly groups: Lists;
	readonly sessions: readonly Session[];
}

/** A group with as many sessions is a bundle of its own. */
const fewSessions = 400;
/** By number, so that a session more or less in one group leaves the other bundles as they are. */
const groupsABundle = 16;

const lastBundles = new WeakMap<Programme['sessionsByGroup'], readonly Bundle[]>();

/**
 * A programme's sessions in lists of some hundreds, each the same as long as none of its sessions changes: few enough to
 * put together what all of them say, short enough to look through one of them again.
 */
export const sessionBundles = remembered((programme: Programme): Lists => {
	const groups = sessionGroups(programme);
	const small = groups.filter(({ length }) => length < fewSessions);
	const before = lastBundles.get(programme.sessionsByGroup) ?? [];
	const bundles = Array.from({ length: Math.ceil(small.length / groupsABundle) }, (_, i): Bundle => {
		const members = small.slice(i * groupsABundle, (i + 1) * groupsABundle);
		const last = before[i];
		return last?.groups.length === members.length && members.every((group, j) => group === last.groups[j]) ? last : { groups: members, sessions: members.flat() };
	});
	lastBundles.set(programme.sessionsByGroup, bundles);
	return [...bundles.map(({ sessions }) => sessions), ...groups.filter(({ length }) => length >= fewSessions)];
});
