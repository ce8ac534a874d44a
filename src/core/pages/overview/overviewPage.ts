import type { Chart } from '../../charts/chart';
import type { Uri } from '../../text/uri';
import type { Position } from '../../text/range';

/** The subject of a page of figures: a programme, or one pair or person of it. */
export interface OverviewSubject {
	/** A programme's folder. */
	readonly folder: Uri;
	readonly pair?: string;
	readonly person?: string;
}

/** A figure at the top of the page. */
export interface Figure {
	readonly label: string;
	readonly value: string;
	/** Shown below the value; may be empty. */
	readonly more: string;
	readonly warning?: boolean;
	/** What a click shows: a part of the page, optionally sorted and filtered, or a view. */
	readonly leads?: {
		readonly part: PartId; readonly sort?: number; readonly filter?: { readonly by: number; readonly option: string };
	} | { readonly view: ListView };
}

/** The views that a figure can open. */
export const listViews = ['sessions', 'actions', 'reflections'] as const;
/** One view that a figure can open. */
export type ListView = (typeof listViews)[number];

/** The parts of a page that a figure can show: tables by id, and the charts. */
export type PartId = 'pairs' | 'people' | 'sessions' | 'goals' | 'charts' | 'broken';

/** A table of any length, which the webview sorts and filters. */
export interface LongTable {
	readonly id: PartId;
	readonly caption: string;
	/** Shown where it has no rows. */
	readonly empty: string;
	readonly columns: readonly { readonly label: string; readonly number: boolean }[];
	readonly rows: readonly TableRow[];
	/** The filters besides the text filter. */
	readonly filters: readonly { readonly label: string; readonly all: string; readonly options: readonly string[] }[];
}

/** A row of a long table. */
export interface TableRow {
	/** The index of the target that the first cell opens. */
	readonly target?: number;
	readonly cells: readonly Cell[];
	/** The row's values for each filter. */
	readonly is: readonly (readonly string[])[];
}

/** A cell's text, optionally with its sort key and whether it is highlighted. Rows whose sort key is null come last. */
export type Cell = string | readonly [words: string, order: string | number | null, warning?: boolean];

/** A select box that changes all figures. */
export interface ScopeChoice {
	readonly label: string;
	/** The first option selects everything. */
	readonly options: readonly { readonly value: string; readonly label: string }[];
	readonly chosen: string;
}

/** The commands that a page of figures offers. */
export const pageActions = ['exportOverview', 'exportCalendar', 'exportJpReport', 'openBrief', 'exportSessionLog'] as const;
/** One command that a page of figures offers. */
export type PageAction = (typeof pageActions)[number];

/** Everything that the page shows, as text in the chosen language; the webview only lays it out. */
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
	readonly words: PageWords;
}

/** Texts that the webview completes; `{n}`, `{of}` and `{column}` are placeholders. */
export interface PageWords {
	readonly filter: string;
	readonly rows: string;
	readonly nothingFound: string;
	readonly asTable: string;
	readonly sortedUp: string;
	readonly sortedDown: string;
	readonly clear: string;
}

/** What a click on a row opens. */
export type RowTarget = { readonly pair: string } | { readonly person: string } | { readonly uri: Uri; readonly at: Position };

/** A page with the targets behind its indexes. */
export interface Overview {
	readonly page: OverviewPage;
	readonly targets: readonly RowTarget[];
}
