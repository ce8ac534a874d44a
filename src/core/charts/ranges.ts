import { chartWidth, drawing, fitting, hint, label, rowLabel, tag, widthOf } from './chart';

/** A range between two values with progress. */
export interface Range {
	readonly label: string;
	readonly from: number;
	readonly to: number;
	/** 0 to 1; undefined where no progress was noted. */
	readonly done?: number;
	readonly words: string;
}

const left = 216;
const [leastRight, mostRight] = [120, 280] as const;
const top = 26;
const rowHeight = 28;

/** Draws ranges along one scale, one below the other. */
export function drawRanges(title: string, [least, greatest]: readonly [number, number], ranges: readonly Range[]): string {
	const right = Math.min(mostRight, Math.max(leastRight, ...ranges.map(({ words }) => widthOf(words) + 12)));
	const bottom = top + ranges.length * rowHeight;
	const at = (value: number): number => left + 10 + (chartWidth - right - left - 20) * (value - least) / (greatest - least);
	const marks = Array.from({ length: greatest - least + 1 }, (_, i) => least + i);
	return drawing(title, bottom + 4,
		...marks.map(mark => tag(
			'line', { class: 'grid', x1: at(mark), x2: at(mark), y1: top - 6, y2: bottom },
		) + label(String(mark), at(mark), top - 11, 'middle', 'small')),
		...ranges.map(({ label: words, from, to, done, words: progressText }, i) => {
			const y = top + (i + 0.5) * rowHeight;
			const reached = from + (to - from) * (done ?? 0);
			return tag('g', {}, hint(`${words}: ${progressText}`),
				rowLabel(words, left - 14, left - 8, y + 4),
				tag('line', { class: 'way toGo', x1: at(from), x2: at(to), y1: y, y2: y }),
				...(done !== undefined && done > 0
					? [tag('line', { class: 'way done', x1: at(from), x2: at(reached), y1: y, y2: y })]
					: []),
				tag('circle', { class: 'done', cx: at(from), cy: y, r: 4.5 }),
				tag('circle', { class: (done ?? 0) >= 1 ? 'done' : 'target', cx: at(to), cy: y, r: 5.5 }),
				label(fitting(progressText, right - 10), chartWidth - right + 8, y + 4));
		}),
	);
}
