import type { Env, MarkdownIt, Token } from 'markdown-it';
import { blockEnvironment, createMarkdown, type RenderOptions } from './markdown';

/** Markdown as part of another page. */
export interface Quoted {
	/** Safe HTML; empty where there is nothing to read. */
	readonly html: string;
	/** Where its links lead, in order; the page knows them by their number only. */
	readonly links: readonly string[];
}

/** The page's own heading and that of its part come before any heading of what is quoted. */
const firstLevel = 3;

/** Pictures and footnotes are left to the page of the whole text. */
const look: RenderOptions = {
	is: 'quoted',
	headingHint: '',
	pictureLeftOut: '',
	footnoteWords: { title: '', footnote: () => '', back: () => '' },
};

let markdown: MarkdownIt | undefined;

/** A text from a file, such as a summary. Never throws. */
export function renderQuoted(text: string): Quoted {
	markdown ??= createMarkdown();
	const shared: Env = {};
	const tokens = withoutFootnotes(markdown.parse(text, shared));
	const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
	const levelOf = ({ tag }: Token): number => Number(tag.slice(1));
	const highest = Math.min(...headings.map(levelOf));
	for (const token of headings) {
		token.tag = `h${String(Math.min(6, levelOf(token) - highest + firstLevel))}`;
	}
	const environment = blockEnvironment(look, 0, shared);
	const html = markdown.renderer.render(tokens, markdown.options, environment).trim();
	return { html, links: environment.links };
}

function withoutFootnotes(tokens: readonly Token[]): Token[] {
	let isFootnote = false;
	return tokens.filter(({ type, level }) => {
		const closes = type === 'footnote_close' && level === 0;
		isFootnote = (isFootnote || type === 'footnote_open') && !closes;
		return !isFootnote && !closes;
	});
}
