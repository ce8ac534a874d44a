import MarkdownIt, { type Env, type MarkdownIt as Markdown, type Token } from 'markdown-it';
import type { Words } from '../words/words';
import { bareLinks } from './bareLinks';
import { blockComment, inlineComment } from './comments';
import { footnoteMark, footnoteReference, footnoteText } from './footnotes';
import { picturePath, readLink } from './links';
import { markTasks } from './tasks';

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
	readonly footnoteWords: {
		readonly title: string; readonly footnote: (number: number) => string; readonly back: (number: number) => string;
	};
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

/** Markdown as notes use it: no raw HTML, links by the allow-list, nothing remote, comments hidden, task boxes, footnotes. */
export function createMarkdown(): Markdown {
	const markdown = new MarkdownIt('default', { html: false, linkify: true });
	const { escapeHtml } = markdown.utils;
	// The library asks it for no more than this, and the builds leave the library's own finder out (esbuild.mjs).
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
			// Files beside the note are not where the page goes.
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
		// As a class: the page's policy lets no style of the text through.
		const side = /^text-align:(left|center|right)$/.exec(String(token?.attrGet('style') ?? ''))?.[1];
		return `<${token?.tag ?? 'td'}${side === undefined ? '' : ` class="${side}"`}>`;
	};
	rules['task_box'] = (tokens, index, _options, env) => {
		const { line, done, label } = tokens[index]?.meta as { line: number; done: boolean; label: string };
		const { look, line: first } = env as BlockEnvironment;
		return `<input type="checkbox" ${look.is === 'page'
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
	// Its text stands at the end of the page; what renders that takes it out of here.
	rules['footnote_open'] = rules['footnote_close'] = () => '';
	return markdown;
}

/** The label of a footnote's text or of a mark that refers to it. */
function labelOf(token: Token | undefined): string {
	const label: unknown = token?.meta?.['label'];
	return typeof label === 'string' ? label : '';
}
