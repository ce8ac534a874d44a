import { type Chart, chartWidth, type Look } from './chart';
import { drawLines, drawTimeline, type Axis } from './timeline';
import type { MeetingState } from '../record/computedStates';
import { measuredUpdates } from '../programme/goalProgress';
import type { Pair } from '../record/pair';
import type { Session } from '../record/session';
import { addMonths, dayNumber, type Day } from '../time/days';
import { overviewPageWords } from '../words/lateWords';
import type { Words } from '../words/words';
import { shortMonth } from './overviewCharts';

/** A session with the state it is counted by. */
export interface TimedSession {
	readonly session: Session;
	readonly state: MeetingState;
}

const lookOf: Readonly<Record<MeetingState, Look>> = {
	held: 'held',
	planned: 'planned',
	toLog: 'planned',
	draft: 'planned',
	contradictory: 'planned',
	cancelled: 'cancelled',
	noShow: 'noShow',
};

/** Returns the chart of sessions by day and state. `sessions` are sorted newest first. */
export function timelineChart(sessions: readonly TimedSession[], words: Words, width = chartWidth): Chart {
	const { chart, columns } = overviewPageWords[words.language];
	const { overview: { states } } = words;
	const days = sessions.map(({ session }) => session.date);
	return {
		id: 'timeline', title: chart.timeline,
		legend: (['held', 'planned', 'cancelled', 'noShow'] as const).map(look => ({ look, label: chart.state[look] })),
		svg: sessions.length === 0
			? ''
			: drawTimeline(
				chart.timeline,
				axisOf(days, words),
				sessions.map(({ session: { date }, state }) => ({
					day: dayNumber(date),
					look: lookOf[state],
					hint: `${words.day(date)}: ${states[state]}`,
				})),
				width,
			),
		heads: [columns.day, columns.status],
		rows: sessions.map(({ session: { date }, state }) => [words.day(date), states[state]]),
		note: sessions.length === 0 ? chart.noSessions : '',
	};
}

/** Returns the chart of a pair's goals by noted progress. */
export function goalsOverTime({ goals = [] }: Pair, words: Words, width = chartWidth): Chart {
	const { chart, columns, goalNumber } = overviewPageWords[words.language];
	const { actions: { goals: { measure } } } = words;
	const lines = goals.map((goal, i) => ({
		label: goalNumber(i + 1, goal.id ?? ''),
		points: measuredUpdates(goal).flatMap(({ update: { on }, percent, ...measured }) =>
			on === undefined || percent === undefined ? [] : [{ on, percent, progress: measure({ ...measured, percent }) }]),
	})).filter(({ points }) => points.length > 0);
	const days = lines.flatMap(({ points }) => points.map(({ on }) => on));
	return {
		id: 'goalsOverTime', title: chart.goalsOverTime, legend: [],
		svg: lines.length === 0 ? '' : drawLines(chart.goalsOverTime, axisOf(days, words), lines.map(({ label, points }) => ({
			label, points: points.map(({ on, percent, progress }) => ({
				day: dayNumber(on),
				percent,
				hint: `${label}, ${words.day(on)}: ${progress}`,
			})),
		})), width),
		heads: [columns.goal, columns.day, columns.progress],
		rows: lines.flatMap(({ label, points }) => points.map(({ on, progress }) => [label, words.day(on), progress])),
		note: lines.length === 0 ? chart.noProgress : '',
	};
}

/** A note on its day. */
export interface TimedNote {
	readonly day: Day;
	readonly title: string;
	readonly isMine: boolean;
}

/** The words of the chart of notes. */
export interface NotesChartWords {
	readonly title: string;
	readonly mine: string;
	readonly shared: string;
	readonly month: string;
	readonly notes: string;
	readonly ofDay: (day: string, note: string) => string;
}

/** Returns the chart of notes by day. `notes` are not empty and sorted newest first; the table has their number by month. */
export function notesChart(notes: readonly TimedNote[], note: string, labels: NotesChartWords, words: Words): Chart {
	const months = new Map<string, number>();
	for (const { day } of notes) {
		months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
	}
	return {
		id: 'notes', title: labels.title,
		legend: notes.every(({ isMine }) => isMine) ? [] : [{ look: 'held', label: labels.mine }, { look: 'planned', label: labels.shared }],
		svg: drawTimeline(labels.title, axisOf(notes.map(({ day }) => day), words), notes.map(({ day, title, isMine }) => ({
			day: dayNumber(day), look: isMine ? 'held' : 'planned', hint: labels.ofDay(words.day(day), title),
		}))),
		heads: [labels.month, labels.notes],
		rows: [...months].map(([month, count]) => [words.finding.rows.month(month), count]),
		note,
	};
}

/** Returns an axis from the month of the first day to the month after the last, with at most about seven labels. */
function axisOf(days: readonly Day[], words: Words): Axis {
	const sorted = [...days].sort();
	const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01`;
	const [from, end] = [firstOf(sorted[0]!), firstOf(sorted.at(-1)!)];
	const to = end.startsWith('9999-12') ? '9999-12-31' : addMonths(end, 1);
	const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
	const step = Math.max(1, Math.ceil(months / 7));
	const marks = Array
		.from({ length: Math.floor(months / step) + 1 }, (_, i) => addMonths(from, i * step))
		.filter(day => day <= to && day.length === 10);
	return {
		from: dayNumber(from),
		to: dayNumber(to),
		marks: marks.map(day => ({ day: dayNumber(day), label: shortMonth(day.slice(0, 7), words) })),
	};
}
