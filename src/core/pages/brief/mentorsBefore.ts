import { earlierPairs } from '../../programme/continuedPairs';
import { type AnyPair, sessionsOfPair } from '../../programme/namedPairs';
import { nameOfPerson, type Programme } from '../../programme/programme';
import { type Session, statusOf } from '../../record/session';
import { plainText } from '../../text/plainText';
import type { Day } from '../../time/days';
import type { Words } from '../../words/words';
import type { BriefFact } from './briefPage';

/**
 * Returns who the mentors before were, oldest first: from when to when, and how often and how long they met
 * those of the pair that took over. `story`: the sessions of all of them.
 */
export function mentorsBefore(
	programme: Programme, pair: AnyPair, story: readonly Session[], today: Day, words: Words,
): readonly BriefFact[] {
	return earlierPairs(programme, pair).map(earlier => {
		const own = new Set(sessionsOfPair(programme, earlier));
		const held = story.filter(session => own.has(session) && session.date <= today && statusOf(session, today) === 'done');
		const days = held.map(({ date }) => date).sort();
		const [from, to] = [earlier.start ?? days[0], earlier.end ?? days.at(-1)];
		const { log, page } = words.brief;
		return {
			label: page.mentorBefore,
			value: plainText((earlier.mentors ?? []).map(name => nameOfPerson(programme, name)).join(', ')),
			more: [
				...from === undefined ? [] : [to === undefined ? words.day(from) : log.from(words.day(from), words.day(to))],
				log.meetings(held.length, held.reduce((sum, { minutes = 0 }) => sum + minutes, 0)),
			].join(' · '),
		};
	});
}
