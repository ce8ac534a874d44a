import { knownReflections } from '../../analysis/figures/knownReflections';
import { yearOf } from '../../analysis/figures/scope';
import type { TimedSession } from '../../charts/timeCharts';
import { measuredUpdates } from '../../programme/goalProgress';
import { ownerFrom, todayByOwner } from '../../programme/openActions';
import { describePair, nameOfPerson, type Programme } from '../../programme/programme';
import { hasEnded, type Pair } from '../../record/pair';
import { type Action, isOpen, isOverdue, type Session } from '../../record/session';
import { bareName } from '../../text/personName';
import { plainText } from '../../text/plainText';
import { startOfFile } from '../../text/range';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { LongTable, RowTarget, TableRow } from './overviewPage';
import { peopleIn } from './sessionsTable';

/** Whose story it is. */
export interface StoryOf {
	readonly programme: Programme;
	readonly now: Now;
	readonly sessions: readonly TimedSession[];
	readonly pairs: readonly Pair[];
	/** Whether actions and reflections of somebody belong to it: all of them to that of a pair. */
	readonly isTheirs: (person: string | undefined) => boolean;
}

interface Event {
	readonly day: Day;
	/** Orders what is of one day. */
	readonly rank: number;
	readonly what: string;
	readonly about: string;
	readonly state: string;
	readonly warning?: boolean;
	readonly target?: RowTarget;
}

/** Returns everything that is known of a pair or person in the order of time, without anything that people wrote. */
export function storyTable(of: StoryOf, words: Words, addTarget: (to: RowTarget) => number): LongTable {
	const page = overviewPageWords[words.language];
	const events = [...pairEvents(of, words), ...of.sessions.flatMap(one => sessionEvents(one, of, words))]
		.sort((a, b) => a.day < b.day ? -1 : a.day > b.day ? 1 : a.rank - b.rank);
	const kinds = Object.values(page.story.kinds);
	return {
		id: 'story', caption: page.tables.story, empty: page.empty.story,
		columns: [page.columns.day, page.story.what, page.story.about, page.columns.status].map(label => ({ label, number: false })),
		filters: [
			{ label: page.story.what, all: page.story.any, options: kinds.filter(kind => events.some(({ what }) => what === kind)) },
			{
				label: page.year, all: page.allYears,
				options: [...new Set(events.map(({ day }) => String(yearOf(day))))].sort().reverse(),
			},
		],
		rows: events.map(({ day, what, about, state, warning = false, target }): TableRow => ({
			...target && { target: addTarget(target) },
			is: [[what], [String(yearOf(day))]],
			cells: [[words.day(day), day], what, about, [state, state, warning]],
		})),
	};
}

/** Beginnings and ends of pairs, and what was noted of their goals. */
function pairEvents({ programme, pairs }: StoryOf, words: Words): readonly Event[] {
	const { story: { kinds, began, ended } } = overviewPageWords[words.language];
	const { actions: { goals: { measure } }, overview: { pairs: { statuses } } } = words;
	return pairs.flatMap(pair => {
		const { start, end, mentors = [], mentees = [], goals = [], uri, goalPositions } = pair;
		const name = plainText(describePair(programme, mentors, mentees));
		const about = { what: kinds.pair, about: name, target: { uri, at: startOfFile.start } };
		return [
			...start === undefined ? [] : [{ ...about, day: start, rank: 0, state: began }],
			...end === undefined ? [] : [{ ...about, day: end, rank: 5, state: hasEnded(pair) ? statuses[pair.status ?? 'active'] : ended }],
			...goals.flatMap((goal, i) => measuredUpdates(goal).flatMap(({ update: { on }, percent, level }) => on === undefined ? [] : [{
				day: on, rank: 3, what: kinds.goal,
				about: [...pairs.length > 1 ? [name] : [], plainText(goal.id ?? String(i + 1))].join(' · '),
				state: measure({ ...percent !== undefined && { percent }, ...level !== undefined && { level } }),
				target: { uri, at: goalPositions[i] ?? startOfFile.start },
			}])),
		];
	});
}

/** A session, the actions agreed in it and done since, and the reflections on it. */
function sessionEvents({ session, state }: TimedSession, of: StoryOf, words: Words): readonly Event[] {
	const { programme, isTheirs } = of;
	const { story: { kinds, length, reflected }, knownFrom } = overviewPageWords[words.language];
	const { overview: { states, number, notKnown } } = words;
	const { date: day, uri, position, minutes, actions = [], actionPositions } = session;
	const nameOf = (person: string): string => bareName(plainText(nameOfPerson(programme, person)));
	return [
		{
			day, rank: 1, what: kinds.session, about: peopleIn(session, programme),
			state: [states[state], ...minutes === undefined ? [] : [length(number(minutes))]].join(', '), warning: state === 'toLog',
			target: { uri, at: position },
		},
		...actions.flatMap((action, i) => isTheirs(action.owner) ? actionEvents(action, session, of, words).map(event => ({
			...event, target: { uri, at: actionPositions[i] ?? position },
		})) : []),
		...reflectionsOn(of, session).filter(({ author }) => isTheirs(author)).map(({ author, note }) => ({
			day, rank: 4, what: kinds.reflection, about: author === undefined ? notKnown : nameOf(author),
			state: reflected(knownFrom[note === undefined ? 'word' : 'note']),
			target: note === undefined ? { uri, at: position } : { uri: note, at: startOfFile.start },
		})),
	];
}

const found = new WeakMap<Programme, ReturnType<typeof knownReflections>>();

/** The reflections of a programme are found once. */
function reflectionsOn({ programme }: StoryOf, session: Session): ReturnType<ReturnType<typeof knownReflections>['on']> {
	const known = found.get(programme) ?? knownReflections(programme);
	found.set(programme, known);
	return known.on(session);
}

function actionEvents(action: Action, { date }: Session, { programme, now }: StoryOf, words: Words): readonly Event[] {
	const { story: { kinds, agreed, done, dropped, overdue, due: dueOn } } = overviewPageWords[words.language];
	const { nobody } = words.actions;
	const { owner, due, state, done_on } = action;
	const about = owner === undefined ? nobody : bareName(plainText(ownerFrom(programme, owner).name));
	const isLate = isOpen(action) && isOverdue(action, todayByOwner(programme, now)(owner));
	return [
		{
			day: date, rank: 2, what: kinds.action, about, warning: isLate,
			state: isLate && due !== undefined ? overdue(words.day(due)) : [
				state === 'dropped' ? dropped : state === 'done' ? done : agreed,
				...due === undefined ? [] : [dueOn(words.day(due))],
			].join(', '),
		},
		...state === 'done' && done_on !== undefined && done_on !== date ? [{ day: done_on, rank: 2, what: kinds.action, about, state: done }] : [],
	];
}
