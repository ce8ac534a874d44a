import { pairSteps, type PairStep } from '../../plans/pair/pairSteps';
import { isCount, type Ready } from '../messages';
import { figureLists, pageActions, type FigureList, type OverviewPage, type OverviewSubject, type PageAction } from './overviewPage';

/** Host to page: shows a page of figures. */
export interface ToOverview {
	readonly type: 'show';
	/** Stored by the page, so that the host finds the subject again after a reload. */
	readonly subject: OverviewSubject;
	/** Incremented with every message; requests with an index send it back. */
	readonly version: number;
	readonly language: string;
	/** How many changes of selected rows the page has asked for that were written; with each, nothing is selected any more. */
	readonly changes: number;
	/** The width for which charts were drawn. */
	readonly width?: number | undefined;
	/** The state of the tables, in the webview's own format. */
	readonly view: string;
	readonly page: OverviewPage | { readonly gone: string };
}

/** Page to host: requests with indexes and ids only; never HTML, paths or commands. */
export type OverviewRequest =
	| Ready
	| { readonly type: 'open'; readonly place: number; readonly version: number }
	| { readonly type: 'scope'; readonly cohort: string; readonly year: string }
	/** Without a list, the page shows none. */
	| { readonly type: 'list'; readonly list?: FigureList }
	| { readonly type: 'run'; readonly action: PageAction }
	/** Does what a button of a line that needs attention says. */
	| { readonly type: 'step'; readonly place: number; readonly version: number }
	/** Changes the pairs at some places. */
	| { readonly type: 'change'; readonly step: PairStep; readonly places: readonly number[]; readonly version: number }
	| { readonly type: 'keep'; readonly view: string }
	/** Shows all programmes. */
	| { readonly type: 'others' }
	/** Says how wide a chart can be, in pixels. */
	| { readonly type: 'width'; readonly width: number };

/** The maximum number of pairs that are changed at once. */
export const maxPlaces = 5_000;

/** The maximum length of a page's stored table state, in characters. */
export const maxViewLength = 4_000;

/** Validates a message of any shape; undefined when it is none of the requests above. */
export function readOverviewRequest(data: unknown): OverviewRequest | undefined {
	if (typeof data !== 'object' || data === null) {
		return undefined;
	}
	const { type, place, version, cohort, year, list, view, action, step, places, width } = data as Record<string, unknown>;
	switch (type) {
		case 'ready':
		case 'others':
			return { type };
		case 'step':
		case 'open':
			return isCount(place) && isCount(version) ? { type, place, version } : undefined;
		case 'scope':
			return isShort(cohort) && isShort(year) ? { type, cohort, year } : undefined;
		case 'list': {
			const known = figureLists.find(one => one === list);
			return list === undefined ? { type } : known && { type, list: known };
		}
		case 'run': {
			const known = pageActions.find(one => one === action);
			return known && { type, action: known };
		}
		case 'change': {
			const known = pairSteps.find(one => one === step);
			const isList = Array.isArray(places) && places.length > 0 && places.length <= maxPlaces && places.every(isCount);
			return known && isList && isCount(version) ? { type, step: known, places, version } : undefined;
		}
		case 'width':
			return isCount(width) ? { type, width } : undefined;
		case 'keep':
			return typeof view === 'string' && view.length <= maxViewLength ? { type, view } : undefined;
		default:
			return undefined;
	}
}

function isShort(value: unknown): value is string {
	return typeof value === 'string' && value.length <= 200;
}

/** Validates a page's stored state of any shape; undefined when it contains no subject. */
export function readOverviewSubject(state: unknown): OverviewSubject | undefined {
	if (typeof state !== 'object' || state === null) {
		return undefined;
	}
	const { folder, pair, person } = state as Record<string, unknown>;
	return typeof folder === 'string'
		? { folder, ...(typeof pair === 'string' && { pair }), ...(typeof person === 'string' && { person }) }
		: undefined;
}
