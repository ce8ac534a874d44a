import MarkdownIt, { type Env, type MarkdownIt as Markdown, type StateBlock, type StateInline } from 'markdown-it';
import { readLink } from './links';
import { markTasks } from './tasks';

/** What a block's rules need while it is rendered, and what they find. */
export interface BlockEnvironment extends Env {
	/** The block's first line; lines inside it are counted from there, so that its HTML stays the same when it moves. */
	line: number;
	/** Where its links lead, in order. */
	links: string[];
	headingHint: string;
	/** Part of another page: its headings lead nowhere and its boxes can't be ticked. */
	quoted?: boolean;
}

/** Markdown as notes use it: no raw HTML, links by the allow-list, nothing remote, comments hidden, task boxes. */
export function createMarkdown(): Markdown {
	const markdown = new MarkdownIt('default', { html: false, linkify: true });
	markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
	markdown.validateLink = href => readLink(href) !== undefined;
	markdown.block.ruler.before('fence', 'comment', blockComment, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
	markdown.inline.ruler.before('html_inline', 'comment', inlineComment);
	markdown.core.ruler.push('tasks', state => { markTasks(state); });
	markdown.renderer.rules['link_open'] = (tokens, index, _options, env) => {
		const href = String(tokens[index]?.attrGet('href') ?? '');
		const { links } = env as BlockEnvironment;
		links.push(href);
		return `<a href="#" data-link="${String(links.length - 1)}" title="${markdown.utils.escapeHtml(href)}">`;
	};
	// Pictures would have to be fetched from somewhere; their words are shown instead.
	markdown.renderer.rules['image'] = (tokens, index) => `<span class="picture">${markdown.utils.escapeHtml(tokens[index]?.content ?? '')}</span>`;
	markdown.renderer.rules['heading_open'] = (tokens, index, _options, env) => {
		const token = tokens[index];
		const { line, headingHint, quoted } = env as BlockEnvironment;
		return quoted === true ? `<${token?.tag ?? 'h2'}>` : `<${token?.tag ?? 'h2'} data-line="${String((token?.map?.[0] ?? 0) - line)}" tabindex="0" title="${markdown.utils.escapeHtml(headingHint)}">`;
	};
	markdown.renderer.rules['task_box'] = (tokens, index, _options, env) => {
		const { line, done, label } = tokens[index]?.meta as { line: number; done: boolean; label: string };
		const { line: first, quoted } = env as BlockEnvironment;
		return `<input type="checkbox" ${quoted === true ? 'disabled' : `data-line="${String(line - first)}"`} aria-label="${markdown.utils.escapeHtml(label)}"${done ? ' checked' : ''}> `;
	};
	return markdown;
}

/** Prompts are comments: hints for the writer that the page does not show. */
function blockComment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	const lineStart = (line: number): number => (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
	if (!state.src.startsWith('<!--', lineStart(startLine))) {
		return false;
	}
	for (let line = startLine; line < endLine; line++) {
		const text = state.src.slice(lineStart(line), state.eMarks[line]);
		const close = text.indexOf('-->', line === startLine ? 4 : 0);
		if (close >= 0) {
			if (text.slice(close + 3).trim() !== '') {
				return false;
			}
			if (!silent) {
				state.line = line + 1;
			}
			return true;
		}
		if (line > startLine && state.isEmpty(line)) {
			// A comment that never ends would hide the rest of the note; and looking on would cost the square of its length.
			return false;
		}
	}
	return false;
}

function inlineComment(state: StateInline): boolean {
	if (!state.src.startsWith('<!--', state.pos)) {
		return false;
	}
	// Bounded, so that many openings without an end stay linear.
	const close = state.src.slice(state.pos + 4, state.pos + 2_000).indexOf('-->');
	if (close < 0) {
		return false;
	}
	state.pos += 4 + close + 3;
	return true;
}
