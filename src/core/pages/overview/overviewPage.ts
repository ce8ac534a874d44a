import type { Chart } from '../../charts/chart';
import type { Uri } from '../../text/uri';
import type { Position } from '../../text/range';

/** What a page of figures is about: a programme, or one pair or person of it. */
export interface OverviewSubject {
	/** A programme's folder. */
	readonly folder: Uri;
	readonly pair?: string;
	readonly person?: string;
}

/** A figure on top of the page. */
export interface Figure {
	readonly label: string;
	readonly value: string;
	/** Said below it; empty where nothing is to be said. */
	readonly more: string;
	readonly warning?: boolean;
	/** Where its list is: a part of the page, shown as wished for, or a view. */
	readonly leads?: {
		readonly part: PartId; readonly sort?: number; readonly filter?: { readonly by: number; readonly option: string };
	} | { readonly view: ListView };
}

export const listViews = ['sessions', 'actions', 'reflections'] as const;
export type ListView = (typeof listViews)[number];

/** Parts of a page that can be led to: tables by their ids, and the drawings. */
export type PartId = 'pairs' | 'people' | 'sessions' | 'goals' | 'charts' | 'broken';

/** A table of any length, to be sorted and filtered where it is shown. */
export interface LongTable {
	readonly id: PartId;
	readonly caption: string;
	/** Said where it has no rows. */
	readonly empty: string;
	readonly columns: readonly { readonly label: string; readonly number: boolean }[];
	readonly rows: readonly TableRow[];
	/** What rows can be chosen by, besides words. */
	readonly filters: readonly { readonly label: string; readonly all: string; readonly options: readonly string[] }[];
}

export interface TableRow {
	/** The number of the place that its first cell opens. */
	readonly place?: number;
	readonly cells: readonly Cell[];
	/** What it is by each filter. */
	readonly is: readonly (readonly string[])[];
}

/**
 * The words, what they are sorted by where that is something else, and whether they stand out. Nothing is known where the order is
 * null: such rows come last.
 */
export type Cell = string | readonly [words: string, order: string | number | null, warning?: boolean];

/** A choice that changes all figures. */
export interface ScopeChoice {
	readonly label: string;
	/** The first one leaves nothing out. */
	readonly options: readonly { readonly value: string; readonly label: string }[];
	readonly chosen: string;
}

export const pageActions = ['exportOverview', 'exportCalendar', 'exportJpReport', 'openBrief', 'exportSessionLog'] as const;
export type PageAction = (typeof pageActions)[number];

/** Everything that the page shows, in words: the script only lays it out. */
export interface OverviewPage {
	readonly title: string;
	readonly about: string;
	readonly scope?: { readonly cohort: ScopeChoice; readonly year: ScopeChoice };
	readonly actions: readonly { readonly id: PageAction; readonly label: string }[];
	readonly figuresLabel: string;
	readonly figures: readonly Figure[];
	readonly tables: readonly LongTable[];
	readonly chartsLabel: string;
	readonly charts: readonly Chart[];
	readonly notes: { readonly heading: string; readonly items: readonly string[] };
	readonly say: PageWords;
}

/** What the page's script says itself; `{n}`, `{of}` and `{column}` stand for what it knows. */
export interface PageWords {
	readonly filter: string;
	readonly rows: string;
	readonly nothingFound: string;
	readonly asTable: string;
	readonly sortedUp: string;
	readonly sortedDown: string;
	readonly clear: string;
}

/** What a row opens. */
export type RowTarget = { readonly pair: string } | { readonly person: string } | { readonly uri: Uri; readonly at: Position };

/** A page, and what its numbers stand for. */
export interface Overview {
	readonly page: OverviewPage;
	readonly places: readonly RowTarget[];
}
