import { hoursOf } from '../../analysis/figures/counting';
import { type GoalCounts, goalsOnTrack } from '../../analysis/figures/goals';
import type { MeetingFigures } from '../../analysis/figures/meetings';
import { columnsOf } from './table';

type Attendance = MeetingFigures['attendance'];

/** The share of people who came, in whole percent; undefined where nothing is recorded. */
function percentCame({ present, late, absent, excused }: Attendance): number | undefined {
	const all = present + late + absent + excused;
	return all === 0 ? undefined : Math.round(100 * (present + late) / all);
}

/** The columns that count sessions. */
export const sessionColumns = columnsOf<MeetingFigures>([
	['held', 'number', ({ sessions }) => sessions.held],
	['planned', 'number', ({ sessions }) => sessions.planned],
	['toLog', 'number', ({ sessions }) => sessions.toLog],
	['drafts', 'number', ({ sessions }) => sessions.draft],
	['cancelled', 'number', ({ sessions }) => sessions.cancelled],
	['noShow', 'number', ({ sessions }) => sessions.noShow],
	['contradictory', 'number', ({ sessions }) => sessions.contradictory],
	['hours', 'decimal', ({ minutes }) => minutes === undefined ? undefined : hoursOf(minutes)],
	['withoutMinutes', 'number', ({ heldWithoutMinutes }) => heldWithoutMinutes],
	['jp', 'decimal', ({ jp }) => jp],
	['attendance', 'percent', ({ attendance }) => percentCame(attendance)],
]);

/** The columns that count who came. */
export const attendanceColumns = columnsOf<{ readonly attendance: Attendance }>([
	['present', 'number', ({ attendance }) => attendance.present],
	['late', 'number', ({ attendance }) => attendance.late],
	['absent', 'number', ({ attendance }) => attendance.absent],
	['excused', 'number', ({ attendance }) => attendance.excused],
	['attendanceUnknown', 'number', ({ attendance }) => attendance.unknown],
]);

/** The columns that count what follows from sessions. */
export const followUpColumns = columnsOf<MeetingFigures & { readonly counts: GoalCounts }>([
	['open', 'number', ({ actions }) => actions.open],
	['overdue', 'number', ({ actions }) => actions.overdue],
	['goals', 'number', ({ counts }) => goalsOnTrack(counts).all],
	['onTrack', 'number', ({ counts }) => goalsOnTrack(counts).onTrack],
]);

/** The columns that count reflections. */
export const reflectionColumns = columnsOf<MeetingFigures>([
	['reflections', 'number', ({ reflections }) => reflections.known],
	['heldNotKnown', 'number', ({ reflections }) => reflections.heldNotKnown],
]);
