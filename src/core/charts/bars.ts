import { chartWidth, drawing, heightOfRow, hint, label, linesOf, type Look, nameRoom, rowLabel, scaleTo, tag, widthOf } from './chart';

/** A bar. */
export interface Bar {
	readonly label: string;
	readonly value: number;
	/** Shown at the bar's end. */
	readonly words: string;
	readonly look: Look;
}

/** A vertical line at a value. */
export interface Limit {
	readonly value: number;
	readonly label: string;
	readonly look: Look;
}

const right = 86;
const barHeight = 16;
const rowHeight = 26;
const limitHeight = 13;

/** Draws horizontal bars, one below the other, with whole names. Every limit has its label; those that would touch are on two lines. */
export function drawBars(title: string, bars: readonly Bar[], limits: readonly Limit[] = [], width = chartWidth): string {
	const left = nameRoom(width);
	const scale = scaleTo(Math.max(...bars.map(({ value }) => value)), left, width - right);
	const seen = limits.filter(({ value }) => value <= scale.end).sort((a, b) => a.value - b.value);
	const touch = seen.some(({ label: words, value }, i) =>
		i > 0 && scale.at(value) - scale.at(seen[i - 1]!.value) < (widthOf(words) + widthOf(seen[i - 1]!.label)) / 2 + 8);
	const top = seen.length === 0 ? 6 : touch ? 24 + limitHeight : 24;
	const rows: { readonly bar: Bar; readonly lines: readonly string[]; readonly y: number; readonly height: number }[] = [];
	let bottom = top;
	for (const bar of bars) {
		const lines = linesOf(bar.label, left - 14);
		const height = heightOfRow(lines, rowHeight);
		rows.push({ bar, lines, y: bottom, height });
		bottom += height;
	}
	return drawing(title, [width, bottom + 6],
		tag('line', { class: 'axis', x1: left, x2: left, y1: top - 2, y2: bottom }),
		...rows.map(({ bar: { label: words, value, words: valueText, look }, lines, y, height }) => {
			const middle = y + height / 2;
			const end = scale.at(value);
			return tag(
				'g',
				{},
				hint(`${words}: ${valueText}`),
				rowLabel(lines, left - 8, middle),
				tag('rect', { class: look, x: left, y: middle - barHeight / 2, width: Math.max(end - left, value > 0 ? 1 : 0), height: barHeight }),
				label(valueText, end + 6, middle + 4.5),
			);
		}),
		...seen.map(({ value, label: words, look }, i) => tag(
			'line', { class: `limit ${look}`, x1: scale.at(value), x2: scale.at(value), y1: top - 4, y2: bottom },
		) + label(words, scale.at(value), top - 9 - (touch && i % 2 === 0 ? limitHeight : 0), 'middle', 'small')),
	);
}
