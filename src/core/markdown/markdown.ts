import MarkdownIt, { type Env, type MarkdownIt as Markdown, type Token } from 'markdown-it';
import { notePageWords } from '../words/lateWords';
import type { Words } from '../words/words';
import { bareLinks } from './bareLinks';
import { blockComment, inlineComment } from './comments';
import { footnoteMark, footnoteReference, footnoteText } from './footnotes';
import { picturePath, readLink } from '../text/links';
import { markTasks } from './tasks';

/** The kind of page that a note is rendered for, and the page's texts. */
export interface RenderOptions {
	/**
	 * `page`: links, headings and boxes send requests. `field`: links and boxes do. `quoted`: part of another page. `file`: a page without
	 * scripts.
	 */
	readonly is: 'page' | 'field' | 'quoted' | 'file';
	/** The tooltip of headings. */
	readonly headingHint: string;
	/** Shown after the text of a picture that is left out. */
	readonly pictureLeftOut: string;
	/** Returns the URL of a picture; undefined where it can't be shown. Without this function, no picture is shown. */
	readonly pictureAt?: (path: string) => string | undefined;
	/** Labels for screen readers. */
	readonly footnoteWords: {
		readonly title: string; readonly footnote: (number: number) => string; readonly back: (number: number) => string;
	};
}

/** Returns options with the texts of a catalogue. */
export function lookIn({ page, language }: Words, is: 'page' | 'field' | 'file', pictureAt?: RenderOptions['pictureAt']): RenderOptions {
	const notePage = notePageWords[language];
	return {
		is,
		headingHint: page.goToLine,
		pictureLeftOut: notePage.pictureLeftOut,
		footnoteWords: { title: notePage.footnotes, footnote: notePage.footnote, back: notePage.backToText },
		...(pictureAt && { pictureAt }),
	};
}

/** The input and output of the render rules for one block. */
export interface BlockEnvironment extends Env {
	readonly look: RenderOptions;
	/** The block's first line; lines in its HTML are relative to it, so that the HTML is the same when the block moves. */
	readonly line: number;
	/** The targets of its links, in order. */
	readonly links: string[];
	/** The labels of its footnote references, in order; each is a `footnoteMark` in the HTML. */
	readonly footnotes: string[];
	/** The closing tags of the open links. */
	readonly closing: string[];
}

/** Returns the environment of a block before rendering. */
export function blockEnvironment(look: RenderOptions, line: number, shared: Env): BlockEnvironment {
	return { ...shared, look, line, links: [], footnotes: [], closing: [] };
}

/** Creates a parser for notes: no raw HTML, allow-listed links, nothing remote, comments hidden, task boxes, footnotes. */
export function createMarkdown(): Markdown {
	const markdown = new MarkdownIt('default', { html: false, linkify: true });
	const { escapeHtml } = markdown.utils;
	// The library needs no more of it, and the builds leave out the library's own finder (esbuild.mjs).
	Object.assign(markdown, { linkify: bareLinks });
	markdown.validateLink = href => readLink(href) !== undefined;
	markdown.block.ruler.before('fence', 'comment', blockComment, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
	markdown.block.ruler.before('reference', 'footnote', footnoteText, { alt: ['paragraph', 'reference'] });
	markdown.inline.ruler.before('html_inline', 'comment', inlineComment);
	markdown.inline.ruler.before('link', 'footnote', footnoteReference);
	markdown.core.ruler.push('tasks', state => { markTasks(state); });
	const { rules } = markdown.renderer;
	rules['link_open'] = (tokens, index, _options, env) => {
		const { look, links, closing } = env as BlockEnvironment;
		const href = String(tokens[index]?.attrGet('href') ?? '');
		if (look.is === 'file') {
			// Files that the note links to are not exported with it.
			const isWeb = readLink(href)?.is === 'web';
			closing.push(isWeb ? '</a>' : '</span>');
			return isWeb ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">` : '<span class="link">';
		}
		links.push(href);
		closing.push('</a>');
		return `<a href="#" data-link="${String(links.length - 1)}" title="${escapeHtml(href)}">`;
	};
	rules['link_close'] = (_tokens, _index, _options, env) => (env as BlockEnvironment).closing.pop() ?? '';
	rules['image'] = (tokens, index, options, env, renderer) => {
		const token = tokens[index];
		const { look } = env as BlockEnvironment;
		const words = escapeHtml(renderer.renderInlineAsText(token?.children ?? [], options, env));
		const path = look.pictureAt && picturePath(String(token?.attrGet('src') ?? ''));
		const from = path === undefined ? undefined : look.pictureAt?.(path);
		return from === undefined
			? `<span class="picture">${words}${look.pictureLeftOut === ''
				? ''
				: ` <small>(${escapeHtml(look.pictureLeftOut)})</small>`}</span>`
			: `<img src="${escapeHtml(from)}" alt="${words}" loading="lazy">`;
	};
	rules['heading_open'] = (tokens, index, _options, env) => {
		const token = tokens[index];
		const { look, line } = env as BlockEnvironment;
		const tag = token?.tag ?? 'h2';
		return look.is === 'page'
			? `<${tag} data-line="${String((token?.map?.[0] ?? 0) - line)}" tabindex="0" title="${escapeHtml(look.headingHint)}">`
			: `<${tag}>`;
	};
	rules['th_open'] = rules['td_open'] = (tokens, index) => {
		const token = tokens[index];
		// As a class, since the page's content security policy blocks style attributes.
		const side = /^text-align:(left|center|right)$/.exec(String(token?.attrGet('style') ?? ''))?.[1];
		return `<${token?.tag ?? 'td'}${side === undefined ? '' : ` class="${side}"`}>`;
	};
	rules['task_box'] = (tokens, index, _options, env) => {
		const { line, done, label } = tokens[index]?.meta as { line: number; done: boolean; label: string };
		const { look, line: first } = env as BlockEnvironment;
		return `<input type="checkbox" ${look.is === 'page' || look.is === 'field'
			? `data-line="${String(line - first)}"`
			: 'disabled'} aria-label="${escapeHtml(label)}"${done ? ' checked' : ''}> `;
	};
	rules['footnote_reference'] = (tokens, index, _options, env) => {
		const { look, footnotes } = env as BlockEnvironment;
		if (look.is === 'quoted') {
			return '';
		}
		footnotes.push(labelOf(tokens[index]));
		return footnoteMark;
	};
	// Texts of other files, such as summaries, are mostly typed in fields that show each line on its own.
	// Who writes here doesn't think in paragraphs of Markdown: a line stays a line.
	rules['softbreak'] = () => '<br>\n';
	// `NoteRenderer` renders footnote texts at the end of the page.
	rules['footnote_open'] = rules['footnote_close'] = () => '';
	return markdown;
}

/** The label of a footnote text or reference. */
function labelOf(token: Token | undefined): string {
	const label: unknown = token?.meta?.['label'];
	return typeof label === 'string' ? label : '';
}
