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

/** Sessions as of a day. */
export interface SessionPart extends Part<Session> {
	readonly today: Day;
	/** Those whose outcome isn't logged. */
	readonly planned: readonly Session[];
}

/** Returns the part for a list of sessions and a day; memoized. */
export const partOf = memoizeByList((
	values: readonly Session[], today: Day,
): SessionPart => ({ values, today, planned: planned(values, today) }));

/** Returns the part for some of a part's sessions. */
export function partOfPart(values: readonly Session[], { today, planned: all }: SessionPart): SessionPart {
	if (all.length === 0) {
		return { values, today, planned: all };
	}
	const members = new Set(values);
	return { values, today, planned: all.filter(session => members.has(session)) };
}

/** Returns `12 sessions · 3 to log`. */
export function describeCount(
	{ programme, words, now }: { readonly programme: Programme; readonly words: Words; readonly now: Now }, parts: readonly SessionPart[],
): string {
	const toLog = parts.reduce((sum, part) => sum + part.planned.filter(session => needsLogging(session, programme, now)).length, 0);
	return [words.rows.sessions(countOf(parts)), ...(toLog > 0 ? [words.rows.toLog(toLog)] : [])].join(' · ');
}

const spans = spansBy(({ date }: Session) => date, partOfPart);

/** Returns session rows in the chosen order. `below` is the id of the parent row; `showPeople` is whether each row names the pair. */
export function sessionLevels(shown: ShownSessions, parts: readonly SessionPart[], below: string, showPeople: boolean): Below {
	return timeLevels(timedSessions(shown, showPeople), parts, below);
}

/** Returns the options for `timeLevels` to show sessions by day. `showPeople` is whether each row names the pair. */
export function timedSessions(shown: ShownSessions, showPeople: boolean): Timed<Session, SessionPart> {
	const { programme, choice, words, now, me } = shown;
	const met = (session: Session): string =>
		showPeople ? plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session))) : '';
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

const titles = new Intl.Collator();

const orders: Readonly<Record<SessionOrder, (a: Session, b: Session) => number>> = {
	newest: newestFirst,
	oldest: (a, b) => newestFirst(b, a),
	/** Sessions without a title come last. */
	title: (a, b) => Number(a.title === undefined) - Number(b.title === undefined)
		|| titles.compare(a.title ?? '', b.title ?? '')
		|| newestFirst(a, b),
};
