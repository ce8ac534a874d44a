import { actionLinkIn } from '../notes/actionLines';
import type { Reflection } from '../notes/reflection';
import type { Session } from '../record/session';
import type { Action } from '../record/sessionShape';
import { spellingsOf } from '../text/links';
import { followPath } from '../text/uri';
import type { Programme } from './programme';
import { fileAt } from './queries';

/** An action that a line of a note is linked to. */
export interface LinkedAction {
	readonly session: Session;
	/** The index in the session's list. */
	readonly index: number;
	readonly action: Action;
}

/**
 * Returns the action that a line of a note is linked to; undefined without a link, and where its file or the action is not there. In a file
 * of several sessions, the note's own session comes first.
 */
export function linkedActionOf(
	programme: Programme, { uri, session: own }: Pick<Reflection, 'uri' | 'session'>, line: string,
): LinkedAction | undefined {
	const link = actionLinkIn(line);
	const files = link ? spellingsOf(link.path).map(path => followPath(uri, path)) : [];
	const sessions = files.flatMap(file => file === undefined ? [] : fileAt(programme, file)?.sessions ?? []);
	for (const session of [...sessions].sort((a, b) => Number(b.id === own) - Number(a.id === own))) {
		const index = session.actions?.findIndex(({ id }) => id === link?.id) ?? -1;
		const action = session.actions?.[index];
		if (action) {
			return { session, index, action };
		}
	}
	return undefined;
}
