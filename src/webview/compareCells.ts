import type { Cell } from '../core/pages/overview/overviewPage';

/** Returns the text of a cell. */
export function wordsOf(cell: Cell): string {
	return typeof cell === 'string' ? cell : cell[0];
}

function orderOf(cell: Cell | undefined): string | number | null {
	return cell === undefined ? null : typeof cell === 'string' ? cell : cell[1];
}

/** Compares two cells of a column. Unknown values come last, also when sorted down. */
export function compareCells(a: Cell | undefined, b: Cell | undefined, down: boolean): number {
	const [x, y] = [orderOf(a), orderOf(b)];
	if (x === null || y === null) {
		return x === y ? 0 : x === null ? 1 : -1;
	}
	const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
	return down ? -order : order;
}
