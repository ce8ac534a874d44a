import type { Grouping, Programme } from '../../programme/programme';
import { overdueIn, todayByOwner } from '../../programme/openActions';
import { needsLogging } from '../../programme/timing';
import type { Session } from '../../record/session';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';

/** The file decoration in the explorer and on tabs. */
export interface FileBadge {
	/** At most two letters, the limit of VS Code. */
	readonly badge: string;
	/** The badge in words. */
	readonly tooltip: string;
}

/** Returns the badge for a file's sessions that need logging and for overdue actions; undefined when there are none. */
export function fileBadge(
	sessions: readonly Session[], programme: Grouping & Pick<Programme, 'file'>, { rows }: Words, now: Now,
): FileBadge | undefined {
	const toLog = sessions.filter(session => needsLogging(session, programme, now)).length;
	const todayOf = todayByOwner(programme, now);
	const overdue = sessions.reduce((sum, session) => sum + overdueIn(session, programme, todayOf), 0);
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
