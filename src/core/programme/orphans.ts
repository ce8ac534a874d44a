import type { Reflection } from '../notes/reflection';
import type { Session } from '../record/session';
import type { Programme } from './programme';
import { remembered } from './remembered';
import { sessionBundles } from './sessionGroups';

type Lists = ReturnType<typeof sessionBundles>;

const lastOrphans = new WeakMap<Programme['sessionsById'], { readonly reflections: readonly Reflection[]; readonly sessions: Lists; readonly orphans: readonly Reflection[] }>();

/** The reflections whose session is not there, or that say none. They are looked for again only where notes change, or ids of sessions. */
export const orphansOf = remembered((programme: Programme): readonly Reflection[] => {
	const { reflections, sessionsById } = programme;
	const sessions = sessionBundles(programme);
	const before = lastOrphans.get(sessionsById);
	const orphans = before?.reflections === reflections && before.sessions.length === sessions.length && sessions.every((each, i) => haveSameIds(each, before.sessions[i] ?? []))
		? before.orphans
		: reflections.filter(({ session }) => session === undefined || !sessionsById.has(session));
	lastOrphans.set(sessionsById, { reflections, sessions, orphans });
	return orphans;
});

function haveSameIds(a: readonly Session[], b: readonly Session[]): boolean {
	return a === b || (a.length === b.length && a.every(({ id }, i) => id === b[i]?.id));
}
