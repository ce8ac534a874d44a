import { isCount, type Ready } from '../messages';
import type { Words } from '../../words/words';
import type { BlockChange } from '../../markdown/blockDiff';
import type { StageTable } from './stageTable';

/** One line of a note's head. */
export interface HeadLine {
	readonly label: string;
	/** Several are a list. */
	readonly value: string | readonly string[];
	readonly opensSession?: boolean;
	readonly warning?: boolean;
}

/** The way to the notes of the same person: the page knows them by their titles only. */
export interface NoteLinks {
	readonly label: string;
	readonly previous?: NoteLink;
	readonly next?: NoteLink;
}

export interface NoteLink {
	readonly label: string;
	readonly title: string;
	readonly about: string;
}

/** What the page itself says. */
export interface PageWords {
	/** Said instead of blocks when there are none. */
	readonly empty: string;
	readonly openSession: string;
	readonly reading: string;
	readonly pictureMissing: string;
	readonly copy: string;
	readonly copied: string;
	readonly notCopied: string;
	readonly export: string;
	/** The name of a table's box, where that is to be moved sideways. */
	readonly table: string;
}

export function pageWords({ page, notePage }: Words): PageWords {
	const { reading, pictureMissing, copy, copied, notCopied, export: exported, table } = notePage;
	return { empty: page.empty, openSession: page.openSession, reading, pictureMissing, copy, copied, notCopied, export: exported, table };
}

/** Host to page. The HTML comes from `NoteRenderer` alone. */
export interface ShowNote {
	readonly type: 'show';
	/** Which note: kept by the page, so that a reload finds it again. */
	readonly uri: string;
	/**
	 * Counts the texts that were shown, and is sent back with whatever concerns one: VS Code's own number of a document begins
	 * anew when it was closed.
	 */
	readonly version: number;
	/** Counts what was sent. `after` is what the page must have shown for the change to fit; 0 when it begins anew. */
	readonly number: number;
	readonly after: number;
	readonly language: string;
	/** The page's heading for who can't see it, where the note has none of its own. */
	readonly title: string;
	readonly head: readonly HeadLine[];
	readonly stages?: StageTable;
	readonly change: BlockChange;
	/** Whether this is the beginning only, and the rest follows. */
	readonly isBeginning: boolean;
	readonly links?: NoteLinks;
	readonly words: PageWords;
}

export type ToPage = ShowNote;

/** Page to host. Only requests; never HTML, paths or commands. */
export type FromPage =
	| Ready
	| { readonly type: 'openSession' }
	| { readonly type: 'export' }
	| { readonly type: 'openNote'; readonly which: 'previous' | 'next' }
	| { readonly type: 'toggleTask'; readonly line: number; readonly done: boolean; readonly version: number }
	| { readonly type: 'revealLine'; readonly line: number }
	| { readonly type: 'followLink'; readonly block: number; readonly link: number; readonly version: number };

/** What a page asks for, or undefined when it is none of the requests above, whatever it is. */
export function readFromPage(data: unknown): FromPage | undefined {
	if (typeof data !== 'object' || data === null) {
		return undefined;
	}
	const { type, line, done, version, block, link, which } = data as Record<string, unknown>;
	switch (type) {
		case 'ready':
		case 'openSession':
		case 'export':
			return { type };
		case 'openNote':
			return which === 'previous' || which === 'next' ? { type, which } : undefined;
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
