import { chartWidth, drawing, hint, label, type Look, scaleTo, tag } from './chart';

/** A stacked column, parts from the bottom up. */
export interface Column {
	readonly label: string;
	readonly parts: readonly { readonly look: Look; readonly value: number; readonly hint: string }[];
}

const left = 44;
const right = 8;
const top = 12;
const axisY = 210;
/** The approximate width of a label with margin. */
const labelWidth = 58;

/** Draws stacked columns side by side. `number` formats the axis. */
export function drawColumns(title: string, columns: readonly Column[], number: (n: number) => string, width = chartWidth): string {
	const amount = ({ parts }: Column): number => parts.reduce((sum, { value }) => sum + value, 0);
	const scale = scaleTo(Math.max(...columns.map(amount)), axisY, top);
	const slot = (width - left - right) / columns.length;
	const columnWidth = Math.min(64, slot * 0.7);
	const everyLabel = Math.ceil(labelWidth / slot);
	return drawing(title, [width, axisY + 26],
		...scale.marks.map(mark => tag(
			'line', { class: mark === 0 ? 'axis' : 'grid', x1: left, x2: width - right, y1: scale.at(mark), y2: scale.at(mark) },
		) + label(number(mark), left - 6, scale.at(mark) + 4, 'end')),
		...columns.map(({ label: words, parts }, i) => {
			const middle = left + slot * (i + 0.5);
			let below = 0;
			const drawn = parts.filter(({ value }) => value > 0).map(part => {
				const y = scale.at(below + part.value);
				const height = scale.at(below) - y;
				below += part.value;
				return tag('rect', { class: part.look, x: middle - columnWidth / 2, y, width: columnWidth, height }, hint(part.hint));
			});
			return drawn.join('') + (i % everyLabel === 0 ? label(words, middle, axisY + 18, 'middle') : '');
		}),
	);
}
