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

/** The width of charts in SVG units where no other is asked for; what shows them scales it. */
export const chartWidth = 720;

/** Returns a width that a chart can have, as near as possible to the pixels that a page has. */
export function widthFor(pixels: number): number {
	return Math.min(1_600, Math.max(560, Math.floor(pixels / 20) * 20));
}

/** Returns the room for the names of rows, of a chart's width. */
export function nameRoom(width: number): number {
	return Math.max(216, Math.round(width * 0.3));
}

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
export function drawing(title: string, [width, height]: readonly [number, number], ...content: readonly string[]): string {
	return tag(
		'svg', { class: 'chart', viewBox: `0 0 ${rounded(width)} ${rounded(height)}`, role: 'img', 'aria-label': title }, ...content,
	);
}

/** The maximum length of a name; what is longer is no name, and is cut. */
const maxNameLength = 1_000;

/**
 * Returns a whole name in lines of at most a width: it breaks at spaces, before a dash if what is before it fits, and inside of a word only
 * where that is longer than a line.
 */
export function linesOf(words: string, width: number): readonly string[] {
	const most = Math.max(1, Math.floor(width / widthOfLetter));
	const letters = lettersOf(words.length > maxNameLength ? `${words.slice(0, maxNameLength)}…` : words);
	const lines: string[] = [];
	for (let from = 0; from < letters.length;) {
		if (letters[from] === ' ') {
			from++;
			continue;
		}
		const spaces = Array.from({ length: most }, (_, i) => i + 1).filter(i => letters[from + i] === ' ');
		const length = letters.length - from <= most ? most
			: spaces.find(i => letters[from + i + 1] === '–') ?? spaces.at(-1) ?? most;
		lines.push(letters.slice(from, from + length).join('').trimEnd());
		from += length;
	}
	return lines;
}

/** The height of a line of a name that takes several. */
const lineHeight = 13;

/** Returns the height of a row whose name takes some lines; `least` is that of a row with one. */
export function heightOfRow(lines: readonly string[], least: number): number {
	return Math.max(least, lines.length * lineHeight + 8);
}

/** Returns the name of a row that ends at `x`, its lines around a middle. */
export function rowLabel(lines: readonly string[], x: number, middle: number): string {
	const look = lines.length > 1 ? 'small' : '';
	return lines.map((line, i) => label(line, x, middle + 4.5 + (i - (lines.length - 1) / 2) * lineHeight, 'end', look)).join('');
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
