import { hoursOf } from '../../analysis/figures/counting';
import type { ProgrammeFigures } from '../../analysis/figures/figures';
import { countGoals, goalsOnTrack } from '../../analysis/figures/goals';
import type { GroupFigures } from '../../analysis/figures/groupFigures';
import type { MeetingFigures } from '../../analysis/figures/meetings';
import type { PairFigures } from '../../analysis/figures/pairFigures';
import { groupBy } from '../../text/collections';
import { compareNames } from '../../text/personName';
import { reportWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { ownText } from './breakable';
import { type Cell, tableOf, tableParts } from './table';

/** Returns the figures of a programme, or of what was counted of it, with what they are called. */
export function topFigures({ pairs, total, goals }: ProgrammeFigures, words: Words): readonly (readonly [string, string])[] {
	const { top, states, number } = words.overview;
	const { sessions, heldWithoutMinutes, actions, reflections } = total;
	const others = (['draft', 'cancelled', 'noShow', 'contradictory'] as const)
		.filter(state => sessions[state] > 0)
		.map(state => `${number(sessions[state])} ${states[state]}`);
	const track = goalsOnTrack(goals);
	return [
		[top.activePairs, top.ofPairs(pairs.active, pairs.all)],
		[top.flagged, top.flaggedPairs(pairs.stale, pairs.alert)],
		[top.held, number(sessions.held)],
		[top.planned, number(sessions.planned)],
		[top.toLog, number(sessions.toLog)],
		...(others.length > 0 ? [[top.otherSessions, others.join(', ')] as const] : []),
		[top.hours, hoursIn(total, words) + (heldWithoutMinutes > 0 ? ` (${top.without(heldWithoutMinutes)})` : '')],
		[top.jp, total.jp === undefined ? words.overview.notKnown : number(total.jp)],
		[top.attendance, attendanceIn(total, words)],
		[top.open, number(actions.open)],
		[top.overdue, number(actions.overdue)],
		[top.onTrack, top.ofGoals(track.onTrack, track.all)],
		[top.reflections, top.sessionsWith(reflections.known, reflections.heldWith, sessions.held)],
	];
}

function hoursIn({ minutes }: MeetingFigures, { overview: { number, notKnown } }: Words): string {
	return minutes === undefined ? notKnown : number(hoursOf(minutes));
}

function attendanceIn({ attendance: { present, late, absent, excused }, noShowsNotKnown }: MeetingFigures, { overview }: Words): string {
	const { top, percent, notKnown } = overview;
	const came = present + late;
	const all = came + absent + excused;
	return [
		all === 0 ? notKnown : top.came(came, all, percent(Math.round(100 * came / all))),
		...(noShowsNotKnown === undefined ? [] : [top.noShowsNotKnown(noShowsNotKnown)]),
	].join('; ');
}

/** Renders the summary by cohort, with all of them and what has no pair, or by mentor. */
export function groupsTable(by: 'byCohort' | 'byMentor', figures: ProgrammeFigures, words: Words): string {
	const { pairs, top } = words.overview;
	const say = reportWords[words.language];
	const { total, withoutPair, pairs: allPairs, goals } = figures;
	const nameless = by === 'byCohort' ? say.noCohort : say.noMentor;
	const hasForums = withoutPair !== undefined && Object.values(withoutPair.sessions).some(n => n > 0);
	const sums = by === 'byMentor' || (figures.byCohort.length < 2 && !hasForums) ? [] : [
		...(hasForums ? [[pairs.forums, '', '', ...meetings(withoutPair, words), '']] : []),
		groupRow({ ...total, pairs: allPairs, goals, name: say.all }, nameless, words),
	];
	return tableOf({
		caption: say[by], hasHeading: true,
		heads: [
			[by === 'byCohort' ? pairs.cohort : pairs.mentor, 28], say.pairs, say.notMet, pairs.held, pairs.toLog, pairs.noShow, pairs.hours,
			pairs.jp,
			top.onTrack,
		],
		rows: [...figures[by].map(group => groupRow(group, nameless, words)), ...sums],
	}, words);
}

function groupRow(group: GroupFigures, nameless: string, words: Words): readonly Cell[] {
	const { name, pairs: { all, active, stale, alert }, goals } = group;
	const say = reportWords[words.language];
	const track = goalsOnTrack(goals);
	return [
		name === undefined ? nameless : { of: name }, active === all ? all : say.ofPairs(active, all), stale + alert,
		...meetings(group, words), say.onTrack(track.onTrack, track.all),
	];
}

function meetings({ sessions: { held, toLog, noShow }, minutes, jp }: MeetingFigures, { overview: { notKnown } }: Words): readonly Cell[] {
	return [held, toLog, noShow, minutes === undefined ? notKnown : hoursOf(minutes), jp ?? notKnown];
}

/** Renders a table of pairs for each cohort, in the order of the summary; in parts, so that others can work between two. */
export function* pairsTables({ byPair, byCohort }: ProgrammeFigures, words: Words): Generator<string, void, undefined> {
	const { noCohort } = reportWords[words.language];
	const { pairs: labels } = words.overview;
	const groups = groupBy(byPair, ({ cohort = '' }) => cohort);
	const cohorts: readonly Pick<GroupFigures, 'id' | 'name'>[] = byCohort.length > 0 ? byCohort : [{}];
	for (const { id = '', name } of cohorts) {
		const pairs = [...groups.get(id) ?? []].sort((a, b) => compareNames(a.mentees.join(), b.mentees.join()));
		const caption = name ?? (byCohort.length > 0 ? noCohort : labels.caption);
		yield byCohort.length > 0 ? `<h3>${ownText(caption)}</h3>\n<div class="many">` : '<div class="many">';
		yield* tableParts({
			caption, hasHeading: true,
			heads: [
				words.brief.log.number, [labels.mentee, 25], [labels.mentor, 25], labels.status, labels.last, labels.held, labels.hours,
				labels.jp, labels.overdue, labels.onTrack,
			],
			rows: pairs.map((pair, i) => pairRow(pair, i + 1, words)),
		}, words);
		yield '</div>\n';
	}
}

function pairRow(pair: PairFigures, i: number, words: Words): readonly Cell[] {
	const { overview: { pairs: labels, never, notKnown } } = words;
	const say = reportWords[words.language];
	const { mentees, mentors, status, flag, last, sessions, minutes, jp, actions, goals } = pair;
	const track = goalsOnTrack(countGoals(goals));
	return [
		i, { of: mentees }, { of: mentors }, flag ? { short: say.flags[flag] } : labels.statuses[status],
		last ? { short: words.shortDay(last.date, '') } : never,
		sessions.held, minutes === undefined ? notKnown : hoursOf(minutes), jp ?? notKnown,
		actions.overdue, say.onTrack(track.onTrack, track.all),
	];
}
