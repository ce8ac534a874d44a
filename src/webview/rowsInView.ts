import { compareWords } from '../core/text/collections';
import type { Cell, LongTable, TableRow, TableView } from '../core/pages/overview/overviewPage';

/** Returns the text of a cell. */
export function wordsOf(cell: Cell): string {
	return typeof cell === 'string' ? cell : cell[0];
}

/** Returns the rows that pass a table's filters, in the chosen order. */
export function rowsInView(
	{ rows }: Pick<LongTable, 'rows'>, { sort, down = false, text = '', by = [] }: TableView,
): readonly TableRow[] {
	const wanted = fold(text).split(/\s+/).filter(word => word !== '');
	const chosen = rows.filter(({ cells, is }) => {
		const words = wanted.length === 0 ? '' : fold(cells.map(wordsOf).join(' ') + ' ' + is.flat().join(' '));
		return wanted.every(word => words.includes(word)) && by.every((option, i) => option === '' || is[i]?.includes(option) === true);
	});
	return sort === undefined ? chosen : [...chosen].sort((a, b) => compareCells(a.cells[sort], b.cells[sort], down));
}

function fold(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function orderOf(cell: Cell | undefined): string | number | null {
	return cell === undefined ? null : typeof cell === 'string' ? cell : cell[1];
}

/** Compares two cells of a column. Unknown values come last, also when sorted down. */
function compareCells(a: Cell | undefined, b: Cell | undefined, down: boolean): number {
	const [x, y] = [orderOf(a), orderOf(b)];
	if (x === null || y === null) {
		return x === y ? 0 : x === null ? 1 : -1;
	}
	const order = typeof x === 'number' && typeof y === 'number' ? x - y : compareWords(String(x), String(y));
	return down ? -order : order;
}
