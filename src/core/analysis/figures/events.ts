import { asMet } from '../../programme/absent';
import { sessionsOfStory } from '../../programme/continuedPairs';
import { measuredUpdates } from '../../programme/goalProgress';
import { type AnyPair, hasFile } from '../../programme/namedPairs';
import { ownerFrom, todayByOwner } from '../../programme/openActions';
import { describePair, menteesOf, mentorsOf, nameOfPerson, type Programme } from '../../programme/programme';
import type { MeetingState } from '../../record/computedStates';
import { hasEnded, type Pair } from '../../record/pair';
import { isOpen, isOverdue, type Session } from '../../record/session';
import type { Action } from '../../record/sessionShape';
import { bareName } from '../../text/personName';
import { plainText } from '../../text/plainText';
import { type Position, startOfFile } from '../../text/range';
import type { Steps } from '../../text/steps';
import type { Uri } from '../../text/uri';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { knownReflections } from './knownReflections';
import { meetingStateOf } from './meetings';

/** Whose events they are. */
export interface EventsOf {
	readonly programme: Programme;
	readonly now: Now;
	readonly sessions: readonly { readonly session: Session; readonly state: MeetingState }[];
	readonly pairs: readonly Pair[];
	/** Whether the actions and reflections of somebody belong to them: of a pair, all. */
	readonly isTheirs: (person: string | undefined) => boolean;
}

/** Something that happened, or is planned, on a day; only metadata. */
export interface Event {
	readonly day: Day;
	/** Orders what is of one day. */
	readonly rank: number;
	readonly what: string;
	readonly about: string;
	readonly state: string;
	readonly warning?: boolean;
	/** Where it is written. */
	readonly target: { readonly uri: Uri; readonly at: Position };
}

/** Returns everything that is known of a pair or person in the order of time, without anything that people wrote. */
export function eventsOf(of: EventsOf, words: Words): readonly Event[] {
	const found = [...pairEvents(of, words), ...of.sessions.flatMap(one => sessionEvents(one, of, words))];
	return found.sort((a, b) => a.day < b.day ? -1 : a.day > b.day ? 1 : a.rank - b.rank);
}

/** Returns whose events those of a pair are: also of the pairs that it takes over from. */
export function pairsEvents(programme: Programme, pair: AnyPair, now: Now): EventsOf {
	return {
		programme, now, isTheirs: () => true, pairs: hasFile(pair) ? [pair] : [],
		sessions: sessionsOfStory(programme, pair)
			.map(session => ({ session: asMet(programme, session), state: meetingStateOf(session, programme, now) })),
	};
}

/** Whether a reference is to a person; `key` is from `ownerFrom`, or any spelling. Each reference is looked up once. */
export function isPerson(programme: Programme, key: string): (reference: string) => boolean {
	const known = new Map<string, boolean>();
	return reference => {
		const are = known.get(reference)
			?? (plainText(ownerFrom(programme, reference).key) === key || programme.people.isSame(reference, key));
		known.set(reference, are);
		return are;
	};
}

/** The number of sessions looked at between two yields: a few milliseconds. */
const sessionsAStep = 200;

/** Returns whose events those of a person are; yields every few milliseconds. */
export function* personsEvents(programme: Programme, key: string, now: Now): Steps<EventsOf> {
	const isThem = isPerson(programme, key);
	const sessions: EventsOf['sessions'][number][] = [];
	for (const [i, session] of programme.sessions.entries()) {
		if (i % sessionsAStep === sessionsAStep - 1) {
			yield;
		}
		const attended = (session.attendance ?? []).flatMap(({ person }) => person ?? []);
		if ([...mentorsOf(programme, session), ...menteesOf(programme, session), ...attended].some(isThem)) {
			sessions.push({ session, state: meetingStateOf(session, programme, now) });
		}
	}
	return {
		programme, now, sessions, isTheirs: reference => reference !== undefined && isThem(reference),
		pairs: [...programme.pairs.values()].filter(({ mentors = [], mentees = [] }) => [...mentors, ...mentees].some(isThem)),
	};
}

/** Beginnings and ends of pairs, and what was noted of their goals. */
function pairEvents({ programme, pairs }: EventsOf, words: Words): readonly Event[] {
	const { story: { kinds, began, ended }, goalNumber } = overviewPageWords[words.language];
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
				about: [...pairs.length > 1 ? [name] : [], goalNumber(i + 1, plainText(goal.id ?? ''))].join(' · '),
				state: measure({ ...percent !== undefined && { percent }, ...level !== undefined && { level } }),
				target: { uri, at: goalPositions[i] ?? startOfFile.start },
			}])),
		];
	});
}

/** A session, the actions agreed in it and done since, and the reflections on it. */
function sessionEvents({ session, state }: EventsOf['sessions'][number], of: EventsOf, words: Words): readonly Event[] {
	const { programme, isTheirs } = of;
	const { story: { kinds, length, reflected }, knownFrom } = overviewPageWords[words.language];
	const { overview: { states, number, notKnown } } = words;
	const { date: day, uri, position, minutes, actions = [], actionPositions } = session;
	const nameOf = (person: string): string => bareName(plainText(nameOfPerson(programme, person)));
	return [
		{
			day, rank: 1, what: kinds.session,
			about: plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session))),
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
function reflectionsOn({ programme }: EventsOf, session: Session): ReturnType<ReturnType<typeof knownReflections>['on']> {
	const known = found.get(programme) ?? knownReflections(programme);
	found.set(programme, known);
	return known.on(session);
}

function actionEvents(
	action: Action, { date }: Session, { programme, now }: EventsOf, words: Words,
): readonly Omit<Event, 'target'>[] {
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
