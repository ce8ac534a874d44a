import { sessionBundles, sessionGroups } from '../../programme/partitions';
import type { Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import { forEachInSteps, type Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { countOf } from '../partition';
import { type Finder, finderOf, foundIn } from './findSessions';
import { partOf, type SessionPart } from './sessionParts';

/** What the Sessions view can be grouped by. */
export const sessionGroupings = ['pair', 'month', 'status', 'cohort', 'person'] as const;
export type SessionGrouping = (typeof sessionGroupings)[number];

/** How sessions can be ordered within their group. */
export const sessionOrders = ['newest', 'oldest', 'title'] as const;
export type SessionOrder = (typeof sessionOrders)[number];

/** How somebody wants to see the sessions. It is kept for each workspace. */
export interface SessionsViewOptions {
	readonly group: SessionGrouping;
	readonly order: SessionOrder;
	/** Words that a session must hold; empty for all sessions. */
	readonly filter: string;
}

export const usualChoice: SessionsViewOptions = { group: 'pair', order: 'newest', filter: '' };

/** A choice from what was kept, which an older version or anybody may have written: what is none of ours is as usual. */
export function readSessionsViewOptions(kept: unknown): SessionsViewOptions {
	const { group, order, filter } = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
	return {
		group: sessionGroupings.find(known => known === group) ?? usualChoice.group,
		order: sessionOrders.find(known => known === order) ?? usualChoice.order,
		filter: typeof filter === 'string' ? filter.slice(0, 200) : '',
	};
}

/** What differs from the usual, in words for the line above the rows; `matching` is how many sessions the filter leaves. */
export function describeChoice({ group, order, filter }: SessionsViewOptions, matching: number, words: Words): string {
	const { view } = words.finding;
	return [
		...(filter === '' ? [] : [matching === 0 ? view.noMatch(filter) : view.filtered(filter, matching)]),
		...(group === usualChoice.group ? [] : [view.grouped[group]]),
		...(order === usualChoice.order ? [] : [view.ordered[order]]),
	].join(' · ');
}

/** A programme as it is to be shown: what every row below it needs. */
export interface ShownSessions {
	readonly programme: Programme;
	readonly words: Words;
	readonly now: Now;
	readonly choice: SessionsViewOptions;
	/** The reader's key in the programme, as `ownerFrom` gives it; undefined where nobody knows who reads. */
	readonly me: string | undefined;
	/** What the filter leaves. */
	readonly parts: readonly SessionPart[];
	/** How many those are. */
	readonly count: number;
	/** What leaves them; absent where nothing is filtered. */
	readonly finder?: Finder;
	/** Where so few are left that all can be seen at once, everything is open from the start. */
	readonly expanded: boolean;
}

/** With so many sessions found or fewer, all groups are open. */
const maxExpanded = 100;

export function shownSessions(
	programme: Programme, choice: SessionsViewOptions, words: Words, now: Now, me: string | undefined,
): ShownSessions {
	const finder = finderIn(programme, choice, now);
	const lists = listsOf(programme, choice);
	const left = finder ? lists.map(sessions => foundIn(sessions, finder)).filter(({ length }) => length > 0) : lists;
	const parts = left.map(sessions => partOf(sessions, now.today));
	const count = countOf(parts);
	return {
		programme,
		words,
		now,
		choice,
		me,
		parts,
		count,
		...(finder && { finder }),
		expanded: finder !== undefined && count <= maxExpanded,
	};
}

/** Finds and counts ahead what `shownSessions` tells of, in steps. */
export function* findInSteps(programme: Programme, choice: SessionsViewOptions, now: Now): Steps {
	const finder = finderIn(programme, choice, now);
	yield* forEachInSteps(
		listsOf(programme, choice),
		({ length }) => length,
		(sessions: readonly Session[]) => partOf(finder ? foundIn(sessions, finder) : sessions, now.today),
	);
}

/** By pair, each is asked for by itself. */
function listsOf(programme: Programme, { group }: SessionsViewOptions): readonly (readonly Session[])[] {
	return group === 'pair' ? sessionGroups(programme) : sessionBundles(programme);
}

function finderIn(programme: Programme, { filter }: SessionsViewOptions, { today }: Now): Finder | undefined {
	return filter.trim() === '' ? undefined : finderOf(programme, filter, today);
}

/** The id of a row of this view. VS Code remembers by it whether a row was opened: what a filter opens must not stay open without it. */
export function groupId({ programme, expanded }: ShownSessions, key: string): string {
	return `${expanded ? 'found ' : ''}group:${programme.folder}#${key}`;
}
