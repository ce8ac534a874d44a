import { isCount, type Ready } from '../messages';
import type { BriefPage } from './briefPage';

/** The pair that a brief is about. */
export interface BriefSubject {
	readonly folder: string;
	readonly pair: string;
}

/** Host to page: shows a brief. */
export interface ShowBrief {
	readonly type: 'show';
	/** Stored by the page, so that the host finds the pair again after a reload. */
	readonly subject: BriefSubject;
	/** Incremented with every message; requests send it back, so that the host ignores indexes into an outdated page. */
	readonly version: number;
	readonly language: string;
	readonly page: BriefPage | { readonly gone: string };
}

/** The sections that contain a text with links. */
export type LinkedPart = 'last' | 'asked';

/** Page to host: requests with indexes only; never HTML, paths or commands. */
export type BriefRequest =
	| Ready
	| { readonly type: 'open'; readonly place: number; readonly version: number }
	| { readonly type: 'tickAction'; readonly action: number; readonly done: boolean; readonly version: number }
	| { readonly type: 'followLink'; readonly part: LinkedPart; readonly link: number; readonly version: number }
	| { readonly type: 'logSession' };

/** Validates a message of any shape; undefined when it is none of the requests above. */
export function readBriefRequest(data: unknown): BriefRequest | undefined {
	if (typeof data !== 'object' || data === null) {
		return undefined;
	}
	const { type, place, action, done, part, link, version } = data as Record<string, unknown>;
	switch (type) {
		case 'ready':
		case 'logSession':
			return { type };
		case 'open':
			return isCount(place) && isCount(version) ? { type, place, version } : undefined;
		case 'tickAction':
			return isCount(action) && typeof done === 'boolean' && isCount(version) ? { type, action, done, version } : undefined;
		case 'followLink':
			return (part === 'last' || part === 'asked') && isCount(link) && isCount(version) ? { type, part, link, version } : undefined;
		default:
			return undefined;
	}
}

/** Validates a page's stored state of any shape; undefined when it contains no pair. */
export function readBriefSubject(state: unknown): BriefSubject | undefined {
	if (typeof state !== 'object' || state === null) {
		return undefined;
	}
	const { folder, pair } = state as Record<string, unknown>;
	return typeof folder === 'string' && typeof pair === 'string' ? { folder, pair } : undefined;
}
