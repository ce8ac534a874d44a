import type { Drafts } from './drafts';
import type { Field } from './field';

/** A text that can be edited on a page, as the page shows it. */
export interface TextField {
	/** Identifies the field in messages. */
	readonly field: string;
	/** The text as typed, else as it is in the file. */
	readonly value: string;
	/** How the text is understood, such as a day in words. */
	readonly hint?: string;
	/** Why the text is not in the file yet. */
	readonly error?: string;
	/** The field's text in the file, where another program or editor changed it while this one was being typed: both are shown. */
	readonly theirs?: string;
}

/** One of several values. `value` is empty where none is chosen. */
export interface Choice {
	readonly value: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Returns what a page shows of a field: what was typed, else what is in the file. `refused` says that the file can't be changed there. */
export function textField(id: string, field: Field<unknown> | undefined, drafts: Drafts, refused: string): TextField {
	const typed = drafts.textOf(id);
	const value = typed ?? field?.present ?? '';
	const read = typed === undefined ? undefined : field?.read(typed);
	const theirs = drafts.conflictOf(id);
	const hint = field?.hintOf?.(value) ?? '';
	return {
		field: id, value,
		...(hint !== '' && { hint }),
		...(drafts.isRefused(id) ? { error: refused } : read && 'refused' in read && { error: read.refused }),
		...(theirs !== undefined && { theirs }),
	};
}
