import { sessionBundles, sessionGroups } from '../../programme/memoizedLists';
import type { Programme } from '../../programme/programme';
import { nowIn } from '../../programme/timing';
import type { Session } from '../../record/session';
import { forEachInSteps, type Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { countOf } from '../partition';
import { type Finder, finderOf, foundIn } from './findSessions';
import { partOf, type SessionPart } from './sessionParts';

/** The groupings of the Sessions view, in menu order. */
export const sessionGroupings = ['pair', 'month', 'status', 'cohort', 'person'] as const;
/** One grouping of the Sessions view. */
export type SessionGrouping = (typeof sessionGroupings)[number];

/** The orders of sessions within a group; `notMet` orders pairs, and their sessions as `newest` does. */
export const sessionOrders = ['newest', 'oldest', 'title', 'notMet'] as const;
/** One order of sessions. */
export type SessionOrder = (typeof sessionOrders)[number];

/** The options of the Sessions view; stored per workspace. */
export interface SessionsViewOptions {
	readonly group: SessionGrouping;
	readonly order: SessionOrder;
	/** Words that a session must match; empty for all sessions. */
	readonly filter: string;
}

/** The default options. */
export const defaultViewOptions: SessionsViewOptions = { group: 'pair', order: 'newest', filter: '' };

/** Validates stored options, which any version or extension may have written; unknown values become the default. */
export function readSessionsViewOptions(stored: unknown): SessionsViewOptions {
	const { group, order, filter } = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
	return {
		group: sessionGroupings.find(known => known === group) ?? defaultViewOptions.group,
		order: sessionOrders.find(known => known === order) ?? defaultViewOptions.order,
		filter: typeof filter === 'string' ? filter.slice(0, 200) : '',
	};
}

/** Describes the options that differ from the default, for the line above the rows. `matching` is the number of filtered sessions. */
export function describeViewOptions({ group, order, filter }: SessionsViewOptions, matching: number, words: Words): string {
	const { view } = words.finding;
	return [
		...(filter === '' ? [] : [matching === 0 ? view.noMatch(filter) : view.filtered(filter, matching)]),
		...(group === defaultViewOptions.group ? [] : [view.grouped[group]]),
		...(order === defaultViewOptions.order ? [] : [view.ordered[order]]),
	].join(' · ');
}

/** A programme with the options of one render, passed to every row below it. */
export interface ShownSessions {
	readonly programme: Programme;
	readonly words: Words;
	/** The present in the programme's zone. */
	readonly now: Now;
	readonly choice: SessionsViewOptions;
	/** The current user's key in the programme, as `ownerFrom` returns it; undefined where the current user is unknown. */
	readonly me: string | undefined;
	/** The sessions that match the filter. */
	readonly parts: readonly SessionPart[];
	/** The number of sessions in `parts`. */
	readonly count: number;
	/** The filter's predicate; absent without a filter. */
	readonly finder?: Finder;
	/** Whether all groups are expanded initially: with a filter and at most `maxExpanded` matches. */
	readonly expanded: boolean;
}

/** Groups are expanded initially up to this number of filtered sessions. */
const maxExpanded = 100;

/** Applies the filter to a programme. `me` is the current user's key in it. */
export function shownSessions(
	programme: Programme, choice: SessionsViewOptions, words: Words, present: Now, me: string | undefined,
): ShownSessions {
	const now = nowIn(programme, present);
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

/** Fills the caches that `shownSessions` reads, in time slices. */
export function* findInSteps(programme: Programme, choice: SessionsViewOptions, present: Now): Steps {
	const now = nowIn(programme, present);
	const finder = finderIn(programme, choice, now);
	yield* forEachInSteps(
		listsOf(programme, choice),
		({ length }) => length,
		(sessions: readonly Session[]) => partOf(finder ? foundIn(sessions, finder) : sessions, now.today),
	);
}

/** Returns lists of sessions; when grouped by pair, one list for each pair. */
function listsOf(programme: Programme, { group }: SessionsViewOptions): readonly (readonly Session[])[] {
	return group === 'pair' ? sessionGroups(programme) : sessionBundles(programme);
}

function finderIn(programme: Programme, { filter }: SessionsViewOptions, now: Now): Finder | undefined {
	return filter.trim() === '' ? undefined : finderOf(programme, filter, now);
}

/** Returns a row id. VS Code stores expansion by id, so ids of rows that a filter expands differ from those without a filter. */
export function groupId({ programme, expanded }: ShownSessions, key: string): string {
	return `${expanded ? 'found ' : ''}group:${programme.folder}#${key}`;
}
