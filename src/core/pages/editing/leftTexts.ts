import type { Uri } from '../../text/uri';
import type { LeftDraft } from './drafts';

/** What is kept in all, in characters; the oldest goes first. */
export const maxLeftCharacters = 20_000_000;

/** What was typed on a page and is not in its file. */
export interface LeftText {
	readonly drafts: readonly LeftDraft[];
	/** The text of the capture line, where there is one. */
	readonly capture?: string;
}

/** What was typed on pages that were closed and could not be written, by file; in memory only. */
export class LeftTexts<L extends LeftText> {
	/** The newest first. */
	#all: readonly { readonly uri: Uri; readonly left: L }[] = [];

	/** Keeps what a page has left, if there is anything. */
	put(uri: Uri, left: L): void {
		if (left.drafts.length === 0 && (left.capture ?? '') === '') {
			return;
		}
		let free = maxLeftCharacters - sizeOf(left);
		const kept = this.#all.filter(({ left: other }) => {
			free -= sizeOf(other);
			return free >= 0;
		});
		this.#all = [{ uri, left }, ...kept];
	}

	/** Returns what was left last of a file and fits, and forgets it. `isOnly` tells whether nothing else was left of the file. */
	take(uri: Uri, fits: (left: L, isOnly: boolean) => boolean): L | undefined {
		const ofFile = this.#all.filter(each => each.uri === uri);
		const found = ofFile.find(({ left }) => fits(left, ofFile.length === 1));
		this.#all = this.#all.filter(each => each !== found);
		return found?.left;
	}
}

function sizeOf({ drafts, capture = '' }: LeftText): number {
	return drafts.reduce((sum, { text, base }) => sum + text.length + base.length, capture.length);
}
