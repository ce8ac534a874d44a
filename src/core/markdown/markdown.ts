import MarkdownIt, { type MarkdownIt as Markdown, type Token } from 'markdown-it';
import { bareLinks } from './bareLinks';
import { blockComment, inlineComment } from './comments';
import { footnoteMark, footnoteReference, footnoteText } from './footnotes';
import { picturePath, readLink } from './links';
import type { BlockEnvironment } from './look';
import { markTasks } from './tasks';

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
			? `<span class="picture">${words}${look.pictureLeftOut === '' ? '' : ` <small>(${escapeHtml(look.pictureLeftOut)})</small>`}</span>`
			: `<img src="${escapeHtml(from)}" alt="${words}" loading="lazy">`;
	};
	rules['heading_open'] = (tokens, index, _options, env) => {
		const token = tokens[index];
		const { look, line } = env as BlockEnvironment;
		const tag = token?.tag ?? 'h2';
		return look.is === 'page' ? `<${tag} data-line="${String((token?.map?.[0] ?? 0) - line)}" tabindex="0" title="${escapeHtml(look.headingHint)}">` : `<${tag}>`;
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
		return `<input type="checkbox" ${look.is === 'page' ? `data-line="${String(line - first)}"` : 'disabled'} aria-label="${escapeHtml(label)}"${done ? ' checked' : ''}> `;
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
