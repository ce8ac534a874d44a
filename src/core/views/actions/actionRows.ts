import { currentActions, byUrgency, findActionsInSteps, type FoundAction } from '../../programme/openActions';
import { describePair, groupOfSession, keyOfGroup, type Programme } from '../../programme/programme';
import { groupBy } from '../../text/collections';
import { memoizeByList } from '../../text/memoizeByList';
import { forEachInSteps, type Steps } from '../../text/steps';
import { startOfFile } from '../../text/range';
import { isOpen } from '../../record/session';
import type { Action } from '../../record/sessionShape';
import { addDays, type Day, weekdayOf } from '../../time/days';
import type { Now } from '../../time/instants';
import { bareName } from '../../text/personName';
import { shownText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { detailLines, dueInWords, maxTooltipCharacters, sentence } from '../rowText';
import { countOf, type Divide, divideAll, divideInSteps, divider, maxRowsPerLevel, type Part, rangesOf, valuesOf } from '../partition';
import type { Row } from '../row';
import { groupRow, spansBy, timeLevels, type Below } from '../timeLevels';
import type { ActionGrouping } from '../viewGroupings';

/** The options of the Actions view. */
export interface ActionsShown {
	readonly by: ActionGrouping;
	/** When set, only one owner's actions are listed: returns the owner's key in a programme; undefined means none of that programme. */
	readonly only?: (programme: Programme) => string | undefined;
}

/** Groups are expanded initially up to this number of actions. */
const maxExpanded = 200;

/** A list of actions with its counts. */
interface ActionPart extends Part<FoundAction> {
	/** The most urgent one. */
	readonly first: FoundAction;
	readonly open: number;
	readonly overdue: number;
}

function partOf(values: readonly FoundAction[]): ActionPart | undefined {
	const [some] = values;
	return some && {
		values,
		first: values.reduce((first, action) => inOrder(action, first) < 0 ? action : first, some),
		open: values.filter(({ action }) => isOpen(action)).length,
		overdue: values.filter(({ overdue }) => overdue).length,
	};
}
const partOfPart = (values: readonly FoundAction[], part: ActionPart): ActionPart => partOf(values) ?? part;
const partOfList = memoizeByList(partOf);

/** Open actions come before those done today. */
function inOrder(a: FoundAction, b: FoundAction): number {
	return Number(isOpen(b.action)) - Number(isOpen(a.action)) || byUrgency(a, b);
}

/** The options of one render, passed to every row. */
interface Shown {
	readonly by: ActionGrouping;
	readonly several: boolean;
	readonly words: Words;
}

/** Returns the rows of the Actions view: open actions, overdue first, then those done today, which can still be unticked. */
export function actionRows(programmes: readonly Programme[], { by, only }: ActionsShown, words: Words, now: Now): readonly Row[] {
	const parts = partsOf(programmes, only, now);
	const shown = { by, words, several: programmes.length > 1 };
	return by === 'none' ? flat(shown, parts, 'actions').children() : groupRows(shown, groupsBy(by, parts), countOf(parts) <= maxExpanded);
}

/** Fills the caches that `actionRows` reads, in time slices. */
export function* prepareActionRows(programmes: readonly Programme[], { by, only }: ActionsShown, now: Now): Steps {
	for (const programme of programmes) {
		yield* findActionsInSteps(programme, now);
		yield* forEachInSteps(currentActions(programme, now).flatMap(actions => partOfList(actions)
			?? []), ({ values }) => values.length, part => {
			(by === 'owner' || only ? byOwner : by === 'pair' ? byPair : byDue)(part);
		});
	}
}

/** Returns the number of overdue actions among those shown. */
export function overdueCount(programmes: readonly Programme[], { only }: Pick<ActionsShown, 'only'>, now: Now): number {
	return partsOf(programmes, only, now).reduce((sum, { overdue }) => sum + overdue, 0);
}

function partsOf(programmes: readonly Programme[], only: ActionsShown['only'], now: Now): readonly ActionPart[] {
	return programmes.flatMap(programme => {
		const parts = currentActions(programme, now).flatMap(actions => partOfList(actions) ?? []);
		const person = only?.(programme);
		const key = person === undefined ? undefined : programme.people.comparisonKeyOf(person);
		return only ? key === undefined ? [] : parts.flatMap(part => byOwner(part).get(key) ?? []) : parts;
	});
}

const byOwner: Divide<ActionPart, string | undefined> = divider(({ owner }: FoundAction) => [owner?.comparisonKey], partOfPart);
const byPair: Divide<ActionPart, string> = divider(
	({ programme, session, pair }: FoundAction) => [keyOfGroup(pair ? { is: 'pair', id: pair.id } : groupOfSession(programme, session))],
	partOfPart,
);
const byDue: Divide<ActionPart, number> = divider((action: FoundAction) => [dueGroupOf(action)], partOfPart);
const spans = spansBy(({ due, session }: FoundAction) => due ?? session.date, partOfPart);

interface Group {
	/** The part of the row id after the view's name, including the programme folder. */
	readonly key: string;
	readonly parts: readonly ActionPart[];
	readonly first: FoundAction;
}

/** Returns groups of actions, most urgent action first; groups by due day keep the order of `dueGroups`. */
function groupsBy(by: Exclude<ActionGrouping, 'none'>, parts: readonly ActionPart[]): readonly Group[] {
	if (by === 'due') {
		const all = divideAll(parts, byDue);
		return dueGroups.flatMap(({ name }, i) => groupOf(`due:${name}`, all.get(i) ?? []));
	}
	const byProgramme = groupBy(parts, part => part.first.programme);
	return [...byProgramme].flatMap(([frame, members]) => by === 'owner'
		? [
			...divideAll(members, byOwner),
		].flatMap(([owner, parts]) => groupOf(owner === undefined ? `nobody:${frame.folder}` : `owner:${frame.folder}#${owner}`, parts))
		: [
			...divideAll(members, byPair),
		].flatMap(([pair, parts]) => groupOf(`pair:${frame.folder}#${pair}`, parts))).sort((a, b) => inOrder(a.first, b.first));
}

function groupOf(key: string, parts: readonly ActionPart[]): readonly Group[] {
	const [some] = parts;
	return some
		? [{ key, parts, first: parts.reduce((first, part) => inOrder(part.first, first) < 0 ? part.first : first, some.first) }]
		: [];
}

function groupRows(shown: Shown, groups: readonly Group[], expanded: boolean, below = 'actions:groups'): readonly Row[] {
	const ranges = rangesOf(groups);
	return ranges.length === 0 ? groups.map(group => rowOf(shown, group, expanded)) : ranges.map(({ number, from, to, members }, i) => {
		const id = `${below}/${String(number)}`;
		return {
			...groupRow(
				id,
				`${String(from)} – ${String(to)}`,
				describe(members.flatMap(({ parts }) => parts), shown.words),
				'list-ordered',
				shown.words.spoken.range,
			),
			expanded: i === 0,
			children: () => groupRows(shown, members, expanded, id),
		};
	});
}

const dueGroups = [
	{
		name: 'overdue',
		icon: 'warning',
	}, {
		name: 'thisWeek',
		icon: 'calendar',
	}, { name: 'later', icon: 'calendar' }, { name: 'noDue', icon: 'inbox' }, { name: 'ended', icon: 'archive' }, { name: 'doneToday', icon: 'pass' },
] as const;

/** Returns the index in `dueGroups`. */
function dueGroupOf({ action, due, today, overdue, ended }: FoundAction): number {
	if (action.state === 'done' || ended) {
		return action.state === 'done' ? 5 : 4;
	}
	if (due === undefined) {
		return 3;
	}
	// A week begins on Monday.
	return overdue ? 0 : due <= addDays(today, 6 - weekdayOf(today)) ? 1 : 2;
}

function rowOf(shown: Shown, { key, parts, first }: Group, expanded: boolean, id = `actions:${key}`): Row {
	const { by, words, several } = shown;
	const [kind = ''] = key.split(':', 1);
	const description = [
		describe(parts, words, kind !== 'due'), ...(several && kind !== 'due' ? [shownText(first.programme.name)] : []),
	].join(' · ');
	const due = dueGroups.find(({ name }) => key === `due:${name}`);
	const pairName = by === 'pair' ? pairNameOf(first) : '';
	const [label, icon] = due ? [words.actions.groups[due.name], due.icon]
		: kind === 'nobody' ? [words.actions.groups.nobody, 'question']
		: kind === 'owner' ? [shownText(bareName(first.owner?.name ?? '')), 'person']
		: [pairName || words.rows.forums, pairName ? 'organization' : 'comment-discussion'];
	return {
		...groupRow(id, label, description, icon, words.spoken.pairOf),
		...(kind === 'owner' && first.owner && { kind: 'person', person: { folder: first.programme.folder, name: first.owner.key } }),
		expanded,
		...(due ? byDay(shown, parts, id) : flat(shown, parts, id)),
	};
}

/** Returns one list; a list longer than `maxRowsPerLevel` is grouped by due day. */
function flat(shown: Shown, parts: readonly ActionPart[], id: string): Below {
	const levels = byDay(shown, parts, id);
	return countOf(parts) <= maxRowsPerLevel ? levels : {
		children: () => {
			const groups = groupsBy('due', parts);
			return groups.length === 1 ? levels.children() : groups.map((group, i) => rowOf(shown, group, i === 0, `${id}/${group.key}`));
		},
		prepare: () => divideInSteps(parts, byDue),
	};
}

function byDay(shown: Shown, parts: readonly ActionPart[], id: string): Below {
	const { by, words } = shown;
	return timeLevels({
		words, spans, latestFirst: false,
		describe: members => describe(members, words, false),
		inOrder: members => valuesOf(members).sort(inOrder),
		rows: actions => actions.map(action => actionRow(action, by, words)),
	}, parts, id);
}

function describe(parts: readonly ActionPart[], words: Words, withOverdue = true): string {
	const open = parts.reduce((sum, part) => sum + part.open, 0);
	const overdue = parts.reduce((sum, part) => sum + part.overdue, 0);
	const done = countOf(parts) - open;
	return [
		...(open > 0 ? [words.actions.open(open)] : []),
		...(overdue > 0 && withOverdue ? [words.rows.overdue(overdue)] : []),
		...(done > 0 ? [words.actions.done(done)] : []),
	].join(' · ');
}

function actionRow(found: FoundAction, by: ActionGrouping, words: Words): Row {
	const { session, index, action, owner, due, overdue, ended, today, ageDays, pair } = found;
	const state = action.state ?? 'open';
	const isDone = state === 'done';
	const text = shownText(action.text ?? '') || words.actions.noText;
	const marks = [
		...(session.unreadableSinceMs === undefined ? [] : [words.unreadFiles.mark]),
		...(state === 'doing' ? [words.actions.doing] : []),
	];
	const when = (inFull: boolean): string =>
		isDone ? words.actions.doneToday
			: ended ? words.actions.pairEnded
			: due === undefined ? words.actions.openFor(ageDays)
			: dueInWords(due, today, words, inFull);
	// A due day to come stands in the label, where a narrow side bar does not cut it off.
	const more = isDone || ended || overdue || due === undefined ? [when(false)] : [];
	const ownerName = owner && shownText(bareName(owner.name));
	const pairName = pairNameOf(found);
	const goal = action.goal === undefined ? undefined : pair?.goals?.find(({ id }) => id === action.goal)?.text ?? action.goal;
	const afterState = by === 'owner' ? pairName : ownerName ?? words.actions.nobody;
	const tone = isDone || ended || session.unreadableSinceMs !== undefined ? 'muted' : overdue ? 'warning' : undefined;
	return {
		id: idOf(found), kind: 'action', facets: [state],
		label: [...(due === undefined || isDone ? [] : [shortDue(due, today, words)]), text].join(' · '),
		description: [...more, ...marks, ...(afterState ? [afterState] : [])].join(' · '),
		icon: isDone ? 'pass' : ended ? 'archive' : overdue ? 'warning' : state === 'doing' ? 'play-circle' : 'circle-outline',
		...(tone && { tone }),
		tooltip: [shownText(action.text ?? '', maxTooltipCharacters) || text, ...detailLines({
			...(due !== undefined && { due: isDone ? words.day(due) : `${words.day(due)} (${dueInWords(due, today, words)})` }),
			owner: owner ? shownText(owner.name) : words.actions.nobody,
			session: [words.day(session.date), ...(session.title === undefined ? [] : [shownText(session.title)])].join(' · '),
			...(pairName && { pair: pairName }),
			...(goal !== undefined && { goal: shownText(goal) }),
		}, words)].join('\n'),
		spoken: sentence(words.spoken.action(text), ...marks, when(true), words.spoken.owner(ownerName), words.spoken.pairOf(pairName)),
		opens: { uri: session.uri, at: session.actionPositions[index] ?? startOfFile.start },
		checked: isDone,
		action: { uri: session.uri, session: session.id, index, text: action.text ?? '' },
	};
}

/** `today`, `tomorrow`, `27 Aug`; the year only where it isn't today's. */
function shortDue(due: Day, today: Day, words: Words): string {
	return due === today ? words.when.today : due === addDays(today, 1) ? words.when.tomorrow : words.shortDay(due, today);
}

/**
 * Built from the action's own id or text, so that it is stable when actions before it are added; repeated ids get a counter.
 * Where two sessions of a file have the same id by mistake, the line number is added: VS Code rejects trees with repeated ids.
 */
function idOf({ programme, session, index, action }: FoundAction): string {
	const line = programme.sessionsById.get(session.id) === session ? '' : `~line ${String(session.position.line)}`;
	const nameOf = ({ id, text = '' }: Action): string => id ?? text;
	const same = (session.actions ?? []).slice(0, index).filter(other => nameOf(other) === nameOf(action)).length;
	return `action:${session.uri}#${session.id}${line}#${nameOf(action)}${same === 0 ? '' : `~${String(same)}`}`;
}

/** Returns the names of the pair, else the names in the session; empty for a forum. */
function pairNameOf({ programme, session, pair }: FoundAction): string {
	const group = groupOfSession(programme, session);
	const { mentors = [], mentees = [] } = pair ?? (group.is === 'names' ? group : {});
	return shownText(describePair(programme, mentors, mentees)) || (group.is === 'pair' ? shownText(group.id) : '');
}
