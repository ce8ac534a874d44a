import { chartWidth, drawing, fitting, hint, label, type Look, tag } from './chart';

/** A mark on a day. */
export interface Moment {
	/** In days since any fixed day. */
	readonly day: number;
	readonly look: Look;
	readonly hint: string;
}

/** A series of percentages. */
export interface Line {
	readonly label: string;
	readonly points: readonly { readonly day: number; readonly percent: number; readonly hint: string }[];
}

/** A time axis. */
export interface Axis {
	/** The first and last day, in days. */
	readonly from: number;
	readonly to: number;
	/** The labelled days. */
	readonly marks: readonly { readonly day: number; readonly label: string }[];
}

const left = 44;
const right = 20;

function positionOn({ from, to }: Axis, width: number): (day: number) => number {
	const days = Math.max(1, to - from);
	return day => left + (width - left - right) * (day - from) / days;
}

function axisAt(y: number, axis: Axis, width: number): readonly string[] {
	const at = positionOn(axis, width);
	return [
		tag('line', { class: 'axis', x1: left, x2: width - right, y1: y, y2: y }),
		...axis.marks.map(({ day, label: words }) => tag(
			'line', { class: 'axis', x1: at(day), x2: at(day), y1: y, y2: y + 4 },
		) + label(words, at(day), y + 18, 'middle')),
	];
}

/** Draws a mark for each moment; marks that would overlap are stacked. */
export function drawTimeline(title: string, axis: Axis, moments: readonly Moment[], width = chartWidth): string {
	const at = positionOn(axis, width);
	const radius = 5;
	const highest = 8;
	const ends: number[] = [];
	const stacked = [...moments].sort((a, b) => a.day - b.day).map(moment => {
		const x = at(moment.day);
		const free = ends.findIndex(end => end < x - radius * 2);
		const level = free >= 0 ? free : ends.length < highest ? ends.length : highest - 1;
		ends[level] = x;
		return { ...moment, x, level };
	});
	const y = 16 + Math.max(1, ends.length) * 13;
	return drawing(
		title,
		[width, y + 26],
		...axisAt(y, axis, width),
		...stacked.map(({ x, level, look, hint: words }) => tag(
			'circle', { class: look, cx: x, cy: y - 12 - level * 13, r: radius }, hint(words),
		)),
	);
}

/** Draws lines of percentages over time. */
export function drawLines(title: string, axis: Axis, lines: readonly Line[], width = chartWidth): string {
	const at = positionOn(axis, width);
	const top = 12;
	const bottom = 172;
	const y = (percent: number): number => bottom - (bottom - top) * percent / 100;
	return drawing(title, [width, bottom + 26],
		...[0, 50, 100].map(mark => tag(
			'line', { class: mark === 0 ? 'axis' : 'grid', x1: left, x2: width - right, y1: y(mark), y2: y(mark) },
		) + label(`${String(mark)}%`, left - 6, y(mark) + 4, 'end')),
		...axisAt(bottom, axis, width),
		...lines.map(({ label: words, points }, i) => {
			const look = `line line${String(i % 4 + 1)}`;
			const last = points.at(-1);
			return tag('g', { class: look },
				tag('polyline', { points: points.map(({ day, percent }) => `${at(day).toFixed(1)},${y(percent).toFixed(1)}`).join(' ') }),
				...points.map(({ day, percent, hint: tooltip }) => tag('circle', { cx: at(day), cy: y(percent), r: 4 }, hint(tooltip))),
				...(last
					? [label(fitting(words, 160), Math.min(at(last.day), width - right) - 6, y(last.percent) - 8, 'end', 'small')]
					: []));
		}),
	);
}
