import { describePair, menteesOf, mentorsOf } from '../programme/programme';
import type { ProgrammeFrame } from '../programme/memoizedLists';
import type { DetailedSession } from '../record/session';
import type { AgendaEntry } from '../record/sessionShape';
import type { YamlPath } from '../yaml/read/yamlNode';
import { dayInWords } from './about';
import { type SearchedText, type SearchLine, TextIndex } from './textIndex';

/** A session with what its people are known by. */
interface SearchedSession {
	readonly programme: ProgrammeFrame;
	readonly session: DetailedSession;
}

/** Sessions by the words of their summary, decisions, agenda and actions; the place of a line leads to its value. */
export type SessionIndex = TextIndex<SearchedSession, YamlPath>;

export function sessionIndex(): SessionIndex {
	return new TextIndex(describe);
}

function describe({ programme, session }: SearchedSession): SearchedText<YamlPath> {
	return {
		lines: linesOf(session),
		about: [
			dayInWords(session.date), session.title ?? '', describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)),
		].join('\n'),
		day: session.date,
	};
}

function linesOf({ summary = '', decisions = [], actions = [], agenda }: DetailedSession): readonly SearchLine<YamlPath>[] {
	const agendaLines = (['mentor', 'mentee', 'both'] as const).flatMap(side => (
		(agenda?.[side] ?? []).map(({ text = '' }: AgendaEntry, i) => ({ text, place: side === 'both' ? ['agenda', i] : ['agenda', side, i] }))
	));
	return [
		...summary.split('\n').map(text => ({ text, place: ['summary'] })),
		...decisions.map((text, i) => ({ text, place: ['decisions', i] })),
		...agendaLines,
		...actions.map(({ text = '' }, i) => ({ text, place: ['actions', i] })),
	].filter(({ text }) => text.trim() !== '');
}
