import type { Env } from 'markdown-it';
import type { Words } from '../words/words';

/** Where the HTML of a note goes, and what it says there beside the note's own words. */
export interface RenderOptions {
	/** `page`: links, headings and boxes ask the host. `quoted`: a part of another page. `file`: a page of its own, without scripts. */
	readonly is: 'page' | 'quoted' | 'file';
	/** What a heading's tooltip says. */
	readonly headingHint: string;
	/** Said behind the words of a picture that is not shown. */
	readonly pictureLeftOut: string;
	/** Where a picture beside the note is shown from; undefined where it can't be. Without this, none is shown. */
	readonly pictureAt?: (path: string) => string | undefined;
	/** For screen readers. */
	readonly footnoteWords: { readonly title: string; readonly footnote: (number: number) => string; readonly back: (number: number) => string };
}

/** A look with its words in one language. */
export function lookIn({ page, notePage }: Words, is: 'page' | 'file', pictureAt?: RenderOptions['pictureAt']): RenderOptions {
	return {
		is,
		headingHint: page.goToLine,
		pictureLeftOut: notePage.pictureLeftOut,
		footnoteWords: { title: notePage.footnotes, footnote: notePage.footnote, back: notePage.backToText },
		...(pictureAt && { pictureAt }),
	};
}

/** What a block's rules need while it is rendered, and what they find. */
export interface BlockEnvironment extends Env {
	readonly look: RenderOptions;
	/** The block's first line; lines inside it are counted from there, so that its HTML stays the same when it moves. */
	readonly line: number;
	/** Where its links lead, in order. */
	readonly links: string[];
	/** The footnotes that it refers to, in order; each stands as `footnoteMark` in its HTML. */
	readonly footnotes: string[];
	/** What closes the links that are open. */
	readonly closing: string[];
}

/** A block's surroundings before anything of it is rendered. */
export function blockEnvironment(look: RenderOptions, line: number, shared: Env): BlockEnvironment {
	return { ...shared, look, line, links: [], footnotes: [], closing: [] };
}
