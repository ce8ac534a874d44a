import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderNote } from '../../../src/core/markdown/noteRenderer';
import { pageLook } from './pageLook';

export interface Example {
	readonly markdown: string;
	readonly html: string;
	readonly example: number;
	readonly section: string;
}

export function readExamples(file: string): readonly Example[] {
	return JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/commonmark', file), 'utf8')) as readonly Example[];
}

/**
 * What the page shows for a text, with its links as the specification writes them: the page knows
 * a link by its number, its tooltip is its address, a heading knows its line, and every line of a paragraph stays a line.
 */
export function shownAs(markdown: string): string {
	return renderNote(markdown, pageLook).map(({ html, links }) => html
		.replaceAll(/ data-line="\d+" tabindex="0" title="[^"]*"/g, '')
		.replaceAll(
			/<a href="#" data-link="(\d+)" title="([^"]*)">/g,
			(_, link: string, title: string) => `<a href="${escape(links[Number(link)] ?? '') === title ? title : '?'}">`,
		)).join('').replaceAll('<br>\n', '\n');
}

/**
 * What the specification expects, as the page means it: a link's own tooltip gives way to its address, a picture to its words, white
 * space between two tags does not count, and a line needs no sign at its end to be one.
 */
export function expectedFrom(html: string): string {
	return html
		.replaceAll(/(<a href="[^"]*")(?: title="[^"]*")?/g, '$1')
		.replaceAll(
			/<img src="[^"]*" alt="([^"]*)"(?: title="[^"]*")? \/>/g, '<span class="picture">$1 <small>(picture left out)</small></span>',
		)
		.replaceAll(/ align="(left|right|center)"/g, ' class="$1"')
		.replaceAll(/<(\/?)del>/g, '<$1s>')
		.replaceAll(/<(hr|br) \/>/g, '<$1>')
		.replaceAll('<br>\n', '\n')
		.replaceAll('<blockquote>\n</blockquote>', '<blockquote></blockquote>');
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
