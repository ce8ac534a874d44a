import type { Env, MarkdownIt, Token } from 'markdown-it';
import { splitFrontMatter } from '../record/frontMatter';
import type { Note, Shared } from '../record/shared';
import { builtInTemplate } from '../templates/library';
import { plainText } from '../words/plainText';
import { createMarkdown, type BlockEnvironment } from './markdown';

/** Markdown as part of another page. */
export interface Quoted {
	/** Safe HTML; empty where there is nothing to read. */
	readonly html: string;
	/** Where its links lead, in order; the page knows them by their number only. */
	readonly links: readonly string[];
}

/** The page's own heading and that of its part come before any heading of what is quoted. */
const firstLevel = 3;

let markdown: MarkdownIt | undefined;

/** A text from a file, such as a summary. Never throws. */
export function renderQuoted(text: string): Quoted {
	const shared: Env = {};
	return render(parse(text, shared), shared);
}

/**
 * The stage of a note that says what comes next: the one that its template calls so, else its
 * last one. Undefined for a note without stages.
 */
export function nextStage({ text, template }: Shared<Note>): { readonly heading: string; readonly content: Quoted } | undefined {
	const split = splitFrontMatter(text);
	const shared: Env = {};
	const tokens = parse(split === undefined || split === 'unclosed' ? text : text.slice(split.bodyStart), shared);
	const headings = tokens.flatMap((token, index) => token.type === 'heading_open' && token.tag === 'h2' && token.level === 0 ? [{ index, words: tokens[index + 1]?.content ?? '' }] : []);
	const called = Object.values(builtInTemplate(template ?? '')?.stages.find(stage => stage.id === 'next')?.heading ?? {});
	const next = headings.findLast(({ words }) => called.includes(words.trim())) ?? headings.at(-1);
	if (!next) {
		return undefined;
	}
	const end = headings.find(({ index }) => index > next.index)?.index;
	// A heading is three tokens.
	return { heading: plainText(next.words), content: render(tokens.slice(next.index + 3, end), shared) };
}

function parse(text: string, environment: Env): readonly Token[] {
	markdown ??= createMarkdown();
	return markdown.parse(text, environment);
}

function render(tokens: readonly Token[], shared: Env): Quoted {
	markdown ??= createMarkdown();
	const environment: BlockEnvironment = { ...shared, line: 0, links: [], headingHint: '', quoted: true };
	const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
	const levelOf = ({ tag }: Token): number => Number(tag.slice(1));
	const highest = Math.min(...headings.map(levelOf));
	for (const token of headings) {
		token.tag = `h${String(Math.min(6, levelOf(token) - highest + firstLevel))}`;
	}
	const html = markdown.renderer.render([...tokens], markdown.options, environment).trim();
	return { html, links: environment.links };
}
