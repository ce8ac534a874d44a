import { stemOf } from '../../text/uri';
import { groupOfSession, type Programme } from '../../programme/programme';
import { groupByFolder } from '../../files/layout';
import type { FileFacts } from '../../files/fileFacts';
import type { Session } from '../../record/session';

/** A few are enough to choose from. */
const maxOffered = 5;

/** The sessions that a note is likely about, the likeliest first: of its day and its folder's pair, of its day, of its pair. */
export function sessionsOfNote({ uri, reflection }: FileFacts, programme: Programme): readonly Session[] {
	const day = reflection?.date ?? /^\d{4}-\d{2}-\d{2}/.exec(stemOf(uri))?.[0];
	const pair = groupByFolder(programme.folder, uri);
	const isOfPair = (session: Session): boolean => {
		const group = groupOfSession(programme, session);
		return group.is === 'pair' && group.id === pair;
	};
	const likely = programme.sessions.map(session => ({ session, rank: (session.date === day ? 2 : 0) + (isOfPair(session) ? 1 : 0) })).filter(({ rank }) => rank > 0);
	return likely.sort((a, b) => b.rank - a.rank || compare(b.session.date, a.session.date) || compare(a.session.id, b.session.id)).slice(0, maxOffered).map(({ session }) => session);
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;
