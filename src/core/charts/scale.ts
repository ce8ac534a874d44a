import { ticks } from 'd3-array';

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
	return { at: value => start + (end - start) * value / last, marks: Array.from({ length: Math.round(last / step) + 1 }, (_, i) => i * step), end: last };
}
