import { asMet, countedAttendance } from '../../programme/absent';
import { todayByOwner } from '../../programme/openActions';
import { groupOfSession, type Programme, type SessionGroup } from '../../programme/programme';
import { actionsMovedOn } from '../../programme/continuedPairs';
import { isCreditedToPair } from '../../programme/unnamedSessions';
import { nowIn } from '../../programme/timing';
import { unreadFiles } from '../../programme/unreadFiles';
import type { JpRule } from '../../record/programmeFile';
import { hasEnded, type Pair } from '../../record/pair';
import { plainText } from '../../text/plainText';
import { finish } from '../../text/steps';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { expectedPeople } from './expectedPeople';
import { type BrokenFile, brokenFiles, hasWords } from './counting';
import { countGoals, type GoalCounts, goalsByPair, goalsOnce, onTrackLeeway } from './goals';
import { type CountedPair, countPairs, figuresByCohort, type GroupFigures, type PairCounts } from './groupFigures';
import { jpRuleOf } from './jpRule';
import { MentorTally } from './mentorTally';
import { type Scope, yearOf } from './scope';
import { knownReflections } from './knownReflections';
import { addUp, type MeetingFigures, meetingStateOf, MeetingTally, type MonthFigures, MonthTally } from './meetings';
import { aboutPair, PairDays, type PairFigures } from './pairFigures';
import { PersonTally, type PersonYear } from './personTally';
import { type ValueFigures, ValueTally } from './valueTally';

/** The figures of a programme, or of one cohort or year of it. */
export interface ProgrammeFigures {
	readonly id?: string;
	readonly name: string;
	readonly cohort?: { readonly id: string; readonly name: string };
	readonly year?: number;
	/** The day of the figures in the programme's time zone. */
	readonly today: Day;
	readonly pairs: PairCounts;
	/** Days without a meeting after which a pair is flagged, from the programme's policy. */
	readonly limits: { readonly stale?: number; readonly alert?: number };
	readonly goals: GoalCounts;
	readonly total: MeetingFigures;
	/** `unclear` where a rule is incomplete or invalid; absent where there is none. */
	readonly jpRule?: JpRule | 'unclear';
	/** Sorted by id; pairs without an id last. */
	readonly byPair: readonly PairFigures[];
	/** Of each cohort with pairs; empty where there are none. */
	readonly byCohort: readonly GroupFigures[];
	/** Of who mentored, also in the past: see `MentorTally`. What has no mentor is last. */
	readonly byMentor: readonly GroupFigures[];
	/** Forums and other sessions without a pair; absent for a cohort, since these belong to no cohort. */
	readonly withoutPair?: MeetingFigures;
	/** Also those who are expected to meet and have not: see `expectedPeople`. */
	readonly byPerson: readonly PersonYear[];
	/** Months with at least one session, oldest first. */
	readonly byMonth: readonly MonthFigures[];
	/** The values defined by the programme, in its order. */
	readonly values: readonly ValueFigures[];
	/** The number of sessions held that lack mentors or mentees and count for those of their pair; absent where there is none. */
	readonly unnamedSessions?: number;
	/** Numbers of sessions with free text and of shared reflections, which reports leave out. Private reflections are not counted. */
	readonly leftOut: LeftOut;
	/** Files that are not fully counted. */
	readonly broken: readonly BrokenFile[];
}

interface LeftOut {
	readonly sessions: number;
	readonly reflections: number;
}

interface Group {
	readonly is: SessionGroup;
	readonly pair?: Pair;
	readonly tally: MeetingTally;
	readonly days: PairDays;
}

/** Returns all figures of a programme, from metadata only. Runs in time linear in the number of sessions. */
export function figuresOf(programme: Programme, scope: Scope, now: Now): ProgrammeFigures {
	return finish(countFigures(programme, scope, now));
}

/** The number of sessions counted between two yields: a few milliseconds. */
const sessionsAStep = 200;
const pairsAStep = 100;

/** Like `figuresOf`, but yields every few milliseconds, so that the caller can run other work or stop. */
export function* countFigures(
	programme: Programme, { cohort, year }: Scope, present: Now,
): Generator<undefined, ProgrammeFigures, undefined> {
	const now = nowIn(programme, present);
	const groups = new Map<string, Group>();
	const groupAt = (is: SessionGroup): Group | undefined => {
		const key = figureGroupOf(programme, is);
		const known = groups.get(key);
		const pair = is.is === 'pair' ? programme.pairs.get(is.id) : undefined;
		if (known || (cohort !== undefined && pair?.cohort !== cohort)) {
			return known;
		}
		const group = { is, ...(pair && { pair }), tally: new MeetingTally(), days: new PairDays() };
		groups.set(key, group);
		return group;
	};
	[...programme.pairs.keys()].forEach(id => groupAt({ is: 'pair', id }));

	const people = new PersonTally(programme);
	const mentors = new MentorTally(programme, people);
	const months = new MonthTally();
	const values = new ValueTally(programme);
	const todayOf = todayByOwner(programme, now);
	const { on: reflectionsOn, notesOn, others } = knownReflections(programme);
	const leftOut = { sessions: 0, reflections: 0 };
	let unnamedSessions = 0;
	yield;
	for (const [i, session] of programme.sessions.entries()) {
		if (i % sessionsAStep === sessionsAStep - 1) {
			yield;
		}
		const isCounted = year === undefined || yearOf(session.date) === year;
		const is = groupOfSession(programme, session);
		const group = groupAt(is);
		const moved = isCounted ? actionsMovedOn(programme, session) : [];
		for (const { action, to } of moved) {
			groupAt({ is: 'pair', id: to.id })?.tally.addOpen(action, { todayOf, hasEnded: hasEnded(to) });
		}
		if (!group) {
			continue;
		}
		const state = meetingStateOf(session, programme, now);
		group.days.add(session, state, isCounted, now);
		if (isCounted) {
			const met = asMet(programme, session);
			const counted = { ...met, attendance: countedAttendance(programme, session) };
			const counting = { todayOf, hasEnded: hasEnded(group.pair), hasMet: met === session };
			const reflections = reflectionsOn(session).length;
			group.tally.addSession(counted, state, { ...counting, isTheirs: action => moved.every(each => each.action !== action) });
			group.tally.addReflections(reflections, state === 'held');
			if (group.is.is !== 'forums') {
				mentors.addSession(counted, figureGroupOf(programme, is), state, counting, reflections);
			}
			months.add(counted, state);
			leftOut.sessions += Number(hasWords(session));
			leftOut.reflections += notesOn(session);
			if (state === 'held') {
				people.addHeld(session, group.pair);
				unnamedSessions += Number(isCreditedToPair(session, group.pair));
				values.addHeld(session);
			}
		}
	}
	for (const { folder, date } of others) {
		if (year === undefined || (date !== undefined && yearOf(date) === year)) {
			const group = groupAt(folder !== undefined && programme.pairs.has(folder) ? { is: 'pair', id: folder } : { is: 'forums' });
			group?.tally.addReflections(1, false);
			leftOut.reflections += Number(group !== undefined);
		}
	}
	yield;
	return yield* assemble(programme, { groups, people, mentors, months, values, leftOut, unnamedSessions, cohort, year }, now);
}

interface Counted {
	readonly groups: ReadonlyMap<string, Group>;
	readonly people: PersonTally;
	readonly mentors: MentorTally;
	readonly months: MonthTally;
	readonly values: ValueTally;
	readonly leftOut: LeftOut;
	readonly unnamedSessions: number;
	readonly cohort: string | undefined;
	readonly year: number | undefined;
}

type Part = Parameters<typeof addUp>[0][number];

function* assemble(
	programme: Programme, { groups, people, mentors, months, values, leftOut, unnamedSessions, cohort, year }: Counted, now: Now,
): Generator<undefined, ProgrammeFigures, undefined> {
	const { file, name } = programme;
	const rule = jpRuleOf(programme);
	const unread = unreadFiles(programme).uris;
	const parts: Part[] = [];
	const unsorted: CountedPair[] = [];
	const goals = goalsByPair(programme, [...groups.values()].flatMap(({ pair }) => pair ?? []), now.today);
	yield;
	for (const group of groups.values()) {
		if (parts.length % pairsAStep === pairsAStep - 1) {
			yield;
		}
		const { is, pair, tally, days } = group;
		const figures = tally.figures(rule);
		parts.push({ figures, credit: tally.credit });
		if (is.is !== 'forums') {
			const about = aboutPair(programme, is, pair !== undefined && unread.has(pair.uri), goals.get(pair?.id ?? '') ?? []);
			const met = days.figures(pair, about.status, programme, now);
			unsorted.push({ figures: { ...about, ...met, ...figures }, credit: tally.credit, is });
		}
	}
	yield;
	const byPair = unsorted
		.map(({ figures }) => ({ figures, key: figures.id ?? `\uffff${[...figures.mentors, ...figures.mentees].join('\n')}` }))
		.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
		.map(({ figures }) => figures);
	yield;
	const byCohort = yield* figuresByCohort(programme, unsorted, rule);
	const byMentor = yield* mentors.figures(unsorted, rule);
	yield;
	for (const [i, person] of expectedPeople(programme, cohort).entries()) {
		if (i % sessionsAStep === sessionsAStep - 1) {
			yield;
		}
		people.addExpected(person, year ?? yearOf(now.today));
	}
	yield;
	const byPerson = people.figures(rule);
	yield;
	return {
		...(file?.id !== undefined && { id: plainText(file.id) }),
		name: plainText(name),
		...(cohort !== undefined
			&& { cohort: { id: plainText(cohort), name: plainText(file?.cohorts?.find(({ id }) => id === cohort)?.name ?? cohort) } }),
		...(year !== undefined && { year }),
		today: now.today,
		pairs: countPairs(byPair),
		limits: {
			...(file?.policy?.stale_after_days !== undefined && { stale: file.policy.stale_after_days }),
			...(file?.policy?.alert_after_days !== undefined && { alert: file.policy.alert_after_days }),
		},
		goals: countGoals(goalsOnce(byPair)),
		total: addUp(parts, rule),
		...(rule !== undefined
			&& {
				jpRule: rule === 'unclear'
					? rule
					: { ...rule, ...(rule.source !== undefined && { source: plainText(rule.source, 1_000) }) },
			}),
		byPair,
		byCohort,
		byMentor,
		...(cohort === undefined
			&& { withoutPair: groups.get(figureGroupOf(programme, { is: 'forums' }))?.tally.figures(rule) ?? new MeetingTally().figures(rule) }),
		byPerson,
		byMonth: months.figures,
		values: values.figures,
		...(unnamedSessions > 0 && { unnamedSessions }),
		leftOut,
		broken: brokenFiles(programme),
	};
}

/** Returns the key of the group that a session is counted in. It doesn't depend on the order or spelling of names. */
export function figureGroupOf(programme: Programme, group: SessionGroup): string {
	switch (group.is) {
		case 'pair':
			return group.id;
		case 'names': {
			const side = (names: readonly string[]): readonly string[] => names.map(name => programme.people.comparisonKeyOf(name)).sort();
			// No id starts with a line break.
			return `\n${JSON.stringify([side(group.mentors), side(group.mentees)])}`;
		}
		case 'forums':
			return '\n';
	}
}

/** Returns the notes on how to read the figures, shown wherever figures are. */
export function figureNotes(
	{ jpRule, unnamedSessions = 0 }: Pick<ProgrammeFigures, 'jpRule' | 'unnamedSessions'>, { overview: { notes } }: Words,
): readonly string[] {
	return [
		...(jpRule === undefined ? [notes.noJp] : jpRule === 'unclear' ? [notes.jpUnclear] : [notes.jp(jpRule), notes.jpOnce]),
		...(unnamedSessions > 0 ? [notes.unnamed(unnamedSessions)] : []),
		notes.minutes, notes.attendance, notes.onTrack(onTrackLeeway), notes.reflections, notes.days, notes.privacy,
	];
}
