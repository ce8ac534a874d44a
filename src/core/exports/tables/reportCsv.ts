import { hoursOf } from '../../analysis/figures/counting';
import type { ProgrammeFigures } from '../../analysis/figures/figures';
import { averagePercent, countGoals, type GoalCounts, goalsOnce, goalsOnTrack } from '../../analysis/figures/goals';
import type { MeetingFigures } from '../../analysis/figures/meetings';
import type { PairFigures } from '../../analysis/figures/pairFigures';
import type { PersonYear } from '../../analysis/figures/personTally';
import type { Words } from '../../words/words';
import { csvLine, type CsvValue, plainSigns } from './csv';

type Row = Readonly<Record<string, CsvValue>>;

/**
 * Renders the figures of programmes as one CSV table (RFC 4180, CR LF): a row for each programme, each pair, the sessions without a
 * pair, and each person and year. The second column is the kind of row, to avoid adding up the same figure twice. Unknown values are
 * empty. `bom` adds the byte order mark, which Excel needs to recognise UTF-8.
 */
export function reportCsv(programmes: readonly ProgrammeFigures[], words: Words, { bom = false, signs = plainSigns } = {}): string {
	const columns = columnsIn(words);
	const rows = programmes.flatMap(programme => rowsOf(programme, words));
	return (bom ? '\ufeff' : '') + [Object.values(columns), ...rows.map(row => Object.keys(columns).map(key => row[key]))]
		.map(row => csvLine(row, signs))
		.join('');
}

/** The column headers by key, in their order. */
function columnsIn({ overview: { csv, pairs, people } }: Words): Readonly<Record<string, string>> {
	return {
		programme: csv.programme,
		row: csv.row,
		pair: pairs.pair,
		mentor: pairs.mentor,
		mentee: pairs.mentee,
		person: people.person,
		name: people.name,
		year: people.year,
		cohort: pairs.cohort,
		status: pairs.status,
		activePairs: csv.activePairs,
		last: pairs.last,
		daysAgo: pairs.daysAgo,
		flag: pairs.flag,
		next: pairs.next,
		held: pairs.held,
		planned: pairs.planned,
		toLog: pairs.toLog,
		drafts: pairs.drafts,
		cancelled: pairs.cancelled,
		noShow: pairs.noShow,
		contradictory: pairs.contradictory,
		minutes: pairs.minutes,
		withoutMinutes: pairs.withoutMinutes,
		hours: pairs.hours,
		jp: pairs.jp,
		target: people.target,
		present: pairs.present,
		late: pairs.late,
		absent: pairs.absent,
		excused: pairs.excused,
		attendanceUnknown: pairs.attendanceUnknown,
		open: pairs.open,
		overdue: pairs.overdue,
		goals: pairs.goals,
		onTrack: pairs.onTrack,
		progress: pairs.progress,
		reflections: pairs.reflections,
		heldNotKnown: pairs.heldNotKnown,
		unread: csv.unread,
	};
}

function rowsOf(programme: ProgrammeFigures, words: Words): readonly Row[] {
	const { name, year, cohort, pairs, total, goals, byPair, withoutPair, byPerson, broken } = programme;
	const { rows } = words.overview.csv;
	const about = { programme: name, year };
	return [
		{
			...about,
			row: rows.total,
			cohort: cohort?.name,
			activePairs: pairs.active,
			...meetings(total),
			...goalCells(goals),
			progress: averagePercent(goalsOnce(byPair)),
			unread: broken.length,
		},
		...byPair.map(pair => ({ ...about, row: rows.pair, ...pairCells(pair, words) })),
		...(withoutPair ? [{ ...about, row: rows.withoutPair, ...meetings(withoutPair) }] : []),
		...byPerson.map(person => ({ ...about, row: rows.person, ...personCells(person) })),
	];
}

function pairCells(pair: PairFigures, { overview: { pairs } }: Words): Row {
	return {
		pair: pair.id,
		mentor: together(pair.mentors), mentee: together(pair.mentees), cohort: pair.cohort, status: pairs.statuses[pair.status],
		last: pair.last?.date, daysAgo: pair.last?.daysAgo, flag: pair.flag && pairs.flags[pair.flag], next: pair.next?.date,
		...meetings(pair), ...goalCells(countGoals(pair.goals)), progress: averagePercent(pair.goals),
	};
}

/** Joins names by commas, or by semicolons where names have commas. */
function together(names: readonly string[]): string {
	return names.join(names.some(name => name.includes(',')) ? '; ' : ', ');
}

function goalCells(goals: GoalCounts): Row {
	const { onTrack, all } = goalsOnTrack(goals);
	return { goals: all, onTrack };
}

function meetings({ sessions, minutes, heldWithoutMinutes, jp, attendance, actions, reflections }: MeetingFigures): Row {
	const { held, planned, toLog, draft, cancelled, noShow, contradictory } = sessions;
	const { present, late, absent, excused, unknown } = attendance;
	return {
		held, planned, toLog, drafts: draft, cancelled, noShow, contradictory,
		minutes, withoutMinutes: heldWithoutMinutes, hours: minutes === undefined ? undefined : hoursOf(minutes), jp,
		present, late, absent, excused, attendanceUnknown: unknown,
		open: actions.open, overdue: actions.overdue, reflections: reflections.known, heldNotKnown: reflections.heldNotKnown,
	};
}

function personCells({ person, name, year, sessions, minutes, withoutMinutes, jp, target }: PersonYear): Row {
	return {
		person,
		name,
		year,
		held: sessions.length,
		minutes,
		withoutMinutes,
		hours: minutes === undefined ? undefined : hoursOf(minutes),
		jp,
		target,
	};
}
