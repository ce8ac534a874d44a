import { statusOf, type Session, type SessionStatus } from '../record/session';
import type { Day } from '../time/days';
import { fold } from '../words/fold';
import { wordsFor } from '../words/words';
import { nameOfPerson, type Programme } from './programme';
import { takesPart } from './takesPart';

/**
 * The sessions that hold every word of a filter: in the title, the topics, the day as it is written, the people (by
 * name or id) or the status in either language. Capital letters and accents say nothing. An empty filter leaves all.
 */
export function findSessions(programme: Programme, filter: string, today: Day): readonly Session[] {
	const wanted = fold(filter).split(/\s+/).filter(word => word !== '');
	if (wanted.length === 0) {
		return programme.sessions;
	}
	const texts = textsOf(programme);
	return programme.sessions.filter((session, i) => {
		const text = texts[i] ?? '';
		return wanted.every(word => text.includes(word) || statusTexts[statusOf(session, today)].includes(word));
	});
}

const statusText = (status: SessionStatus): string => fold([status, wordsFor('en').status[status], wordsFor('id').status[status]].join('\n'));

const statusTexts: Readonly<Record<SessionStatus, string>> = {
	'draft': statusText('draft'), 'proposed': statusText('proposed'), 'scheduled': statusText('scheduled'), 'in-progress': statusText('in-progress'),
	'done': statusText('done'), 'cancelled': statusText('cancelled'), 'no-show': statusText('no-show'),
};

/** What a session itself says stays while other files change; who its people are may not. */
const ownTexts = new WeakMap<Session, string>();
const allTexts = new WeakMap<Programme, readonly string[]>();

/** What each of a programme's sessions is found by, in their order. Lines keep apart what doesn't belong together. */
function textsOf(programme: Programme): readonly string[] {
	let texts = allTexts.get(programme);
	if (!texts) {
		const peopleText = peopleTexts(programme);
		texts = programme.sessions.map(session => `${ownText(session)}\n${peopleText(session)}`);
		allTexts.set(programme, texts);
	}
	return texts;
}

function ownText(session: Session): string {
	let text = ownTexts.get(session);
	if (text === undefined) {
		text = fold(`${session.title ?? ''}\n${session.topics?.join('\n') ?? ''}\n${session.date}`);
		ownTexts.set(session, text);
	}
	return text;
}

/** Names and ids of a session's people. Most sessions of a pair have just its people, so those are put together once. */
function peopleTexts(programme: Programme): (session: Session) => string {
	const byPair = new Map<string, string>();
	const names = new Map<string, string>();
	const nameOf = (person: string): string => {
		const name = names.get(person) ?? fold(`${nameOfPerson(programme, person)}\n${person}`);
		names.set(person, name);
		return name;
	};
	const put = (session: Session): string => takesPart(programme, session).map(nameOf).join('\n');
	return session => {
		const { pair, mentors, mentees, attendance, speakers } = session;
		if (pair === undefined || mentors || mentees || attendance || speakers) {
			return put(session);
		}
		const text = byPair.get(pair) ?? put(session);
		byPair.set(pair, text);
		return text;
	};
}
