/** The middle of some figures. */
function median(figures) {
	const sorted = [...figures].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Does something again and again, and keeps what it gives. */
export async function rounds(count, act) {
	const figures = [];
	for (let round = 0; round < count; round++) {
		figures.push(await act(round));
	}
	return figures;
}

/** One row of the table: ours beside what it is measured against. */
export function comparison({ work, floor, ours, goal, rival = '' }) {
	return { work, rival, floorMs: median(floor), oursMs: median(ours), goal, floor, ours };
}

export const pause = ms => new Promise(resolve => { setTimeout(resolve, ms); });
