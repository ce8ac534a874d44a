import type { Programme } from '../../programme/programme';
import { needsLogging } from '../../programme/timing';
import { isOverdue, openActions, type Session } from '../../record/session';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';

/** What a file's name is marked with wherever VS Code shows it: in the explorer and on tabs. */
export interface FileBadge {
	/** At most two letters: VS Code shows no more. */
	readonly badge: string;
	/** The same in words. */
	readonly tooltip: string;
}

/** What the sessions in a file wait for; undefined when it is for nothing. */
export function fileBadge(
	sessions: readonly Session[], programme: Pick<Programme, 'file'>, { rows }: Words, now: Now,
): FileBadge | undefined {
	const toLog = sessions.filter(session => needsLogging(session, programme, now)).length;
	const overdue = sessions.reduce((sum, session) => sum + openActions(session).filter(action => isOverdue(action, now.today)).length, 0);
	if (toLog + overdue === 0) {
		return undefined;
	}
	return {
		badge: (toLog > 0 ? rows.toLogBadge : '') + (overdue > 0 ? '!' : ''),
		tooltip: [
			...(toLog > 0 ? [sessions.length === 1 ? rows.needsLogging : rows.toLog(toLog)] : []),
			...(overdue > 0 ? [rows.overdue(overdue)] : []),
		].join(', '),
	};
}
