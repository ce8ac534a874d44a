import type { FileFacts } from '../../files/fileFacts';

/**
 * Returns the facts to show of a file that was read: if it can't be read as a whole, those of its last readable state, with the present
 * problem. So its sessions, actions and next meeting stay while somebody types.
 */
export function keepReadable(before: FileFacts | undefined, now: FileFacts, presentMs: number): FileFacts {
	const isKept = before !== undefined && before.kind === now.kind && before.folder === now.folder && now.broken !== undefined
		&& hasContent(before) && !hasContent(now) && (!before.broken || before.unreadableSinceMs !== undefined);
	if (!isKept) {
		return now;
	}
	const unreadableSinceMs = before.unreadableSinceMs ?? presentMs;
	const sessions = before.unreadableSinceMs === undefined
		? before.sessions.map(session => ({ ...session, unreadableSinceMs }))
		: before.sessions;
	return { ...before, sessions, problems: now.problems, broken: now.broken, unreadableSinceMs };
}

/** Whether a file has any content that is shown. */
export function hasContent({ sessions, programme, people, pair, reflection, template }: FileFacts): boolean {
	return sessions.length > 0 || [programme, people, pair, reflection, template].some(part => part !== undefined);
}
