import { knownReflections } from '../../analysis/figures/knownReflections';
import { meetingStateOf } from '../../analysis/figures/meetings';
import { isInScope } from '../../analysis/figures/scope';
import { countedAttendance } from '../../programme/absent';
import { overdueIn, todayByOwner } from '../../programme/openActions';
import { groupOfSession, menteesOf, mentorsOf, nameOfPerson, pairOf } from '../../programme/programme';
import { valueIds } from '../../programme/queries';
import { isOpen, type Session } from '../../record/session';
import { plainText } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import { compareText } from '../../text/collections';
import { reportTableWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { cohortNamesOf } from './cohortNames';
import { attendanceColumns } from './meetingColumns';
import { type Column, namesTogether, type Reported, type RowOf, type Table, tableFrom } from './table';

/** A session’s metadata (product.md, §2): nothing of it is text that people wrote, but names and ids. */
interface SessionRow {
	readonly session: Session;
	readonly mentees: readonly string[];
	readonly mentors: readonly string[];
	readonly cohort?: string;
	readonly kind: string;
	readonly state: string;
	readonly mode?: string;
	readonly attendance: Readonly<Record<'present' | 'late' | 'absent' | 'excused' | 'unknown', number>>;
	readonly values: readonly string[];
	readonly overdue: number;
	readonly reflections: number;
	readonly approved: string;
	readonly pair?: string;
}

const columns: readonly Column<SessionRow>[] = [
	['day', 'day', ({ session }) => session.date],
	['time', 'text', ({ session: { clock } }) => clock?.time],
	['mentee', 'text', ({ mentees }) => namesTogether(mentees)],
	['mentor', 'text', ({ mentors }) => namesTogether(mentors)],
	['cohort', 'text', ({ cohort }) => cohort],
	['kind', 'text', ({ kind }) => kind],
	['state', 'text', ({ state }) => state],
	['mode', 'text', ({ mode }) => mode],
	['minutes', 'number', ({ session }) => session.minutes],
	...attendanceColumns,
	['values', 'text', ({ values }) => namesTogether(values)],
	['decisions', 'number', ({ session: { details } }) => details?.decisions ?? 0],
	['actions', 'number', ({ session: { actions = [] } }) => actions.length],
	['open', 'number', ({ session: { actions = [] } }) => actions.filter(isOpen).length],
	['overdue', 'number', ({ overdue }) => overdue],
	['reschedules', 'number', ({ session: { history = [] } }) => history.length],
	['reflections', 'number', ({ reflections }) => reflections],
	['approved', 'text', ({ approved }) => approved],
	['pair', 'text', ({ pair }) => pair],
	['session', 'text', ({ session }) => plainText(session.id)],
];

/** Sessions between two yields: a few milliseconds. */
const sessionsAStep = 100;

/** Returns the metadata of every session that is counted, of whatever state, sorted by programme and day. */
export function* sessionsTable(reported: readonly Reported[], words: Words): Steps<Table> {
	const rows: RowOf<SessionRow>[] = [];
	for (const about of reported) {
		const { programme, scope } = about;
		const rowOf = rowsOf(about, words);
		const counted = programme.sessions.filter(session => isInScope(programme, session, scope))
			.sort((a, b) => compareText(whenOf(a), whenOf(b)));
		yield;
		for (const [i, session] of counted.entries()) {
			rows.push({ about, row: rowOf(session) });
			if (i % sessionsAStep === sessionsAStep - 1) {
				yield;
			}
		}
	}
	return yield* tableFrom('sessions', columns, rows, words);
}

const whenOf = ({ date, clock, id }: Session): string => `${date} ${clock?.time ?? ''} ${id}`;

function rowsOf({ programme, now }: Reported, words: Words): (session: Session) => SessionRow {
	const cohortNameOf = cohortNamesOf(programme);
	const known = knownReflections(programme);
	const todayOf = todayByOwner(programme, now);
	const practised = new Set(valueIds(programme));
	const { yes, no } = reportTableWords[words.language];
	const names = (people: readonly string[]): readonly string[] => people.map(person => plainText(nameOfPerson(programme, person)));
	return session => {
		const pair = pairOf(programme, session);
		const cohort = cohortNameOf(pair?.cohort);
		const group = groupOfSession(programme, session);
		const { values = [], mode } = session;
		const attendance = countedAttendance(programme, session);
		const came = (wanted: string): number => attendance.filter(({ state = 'unknown' }) => state === wanted).length;
		return {
			session, mentees: names(menteesOf(programme, session)), mentors: names(mentorsOf(programme, session)),
			...(cohort !== undefined && { cohort }),
			kind: words.kinds[session.kind ?? pair?.kind ?? 'one-on-one'],
			state: words.overview.states[meetingStateOf(session, programme, now)],
			...(mode && { mode: words.brief.page.modes[mode] }),
			attendance: {
				present: came('present'), late: came('late'), absent: came('absent'), excused: came('excused'), unknown: came('unknown'),
			},
			values: values.filter(value => practised.has(value)).map(value => plainText(value)),
			overdue: overdueIn(session, programme, todayOf),
			reflections: known.on(session).length,
			approved: session.approved === undefined ? no : yes,
			...(group.is === 'pair' && { pair: plainText(group.id) }),
		};
	};
}
