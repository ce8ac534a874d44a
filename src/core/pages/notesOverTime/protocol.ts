import { isCount, type Ready } from '../messages';
import { type NotesGrouping, notesGroupings, type NotesPage } from './notesPage';

/** The programme in which the user wrote. */
export interface NotesSubject {
	readonly folder: string;
}

/** What the page stores, so that a reload shows it again: no text, and no heading. */
export interface NotesView {
	readonly by: NotesGrouping;
	readonly shared: boolean;
}

/** Host to page: shows what was written. */
export interface ShowNotes {
	readonly type: 'show';
	readonly subject: NotesSubject;
	/** Incremented with every change of the page; requests with an index send it back. */
	readonly version: number;
	readonly language: string;
	readonly page: NotesPage | { readonly gone: string };
}

/** Page to host: requests with indexes only; never HTML, paths or commands. */
export type NotesRequest =
	| Ready & Partial<NotesView>
	| { readonly type: 'view'; readonly by: NotesGrouping; readonly shared: boolean }
	/** Shows a group, by its index. */
	| { readonly type: 'group'; readonly group: number; readonly version: number }
	| { readonly type: 'more' }
	| { readonly type: 'open'; readonly place: number; readonly version: number }
	| { readonly type: 'followLink'; readonly text: number; readonly link: number; readonly version: number }
	| { readonly type: 'export' | 'chooseMe' | 'newReflection' };

/** Validates a message of any shape; undefined when it is none of the requests above. */
export function readNotesRequest(data: unknown): NotesRequest | undefined {
	if (typeof data !== 'object' || data === null) {
		return undefined;
	}
	const { type, by: written, shared, group, place, text, link, version } = data as Record<string, unknown>;
	const by = notesGroupings.find(one => one === written);
	switch (type) {
		case 'ready':
			return { type, ...by && { by }, ...typeof shared === 'boolean' && { shared } };
		case 'more':
		case 'export':
		case 'chooseMe':
		case 'newReflection':
			return { type };
		case 'view':
			return by && typeof shared === 'boolean' ? { type, by, shared } : undefined;
		case 'group':
			return isCount(group) && isCount(version) ? { type, group, version } : undefined;
		case 'open':
			return isCount(place) && isCount(version) ? { type, place, version } : undefined;
		case 'followLink':
			return isCount(text) && isCount(link) && isCount(version) ? { type, text, link, version } : undefined;
		default:
			return undefined;
	}
}

/** Validates a page's stored state of any shape; undefined when it contains no programme. */
export function readNotesSubject(state: unknown): NotesSubject | undefined {
	const { folder } = (typeof state === 'object' ? state : undefined) as { readonly folder?: unknown } | null ?? {};
	return typeof folder === 'string' ? { folder } : undefined;
}
