import type { FileFacts } from '../files/fileFacts';
import type { LifecycleStep } from '../programme/timing';
import { hasEnded, type Pair } from '../record/pair';
import type { Person } from '../record/programmeFile';
import type { Session } from '../record/session';
import { sameValue } from '../text/collections';

/** A thing before and after a change: `before` is absent for a new one. */
interface Compared<T> {
	readonly before?: T;
	readonly after?: T;
	/** What it is now, else what it was. */
	readonly shown: T;
}

type Sessions = Pick<FileFacts, 'sessions'> | undefined;
type People = Pick<FileFacts, 'people'> | undefined;

/** Returns the only session of a file, or the only one of several that differs. */
export function changedSession(before: Sessions, after: Sessions): Compared<Session> | undefined {
	const [one, ...others] = before?.sessions ?? [];
	const [other, ...more] = after?.sessions ?? [];
	if (one && other && others.length + more.length === 0) {
		return { before: one, after: other, shown: other };
	}
	// Where it is in the file says nothing about it.
	const valueOf = (session: Session): unknown => ({ ...session, position: 0, lastLine: 0, actionPositions: 0 });
	const [changed, ...rest] = differing(before?.sessions ?? [], after?.sessions ?? [], ({ id }) => id, valueOf);
	return rest.length === 0 ? changed : undefined;
}

/** Returns the entries of `people.yaml` that differ; undefined for another file. */
export function changedPeople(before: People, after: People): readonly Compared<Person>[] | undefined {
	return before?.people && after?.people
		? differing(before.people, after.people, ({ id, name }) => id ?? name ?? '', person => person)
		: undefined;
}

/** Returns the step that a session was taken by, as its status and its moment say. */
export function stepBetween({ before, after }: Compared<Session>): LifecycleStep | 'changed' {
	if (!before || !after) {
		return 'changed';
	}
	const { status } = after;
	const isNew = status !== before.status;
	const isMoved = (after.history?.length ?? 0) > (before.history?.length ?? 0) && after.history?.at(-1)?.from !== undefined;
	switch (status) {
		case 'in-progress': return isNew ? 'start' : 'changed';
		case 'done': return isNew ? 'complete' : 'changed';
		case 'cancelled': return isNew ? 'cancel' : 'changed';
		case 'no-show': return isNew ? 'noShow' : 'changed';
		default: return isMoved ? 'reschedule'
			: !isNew || status !== 'scheduled' ? 'changed'
				: before.status === 'cancelled' ? 'reinstate' : before.status === 'proposed' ? 'confirm' : 'changed';
	}
}

/** Returns the step that a pair was taken by, as its status says. */
export function stepOfPair(before: Pick<Pair, 'status'>, { status = 'active' }: Pick<Pair, 'status'>): 'hold' | 'resume' | 'end' | 'changed' {
	const { status: was = 'active' } = before;
	return status === was ? 'changed' : hasEnded({ status }) ? 'end' : status === 'on-hold' ? 'hold'
		: was === 'on-hold' && status === 'active' ? 'resume' : 'changed';
}

function differing<T>(
	before: readonly T[], after: readonly T[], keyOf: (each: T) => string, valueOf: (each: T) => unknown,
): readonly Compared<T>[] {
	const [old, now] = [before, after].map(list => new Map(list.map(each => [keyOf(each), each] as const)));
	return [...new Set([...old?.keys() ?? [], ...now?.keys() ?? []])].flatMap((key): readonly Compared<T>[] => {
		const [was, is] = [old?.get(key), now?.get(key)];
		const shown = is ?? was;
		return shown === undefined || (was !== undefined && is !== undefined && sameValue(valueOf(was), valueOf(is)))
			? []
			: [{ ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }), shown }];
	});
}
