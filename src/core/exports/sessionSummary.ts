import { actionAt } from '../programme/carriedOver';
import { describePairInFull, menteesOf, mentorsOf, nameOfPerson, type Programme } from '../programme/programme';
import { type DetailedSession, isOpen, statusOf } from '../record/session';
import type { Action } from '../record/sessionShape';
import type { Day } from '../time/days';
import { plainLines, plainText } from '../text/plainText';
import type { Words } from '../words/words';
import { writtenTime } from './writtenTime';

/** The maximum length of a line. */
const maxCharacters = 1_000;

/** Renders a session as plain text for a chat: date, people, summary, decisions, and follow-ups with owner and due day. */
export function sessionSummary(programme: Programme, session: DetailedSession, words: Words, today: Day): string {
	const line = (text: string): string => plainText(text, maxCharacters);
	const status = statusOf(session, today);
	const title = line(session.title ?? '');
	const people = line(describePairInFull(programme, mentorsOf(programme, session), menteesOf(programme, session)));
	const time = writtenTime(session, programme);
	const when = time === undefined ? words.day(session.date) : words.brief.at(words.day(session.date), time);
	const head = [
		...(title === '' ? [] : [title]),
		[when, ...(people === '' ? [] : [people]), ...(status === 'done' ? [] : [words.status[status]])].join(' · '),
	];
	const decisions = (session.decisions ?? []).map(line).filter(text => text !== '');
	const actions = (session.actions ?? []).filter(({ state }) => state !== 'dropped');
	const carried = (session.carried ?? []).flatMap(reference => actionAt(reference, programme)?.action ?? []).filter(isOpen);
	const followUps = (list: readonly Action[]): readonly string[] =>
		list.flatMap(action => describeAction(action, programme, words, line) ?? []);
	const parts = [
		[words.brief.decisions, decisions],
		[words.brief.summary.followUps, followUps(actions)],
		[words.brief.summary.stillOpen, followUps(carried)],
	] as const;
	const written = parts
		.filter(([, lines]) => lines.length > 0)
		.map(([heading, lines]) => [`${heading}:`, ...lines.map(text => `- ${text}`)]);
	const summary = plainLines(session.summary ?? '');
	const body = [...(summary.length > 0 ? [summary] : []), ...written];
	return [head, ...(body.length > 0 ? body : [[words.brief.summary.nothing]])].map(lines => lines.join('\n')).join('\n\n') + '\n';
}

/** Returns `Interview three users (Sari, due 27 Aug 2021)`; undefined for an action without text. */
function describeAction(action: Action, programme: Programme, words: Words, line: (text: string) => string): string | undefined {
	const text = line(action.text ?? '');
	const details = [
		...(action.owner === undefined ? [] : [line(nameOfPerson(programme, action.owner))]),
		...(action.state === 'done'
			? [words.brief.summary.done]
			: action.due === undefined
				? []
				: [words.brief.summary.due(words.shortDay(action.due, ''))]),
	];
	return text === '' ? undefined : details.length === 0 ? text : `${text} (${details.join(', ')})`;
}
