import type * as vscode from 'vscode';
import type { Block } from '../../core/preview/block';
import { blockChange, type BlockChange } from '../../core/preview/blockChange';
import { lookIn } from '../../core/preview/look';
import { NoteRenderer } from '../../core/preview/noteRenderer';
import type { Words } from '../../core/words/words';
import { pictureAt } from './notePictures';

/** So long others wait at most, in ms. */
const sliceMs = 15;
/** A page that has its beginning gets the rest in pieces of so many slices. */
const slicesAtOnce = 8;

/** What a page gets of a note's text. */
export interface LiveChange {
	readonly change: BlockChange;
	readonly after: number;
	readonly number: number;
	readonly isBeginning: boolean;
}

/** A note's text on its page: rendered in slices, and sent as far as it changed. */
export class LiveNote {
	readonly #words: Words;
	readonly #note: string;
	readonly #renderer: NoteRenderer;
	#sent: readonly Block[] = [];
	#number = 0;
	#isGrowing = false;

	constructor(note: vscode.Uri, webview: vscode.Webview, words: Words) {
		this.#words = words;
		this.#note = note.toString();
		this.#renderer = new NoteRenderer(lookIn(words, 'page', path => pictureAt(path, note, webview)));
	}

	/** What the page shows, as far as it knows. */
	get blocks(): readonly Block[] {
		return this.#sent;
	}

	/** Whether the page has a beginning only. */
	get isGrowing(): boolean {
		return this.#isGrowing;
	}

	/** Whether what is rendered is still right for a note that may have moved, or be shown in another language. */
	isFor(note: vscode.Uri, words: Words): boolean {
		return this.#note === note.toString() && this.#words === words;
	}

	/** The page has lost everything: the next change begins anew. */
	forget(): void {
		this.#sent = [];
		this.#number = 0;
	}

	/**
	 * How the page changes when it shows a text. An empty page gets the beginning as soon as there is one, and
	 * then further pieces, as long as it asks; any other is changed once all is done.
	 */
	async show(text: string): Promise<LiveChange> {
		this.#renderer.update(text);
		const mayBePart = this.#number === 0 || this.#isGrowing;
		const atOnce = this.#number === 0 ? 1 : slicesAtOnce;
		let done = this.#slice();
		for (let slices = 1; !done && !(mayBePart && slices >= atOnce && this.#renderer.blocks.length > 0); slices++) {
			await pause();
			done = this.#slice();
		}
		this.#isGrowing = !done;
		const { blocks } = this.#renderer;
		const change = blockChange(this.#sent, blocks);
		const after = this.#number;
		this.#sent = blocks;
		this.#number += 1;
		return { change, after, number: this.#number, isBeginning: !done };
	}

	#slice(): boolean {
		const until = Date.now() + sliceMs;
		let done = false;
		do {
			done = this.#renderer.step();
		} while (!done && Date.now() < until);
		return done;
	}
}

/** Lets all that waits go first. */
function pause(): Promise<void> {
	return new Promise(resolve => { setTimeout(resolve, 0); });
}
