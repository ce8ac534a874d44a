import { describePair, menteesOf, mentorsOf } from '../../programme/programme';
import type { Session } from '../../record/session';
import { plainText } from '../../text/plainText';
import { within } from '../rowText';
import { valuesOf } from '../partition';
import { describeCount, partOfPart, type SessionPart } from './sessionParts';
import { sessionRow } from './sessionRow';
import type { SessionOrder, ShownSessions } from './shownSessions';
import { spansBy, timeLevels, type Below, type Timed } from '../timeLevels';

const spans = spansBy(({ date }: Session) => date, partOfPart);

/** The rows of some sessions, in the chosen order. `below` is the id of the row above them; `who` whether each says who met. */
export function sessionLevels(shown: ShownSessions, parts: readonly SessionPart[], below: string, who: boolean): Below {
	return timeLevels(timedSessions(shown, who), parts, below);
}

/** Sessions by their days. */
export function timedSessions(shown: ShownSessions, who: boolean): Timed<Session, SessionPart> {
	const { programme, choice, words, now, me } = shown;
	const met = (session: Session): string => who ? plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session))) : '';
	return {
		words, spans,
		latestFirst: choice.order !== 'oldest',
		describe: parts => describeCount(shown, parts),
		inOrder: parts => valuesOf(parts).sort(orders[choice.order]),
		rows: sessions => sessions.map(session => {
			const row = sessionRow(programme, session, words, now, met(session), me);
			// Of those that share one id by mistake, which VS Code shows in no tree, all but one say where they are written.
			const { line, character } = session.position;
			return programme.sessionsById.get(session.id) === session ? row : within(row, `again ${String(line)}:${String(character)}`);
		}),
	};
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

/** What is ahead comes first, since the latest date does. */
const newestFirst = (a: Session, b: Session): number => compare(b.date, a.date) || compare(b.clock?.time ?? '', a.clock?.time ?? '') || compare(b.id, a.id) || compare(a.uri, b.uri) || a.position.line - b.position.line;

const titles = new Intl.Collator();

const orders: Readonly<Record<SessionOrder, (a: Session, b: Session) => number>> = {
	newest: newestFirst,
	oldest: (a, b) => newestFirst(b, a),
	/** Those without a title come last. */
	title: (a, b) => Number(a.title === undefined) - Number(b.title === undefined) || titles.compare(a.title ?? '', b.title ?? '') || newestFirst(a, b),
};
