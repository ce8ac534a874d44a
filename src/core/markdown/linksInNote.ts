import type { Env, MarkdownIt, Token } from 'markdown-it';
import { splitFrontMatter } from '../notes/frontMatter';
import { readLink, type PathInText } from '../text/links';
import { createMarkdown } from './markdown';

const bare = String.raw`(?:\\.|[^\s()\\<]|\((?:\\.|[^\s()\\])*\))(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*`;
/** What begins a block of its own at the beginning of a line, in a paragraph too: a quotation, list, heading, code, rule or comment. */
const blockStart = String.raw`>|(?:[-+*]|0*1[.)])[ \t]+\S|#{1,6}(?:\s|$)|\x60{3}|~{3}|(?:-+|=+|(?:[*_-][ \t]*){3,})[ \t]*(?:[\r\n]|$)|<!--`;
const space = String.raw`[ \t]*(?:\r?\n[ \t]*(?!${blockStart}))?`;
/** Finds what may stand before the destination of a link, a picture or a link definition, also in code; with the destination in a group. */
const mayBeBefore = new RegExp([
	String.raw`\]\(${space}(?:<(?=([^<>\n]*)>)|(?=(${bare})(?:\s*\)|\s+["'(])))`,
	String.raw`(?<!\[\^[^\]\s]{1,100})\]:${space}(?:<(?=([^<>\n]*)>(?:\s|$))|(?=([^\s<[]\S*)(?:\s|$)))`,
].join('|'), 'g');
const mark = 'mentor-notes-destination-';

let markdown: MarkdownIt | undefined;

/**
 * Returns the relative paths of links, pictures and link definitions in the body of a note, with their places. The Markdown library gives
 * no places, so a mark is put before each text that may be a path, and those are paths that the library finds with their mark.
 */
export function linksInNote(text: string): readonly PathInText[] {
	markdown ??= createMarkdown();
	const parser = markdown;
	const split = splitFrontMatter(text);
	const bodyStart = typeof split === 'object' ? split.bodyStart : 0;
	const found: (PathInText & { readonly destination: string })[] = [];
	const marked = text.slice(bodyStart).replaceAll(mayBeBefore, (before: string, ...groups: readonly (string | number | undefined)[]) => {
		const [written, at] = [String(groups.slice(0, 4).find(group => group !== undefined)), Number(groups[4])];
		const meant = parser.utils.unescapeAll(written);
		const link = readLink(meant);
		if (link?.is !== 'file') {
			return before;
		}
		const start = bodyStart + at + before.length;
		const number = `${mark}${String(found.length)}-`;
		found.push({ start, end: start + written.length, path: link.path, destination: parser.normalizeLink(number + meant) });
		return before + number;
	});
	const destinations = found.length === 0 ? new Set<string>() : destinationsIn(parser, marked);
	return found.filter(({ destination }) => destinations.has(destination)).map(({ start, end, path }) => ({ start, end, path }));
}

/** Returns what the Markdown library reads as the destinations of links, pictures and link definitions. */
function destinationsIn(parser: MarkdownIt, body: string): ReadonlySet<string> {
	const environment: Env = {};
	const tokens = parser.parse(body, environment);
	const attributes = (token: Token): readonly string[] => {
		switch (token.type) {
			case 'link_open':
				return [String(token.attrGet('href'))];
			case 'image':
				return [String(token.attrGet('src'))];
			default:
				return (token.children ?? []).flatMap(attributes);
		}
	};
	return new Set([...tokens.flatMap(attributes), ...Object.values(environment.references ?? {}).map(({ href }) => href)]);
}
