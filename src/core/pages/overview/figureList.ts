import { figureGroupOf } from '../../analysis/figures/figures';
import { countGoals, goalsOnTrack, isCountedGoal, type GoalFigures } from '../../analysis/figures/goals';
import { jpOf, jpRuleOf } from '../../analysis/figures/jpRule';
import { knownReflections, type KnownReflection } from '../../analysis/figures/knownReflections';
import { meetingStateOf } from '../../analysis/figures/meetings';
import type { PairFigures } from '../../analysis/figures/pairFigures';
import { isInScope, isInYear, type Scope, yearOf } from '../../analysis/figures/scope';
import { pairName } from '../../charts/overviewCharts';
import { asMet, countedAttendance } from '../../programme/absent';
import { openActionsOf, type ProgrammeAction } from '../../programme/openActions';
import { groupOfSession, nameOfPerson, pairOf, type Programme } from '../../programme/programme';
import type { MeetingState } from '../../record/computedStates';
import type { Session } from '../../record/session';
import { bareName } from '../../text/personName';
import { plainText } from '../../text/plainText';
import { startOfFile } from '../../text/range';
import type { Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { Cell, FigureList, LongTable, RowTarget, TableRow } from './overviewPage';
import { type ListedSession, newestFirst, peopleIn, rowsAStep, sessionsTable } from './sessionsTable';

/** What a list behind a figure is made of. */
export interface ListSources {
	readonly programme: Programme;
	/** Limits the list as it limits the figures. */
	readonly scope: Scope;
	/** The id of the only pair listed. */
	readonly pair?: string;
	/** The pairs of the figures. */
	readonly byPair: readonly PairFigures[];
	readonly now: Now;
}

/** A list with what its rows open. */
export interface CountedList {
	readonly list: FigureList;
	readonly table: LongTable;
	readonly targets: readonly RowTarget[];
}

/** Returns exactly what a figure counts or adds up, in rows; only metadata. */
export function* figureList(list: FigureList, sources: ListSources, words: Words): Steps<CountedList> {
	const targets: RowTarget[] = [];
	const page = overviewPageWords[words.language];
	const { overview: { top } } = words;
	const captions: Readonly<Record<FigureList, string>> = {
		held: top.held, planned: top.planned, attendance: top.attendance,
		actions: top.open, goals: page.tables.goals, reflections: top.reflections,
	};
	const about = { id: 'counted', caption: captions[list], empty: page.empty.counted } as const;
	const table = yield* tableOf(list, about, { ...sources, words, addTarget: to => targets.push(to) - 1 });
	return { list, table, targets };
}

type About = Pick<LongTable, 'id' | 'caption' | 'empty'>;

interface Sources extends ListSources {
	readonly words: Words;
	readonly addTarget: (to: RowTarget) => number;
}

function tableOf(list: FigureList, about: About, sources: Sources): Steps<LongTable> {
	switch (list) {
		case 'held':
			return heldTable(about, sources);
		case 'planned':
			return plannedTable(about, sources);
		case 'attendance':
			return attendanceTable(about, sources);
		case 'actions':
			return actionsTable(about, sources);
		case 'goals':
			return goalsTable(about, sources);
		case 'reflections':
			return reflectionsTable(about, sources);
	}
}

function isListed(session: Session, { programme, scope, pair }: Sources): boolean {
	return isInScope(programme, session, scope) && (pair === undefined || pairOf(programme, session)?.id === pair);
}

/** Returns the sessions of some states, newest first. */
function* sessionsIn(states: readonly MeetingState[], sources: Sources): Steps<readonly ListedSession[]> {
	const { programme, now } = sources;
	const found: ListedSession[] = [];
	for (const [i, session] of programme.sessions.entries()) {
		if (i % rowsAStep === rowsAStep - 1) {
			yield;
		}
		const state = meetingStateOf(session, programme, now);
		if (states.includes(state) && isListed(session, sources)) {
			found.push({ session, state });
		}
	}
	return found.sort(newestFirst);
}

/** With a rule that counts days, the first session of a group's day has the JP of that day. */
function* heldTable(about: About, sources: Sources): Steps<LongTable> {
	const { programme, words, addTarget } = sources;
	const sessions = yield* sessionsIn(['held'], sources);
	const rule = jpRuleOf(programme);
	const days = new Set<string>();
	const withJp = (one: ListedSession): ListedSession => {
		const session = asMet(programme, one.session);
		if (session !== one.session) {
			return { ...one, session, jp: 0 };
		}
		const day = `${session.date} ${figureGroupOf(programme, groupOfSession(programme, session))}`;
		const isFirst = !days.has(day);
		days.add(day);
		const jp = jpOf(rule, { ...(session.minutes !== undefined && { minutes: session.minutes }), meetings: 1, days: Number(isFirst) });
		return { ...one, ...(jp !== undefined && { jp }) };
	};
	const hasRule = rule !== undefined && rule !== 'unclear';
	return yield* sessionsTable(
		about, { withStates: ['held'], withJp: hasRule }, hasRule ? sessions.map(withJp) : sessions.map(asMetIn(programme)), programme, words, addTarget,
	);
}

const asMetIn = (programme: Programme) => (one: ListedSession): ListedSession => ({ ...one, session: asMet(programme, one.session) });

/** Sessions planned, with those that need logging beside them. */
function* plannedTable(about: About, sources: Sources): Steps<LongTable> {
	const sessions = yield* sessionsIn(['planned', 'toLog'], sources);
	return yield* sessionsTable(about, { withStates: ['planned', 'toLog'] }, [...sessions].reverse(), sources.programme, sources.words, sources.addTarget);
}

function* attendanceTable(about: About, sources: Sources): Steps<LongTable> {
	const { programme, words, addTarget } = sources;
	const page = overviewPageWords[words.language];
	const { overview: { pairs, notKnown } } = words;
	const sessions = yield* sessionsIn(['held', 'noShow'], sources);
	const rows: TableRow[] = [];
	for (const { session } of sessions) {
		for (const { person, state } of countedAttendance(programme, session)) {
			if (rows.length % rowsAStep === rowsAStep - 1) {
				yield;
			}
			if (state !== undefined) {
				rows.push({
					target: addTarget({ uri: session.uri, at: session.position }), is: [[pairs[state]]],
					cells: [
						person === undefined ? notKnown : nameOf(person, programme),
						pairs[state],
						[words.day(session.date), session.date],
						peopleIn(session, programme),
					],
				});
			}
		}
	}
	return {
		...about, rows,
		columns: columns(page.person, page.columns.status, page.columns.day, pairs.pair),
		filters: [{
			label: page.status, all: page.anyStatus,
			options: [pairs.present, pairs.late, pairs.absent, pairs.excused]
				.filter(option => rows.some(({ is }) => is[0]?.includes(option))),
		}],
	};
}

/** Open actions in order of urgency, without their texts. */
function* actionsTable(about: About, sources: Sources): Steps<LongTable> {
	const { programme, now, words, addTarget } = sources;
	const page = overviewPageWords[words.language];
	const { actions: { groups, nobody }, overview: { pairs, none } } = words;
	const rows: TableRow[] = [];
	for (const action of openActionsOf(programme, now)) {
		const { session, index, owner, due, overdue, pair } = action;
		const { pair: only, scope } = sources;
		const isOfPair = only === undefined || pair?.id === only;
		if (!isOfPair || !isInYear(session, scope) || (scope.cohort !== undefined && pair?.cohort !== scope.cohort)) {
			continue;
		}
		if (rows.length % rowsAStep === rowsAStep - 1) {
			yield;
		}
		rows.push({
			target: addTarget({ uri: session.uri, at: session.actionPositions[index] ?? session.position }), is: [dueGroups(action, words)],
			cells: [
				owner ? bareName(plainText(owner.name)) : nobody,
				due === undefined ? [none, null] : [words.day(due), due, overdue],
				[words.day(session.date), session.date],
				peopleIn(session, programme),
			],
		});
	}
	return {
		...about, rows,
		columns: columns(words.actions.details.owner, page.columns.due, words.actions.details.session, pairs.pair),
		filters: [{ label: page.columns.due, all: page.anyDue, options: [groups.overdue, groups.noDue, groups.ended] }],
	};
}

function dueGroups({ overdue, ended, due }: ProgrammeAction, { actions: { groups } }: Words): readonly string[] {
	return [...(overdue ? [groups.overdue] : []), ...(ended ? [groups.ended] : []), ...(due === undefined ? [groups.noDue] : [])];
}

/** Goals that were not dropped; those on track, or reached, are one choice of the filter. */
function* goalsTable(about: About, { programme, byPair, words, addTarget }: Sources): Steps<LongTable> {
	const page = overviewPageWords[words.language];
	const { overview: { top, pairs, none } } = words;
	const rows: TableRow[] = [];
	for (const pair of byPair) {
		const file = pair.id === undefined ? undefined : programme.pairs.get(pair.id);
		for (const [i, goal] of pair.goals.entries()) {
			if (rows.length % rowsAStep === rowsAStep - 1) {
				yield;
			}
			const { standing, due } = goal;
			if (isCountedGoal(goal) && !goal.countsElsewhere) {
				rows.push({
					...(file && { target: addTarget({ uri: file.uri, at: file.goalPositions[i] ?? startOfFile.start }) }),
					is: [[pairs.standings[standing], ...(isOnTrack(goal) ? [top.onTrack] : [])]],
					cells: [
						page.goalName(pairName(pair), goal.id ?? String(i + 1)),
						[pairs.standings[standing], standing, standing === 'late'],
						progressCell(goal, words),
						due === undefined ? [none, null] : [words.day(due), due],
					],
				});
			}
		}
	}
	const standings = (['reached', 'onTrack', 'behind', 'late', 'unknown'] as const).map(standing => pairs.standings[standing]);
	return {
		...about, rows,
		columns: columns(page.columns.goal, page.columns.standing, page.columns.progress, page.columns.due),
		filters: [{
			label: page.columns.standing, all: page.anyStatus,
			options: [top.onTrack, ...standings.filter(option => rows.some(({ is }) => is[0]?.includes(option)))],
		}],
	};
}

/** Returns a cell with a goal's progress; blank where none was noted. */
export function progressCell({ percent, level }: GoalFigures, { actions: { goals: { measure } } }: Words): Cell {
	return percent === undefined && level === undefined
		? ['', null]
		: [measure({ ...(percent !== undefined && { percent }), ...(level !== undefined && { level }) }), percent ?? null];
}

function isOnTrack(goal: GoalFigures): boolean {
	return goalsOnTrack(countGoals([goal])).onTrack === 1;
}

function* reflectionsTable(about: About, sources: Sources): Steps<LongTable> {
	const { programme, scope, words, addTarget } = sources;
	const page = overviewPageWords[words.language];
	const { overview: { notKnown, pairs } } = words;
	const { on, others } = knownReflections(programme);
	const rows: TableRow[] = [];
	const add = ({ author, note }: KnownReflection, session: Session | undefined, date: string | undefined): void => {
		const to = note !== undefined ? { uri: note, at: startOfFile.start } : session && { uri: session.uri, at: session.position };
		rows.push({
			...(to && { target: addTarget(to) }), is: [],
			cells: [
				author === undefined ? notKnown : nameOf(author, programme),
				date === undefined ? [notKnown, null] : [words.day(date), date],
				session ? peopleIn(session, programme) : '',
				page.knownFrom[note === undefined ? 'word' : 'note'],
			],
		});
	};
	for (const [i, session] of programme.sessions.entries()) {
		if (i % rowsAStep === rowsAStep - 1) {
			yield;
		}
		const known = on(session);
		if (known.length > 0 && isListed(session, sources)) {
			known.forEach(one => { add(one, session, session.date); });
		}
	}
	for (const { folder, date, ...one } of others) {
		const pair = folder === undefined ? undefined : programme.pairs.get(folder);
		if ((scope.cohort === undefined || pair?.cohort === scope.cohort)
			&& (scope.year === undefined || (date !== undefined && yearOf(date) === scope.year))) {
			add(one, undefined, date);
		}
	}
	return { ...about, rows, columns: columns(page.person, page.columns.day, pairs.pair, page.columns.known), filters: [] };
}

/** Returns a person's name without titles and degrees. */
function nameOf(person: string, programme: Programme): string {
	return bareName(plainText(nameOfPerson(programme, person)));
}

function columns(...labels: readonly string[]): LongTable['columns'] {
	return labels.map(label => ({ label, number: false }));
}
