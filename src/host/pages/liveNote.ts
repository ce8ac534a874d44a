import type * as vscode from 'vscode';
import { type Block, blockChange, type BlockChange } from '../../core/markdown/blockDiff';
import { lookIn } from '../../core/markdown/markdown';
import { NoteRenderer } from '../../core/markdown/noteRenderer';
import type { Words } from '../../core/words/words';
import { pictureAt } from './notePictures';

/** So long others wait at most, in ms. */
const sliceMs = 15;
/** A page that has its beginning gets the rest in pieces of so many slices. */
const slicesAtOnce = 8;
/** So much of a long note is shown first. */
const firstCharacters = 20_000;

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
	/** Whether all of the note has been rendered once: then there is no need to begin with its beginning. */
	#hasAll = false;

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
	 * How the page changes when it shows a text. Of a long note that is new an empty page gets the beginning first, and then
	 * further pieces, as long as there are any; any other page is changed once all is done.
	 */
	async show(text: string): Promise<LiveChange> {
		const part = this.#hasAll ? text : beginningOf(text);
		const isBeginning = part.length < text.length && this.#number === 0;
		this.#renderer.update(isBeginning ? part : text);
		const grows = (slices: number): boolean => this.#isGrowing && slices >= slicesAtOnce && this.#renderer.blocks.length > this.#sent.length;
		let done = this.#slice();
		for (let slices = 1; !done && !grows(slices); slices++) {
			await pause();
			done = this.#slice();
		}
		this.#hasAll ||= done && !isBeginning;
		this.#isGrowing = !done || isBeginning;
		const { blocks } = this.#renderer;
		const change = blockChange(this.#sent, blocks);
		const after = this.#number;
		this.#sent = blocks;
		this.#number += 1;
		return { change, after, number: this.#number, isBeginning: this.#isGrowing };
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

/** What of a long text can be rendered at once: up to a blank line, if there is one. What only the rest tells (where a link's address is given) follows with it. */
function beginningOf(text: string): string {
	if (text.length <= firstCharacters) {
		return text;
	}
	const blank = Math.max(text.lastIndexOf('\n\n', firstCharacters), text.lastIndexOf('\n\r\n', firstCharacters));
	return text.slice(0, (blank < 0 ? text.lastIndexOf('\n', firstCharacters) : blank) + 1) || text;
}

/** Lets all that waits go first. */
function pause(): Promise<void> {
	return new Promise(resolve => { setTimeout(resolve, 0); });
}
