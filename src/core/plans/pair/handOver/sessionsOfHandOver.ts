import { namesOfBefore, membersToday } from '../../../programme/formerMembers';
import { leavingSessions } from '../../../programme/leavingSessions';
import { menteesOf, membersKey, pairOf, type Programme } from '../../../programme/programme';
import type { Pair } from '../../../record/pair';
import { type DetailedSession, type Session, statusOf } from '../../../record/session';
import type { OpenRecord, RecordChange } from '../../changeRecord';
import { namePeople } from '../../session/namePeople';
import { cancelChanges } from '../../session/planLifecycle';
import { setList } from '../../setValues';
import { openList } from '../../session/sessionList';
import { type HandOver, isInPart } from './handOver';

/** What is written into one session, given its text; undefined if it can't be edited. */
type ChangesOf = (record: OpenRecord, present: DetailedSession) => readonly RecordChange[] | undefined;

/** What a hand-over writes into sessions, by session. Those that go along are moved besides. */
export class SessionChanges {
	readonly #changes = new Map<Session, ChangesOf[]>();

	/** Adds changes of a session. */
	add(session: Session, changes: ChangesOf): void {
		this.#changes.set(session, [...this.#changes.get(session) ?? [], changes]);
	}

	/** The sessions that change. */
	get sessions(): readonly Session[] {
		return [...this.#changes.keys()];
	}

	/** Returns the changes of a session; undefined if one is not possible. */
	of(session: Session, record: OpenRecord, present: DetailedSession): readonly RecordChange[] | undefined {
		const all = (this.#changes.get(session) ?? []).map(each => each(record, present));
		return all.every(each => each !== undefined) ? all.flat() : undefined;
	}
}

/**
 * Returns what a hand-over writes into sessions: who owns an action or that it is dropped, that planned sessions are cancelled, and into
 * past sessions whose they are, where that would not be known any more. `owner` is how files refer to the new mentor, `becomes` the old
 * pair as it goes on.
 */
export function sessionChanges(handOver: HandOver, owner: string, becomes: Pair): SessionChanges {
	const { programme, from, planned, actions, today, why } = handOver;
	const changes = new SessionChanges();
	keepPast(handOver, owner, becomes, changes);
	for (const { session } of planned.filter(({ goesAlong }) => !goesAlong)) {
		changes.add(session, () => cancelChanges({ why, today }));
	}
	for (const { found: { session, index, action }, fate } of actions) {
		const isFormer = action.owner !== undefined && from !== undefined && programme.people.isSame(action.owner, from);
		const values = fate === 'dropped' ? { state: 'dropped' }
			: fate === 'stays' ? isFormer || from === undefined ? undefined : { owner: from }
			: isFormer ? { owner } : undefined;
		if (values) {
			changes.add(session, (record, present) => openList(record, present, 'actions')?.set(index, values));
		}
	}
	return changes;
}

/** Keeps past sessions with those who held them, and with the pair whose they are. */
function keepPast(handOver: HandOver, owner: string, becomes: Pair, changes: SessionChanges): void {
	const { programme, pair, mentees, today } = handOver;
	const before = isInPart(handOver) ? namesOfBefore(programme, becomes, membersToday(programme, pair), today) : undefined;
	const named = new Set(before?.sessions);
	before?.sessions.forEach(session => { changes.add(session, () => namePeople(programme, session, before)); });
	const stay = isInPart(handOver) ? leavingSessions(programme, pair, becomes) : [];
	const others = sessionsOfMembers(programme, newMentors(handOver, owner), mentees);
	for (const session of new Set([...stay, ...others])) {
		const own = pairOf(programme, session);
		if (!named.has(session) && own) {
			changes.add(session, () => [{ set: ['pair'], to: own.id }]);
		}
	}
	if (isInPart(handOver)) {
		const isMoving = (person: string): boolean => mentees.some(mentee => programme.people.isSame(mentee, person));
		programme.sessions
			.filter(session => pairOf(programme, session) === pair && session.mentees?.some(isMoving) === true
				&& ['draft', 'proposed', 'scheduled'].includes(statusOf(session, today)) && session.date >= today)
			.forEach(session => {
				const staying = menteesOf(programme, session).filter(mentee => !isMoving(mentee));
				changes.add(session, record => setList(record, ['mentees'], session.mentees ?? [], staying));
			});
	}
}

/** Returns the sessions that belong to a pair by their people only, and whose people are also those of the new pair. */
function sessionsOfMembers(programme: Programme, mentors: readonly string[], mentees: readonly string[]): readonly Session[] {
	const key = membersKey(programme.people, mentors, mentees);
	return !programme.pairsByMembers.has(key) ? [] : programme.sessions.filter(session => session.pair === undefined
		&& (session.mentors ?? session.mentees) !== undefined
		&& membersKey(programme.people, session.mentors, session.mentees) === key
		&& pairOf(programme, session) !== undefined);
}

/** Returns the mentors of the new pair: those of the old one, with the new mentor in place of the one who hands over. */
export function newMentors({ pair: { mentors = [] }, from, programme }: HandOver, owner: string): readonly string[] {
	const others = mentors.filter(mentor => mentor !== from && !programme.people.isSame(mentor, owner));
	return [owner, ...others];
}
