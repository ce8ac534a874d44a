import type { Env, MarkdownIt, Token } from 'markdown-it';
import { splitFrontMatter } from '../record/frontMatter';
import { createMarkdown, type BlockEnvironment } from './markdown';

/** A part of the page that is exchanged as a whole: one top-level block of the note. */
export interface Block {
	/** Its first line in the file, from 0. */
	readonly line: number;
	readonly html: string;
	/** Where its links lead, in order; the page knows them by their number only. */
	readonly links: readonly string[];
}

let markdown: MarkdownIt | undefined;

/** The body of a note as blocks of safe HTML, without its head. Never throws. */
export function renderNote(text: string, headingHint: string): readonly Block[] {
	markdown ??= createMarkdown();
	const split = splitFrontMatter(text);
	const { bodyStart, bodyLine } = split === undefined || split === 'unclosed' ? { bodyStart: 0, bodyLine: 0 } : split;
	const shared: Env = {};
	const tokens = markdown.parse(text.slice(bodyStart), shared);
	const blocks: Block[] = [];
	for (const part of topLevelParts(tokens)) {
		const line = part[0]?.map?.[0] ?? 0;
		const environment: BlockEnvironment = { ...shared, line, links: [], headingHint };
		const html = markdown.renderer.render(part, markdown.options, environment);
		blocks.push({ line: bodyLine + line, html, links: environment.links });
	}
	return blocks;
}

function topLevelParts(tokens: readonly Token[]): readonly Token[][] {
	const parts: Token[][] = [];
	let part: Token[] = [];
	for (const token of tokens) {
		part.push(token);
		if (token.level === 0 && token.nesting <= 0) {
			parts.push(part);
			part = [];
		}
	}
	return part.length > 0 ? [...parts, part] : parts;
}
