import * as vscode from 'vscode';
import { type Block, type BlockChange, blockChange } from '../../core/markdown/blockDiff';
import { lookIn } from '../../core/markdown/markdown';
import { NoteRenderer } from '../../core/markdown/noteRenderer';
import type { Words } from '../../core/words/words';
import { TimeSlice } from '../platform/timeSlice';

/** How many slices are rendered before a page that shows the beginning of a note gets a further part. */
const slicesPerPart = 8;
/** How much of a long note is rendered first. */
const firstCharacters = 20_000;

/** A message's part about a note's text. */
export interface LiveChange {
	readonly change: BlockChange;
	/** The number of the change that the page must have applied before this one. */
	readonly after: number;
	readonly number: number;
	/** Whether the page then has a beginning of the note only. */
	readonly isBeginning: boolean;
}

/** Renders a note's text for its page, in time slices, and returns the difference to what the page has. */
export class LiveNote {
	readonly #words: Words;
	readonly #note: string;
	readonly #renderer: NoteRenderer;
	#sent: readonly Block[] = [];
	#number = 0;
	#isGrowing = false;
	/** Whether the whole note was rendered once: rendering a change of it is fast. */
	#hasAll = false;

	/** `is`: the kind of page that shows the blocks. */
	constructor(note: vscode.Uri, webview: vscode.Webview, words: Words, is: 'page' | 'field' = 'page') {
		this.#words = words;
		this.#note = note.toString();
		this.#renderer = new NoteRenderer(lookIn(words, is, path => pictureAt(path, note, webview)));
	}

	/** The blocks that were sent to the page. */
	get blocks(): readonly Block[] {
		return this.#sent;
	}

	/** Whether the page has a beginning of the note only. */
	get isGrowing(): boolean {
		return this.#isGrowing;
	}

	/** Whether the blocks are valid for a note's URI and a language. */
	isFor(note: vscode.Uri, words: Words): boolean {
		return this.#note === note.toString() && this.#words === words;
	}

	/** Forgets what was sent: the page is empty again. */
	forget(): void {
		this.#sent = [];
		this.#number = 0;
	}

	/**
	 * Returns the change that makes the page show a text. An empty page gets the beginning of a long note first, and further
	 * parts with each further call while `isGrowing`; any other page gets one change for the whole text.
	 */
	async show(text: string): Promise<LiveChange> {
		const part = this.#hasAll ? text : beginningOf(text);
		const isBeginning = part.length < text.length && this.#number === 0;
		this.#renderer.update(isBeginning ? part : text);
		const isPartDue = (slices: number): boolean =>
			this.#isGrowing && slices >= slicesPerPart && this.#renderer.blocks.length > this.#sent.length;
		const slice = new TimeSlice();
		let done = this.#render(slice);
		for (let slices = 1; !done && !isPartDue(slices); slices++) {
			await slice.rest();
			done = this.#render(slice);
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

	/** Renders until the slice is over; returns whether everything is rendered. */
	#render(slice: TimeSlice): boolean {
		let done = false;
		do {
			done = this.#renderer.step();
		} while (!done && !slice.isOver);
		return done;
	}
}

/** Returns the beginning of a long text, up to a blank line if there is one. Link definitions in the rest take effect with the rest. */
function beginningOf(text: string): string {
	if (text.length <= firstCharacters) {
		return text;
	}
	const blank = Math.max(text.lastIndexOf('\n\n', firstCharacters), text.lastIndexOf('\n\r\n', firstCharacters));
	return text.slice(0, (blank < 0 ? text.lastIndexOf('\n', firstCharacters) : blank) + 1) || text;
}

/** Returns the webview URI of a picture, by its path relative to a note; undefined outside the note's workspace folder. */
export function pictureAt(path: string, note: vscode.Uri, webview: vscode.Webview): string | undefined {
	const folder = vscode.workspace.getWorkspaceFolder(note)?.uri;
	if (!folder) {
		return undefined;
	}
	let decoded: string;
	try {
		decoded = decodeURIComponent(path);
	} catch {
		return undefined;
	}
	const picture = decoded.startsWith('/') ? vscode.Uri.joinPath(folder, decoded) : vscode.Uri.joinPath(note, '..', decoded);
	const isOutside = vscode.workspace.getWorkspaceFolder(picture)?.uri.toString() !== folder.toString();
	return decoded.includes('\0') || isOutside ? undefined : webview.asWebviewUri(picture).toString();
}
