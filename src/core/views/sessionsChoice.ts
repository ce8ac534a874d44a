import type { Words } from '../words/words';

/** What the Sessions view can be grouped by. */
export const sessionGroupings = ['pair', 'month', 'status', 'cohort', 'person'] as const;
export type SessionGrouping = (typeof sessionGroupings)[number];

/** How sessions can be ordered within their group. */
export const sessionOrders = ['newest', 'oldest', 'title'] as const;
export type SessionOrder = (typeof sessionOrders)[number];

/** How somebody wants to see the sessions. It is kept for each workspace. */
export interface SessionsChoice {
	readonly group: SessionGrouping;
	readonly order: SessionOrder;
	/** Words that a session must hold; empty for all sessions. */
	readonly filter: string;
}

export const usualChoice: SessionsChoice = { group: 'pair', order: 'newest', filter: '' };

/** A choice from what was kept, which an older version or anybody may have written: what is none of ours is as usual. */
export function readChoice(kept: unknown): SessionsChoice {
	const { group, order, filter } = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
	return {
		group: sessionGroupings.find(known => known === group) ?? usualChoice.group,
		order: sessionOrders.find(known => known === order) ?? usualChoice.order,
		filter: typeof filter === 'string' ? filter.slice(0, 200) : '',
	};
}

/** What differs from the usual, in words for the line above the rows; `matching` is how many sessions the filter leaves. */
export function describeChoice({ group, order, filter }: SessionsChoice, matching: number, words: Words): string {
	const { view } = words.finding;
	return [
		...(filter === '' ? [] : [matching === 0 ? view.noMatch(filter) : view.filtered(filter, matching)]),
		...(group === usualChoice.group ? [] : [view.grouped[group]]),
		...(order === usualChoice.order ? [] : [view.ordered[order]]),
	].join(' · ');
}
