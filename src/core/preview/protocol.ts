import { isCount, type Ready } from '../pages/messages';

/** One line of a note's head. */
export interface HeadLine {
	readonly label: string;
	readonly value: string;
	readonly opensSession?: boolean;
	readonly warning?: boolean;
}

/** Host to page. The HTML comes from `renderNote` alone. */
export interface ShowNote {
	readonly type: 'show';
	/** Which note: kept by the page, so that a reload finds it again. */
	readonly uri: string;
	/** The document's version that is shown; sent back with whatever concerns its text. */
	readonly version: number;
	readonly language: string;
	readonly head: readonly HeadLine[];
	readonly blocks: readonly { readonly line: number; readonly html: string }[];
	/** Said instead of blocks when there are none. */
	readonly empty: string;
	readonly openSession: string;
}

export type ToPage = ShowNote;

/** Page to host. Only requests; never HTML, paths or commands. */
export type FromPage =
	| Ready
	| { readonly type: 'openSession' }
	| { readonly type: 'toggleTask'; readonly line: number; readonly done: boolean; readonly version: number }
	| { readonly type: 'revealLine'; readonly line: number }
	| { readonly type: 'followLink'; readonly block: number; readonly link: number; readonly version: number };

/** What a page asks for, or undefined when it is none of the requests above, whatever it is. */
export function readFromPage(data: unknown): FromPage | undefined {
	if (typeof data !== 'object' || data === null) {
		return undefined;
	}
	const { type, line, done, version, block, link } = data as Record<string, unknown>;
	switch (type) {
		case 'ready':
		case 'openSession':
			return { type };
		case 'toggleTask':
			return isCount(line) && typeof done === 'boolean' && isCount(version) ? { type, line, done, version } : undefined;
		case 'revealLine':
			return isCount(line) ? { type, line } : undefined;
		case 'followLink':
			return isCount(block) && isCount(link) && isCount(version) ? { type, block, link, version } : undefined;
		default:
			return undefined;
	}
}
