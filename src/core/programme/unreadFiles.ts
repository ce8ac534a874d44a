import { impliedSessionId } from '../files/layout';
import type { FileFacts } from '../files/fileFacts';
import { memoizeByList } from '../text/memoizeByList';
import type { Uri } from '../text/uri';
import type { Programme } from './programme';

interface UnreadFiles {
	/** All but the files of pairs that are read in part. */
	readonly uris: ReadonlySet<Uri>;
	/** The ids that sessions get from the names of their files. */
	readonly sessionIds: ReadonlySet<string>;
	/** Whether a list of sessions, which may have any ids, is among them. */
	readonly hasSessionList: boolean;
}

/** Returns the files of which nothing is known because they can't be parsed at present. Memoised by the list of broken files. */
export function unreadFiles({ broken }: Pick<Programme, 'broken'>): UnreadFiles {
	return unreadAmong(broken);
}

const unreadAmong = memoizeByList((broken: readonly FileFacts[]): UnreadFiles => {
	const withoutSessions = broken.filter(({ sessions }) => sessions.length === 0);
	return {
		uris: new Set(broken.filter(({ pair }) => !pair).map(({ uri }) => uri)),
		sessionIds: new Set(withoutSessions.filter(({ kind }) => kind === 'session').map(({ uri }) => impliedSessionId(uri, undefined))),
		hasSessionList: withoutSessions.some(({ kind }) => kind === 'sessionList'),
	};
});
