import { isCount, type Ready } from '../messages';
import { listViews, pageActions, type ListView, type OverviewPage, type OverviewSubject, type PageAction } from './overviewPage';

/** Host to page. */
export interface ToOverview {
	readonly type: 'show';
	/** Kept by the page, so that a reload finds it again. */
	readonly subject: OverviewSubject;
	/** Counts what was shown; sent back with every request that means something shown. */
	readonly version: number;
	readonly language: string;
	/** How the reader left the tables; the page's own words, in its own form. */
	readonly view: string;
	readonly page: OverviewPage | { readonly gone: string };
}

/** Page to host. Only requests; never HTML, paths or commands. */
export type OverviewRequest =
	| Ready
	| { readonly type: 'open'; readonly place: number; readonly version: number }
	| { readonly type: 'scope'; readonly cohort: string; readonly year: string }
	| { readonly type: 'list'; readonly view: ListView }
	| { readonly type: 'run'; readonly action: PageAction }
	| { readonly type: 'keep'; readonly view: string };

/** A page may keep so many characters of how its tables are shown. */
export const maxKept = 4_000;

/** What a page of figures asks for, or undefined when it is none of the requests above, whatever it is. */
export function readOverviewRequest(data: unknown): OverviewRequest | undefined {
	if (typeof data !== 'object' || data === null) {
		return undefined;
	}
	const { type, place, version, cohort, year, view, action } = data as Record<string, unknown>;
	switch (type) {
		case 'ready':
			return { type };
		case 'open':
			return isCount(place) && isCount(version) ? { type, place, version } : undefined;
		case 'scope':
			return isShort(cohort) && isShort(year) ? { type, cohort, year } : undefined;
		case 'list': {
			const known = listViews.find(one => one === view);
			return known && { type, view: known };
		}
		case 'run': {
			const known = pageActions.find(one => one === action);
			return known && { type, action: known };
		}
		case 'keep':
			return typeof view === 'string' && view.length <= maxKept ? { type, view } : undefined;
		default:
			return undefined;
	}
}

function isShort(value: unknown): value is string {
	return typeof value === 'string' && value.length <= 200;
}

/** What a page is about, by what it kept, whatever that is. */
export function readOverviewSubject(state: unknown): OverviewSubject | undefined {
	if (typeof state !== 'object' || state === null) {
		return undefined;
	}
	const { folder, pair, person } = state as Record<string, unknown>;
	return typeof folder === 'string'
		? { folder, ...(typeof pair === 'string' && { pair }), ...(typeof person === 'string' && { person }) }
		: undefined;
}
