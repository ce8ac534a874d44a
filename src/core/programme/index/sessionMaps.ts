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
	/** The group key of each session; equal keys are one string in memory. */
	readonly #groups = new Map<Session, string>();
	readonly #keys = new Map<string, string>();

	/** Applies changes, which must be ordered by uri. */
	apply(changes: readonly FileChange[], groupOf: (session: Session) => string): void {
		const changed = changes.filter(({ before, now }) => (before?.sessions.length ?? 0) + (now?.sessions.length ?? 0) > 0);
		for (const { before } of changed) {
			before?.sessions.forEach(session => { this.#forget(session); });
		}
		for (const { now } of changed) {
			now?.sessions.forEach(session => { this.#take(session); });
		}
		this.#regroup(changed, groupOf);
	}

	/** Regroups all sessions after a change of the groups' definition. */
	regroup(sessions: readonly Session[], groupOf: (session: Session) => string): void {
		const groups = new Map<string, Session[]>();
		this.#groups.clear();
		for (const session of sessions) {
			const key = this.#sameKey(groupOf(session));
			this.#groups.set(session, key);
			const group = groups.get(key);
			if (group) {
				group.push(session);
			} else {
				groups.set(key, [session]);
			}
		}
		this.byGroup.clear();
		groups.forEach((group, key) => this.byGroup.set(key, group));
	}

	#regroup(changed: readonly FileChange[], groupOf: (session: Session) => string): void {
		const touched = new Map<string, Map<string, Session[]>>(); // group → file → its current sessions
		const inFile = (key: string, uri: string): Session[] => {
			const files = touched.get(key) ?? new Map<string, Session[]>();
			touched.set(key, files);
			const sessions = files.get(uri) ?? [];
			files.set(uri, sessions);
			return sessions;
		};
		for (const { uri, before, now } of changed) {
			for (const session of before?.sessions ?? []) {
				inFile(this.#groups.get(session) ?? '', uri);
				this.#groups.delete(session);
			}
			for (const session of now?.sessions ?? []) {
				const key = this.#sameKey(groupOf(session));
				this.#groups.set(session, key);
				inFile(key, uri).push(session);
			}
		}
		for (const [key, files] of touched) {
			const group = replaceByUri(this.byGroup.get(key) ?? [], [...files].map(([uri, now]) => ({ uri, now })));
			if (group.length > 0) {
				this.byGroup.set(key, group);
			} else {
				this.byGroup.delete(key);
			}
		}
	}

	#sameKey(key: string): string {
		const stored = this.#keys.get(key);
		if (stored === undefined) {
			this.#keys.set(key, key);
		}
		return stored ?? key;
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

/** The facts of one file before and after a change; undefined if the file did not exist. */
export interface FileChange {
	readonly uri: Uri;
	readonly before: FileFacts | undefined;
	readonly now: FileFacts | undefined;
}
