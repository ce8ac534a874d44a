import { describePair, menteesOf, mentorsOf, type Programme } from '../../programme/programme';
import { needsLogging, planned } from '../../programme/timing';
import type { Session } from '../../record/session';
import { compareText } from '../../text/collections';
import { memoizeByList } from '../../text/memoizeByList';
import { plainText } from '../../text/plainText';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { countOf, type Part, valuesOf } from '../partition';
import { within } from '../rowText';
import { type Below, spansBy, type Timed, timeLevels } from '../timeLevels';
import { sessionRow } from './sessionRow';
import type { SessionOrder, ShownSessions } from './shownSessions';

/** Some sessions on a day. */
export interface SessionPart extends Part<Session> {
	readonly today: Day;
	/** Those of which nobody has said what became of them. */
	readonly planned: readonly Session[];
}

/** The part that a list of sessions is on a day. */
export const partOf = memoizeByList((
	values: readonly Session[], today: Day,
): SessionPart => ({ values, today, planned: planned(values, today) }));

/** Some of a part's sessions. */
export function partOfPart(values: readonly Session[], { today, planned: all }: SessionPart): SessionPart {
	if (all.length === 0) {
		return { values, today, planned: all };
	}
	const members = new Set(values);
	return { values, today, planned: all.filter(session => members.has(session)) };
}

/** How many, and how many of them wait to be logged. */
export function describeCount(
	{ programme, words, now }: { readonly programme: Programme; readonly words: Words; readonly now: Now }, parts: readonly SessionPart[],
): string {
	const toLog = parts.reduce((sum, part) => sum + part.planned.filter(session => needsLogging(session, programme, now)).length, 0);
	return [words.rows.sessions(countOf(parts)), ...(toLog > 0 ? [words.rows.toLog(toLog)] : [])].join(' · ');
}

const spans = spansBy(({ date }: Session) => date, partOfPart);

/** The rows of some sessions, in the chosen order. `below` is the id of the row above them; `who` whether each says who met. */
export function sessionLevels(shown: ShownSessions, parts: readonly SessionPart[], below: string, who: boolean): Below {
	return timeLevels(timedSessions(shown, who), parts, below);
}

/** Sessions by their days. */
export function timedSessions(shown: ShownSessions, who: boolean): Timed<Session, SessionPart> {
	const { programme, choice, words, now, me } = shown;
	const met = (session: Session): string =>
		who ? plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session))) : '';
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

/** What is ahead comes first, since the latest date does. */
const newestFirst = (a: Session, b: Session): number =>
	compareText(b.date, a.date)
		|| compareText(b.clock?.time ?? '', a.clock?.time ?? '')
		|| compareText(b.id, a.id)
		|| compareText(a.uri, b.uri)
		|| a.position.line - b.position.line;

const titles = new Intl.Collator();

const orders: Readonly<Record<SessionOrder, (a: Session, b: Session) => number>> = {
	newest: newestFirst,
	oldest: (a, b) => newestFirst(b, a),
	/** Those without a title come last. */
	title: (a, b) => Number(a.title === undefined) - Number(b.title === undefined)
		|| titles.compare(a.title ?? '', b.title ?? '')
		|| newestFirst(a, b),
};
