import type { Chart } from '../../charts/chart';
import type { PairStep } from '../../plans/pair/pairSteps';
import type { Uri } from '../../text/uri';
import type { Position } from '../../text/range';

/** The subject of a page of figures: a programme, or one pair or person of it. */
export interface OverviewSubject {
	/** A programme's folder; empty for all programmes of the workspace. */
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
	/** What a click shows: exactly the rows of a table that the figure counts or adds up. */
	readonly leads: {
		readonly table: TableId;
		/** Where the table is `counted`: the list that it has to hold. */
		readonly list?: FigureList;
		readonly view: TableView;
	};
}

/** What needs to be done now: the beginning of a programme's page. */
export interface Attention {
	readonly heading: string;
	/** Said where there is no part. */
	readonly allWell: string;
	readonly parts: readonly AttentionPart[];
}

/** Lines about one kind of thing; the page shows the first of them, and the others on request. */
export interface AttentionPart {
	readonly id: 'notMet' | 'toLog' | 'tooLate' | 'unread' | 'ending';
	readonly heading: string;
	readonly showAll: string;
	readonly showFew: string;
	/** At least one. */
	readonly lines: readonly AttentionLine[];
	/** Where there are more than `lines`, the list that has all. */
	readonly rest?: { readonly label: string; readonly leads: Figure['leads'] };
}

/** Something that needs attention, with what can be done about it. */
export interface AttentionLine {
	readonly name: string;
	/** The place in `Overview.targets` that the name opens. */
	readonly target?: number;
	readonly more: string;
	readonly warning?: boolean;
	/** A button that opens `target`; `spoken` is its accessible name. */
	readonly open?: { readonly label: string; readonly spoken: string };
	/** Buttons, with their places in `Overview.steps`. */
	readonly steps: readonly { readonly label: string; readonly spoken: string; readonly place: number }[];
}

/** What a button of a line does: a command and what it is about. */
export type AttentionStep =
	| { readonly step: 'remind' | 'schedule' | 'endPair'; readonly pair: string }
	| { readonly step: 'log' | 'reschedule'; readonly session: { readonly uri: Uri; readonly id: string } }
	| { readonly step: 'closeCohort'; readonly cohort: string }
	| { readonly step: 'suggestPairs' };

/** The lists behind figures that are on the page only when a figure asks for them. */
export const figureLists = ['held', 'planned', 'attendance', 'actions', 'goals', 'reflections'] as const;
/** One list behind a figure. */
export type FigureList = (typeof figureLists)[number];

/** The tables of a page; `counted` is the list behind a figure. */
export type TableId = 'counted' | 'programmes' | 'pairs' | 'people' | 'story' | 'sessions' | 'earlier' | 'goals' | 'broken';

/** The sort column and filters of a table. */
export interface TableView {
	readonly sort?: number;
	readonly down?: boolean;
	readonly text?: string;
	/** The chosen option of each filter; empty for all. */
	readonly by?: readonly string[];
}

/** A table of any length, which the webview sorts and filters. */
export interface LongTable {
	readonly id: TableId;
	readonly caption: string;
	/** Shown where it has no rows. */
	readonly empty: string;
	readonly columns: readonly { readonly label: string; readonly number: boolean }[];
	readonly rows: readonly TableRow[];
	/** The sums of all rows, below them. */
	readonly total?: readonly string[];
	/** What can be done with rows that are selected; absent where nothing can. */
	readonly selection?: TableSelection;
	/** The filters besides the text filter. */
	readonly filters: readonly { readonly label: string; readonly all: string; readonly options: readonly string[] }[];
}

/** The texts and buttons for selected rows; `{n}` and `{hidden}` are placeholders. */
export interface TableSelection {
	readonly all: string;
	readonly toolbar: string;
	readonly selected: string;
	/** Where some of the selected rows are not shown. */
	readonly hidden: string;
	readonly clear: string;
	readonly steps: readonly { readonly step: PairStep; readonly label: string }[];
}

/** A row of a long table. */
export interface TableRow {
	/** The index of the target that the first cell opens. */
	readonly target?: number;
	/** Of a row that can be selected: what it is on every version of the page, its check box's name, and the JSON of its context menu. */
	readonly selects?: { readonly id: string; readonly label: string; readonly menu: string };
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
export const pageActions = [
	'exportOverview', 'exportCalendar', 'exportJpReport', 'openBrief', 'exportSessionLog', 'exportEvents', 'copyReminders',
	'scheduleSession', 'logSession', 'whatHasChanged',
] as const;
/** One command that a page of figures offers. */
export type PageAction = (typeof pageActions)[number];

/** Everything that the page shows, as text in the chosen language; the webview only lays it out. */
export interface OverviewPage {
	readonly title: string;
	readonly about: string;
	/** People whom the page is about, with their places in `Overview.targets`. */
	readonly people?: readonly { readonly label: string; readonly name: string; readonly target: number }[];
	readonly scope?: { readonly cohort?: ScopeChoice; readonly year: ScopeChoice };
	/** The label of the button that shows all programmes, where there are others. */
	readonly others?: string;
	readonly actions: readonly { readonly id: PageAction; readonly label: string }[];
	/** Only on a programme's page. */
	readonly attention?: Attention;
	readonly figuresLabel: string;
	/** Where files are missing from the figures: how many, and the table that has them. */
	readonly missing?: { readonly label: string; readonly leads: Figure['leads'] };
	readonly figures: readonly Figure[];
	/** The list that the table `counted` holds; absent where there is no such table. */
	readonly list?: FigureList;
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
	readonly close: string;
	/** On the button beside a table that hides columns. */
	readonly moreColumns: string;
	readonly firstColumns: string;
}

/** What a click on a row opens. */
export type RowTarget =
	| { readonly folder: Uri }
	| { readonly pair: string }
	| { readonly person: string }
	| { readonly uri: Uri; readonly at: Position };

/** A page with the targets behind its indexes. */
export interface Overview {
	readonly page: OverviewPage;
	readonly targets: readonly RowTarget[];
	readonly steps?: readonly AttentionStep[];
}
