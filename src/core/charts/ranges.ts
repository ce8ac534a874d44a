import { chartWidth, drawing, fitting, heightOfRow, hint, label, linesOf, nameRoom, rowLabel, tag, widthOf } from './chart';

/** A range between two values with progress. */
export interface Range {
	readonly label: string;
	readonly from: number;
	readonly to: number;
	/** 0 to 1; undefined where no progress was noted. */
	readonly done?: number;
	readonly words: string;
}

const [leastRight, mostRight] = [120, 280] as const;
const top = 26;
const rowHeight = 28;

/** Draws ranges along one scale, one below the other, with whole names. */
export function drawRanges(
	title: string, [least, greatest]: readonly [number, number], ranges: readonly Range[], width = chartWidth,
): string {
	const left = nameRoom(width);
	const right = Math.min(mostRight, Math.max(leastRight, ...ranges.map(({ words }) => widthOf(words) + 12)));
	const at = (value: number): number => left + 10 + (width - right - left - 20) * (value - least) / (greatest - least);
	const marks = Array.from({ length: greatest - least + 1 }, (_, i) => least + i);
	const rows: { readonly range: Range; readonly lines: readonly string[]; readonly y: number }[] = [];
	let bottom = top;
	for (const range of ranges) {
		const lines = linesOf(range.label, left - 14);
		const height = heightOfRow(lines, rowHeight);
		rows.push({ range, lines, y: bottom + height / 2 });
		bottom += height;
	}
	return drawing(title, [width, bottom + 4],
		...marks.map(mark => tag(
			'line', { class: 'grid', x1: at(mark), x2: at(mark), y1: top - 6, y2: bottom },
		) + label(String(mark), at(mark), top - 11, 'middle', 'small')),
		...rows.map(({ range: { label: words, from, to, done, words: progressText }, lines, y }) => {
			const reached = from + (to - from) * (done ?? 0);
			return tag('g', {}, hint(`${words}: ${progressText}`),
				rowLabel(lines, left - 8, y),
				tag('line', { class: 'way toGo', x1: at(from), x2: at(to), y1: y, y2: y }),
				...(done !== undefined && done > 0
					? [tag('line', { class: 'way done', x1: at(from), x2: at(reached), y1: y, y2: y })]
					: []),
				tag('circle', { class: 'done', cx: at(from), cy: y, r: 4.5 }),
				tag('circle', { class: (done ?? 0) >= 1 ? 'done' : 'target', cx: at(to), cy: y, r: 5.5 }),
				label(fitting(progressText, right - 10), width - right + 8, y + 4));
		}),
	);
}
