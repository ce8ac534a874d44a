import { actionsDoneToday, byUrgency, openActionsOf, type ProgrammeAction } from '../programme/openActions';
import { describePair, groupOfSession, type Programme } from '../programme/programme';
import { startOfFile } from '../record/problem';
import type { Action } from '../record/session';
import { addDays, weekdayOf } from '../time/days';
import type { Now } from '../time/instants';
import { plainText } from '../words/plainText';
import type { Words } from '../words/words';
import { detailLines } from './detailLines';
import { dueInWords } from './dueInWords';
import type { Row } from './row';

export const actionGroupings = ['owner', 'pair', 'due', 'none'] as const;
export type ActionGrouping = (typeof actionGroupings)[number];

export interface ActionsShown {
	readonly by: ActionGrouping;
	/** Where only one person's are shown: the key of that owner in each programme; nobody's where there is none. */
	readonly only?: (programme: Programme) => string | undefined;
}

/** With so many actions or fewer, all groups are open from the start. */
const mostExpanded = 200;

/** The Actions view: what is open, overdue first, and below it what was done today, which can still be unticked. */
export function actionRows(programmes: readonly Programme[], shown: ActionsShown, words: Words, now: Now): readonly Row[] {
	const open = shownOf(programmes, openActionsOf, shown, now);
	const done = shownOf(programmes, actionsDoneToday, shown, now);
	const { by } = shown;
	const actions = [...open, ...done];
	const rows = (of: readonly ProgrammeAction[]): readonly Row[] => of.map(action => actionRow(action, by, words));
	if (by === 'none') {
		return rows(actions);
	}
	const groups = new Map<string, Group & { readonly members: ProgrammeAction[] }>();
	for (const action of actions) {
		const group = groupOf(action, by, words);
		const { members } = groups.get(group.key) ?? { members: [] as ProgrammeAction[] };
		members.push(action);
		groups.set(group.key, { ...group, members });
	}
	const expanded = actions.length <= mostExpanded;
	const ordered = [...groups.values()].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
	return ordered.map(group => ({ ...groupRow(group, group.members, programmes.length > 1, words), expanded, children: () => rows(group.members) }));
}

/** How many of the shown actions are overdue. */
export function overdueCount(programmes: readonly Programme[], shown: Pick<ActionsShown, 'only'>, now: Now): number {
	return shownOf(programmes, openActionsOf, shown, now).filter(({ overdue }) => overdue).length;
}

function shownOf(programmes: readonly Programme[], actionsOf: (programme: Programme, now: Now) => readonly ProgrammeAction[], { only }: Pick<ActionsShown, 'only'>, now: Now): readonly ProgrammeAction[] {
	return programmes.flatMap(programme => {
		const actions = actionsOf(programme, now);
		const person = only?.(programme);
		return only ? actions.filter(({ owner }) => owner !== undefined && owner.key === person) : actions;
	}).sort(byUrgency);
}

interface Group {
	readonly key: string;
	readonly label: string;
	readonly icon: string;
	/** Where groups have an order of their own; else the one with the most urgent action is first. */
	readonly rank?: number;
	/** Absent where a group holds what several programmes have. */
	readonly programme?: Programme;
}

function groupOf(action: ProgrammeAction, by: Exclude<ActionGrouping, 'none'>, words: Words): Group {
	const { programme, session, owner } = action;
	switch (by) {
		case 'owner':
			return owner
				? { key: `owner:${programme.folder}#${owner.key}`, label: plainText(owner.name), icon: 'person', programme }
				: { key: `nobody:${programme.folder}`, label: words.actions.groups.nobody, icon: 'question', programme };
		case 'pair':
			return { key: `pair:${programme.folder}#${JSON.stringify(groupOfSession(programme, session))}`, label: whoMet(action) || words.rows.forums, icon: whoMet(action) ? 'organization' : 'comment-discussion', programme };
		case 'due': {
			const due = dueGroups.indexOf(dueGroupOf(action));
			const { name, icon } = dueGroups[due] ?? dueGroups[0];
			return { key: `due:${name}`, label: words.actions.groups[name], icon, rank: due };
		}
	}
}

const dueGroups = [
	{ name: 'overdue', icon: 'warning' }, { name: 'thisWeek', icon: 'calendar' }, { name: 'later', icon: 'calendar' }, { name: 'noDue', icon: 'inbox' }, { name: 'doneToday', icon: 'pass' },
] as const;

function dueGroupOf({ action, due, today, overdue }: ProgrammeAction): (typeof dueGroups)[number] {
	const [late, thisWeek, later, noDue, doneToday] = dueGroups;
	if (action.state === 'done') {
		return doneToday;
	}
	// A week begins on Monday.
	const sunday = addDays(today, 6 - weekdayOf(today));
	return due === undefined ? noDue : overdue ? late : due <= sunday ? thisWeek : later;
}

function groupRow({ key, label, icon, programme }: Group, members: readonly ProgrammeAction[], several: boolean, words: Words): Row {
	const open = members.filter(({ action }) => action.state !== 'done').length;
	const overdue = members.filter(action => action.overdue).length;
	const done = members.length - open;
	const description = [
		...(open > 0 ? [words.actions.open(open)] : []),
		...(overdue > 0 && !key.startsWith('due:') ? [words.rows.overdue(overdue)] : []),
		...(done > 0 ? [words.actions.done(done)] : []),
		...(several && programme ? [plainText(programme.name)] : []),
	].join(' · ');
	return { id: `actions:${key}`, kind: 'group', label, description, icon, tooltip: `${label}\n${description}`, spoken: words.actions.spokenGroup(label, description) };
}

function actionRow(found: ProgrammeAction, by: ActionGrouping, words: Words): Row {
	const { session, index, action, owner, due, overdue, today, ageDays, pair } = found;
	const state = action.state ?? 'open';
	const isDone = state === 'done';
	const label = plainText(action.text ?? '') || words.actions.noText;
	const when = isDone ? words.actions.doneToday : due === undefined ? words.actions.openFor(ageDays) : dueInWords(due, today, words);
	const ownerName = owner && plainText(owner.name);
	const met = whoMet(found);
	const goal = action.goal === undefined ? undefined : pair?.goals?.find(({ id }) => id === action.goal)?.text ?? action.goal;
	const beside = by === 'owner' ? met : ownerName ?? words.actions.nobody;
	const tone = isDone ? 'muted' : overdue ? 'warning' : undefined;
	return {
		id: idOf(found), kind: 'action', facets: [state], label,
		description: [when, ...(beside ? [beside] : [])].join(' · '),
		icon: isDone ? 'pass' : overdue ? 'warning' : state === 'doing' ? 'play-circle' : 'circle-outline',
		...(tone && { tone }),
		tooltip: [plainText(action.text ?? '', 400) || label, ...detailLines({
			...(due !== undefined && { due: isDone ? words.day(due) : `${words.day(due)} (${when})` }),
			owner: ownerName ?? words.actions.nobody,
			session: [words.day(session.date), ...(session.title === undefined ? [] : [plainText(session.title)])].join(' · '),
			...(met && { pair: met }),
			...(goal !== undefined && { goal: plainText(goal) }),
		}, words)].join('\n'),
		spoken: words.actions.spoken(label, when, ownerName, met),
		opens: { uri: session.uri, at: (session.places.actions[index] ?? startOfFile).start },
		checked: isDone,
		action: { uri: session.uri, session: session.id, index, text: action.text ?? '' },
	};
}

/**
 * By its own id or text, so that it stays the same when others come before it; the second of a kind is counted. Two
 * sessions of one file can carry one id by mistake, and VS Code shows no tree in which two rows do: then the line says which.
 */
function idOf({ programme, session, index, action }: ProgrammeAction): string {
	const line = programme.sessionsById.get(session.id) === session ? '' : `~line ${String(session.range.start.line)}`;
	const nameOf = ({ id, text = '' }: Action): string => id ?? text;
	const same = (session.actions ?? []).slice(0, index).filter(other => nameOf(other) === nameOf(action)).length;
	return `action:${session.uri}#${session.id}${line}#${nameOf(action)}${same === 0 ? '' : `~${String(same)}`}`;
}

/** The pair, or the names that a session gives; empty for a forum. */
function whoMet({ programme, session, pair }: ProgrammeAction): string {
	const group = groupOfSession(programme, session);
	const { mentors = [], mentees = [] } = pair ?? (group.is === 'names' ? group : {});
	return plainText(describePair(programme, mentors, mentees)) || (group.is === 'pair' ? plainText(group.id) : '');
}
