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
 * Returns the held sessions that a person can still write a note about, in non-empty lists; each list is identical (`===`) to the last one
 * until one of its sessions changes. Leaves out sessions the person was absent from or has a note or a `reflected` entry for. Valid only
 * for the current user's own views: other users' private notes are unknown.
 */
export function sessionsToReflectOn(programme: Programme, person: string, today: Day): readonly (readonly Session[])[] {
	const matcher = matcherOf(programme, person);
	const written = writtenBy(programme.reflections, matcher);
	return sessionBundles(programme)
		.map(sessions => unwritten(untraced(sessions, matcher, today), written))
		.filter(({ length }) => length > 0);
}

/** Returns a predicate for the sessions that a person has a note or a `reflected` entry for. */
export function sessionsReflectedOn(programme: Programme, person: string): (session: Session) => boolean {
	const matcher = matcherOf(programme, person);
	const written = writtenBy(programme.reflections, matcher);
	return ({ id, reflected }) => written.has(id) || reflected?.some(trace => matcher.isMe(trace.person)) === true;
}

/** Computes the result of `sessionsToReflectOn` in advance, in steps. */
export function sessionsToReflectOnInSteps(programme: Programme, person: string, today: Day): Steps {
	const matcher = matcherOf(programme, person);
	return forEachInSteps(sessionBundles(programme), ({ length }) => length, sessions => untraced(sessions, matcher, today));
}

interface PersonMatcher {
	readonly frame: ProgrammeFrame;
	readonly me: string;
	readonly isMe: (reference: string | undefined) => boolean;
}

const lastMatchers = new WeakMap<ProgrammeFrame, PersonMatcher>();

/** Returns the identical matcher for the same frame and person, so that results can be memoized by it. */
function matcherOf(programme: Programme, person: string): PersonMatcher {
	const frame = frameOf(programme);
	const me = ownerFrom(frame, person).key;
	const before = lastMatchers.get(frame);
	if (before?.me === me) {
		return before;
	}
	const matches = new Map<string | undefined, boolean>([[undefined, false]]);
	const isMe = (reference: string | undefined): boolean => {
		const is = matches.get(reference) ?? frame.people.isSame(reference, me);
		matches.set(reference, is);
		return is;
	};
	const matcher = { frame, me, isMe };
	lastMatchers.set(frame, matcher);
	return matcher;
}

/** Returns the ids of the sessions that the person's notes refer to. */
const writtenBy = memoizeByList((
	reflections: readonly Reflection[], { isMe }: PersonMatcher,
): ReadonlySet<string | undefined> => new Set(reflections.filter(({ author }) => isMe(author)).map(({ session }) => session)));

const unwritten = memoizeByList((
	sessions: readonly Session[], written: ReadonlySet<string | undefined>,
): readonly Session[] => sessions.filter(({ id }) => !written.has(id)));

/** Returns the held sessions that the person took part in and has no `reflected` entry in. */
const untraced = memoizeByList((sessions: readonly Session[], { frame, isMe }: PersonMatcher, today: Day): readonly Session[] => {
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

/** Returns the note's day, else its session's; undefined where neither is known. */
export function dayOfNote({ date, session }: Pick<Reflection, 'date' | 'session'>, { sessionsById }: Pick<Programme, 'sessionsById'>): Day | undefined {
	return date ?? (session === undefined ? undefined : sessionsById.get(session)?.date);
}

/**
 * Whether a note's title may be shown to the current user: the note is their own, or shared (see `share`). `me` is the current user's key
 * as `ownerFrom` returns it; undefined if the current user is unknown.
 */
export function isTitleVisibleTo(me: string | undefined, reflection: Reflection, programme: Pick<Programme, 'folder' | 'people'>): boolean {
	return programme.people.isSame(reflection.author, me) || share(reflection, programme.folder) !== undefined;
}
