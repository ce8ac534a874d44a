import { isCount, type Ready } from '../messages';
import type { BriefPage } from './briefPage';

/** The pair that a brief is about. */
export interface BriefSubject {
	readonly folder: string;
	readonly pair: string;
}

/** Host to page. */
export interface ShowBrief {
	readonly type: 'show';
	/** Kept by the page, so that a reload finds the pair again. */
	readonly subject: BriefSubject;
	/** Counts what was shown; sent back with every request, so that a number never means something else than it did on the page. */
	readonly version: number;
	readonly language: string;
	readonly page: BriefPage | { readonly gone: string };
}

/** The parts that hold a text with links. */
export type LinkedPart = 'last' | 'asked';

/** Page to host. Only requests; never HTML, paths or commands. */
export type BriefRequest =
	| Ready
	| { readonly type: 'open'; readonly place: number; readonly version: number }
	| { readonly type: 'tickAction'; readonly action: number; readonly done: boolean; readonly version: number }
	| { readonly type: 'followLink'; readonly part: LinkedPart; readonly link: number; readonly version: number }
	| { readonly type: 'logSession' };

/** What a brief asks for, or undefined when it is none of the requests above, whatever it is. */
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

/** The pair that a page kept, whatever it kept. */
export function readBriefSubject(state: unknown): BriefSubject | undefined {
	if (typeof state !== 'object' || state === null) {
		return undefined;
	}
	const { folder, pair } = state as Record<string, unknown>;
	return typeof folder === 'string' && typeof pair === 'string' ? { folder, pair } : undefined;
}
