import type { Programme } from '../../programme/programme';
import { overdueIn, todayByOwner } from '../../programme/openActions';
import { lifecycleSteps, needsLogging, nowIn, plannedStatuses } from '../../programme/timing';
import { openActions, statusOf, type Session, type SessionDetails } from '../../record/session';
import type { SessionStatus } from '../../record/sessionWords';
import { momentAt, type Now } from '../../time/instants';
import { plainLines, shownText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { reflectionRow } from '../reflections/reflectionRow';
import type { Row } from '../row';
import { dayOfWeek, maxTooltipCharacters, sentence } from '../rowText';
import { timeOf } from '../sessionTime';

/** The codicon of each status. */
export const statusIcons: Readonly<Record<SessionStatus, string>> = {
	'draft': 'edit', 'proposed': 'question', 'scheduled': 'calendar', 'in-progress': 'play-circle', 'done': 'pass', 'cancelled': 'circle-slash', 'no-show': 'debug-disconnect',
};

const none: readonly never[] = [];

/** The maximum length of a title in a row's label. */
const maxTitleCharacters = 200;

/** Returns the row of a session with its reflections. `people` is the pair's names, where the parent row has none; `me` the user's key. */
export function sessionRow(programme: Programme, session: Session, words: Words, present: Now, people = '', me?: string): Row {
	const now = nowIn(programme, present);
	const { today } = now;
	const { title: written = '' } = session;
	const title = shownText(written, maxTitleCharacters);
	const time = timeOf(session, programme, words, now);
	const status = statusOf(session, today);
	const open = openActions(session).length;
	const overdue = open === 0 ? 0 : overdueIn(session, programme, todayByOwner(programme, now));
	const toLog = needsLogging(session, programme, now);
	const since = session.unreadableSinceMs;
	const needing = (late: (n: number) => string): readonly string[] => since === undefined && !toLog && open === 0 ? none : [
		...(since === undefined
			? none
			: [words.unreadFiles.since(words.brief.time(momentAt(since, present.userZone ?? present.zone).time))]),
		...(toLog ? [words.rows.needsLogging] : none),
		...(overdue > 0 ? [late(overdue)] : none),
		...(open > 0 ? [words.rows.openActions(open)] : none),
	];
	const needs = needing(words.rows.overdue).join(', ');
	const withTime = (day: string): string => time === undefined ? day : `${day}, ${time}`;
	const isPlanned = plannedStatuses.includes(status);
	const day = isPlanned && session.date >= today ? dayOfWeek(session.date, today, words) : words.shortDay(session.date, today);
	const reflections = programme.reflectionsBySession.get(session.id);
	const tone = since !== undefined ? 'muted' : toLog || overdue > 0 ? 'warning' : status === 'cancelled' || status === 'no-show' ? 'muted' : undefined;
	const described = needs && people ? `${needs} · ${people}` : needs || people;
	const statusWord = words.status[status];
	const whole = written.length <= maxTitleCharacters ? title : shownText(written, maxTooltipCharacters);
	return {
		id: `session:${session.uri}#${session.id}`, kind: 'session', facets: [
			status, ...lifecycleSteps(session, programme, now),
		], icon: statusIcons[status],
		// The status comes last, since the icon shows it too where a narrow side bar cuts the label.
		label: `${isPlanned ? withTime(day) : day} · ${title ? `${title} · ` : ''}${statusWord}`,
		...(described && { description: described }),
		...(tone && { tone }),
		tooltip: `${whole ? `${whole}\n` : ''}${withTime(words.day(session.date))} · ${statusWord}${people && `\n${people}`}${needs && `\n${needs}`}`,
		...(session.details?.hasSummary && { hasSummary: true }),
		spoken: sentence(
			words.spoken.session(title, withTime(words.spoken.day(session.date))),
			statusWord,
			words.spoken.pairOf(people),
			...needing(words.brief.next.overdue),
		),
		opens: { uri: session.uri, at: session.position },
		session: { uri: session.uri, id: session.id },
		...(reflections && { children: () => reflections.map(reflection => reflectionRow(programme, reflection, words, me)) }),
	};
}

/** The maximum length of a summary in a tooltip. */
const maxSummaryCharacters = 400;

/** Returns the tooltip of a session's row with the session's summary. */
export function tooltipWithSummary({ tooltip }: Row, { summary = '' }: SessionDetails): string {
	return [tooltip, '', ...plainLines(summary, maxSummaryCharacters)].join('\n');
}
