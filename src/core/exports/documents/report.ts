import type { Chart } from '../../charts/chart';
import { figureNotes, type ProgrammeFigures } from '../../analysis/figures/figures';
import { goalsOnTrack } from '../../analysis/figures/goals';
import { hoursOf } from '../../analysis/figures/counting';
import type { MeetingFigures } from '../../analysis/figures/meetings';
import type { PairFigures } from '../../analysis/figures/pairFigures';
import type { PersonYear } from '../../analysis/figures/personTally';
import { overviewCharts } from '../../charts/overviewCharts';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { escapeHtml } from '../../text/escapeHtml';
import { type HtmlCell, htmlPage, htmlTable } from '../html';
import { chartStyle, reportStyle } from '../styles';

/** Renders the figures of programmes as one HTML page without scripts. Contains metadata and people's names, no free text. */
export function reportPage(programmes: readonly ProgrammeFigures[], words: Words): string {
	const { title } = words.overview;
	return htmlPage(
		[title, ...programmes.map(({ name }) => name)].join(': '),
		reportStyle + chartStyle,
		[`<h1>${escapeHtml(title)}</h1>`, ...programmes.map(programme => section(programme, words))].join('\n'),
		words,
	);
}

function section(programme: ProgrammeFigures, words: Words): string {
	const { overview } = words;
	const { name, cohort, year, today, byPair, withoutPair, byPerson, broken } = programme;
	const table = (caption: string, heads: readonly string[], rows: readonly (readonly HtmlCell[])[]): string =>
		htmlTable(caption, heads, rows, overview.number);
	const { pairs, people, top } = overview;
	const about = [
		...(cohort ? [overview.cohort(cohort.name)] : []),
		...(year === undefined ? [] : [overview.year(year)]),
		overview.asOf(words.day(today)),
		...(broken.length === 0 ? [] : [words.unreadFiles.count(broken.length)]),
	];
	const forums = withoutPair && withoutPair.reflections.known + sum(withoutPair.sessions) > 0
		? [[pairs.forums, ...blank(7), ...meetingCells(withoutPair, words), '', withoutPair.reflections.known]]
		: [];
	return [
		`<section>\n<h2><bdi>${escapeHtml(name)}</bdi></h2>\n<p class="quiet">${about.map(text => escapeHtml(text)).join(' · ')}</p>`,
		table(top.caption, [top.figure, top.value], topRows(programme, words)),
		chartsIn(programme, words),
		byPair.length + forums.length === 0 ? `<p>${escapeHtml(pairs.none)}</p>` : table(pairs.caption, [
			pairs.pair, pairs.mentee, pairs.mentor, pairs.cohort, pairs.status, pairs.last, pairs.flag, pairs.next,
			pairs.held, pairs.planned, pairs.toLog, pairs.cancelled, pairs.noShow, pairs.hours, pairs.withoutMinutes, pairs.jp,
			pairs.open, pairs.overdue, pairs.goals, pairs.reflections,
		], [...byPair.map(pair => pairRow(pair, words)), ...forums]),
		byPerson.length === 0
			? `<p>${escapeHtml(people.none)}</p>`
			: table(
				people.caption,
				[people.name, people.year, people.sessions, people.hours, pairs.withoutMinutes, people.jp, people.target, people.behind],
				byPerson.map(person => personRow(person, words)),
			),
		...(broken.length === 0
			? []
			: [
				table(
					overview.broken.caption,
					[overview.broken.file, overview.broken.line, overview.broken.problem],
					broken.map(({ file, line, code }) => [{ of: file }, String(line), code]),
				),
			]),
		`<h3>${escapeHtml(overview.notes.heading)}</h3>\n<ul>\n${[...figureNotes(programme, words), overview.notes.leftOut(programme.leftOut)]
			.map(note => `<li>${escapeHtml(note)}</li>`)
			.join('\n')}\n</ul>\n</section>`,
	].join('\n');
}

/** Renders the charts of the page in VS Code, each with its figures as a table. */
function chartsIn(programme: ProgrammeFigures, words: Words): string {
	const figure = ({ title, legend, svg, heads, rows, note }: Chart): string => [
		`<figure>\n<figcaption>${escapeHtml(title)}</figcaption>`,
		...(svg === ''
			? []
			: [
				...(legend.length === 0
					? []
					: [
						`<ul class="legend">${legend
							.map(({ look, label }) => `<li><span class="mark ${look}"></span>${escapeHtml(label)}</li>`)
							.join('')}</ul>`,
					]),
				svg,
			]),
		...(note === '' ? [] : [`<p class="quiet">${escapeHtml(note)}</p>`]),
		...(rows.length === 0
			? []
			: [
				`<details>\n<summary>${escapeHtml(overviewPageWords[words.language].page.asTable)}</summary>\n${htmlTable(title, heads, rows.map(row => row.map((cell): HtmlCell => typeof cell === 'number'
					? cell
					: { of: cell })), words.overview.number)}\n</details>`,
			]),
		'</figure>',
	].join('\n');
	return `<div class="charts">\n${overviewCharts(programme, words).map(figure).join('\n')}\n</div>`;
}

function topRows({ pairs, total, goals }: ProgrammeFigures, words: Words): readonly (readonly HtmlCell[])[] {
	const { top, states, percent, number } = words.overview;
	const { sessions, heldWithoutMinutes, attendance: { present, late, absent, excused }, noShowsNotKnown, actions, reflections } = total;
	const came = present + late;
	const all = came + absent + excused;
	const known = (n: number | undefined): string => n === undefined ? words.overview.notKnown : number(n);
	const others = (['draft', 'cancelled', 'noShow', 'contradictory'] as const)
		.filter(state => sessions[state] > 0)
		.map(state => `${number(sessions[state])} ${states[state]}`);
	const without = heldWithoutMinutes > 0 ? ` (${top.without(heldWithoutMinutes)})` : '';
	const track = goalsOnTrack(goals);
	return [
		[top.activePairs, top.ofPairs(pairs.active, pairs.all)],
		[top.flagged, top.flaggedPairs(pairs.stale, pairs.alert)],
		[top.held, number(sessions.held)],
		[top.planned, number(sessions.planned)],
		[top.toLog, number(sessions.toLog)],
		...(others.length > 0 ? [[top.otherSessions, others.join(', ')]] : []),
		[top.hours, known(total.minutes === undefined ? undefined : hoursOf(total.minutes)) + without],
		[top.jp, known(total.jp)],
		[top.attendance, all === 0 ? words.overview.notKnown : top.came(came, all, percent(Math.round(100 * came / all)))
			+ (noShowsNotKnown === undefined ? '' : `; ${top.noShowsNotKnown(noShowsNotKnown)}`)],
		[top.open, number(actions.open)],
		[top.overdue, number(actions.overdue)],
		[top.onTrack, top.ofGoals(track.onTrack, track.all)],
		[top.reflections, top.sessionsWith(reflections.known, reflections.heldWith, sessions.held)],
	];
}

function pairRow(pair: PairFigures, words: Words): readonly HtmlCell[] {
	const { pairs, never, none } = words.overview;
	const goals = pair.goals.map(goal => pairs
		.goal(goal.percent === undefined && goal.level === undefined ? '' : words.actions.goals.measure(goal), pairs.standings[goal.standing])
		.trim());
	return [
		{
			of: pair.id ?? [...pair.mentees, ...pair.mentors].join(' – '),
		}, { of: pair.mentees.join(', ') }, { of: pair.mentors.join(', ') }, { of: pair.cohort ?? '' }, pairs.statuses[pair.status],
		pair.last ? pairs.ago(words.day(pair.last.date), pair.last.daysAgo) : never, pair.flag ? pairs.flags[pair.flag] : '',
		pair.next
			? [words.day(pair.next.date), ...(pair.next.time === undefined ? [] : [words.brief.time(pair.next.time)])].join(', ')
			: none,
		...meetingCells(pair, words), goals.join('; '), pair.reflections.known,
	];
}

/** The columns that the rows of pairs and of sessions without a pair share. */
function meetingCells({ sessions, minutes, heldWithoutMinutes, jp, actions }: MeetingFigures, words: Words): readonly HtmlCell[] {
	const known = (n: number | undefined): HtmlCell => n ?? words.overview.notKnown;
	return [
		sessions.held,
		sessions.planned,
		sessions.toLog,
		sessions.cancelled,
		sessions.noShow,
		known(minutes === undefined ? undefined : hoursOf(minutes)),
		heldWithoutMinutes,
		known(jp),
		actions.open,
		actions.overdue,
	];
}

function personRow({ name, year, sessions, minutes, withoutMinutes, jp, target }: PersonYear, words: Words): readonly HtmlCell[] {
	const { people, notKnown } = words.overview;
	return [
		{ of: name }, String(year), sessions.length, minutes === undefined
			? notKnown
			: hoursOf(minutes), withoutMinutes, jp ?? notKnown, target,
		sessions
			.map(session => people.session(
				words.day(session.date), session.minutes === undefined ? people.lengthUnknown : people.minutes(session.minutes),
			))
			.join(', '),
	];
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, n) => total + n, 0);
const blank = (n: number): readonly string[] => Array.from({ length: n }, () => '');
