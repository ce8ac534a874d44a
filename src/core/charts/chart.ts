import { ticks } from 'd3-array';
import { escapeHtml } from '../text/escapeHtml';

/** A drawing that answers a question, and the same as a table. */
export interface Chart {
	/** Tells charts of a page apart; letters only. */
	readonly id: string;
	/** The question. */
	readonly title: string;
	/** What stands for what, where colours do. */
	readonly legend: readonly { readonly look: Look; readonly label: string }[];
	/**
	 * An `<svg>` element without colours of its own: they come from the page's style by the classes of `Look`. Empty where there
	 * is nothing to draw.
	 */
	readonly svg: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly (string | number)[])[];
	/** What the drawing leaves out; said where there is nothing to draw, why. */
	readonly note: string;
}

/** How a mark looks: the name of its class. */
export type Look = 'held' | 'planned' | 'cancelled' | 'noShow' | 'done' | 'toGo' | 'stale' | 'alert';

type Attributes = Readonly<Record<string, string | number>>;

/** All charts are drawn this wide, in units that a page scales. */
export const chartWidth = 720;

/** One element; the content is SVG already. */
export function tag(name: string, attributes: Attributes, ...content: readonly string[]): string {
	const written = Object
		.entries(attributes)
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeHtml(value, 1_000)}"`)
		.join('');
	return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

/** Words at a place. They may be from a file: they are plain text here. */
export function label(words: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'start', look = ''): string {
	return tag('text', { x, y, 'text-anchor': anchor, ...(look !== '' && { class: look }) }, escapeHtml(words, 200));
}

/** What a mark stands for, told when it is pointed at. */
export function hint(words: string): string {
	return tag('title', {}, escapeHtml(words, 300));
}

/** A whole drawing. A screen reader hears its title only: the table beside it says the rest. */
export function drawing(title: string, height: number, ...content: readonly string[]): string {
	return tag(
		'svg', { class: 'chart', viewBox: `0 0 ${String(chartWidth)} ${rounded(height)}`, role: 'img', 'aria-label': title }, ...content,
	);
}

/** Words that fit into a width, about: cut at its end where they are longer. */
export function fitting(words: string, width: number): string {
	const most = Math.max(1, Math.floor(width / 6.6));
	const letters = Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(words), ({ segment }) => segment);
	return letters.length <= most ? words : `${letters.slice(0, most - 1).join('').trimEnd()}…`;
}

function rounded(value: number): string {
	return String(Math.round(value * 10) / 10);
}

/** Where values lie on a line from `start` on. */
export interface Scale {
	readonly at: (value: number) => number;
	/** Round values to mark, from the least on. */
	readonly marks: readonly number[];
	readonly end: number;
}

/** From 0 to a round value that is not below the greatest. */
export function scaleTo(greatest: number, start: number, end: number, most = 5): Scale {
	const top = Math.max(1, greatest);
	const within = ticks(0, top, most).filter(Number.isInteger);
	const step = (within[1] ?? 1) - (within[0] ?? 0);
	const last = Math.ceil(top / step) * step;
	return {
		at: value => start + (end - start) * value / last,
		marks: Array.from({ length: Math.round(last / step) + 1 }, (_, i) => i * step),
		end: last,
	};
}
