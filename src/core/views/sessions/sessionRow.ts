import type { Programme } from '../../programme/programme';
import { lifecycleSteps, needsLogging } from '../../programme/timing';
import { isOverdue, openActions, statusOf, type Session, type SessionStatus } from '../../record/session';
import type { Now } from '../../time/instants';
import { plainText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { reflectionRow } from '../reflections/reflectionRow';
import type { Row } from '../row';
import { sentence } from '../rowText';

/** The codicon of each status. */
export const statusIcons: Readonly<Record<SessionStatus, string>> = {
	'draft': 'edit', 'proposed': 'question', 'scheduled': 'calendar', 'in-progress': 'play-circle', 'done': 'pass', 'cancelled': 'circle-slash', 'no-show': 'debug-disconnect',
};

/** Returns the row of a session with its reflections. `people` is the pair's names, where the parent row has none; `me` the user's key. */
export function sessionRow(programme: Programme, session: Session, words: Words, now: Now, people = '', me?: string): Row {
	const { today } = now;
	const title = plainText(session.title ?? '');
	const day = words.day(session.date);
	const status = statusOf(session, today);
	const open = openActions(session);
	const overdue = open.filter(a => isOverdue(a, today)).length;
	const toLog = needsLogging(session, programme, now);
	const needing = (late: (n: number) => string): readonly string[] => [
		...(toLog ? [words.rows.needsLogging] : []),
		...(overdue > 0 ? [late(overdue)] : []),
		...(open.length > 0 ? [words.rows.openActions(open.length)] : []),
	];
	const needs = needing(words.rows.overdue).join(', ');
	// The status comes before the title, which a narrow side bar cuts off.
	const label = [words.shortDay(session.date, today), words.status[status], ...(title ? [title] : [])].join(' · ');
	const reflections = programme.reflectionsBySession.get(session.id) ?? [];
	const tone = toLog || overdue > 0 ? 'warning' : status === 'cancelled' || status === 'no-show' ? 'muted' : undefined;
	return {
		id: `session:${session.uri}#${session.id}`, kind: 'session', facets: [
			status, ...lifecycleSteps(session, today),
		], label, icon: statusIcons[status],
		...((people || needs) && { description: [people, needs].filter(part => part !== '').join(' · ') }),
		...(tone && { tone }),
		tooltip: [
			[day, words.status[status], ...(title ? [title] : [])].join(' · '),
			...(people ? [people] : []),
			...(needs ? [needs] : []),
			...(session.summary === undefined ? [] : ['', plainText(session.summary, 400)]),
		].join('\n'),
		spoken: sentence(
			words.spoken.session(title, words.spoken.day(session.date)),
			words.status[status],
			words.spoken.pairOf(people),
			...needing(words.brief.next.overdue),
		),
		opens: { uri: session.uri, at: session.position },
		session: { uri: session.uri, id: session.id },
		...(reflections.length > 0 && { children: () => reflections.map(reflection => reflectionRow(programme, reflection, words, me)) }),
	};
}
