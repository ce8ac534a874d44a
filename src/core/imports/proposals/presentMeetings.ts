import { keyOfGroup, membersKey, type Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import { onOneLine } from '../../text/plainText';
import type { SessionRecord } from '../importRecords';
import type { Meeting } from './pairOfMeeting';

/** The sessions of a programme by who meets and by day, to find the one that a row of a source is about. */
export class PresentMeetings {
	readonly #programme: Programme;
	/** The sessions of a group by day: the day of the session, and the one in its id, which stays when it is rescheduled. */
	readonly #byDay = new Map<string, ReadonlyMap<string, readonly Session[]>>();
	readonly #matched = new Set<Session>();
	#named: ReadonlyMap<string, string> | undefined;

	constructor(programme: Programme) {
		this.#programme = programme;
	}

	/**
	 * Finds the sessions of several rows of one day, each once: the same meeting has the same id, else the same time, else no other time;
	 * of several, the one with the same title, then the first.
	 */
	match(meeting: Meeting, day: string, rows: readonly SessionRecord[]): ReadonlyMap<SessionRecord, Session> {
		const found = new Map<SessionRecord, Session>();
		const sessions = this.#sessionsOf(meeting).get(day) ?? [];
		const rules: readonly ((row: SessionRecord, session: Session) => boolean)[] = [
			({ id }, session) => id === session.id,
			(row, session) => row.time !== undefined && row.time === session.clock?.time && isTitled(row, session),
			(row, session) => row.time !== undefined && row.time === session.clock?.time,
			(row, session) => canBeOne(row, session) && row.title !== undefined && isTitled(row, session),
			canBeOne,
		];
		for (const rule of rules) {
			for (const row of rows.filter(each => !found.has(each))) {
				const session = sessions.find(each => !this.#matched.has(each) && rule(row, each));
				if (session) {
					this.#matched.add(session);
					found.set(row, session);
				}
			}
		}
		return found;
	}

	#sessionsOf(meeting: Meeting): ReadonlyMap<string, readonly Session[]> {
		const key = this.#keyOf(meeting);
		const before = this.#byDay.get(key);
		if (before) {
			return before;
		}
		const days = new Map<string, Session[]>();
		for (const session of this.#programme.sessionsByGroup.get(key) ?? []) {
			const own = /^\d{4}-\d\d-\d\d(?=-)/.exec(session.id)?.[0];
			for (const day of new Set([session.date, own ?? session.date])) {
				days.set(day, [...days.get(day) ?? [], session]);
			}
		}
		this.#byDay.set(key, days);
		return days;
	}

	#keyOf(meeting: Meeting): string {
		switch (meeting.is) {
			case 'pair':
				return keyOfGroup({ is: 'pair', id: meeting.pair.id });
			case 'names':
				return this.#namedGroups.get(membersKey(this.#programme.people, meeting.mentors, meeting.mentees)) ?? '';
			case 'kind':
				return keyOfGroup({ is: 'forums' });
		}
	}

	/** The groups of people without a pair, by their members in any spelling. */
	get #namedGroups(): ReadonlyMap<string, string> {
		this.#named ??= new Map([...this.#programme.sessionsByGroup].flatMap(([key, [first]]) => first && key.includes('"names"')
			? [[membersKey(this.#programme.people, first.mentors, first.mentees), key] as const]
			: []));
		return this.#named;
	}
}

function canBeOne({ time }: SessionRecord, { clock }: Session): boolean {
	return time === undefined || clock === undefined || time === clock.time;
}

function isTitled({ title }: SessionRecord, session: Session): boolean {
	return onOneLine(title ?? '') === onOneLine(session.title ?? '');
}
