import { ticks } from 'd3-array';
import { escapeHtml } from '../text/escapeHtml';

/** A chart and its figures as a table. */
export interface Chart {
	/** Unique on a page; letters only. */
	readonly id: string;
	/** The question that the chart answers. */
	readonly title: string;
	/** The meaning of looks; empty where there is one look. */
	readonly legend: readonly { readonly look: Look; readonly label: string }[];
	/** An `<svg>` element without colours: the page's style has a class for each `Look`. Empty without data. */
	readonly svg: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly (string | number)[])[];
	/** What the chart leaves out; without data, why it is empty. */
	readonly note: string;
}

/** The CSS class of a mark. */
export type Look = 'held' | 'planned' | 'cancelled' | 'noShow' | 'done' | 'toGo' | 'stale' | 'alert';

type Attributes = Readonly<Record<string, string | number>>;

/** The width of a letter on average, in names with many wide ones, in SVG units. */
const widthOfLetter = 7.2;

/** The width of all charts in SVG units; pages scale it. */
export const chartWidth = 720;

/** Returns an SVG element. Attributes are escaped; `content` is SVG. */
export function tag(name: string, attributes: Attributes, ...content: readonly string[]): string {
	const written = Object
		.entries(attributes)
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeHtml(value, 1_000)}"`)
		.join('');
	return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

/** Returns a text element at a position. `words` is escaped. */
export function label(words: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'start', look = ''): string {
	return tag('text', { x, y, 'text-anchor': anchor, ...(look !== '' && { class: look }) }, escapeHtml(words, 200));
}

/** Returns a mark's tooltip. */
export function hint(words: string): string {
	return tag('title', {}, escapeHtml(words, 300));
}

/** Returns the `<svg>` element. Screen readers read only the title, since the table has the figures. */
export function drawing(title: string, height: number, ...content: readonly string[]): string {
	return tag(
		'svg', { class: 'chart', viewBox: `0 0 ${String(chartWidth)} ${rounded(height)}`, role: 'img', 'aria-label': title }, ...content,
	);
}

/**
 * Returns a label that ends at `x`, on two lines where one is too narrow: it breaks at a space, before a dash if there is one, so that the
 * first name stays whole. `y` is the baseline of a single line.
 */
export function rowLabel(words: string, width: number, x: number, y: number): string {
	if (fitting(words, width) === words) {
		return label(words, x, y, 'end');
	}
	const fits = (text: string): boolean => fitting(text, width) === text;
	const spaces = [...words.matchAll(/ (?=–)/g), ...[...words.matchAll(/ /g)].reverse()].map(({ index }) => index);
	const at = spaces.find(index => fits(words.slice(0, index)) && fits(words.slice(index + 1)))
		?? spaces.find(index => fits(words.slice(0, index)));
	return at === undefined
		? label(fitting(words, width), x, y, 'end')
		: label(words.slice(0, at), x, y - 6, 'end', 'small') + label(fitting(words.slice(at + 1), width), x, y + 6, 'end', 'small');
}

/** Returns the approximate width of a text in SVG units. */
export function widthOf(words: string): number {
	return lettersOf(words).length * widthOfLetter;
}

/** Truncates text to an approximate width in SVG units. */
export function fitting(words: string, width: number): string {
	const maxLetters = Math.max(1, Math.floor(width / widthOfLetter));
	const letters = lettersOf(words);
	return letters.length <= maxLetters ? words : `${letters.slice(0, maxLetters - 1).join('').trimEnd()}…`;
}

function lettersOf(words: string): readonly string[] {
	return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(words), ({ segment }) => segment);
}

function rounded(value: number): string {
	return String(Math.round(value * 10) / 10);
}

/** Maps values to coordinates. */
export interface Scale {
	readonly at: (value: number) => number;
	/** Round values for grid lines, ascending. */
	readonly marks: readonly number[];
	readonly end: number;
}

/** Returns a scale from 0 to a round value not below `greatest`, with about `maxTicks` marks. */
export function scaleTo(greatest: number, start: number, end: number, maxTicks = 5): Scale {
	const top = Math.max(1, greatest);
	const within = ticks(0, top, maxTicks).filter(Number.isInteger);
	const step = (within[1] ?? 1) - (within[0] ?? 0);
	const last = Math.ceil(top / step) * step;
	return {
		at: value => start + (end - start) * value / last,
		marks: Array.from({ length: Math.round(last / step) + 1 }, (_, i) => i * step),
		end: last,
	};
}
