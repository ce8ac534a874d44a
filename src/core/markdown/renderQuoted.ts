import type { Env, MarkdownIt, Token } from 'markdown-it';
import { blockEnvironment, createMarkdown, type RenderOptions } from './markdown';

/** Markdown rendered for a section of another page. */
export interface Quoted {
	/** Safe HTML; empty for an empty text. */
	readonly html: string;
	/** The targets of its links, in order; the page has their indexes only. */
	readonly links: readonly string[];
}

/** The highest heading level in quoted text, below the headings of the page and its section. */
const firstLevel = 3;

/** Pictures and footnotes are left out. */
const look: RenderOptions = {
	is: 'quoted',
	headingHint: '',
	pictureLeftOut: '',
	footnoteWords: { title: '', footnote: () => '', back: () => '' },
};

let markdown: MarkdownIt | undefined;

/** Renders a text from a file, such as a summary; its lines stay lines. Never throws. */
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
