import { chartWidth, drawing, hint, label, type Look, rowLabel, scaleTo, tag } from './chart';

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

const left = 216;
const right = 86;
const barHeight = 16;
const rowHeight = 26;
/** The approximate width of a limit's label with margin. */
const labelWidth = 56;

/** Draws horizontal bars, one below the other. */
export function drawBars(title: string, bars: readonly Bar[], limits: readonly Limit[] = []): string {
	const top = limits.length > 0 ? 24 : 6;
	const bottom = top + bars.length * rowHeight;
	const greatest = Math.max(...bars.map(({ value }) => value));
	const scale = scaleTo(greatest, left, chartWidth - right);
	const seen = limits
		.filter(({ value }) => value <= scale.end)
		.map((limit, i, all) => ({
			...limit,
			hasRoom: i === all.length - 1 || scale.at(all[i + 1]!.value) - scale.at(limit.value) > labelWidth,
		}));
	return drawing(title, bottom + 6,
		tag('line', { class: 'axis', x1: left, x2: left, y1: top - 2, y2: bottom }),
		...bars.map(({ label: words, value, words: valueText, look }, i) => {
			const y = top + i * rowHeight + (rowHeight - barHeight) / 2;
			const end = scale.at(value);
			return tag(
				'g',
				{},
				hint(`${words}: ${valueText}`),
				rowLabel(words, left - 14, left - 8, y + 12.5),
				tag('rect', { class: look, x: left, y, width: Math.max(end - left, value > 0 ? 1 : 0), height: barHeight }),
				label(valueText, end + 6, y + 12.5),
			);
		}),
		...seen.map(({
			value, label: words, look, hasRoom,
		}) => tag(
			'line', { class: `limit ${look}`, x1: scale.at(value), x2: scale.at(value), y1: top - 4, y2: bottom },
		) + (hasRoom ? label(words, scale.at(value), top - 9, 'middle', 'small') : '')),
	);
}
