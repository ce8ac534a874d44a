import { describePair, menteesOf, mentorsOf } from '../../programme/programme';
import type { Session } from '../../record/session';
import { compareText, compareWords } from '../../text/collections';
import { shownText } from '../../text/plainText';
import { valuesOf } from '../partition';
import { within } from '../rowText';
import { type Below, spansBy, type Timed, timeLevels } from '../timeLevels';
import { describeCount, partOfPart, type SessionPart } from './sessionParts';
import { sessionRow } from './sessionRow';
import type { SessionOrder, ShownSessions } from './shownSessions';

const spans = spansBy(({ date }: Session) => date, partOfPart);

/** Returns session rows in the chosen order. `below` is the id of the parent row; `showPeople` is whether each row names the pair. */
export function sessionLevels(shown: ShownSessions, parts: readonly SessionPart[], below: string, showPeople: boolean): Below {
	return timeLevels(timedSessions(shown, showPeople), parts, below);
}

/** Returns the options for `timeLevels` to show sessions by day. `showPeople` is whether each row names the pair. */
export function timedSessions(shown: ShownSessions, showPeople: boolean): Timed<Session, SessionPart> {
	const { programme, choice, words, now, me } = shown;
	const met = (session: Session): string =>
		showPeople ? shownText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session))) : '';
	return {
		words, spans,
		latestFirst: choice.order !== 'oldest',
		describe: parts => describeCount(shown, parts),
		inOrder: parts => valuesOf(parts).sort(orders[choice.order]),
		rows: sessions => sessions.map(session => {
			const row = sessionRow(programme, session, words, now, met(session), me);
			// Of sessions that share an id by mistake, all but one get their position in the row id: VS Code requires unique ids.
			const { line, character } = session.position;
			return programme.sessionsById.get(session.id) === session ? row : within(row, `again ${String(line)}:${String(character)}`);
		}),
	};
}

/** Sorts by date, latest first, so future sessions come first. */
const newestFirst = (a: Session, b: Session): number =>
	compareText(b.date, a.date)
		|| compareText(b.clock?.time ?? '', a.clock?.time ?? '')
		|| compareText(b.id, a.id)
		|| compareText(a.uri, b.uri)
		|| a.position.line - b.position.line;

const orders: Readonly<Record<SessionOrder, (a: Session, b: Session) => number>> = {
	newest: newestFirst,
	notMet: newestFirst,
	oldest: (a, b) => newestFirst(b, a),
	/** Sessions without a title come last. */
	title: (a, b) => Number(a.title === undefined) - Number(b.title === undefined)
		|| compareWords(a.title ?? '', b.title ?? '')
		|| newestFirst(a, b),
};
