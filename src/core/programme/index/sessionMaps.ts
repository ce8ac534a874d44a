import type { FileFacts } from '../../files/fileFacts';
import type { Session } from '../../record/session';
import type { Uri } from '../../text/uri';
import { replaceByUri, sortByUri } from './sortedByUri';

/** The sessions of one record folder by id and by group, updated per change. */
export class SessionMaps {
	/** Sessions by id; if an id is repeated, the last session by uri. */
	readonly byId = new Map<string, Session>();
	/** The sessions of each repeated id, ordered by uri. */
	readonly repeated = new Map<string, readonly Session[]>();
	/** Sessions by group key, ordered by uri in each group. */
	readonly byGroup = new Map<string, readonly Session[]>();

	/** Applies changes to the sessions by id. */
	applyIds(changes: readonly FileChange[]): void {
		for (const { before } of changes) {
			before?.sessions.forEach(session => { this.#forget(session); });
		}
		for (const { now } of changes) {
			now?.sessions.forEach(session => { this.#take(session); });
		}
	}

	/**
	 * Applies changes to the groups. They must be ordered by uri. `groupBefore` returns the key of the group in which a session is now,
	 * `groupNow` of the one in which it is to be.
	 */
	regroup(changes: readonly FileChange[], groupBefore: (session: Session) => string, groupNow: (session: Session) => string): void {
		const touched = new Map<string, { readonly uri: Uri; readonly now: Session[] }[]>();
		const sessionsIn = (key: string, uri: Uri): Session[] => {
			const last = touched.get(key)?.at(-1);
			if (last?.uri === uri) {
				return last.now;
			}
			const now: Session[] = [];
			pushTo(touched, key, { uri, now });
			return now;
		};
		for (const { uri, before, now } of changes) {
			before?.sessions.forEach(session => sessionsIn(groupBefore(session), uri));
			now?.sessions.forEach(session => sessionsIn(groupNow(session), uri).push(session));
		}
		for (const [key, files] of touched) {
			const group = replaceByUri(this.byGroup.get(key) ?? [], files, ({ now }) => now);
			if (group.length > 0) {
				this.byGroup.set(key, group);
			} else {
				this.byGroup.delete(key);
			}
		}
	}

	#take(session: Session): void {
		const { id } = session;
		const other = this.byId.get(id);
		if (!other) {
			this.byId.set(id, session);
			return;
		}
		const all = sortByUri([...this.repeated.get(id) ?? [other], session]);
		this.repeated.set(id, all);
		this.byId.set(id, all.at(-1) ?? session);
	}

	#forget(session: Session): void {
		const { id } = session;
		const left = (this.repeated.get(id) ?? []).filter(other => other !== session);
		const last = left.at(-1);
		if (!last) {
			this.byId.delete(id);
			return;
		}
		this.byId.set(id, last);
		if (left.length > 1) {
			this.repeated.set(id, left);
		} else {
			this.repeated.delete(id);
		}
	}
}

function pushTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
	const list = lists.get(key);
	if (list) {
		list.push(value);
	} else {
		lists.set(key, [value]);
	}
}

/** The facts of one file before and after a change; undefined if the file did not exist. */
export interface FileChange {
	readonly uri: Uri;
	readonly before: FileFacts | undefined;
	readonly now: FileFacts | undefined;
}
