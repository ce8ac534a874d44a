import type { Programme } from '../../programme/programme';
import { overdueIn, todayByOwner } from '../../programme/openActions';
import { lifecycleSteps, needsLogging, nowIn, plannedStatuses } from '../../programme/timing';
import { openActions, statusOf, type Session, type SessionDetails, type SessionStatus } from '../../record/session';
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

/** Returns the row of a session with its reflections. `people` is the pair's names, where the parent row has none; `me` the user's key. */
export function sessionRow(programme: Programme, session: Session, words: Words, present: Now, people = '', me?: string): Row {
	const now = nowIn(programme, present);
	const { today } = now;
	const title = shownText(session.title ?? '');
	const time = timeOf(session, programme, words, now);
	const status = statusOf(session, today);
	const open = openActions(session);
	const overdue = overdueIn(session, programme, todayByOwner(programme, now));
	const toLog = needsLogging(session, programme, now);
	const since = session.unreadableSinceMs;
	const unread = since === undefined
		? []
		: [words.unreadFiles.since(words.brief.time(momentAt(since, present.userZone ?? present.zone).time))];
	const needing = (late: (n: number) => string): readonly string[] => [
		...unread,
		...(toLog ? [words.rows.needsLogging] : []),
		...(overdue > 0 ? [late(overdue)] : []),
		...(open.length > 0 ? [words.rows.openActions(open.length)] : []),
	];
	const needs = needing(words.rows.overdue).join(', ');
	const withTime = (day: string): string => time === undefined ? day : `${day}, ${time}`;
	const isPlanned = plannedStatuses.includes(status);
	const day = isPlanned && session.date >= today ? dayOfWeek(session.date, today, words) : words.shortDay(session.date, today);
	const reflections = programme.reflectionsBySession.get(session.id) ?? [];
	const tone = since !== undefined ? 'muted' : toLog || overdue > 0 ? 'warning' : status === 'cancelled' || status === 'no-show' ? 'muted' : undefined;
	return {
		id: `session:${session.uri}#${session.id}`, kind: 'session', facets: [
			status, ...lifecycleSteps(session, programme, now),
		], icon: statusIcons[status],
		// The status comes last, since the icon shows it too where a narrow side bar cuts the label.
		label: [isPlanned ? withTime(day) : day, ...(title ? [title] : []), words.status[status]].join(' · '),
		...((people || needs) && { description: [needs, people].filter(part => part !== '').join(' · ') }),
		...(tone && { tone }),
		tooltip: [
			...(title ? [shownText(session.title ?? '', maxTooltipCharacters)] : []),
			[withTime(words.day(session.date)), words.status[status]].join(' · '),
			...(people ? [people] : []),
			...(needs ? [needs] : []),
		].join('\n'),
		...(session.details?.hasSummary && { hasSummary: true }),
		spoken: sentence(
			words.spoken.session(title, withTime(words.spoken.day(session.date))),
			words.status[status],
			words.spoken.pairOf(people),
			...needing(words.brief.next.overdue),
		),
		opens: { uri: session.uri, at: session.position },
		session: { uri: session.uri, id: session.id },
		...(reflections.length > 0 && { children: () => reflections.map(reflection => reflectionRow(programme, reflection, words, me)) }),
	};
}

/** The maximum length of a summary in a tooltip. */
const maxSummaryCharacters = 400;

/** Returns the tooltip of a session's row with the session's summary. */
export function tooltipWithSummary({ tooltip }: Row, { summary = '' }: SessionDetails): string {
	return [tooltip, '', ...plainLines(summary, maxSummaryCharacters)].join('\n');
}
