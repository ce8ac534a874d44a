/** A part of the page that is exchanged as a whole: one top-level block of the note. */
export interface Block {
	/** Its first line in the file, from 0. */
	readonly line: number;
	readonly html: string;
	/** Where its links lead, in order; the page knows them by their number only. */
	readonly links: readonly string[];
}

/** A block's HTML, in pieces: between them stand marks of footnotes, whose numbers only the whole note tells. */
export interface RenderedPart {
	readonly pieces: readonly string[];
	/** The labels of the footnotes, one between two pieces. */
	readonly footnotes: readonly string[];
	readonly links: readonly string[];
}
