import { share } from '../files/share';
import type { Reflection } from '../notes/reflection';
import { type Session, statusOf } from '../record/session';
import { memoizeByList } from '../text/memoizeByList';
import { forEachInSteps, type Steps } from '../text/steps';
import type { Day } from '../time/days';
import { ownerFrom } from './openActions';
import { frameOf, type ProgrammeFrame, sessionBundles } from './memoizedLists';
import { menteesOf, mentorsOf, type Programme } from './programme';

/**
 * The held sessions that a person may still want to write about: in lists, each the same as long as nothing of it
 * changes. A person who was absent has nothing to write; who has left the trace `reflected` has written, wherever the
 * note is. Only for that person's own views: for anybody else it is not known whether they have written.
 */
export function toWrite(programme: Programme, person: string, today: Day): readonly (readonly Session[])[] {
	const reader = readerOf(programme, person);
	const written = writtenBy(programme.reflections, reader);
	return sessionBundles(programme)
		.map(sessions => unwritten(untraced(sessions, reader, today), written))
		.filter(({ length }) => length > 0);
}

/** Finds ahead, in steps, what `toWrite` tells of. */
export function toWriteInSteps(programme: Programme, person: string, today: Day): Steps {
	const reader = readerOf(programme, person);
	return forEachInSteps(sessionBundles(programme), ({ length }) => length, sessions => untraced(sessions, reader, today));
}

interface Reader {
	readonly frame: ProgrammeFrame;
	readonly me: string;
	readonly isMe: (reference: string | undefined) => boolean;
}

const lastReaders = new WeakMap<ProgrammeFrame, Reader>();

/** The same value as long as the person is the same, so that what waits for them can be remembered by it. */
function readerOf(programme: Programme, person: string): Reader {
	const frame = frameOf(programme);
	const me = ownerFrom(frame, person).key;
	const before = lastReaders.get(frame);
	if (before?.me === me) {
		return before;
	}
	const known = new Map<string | undefined, boolean>([[undefined, false]]);
	const isMe = (reference: string | undefined): boolean => {
		const is = known.get(reference) ?? (reference !== undefined && ownerFrom(frame, reference).key === me);
		known.set(reference, is);
		return is;
	};
	const reader = { frame, me, isMe };
	lastReaders.set(frame, reader);
	return reader;
}

/** The ids of the sessions that a reader's notes are about. */
const writtenBy = memoizeByList((
	reflections: readonly Reflection[], { isMe }: Reader,
): ReadonlySet<string | undefined> => new Set(reflections.filter(({ author }) => isMe(author)).map(({ session }) => session)));

const unwritten = memoizeByList((
	sessions: readonly Session[], written: ReadonlySet<string | undefined>,
): readonly Session[] => sessions.filter(({ id }) => !written.has(id)));

/** The held sessions that somebody took part in and left no trace of. */
const untraced = memoizeByList((sessions: readonly Session[], { frame, isMe }: Reader, today: Day): readonly Session[] => {
	const wasThere = (session: Session): boolean => {
		const state = session.attendance?.find(entry => isMe(entry.person))?.state;
		return state !== 'absent'
			&& state !== 'excused'
			&& (mentorsOf(frame, session).some(isMe)
				|| menteesOf(frame, session).some(isMe)
				|| session.attendance?.some(entry => isMe(entry.person)) === true
				|| session.speakers?.some(({ name }) => isMe(name)) === true);
	};
	return sessions.filter(session => session.date <= today
		&& statusOf(session, today) === 'done'
		&& session.reflected?.some(trace => isMe(trace.person)) !== true
		&& wasThere(session));
});

/**
 * Whether a note's title may be shown to a reader: it is the reader's own, or meant for others and lies where they can
 * read it. `me` is the reader's key as `ownerFrom` gives it; undefined where nobody knows who reads.
 */
export function isTitleVisibleTo(me: string | undefined, reflection: Reflection, programme: Pick<Programme, 'folder' | 'people'>): boolean {
	const isMine = me !== undefined && reflection.author !== undefined && ownerFrom(programme, reflection.author).key === me;
	return isMine || share(reflection, programme.folder) !== undefined;
}
