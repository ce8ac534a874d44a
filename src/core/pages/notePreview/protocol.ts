import { isCount, type Ready } from '../messages';
import { notePageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { BlockChange } from '../../markdown/blockDiff';
import type { StageTable } from './stageTable';

/** One line of a note's metadata. */
export interface MetadataLine {
	readonly label: string;
	/** An array is shown as a list. */
	readonly value: string | readonly string[];
	readonly opensSession?: boolean;
	readonly warning?: boolean;
}

/** Links to other notes of the same author; the page has their titles only. */
export interface NoteLinks {
	readonly label: string;
	readonly previous?: NoteLink;
	readonly next?: NoteLink;
}

/** A link to another note. */
export interface NoteLink {
	readonly label: string;
	readonly title: string;
	readonly about: string;
}

/** Texts of the webview. */
export interface PageWords {
	/** Shown instead of blocks when there are none. */
	readonly empty: string;
	readonly openSession: string;
	readonly reading: string;
	readonly pictureMissing: string;
	readonly copy: string;
	readonly copied: string;
	readonly notCopied: string;
	readonly export: string;
	/** The accessible name of a table's scrolling box. */
	readonly table: string;
}

/** Returns the webview's texts from the catalogue. */
export function pageWords({ page, language }: Words): PageWords {
	const { reading, pictureMissing, copy, copied, notCopied, export: exported, table } = notePageWords[language];
	return { empty: page.empty, openSession: page.openSession, reading, pictureMissing, copy, copied, notCopied, export: exported, table };
}

/** Host to page: shows or updates a note. The HTML in `change` comes from `NoteRenderer` only. */
export interface ShowNote {
	readonly type: 'show';
	/** The note's uri; stored by the page, so that the host finds the note again after a reload. */
	readonly uri: string;
	/** Counts the versions of the text; requests about the text send it back. VS Code's document version restarts on reopening. */
	readonly version: number;
	/** The message's number. `after` is the number that the page must have shown for `change` to apply; 0 when it starts anew. */
	readonly number: number;
	readonly after: number;
	readonly language: string;
	/** The heading for screen readers, where the note has none. */
	readonly title: string;
	readonly head: readonly MetadataLine[];
	readonly stages?: StageTable;
	readonly change: BlockChange;
	/** Whether this is the first part of a long note and the rest follows. */
	readonly isBeginning: boolean;
	readonly links?: NoteLinks;
	readonly words: PageWords;
}

/** All messages from host to page. */
export type ToPage = ShowNote;

/** Page to host: requests with indexes and lines only; never HTML, paths or commands. */
export type FromPage =
	| Ready
	| { readonly type: 'openSession' }
	| { readonly type: 'export' }
	| { readonly type: 'openNote'; readonly which: 'previous' | 'next' }
	| { readonly type: 'toggleTask'; readonly line: number; readonly done: boolean; readonly version: number }
	| { readonly type: 'revealLine'; readonly line: number }
	| { readonly type: 'followLink'; readonly block: number; readonly link: number; readonly version: number };

/** Validates a message of any shape; undefined when it is none of the requests above. */
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
