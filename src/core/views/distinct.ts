import type { Row } from './row';

/** Two sessions of one file can carry one id by mistake; VS Code shows no tree in which two rows do. */
export function distinct(rows: readonly Row[]): readonly Row[] {
	const seen = new Map<string, number>();
	return rows.map(row => {
		const before = seen.get(row.id) ?? 0;
		seen.set(row.id, before + 1);
		return before === 0 ? row : within(row, `again ${String(before)}`);
	});
}

/** The same row at another place of the tree, with ids of its own all the way down. */
export function within(row: Row, place: string): Row {
	const { children } = row;
	return { ...row, id: `${place}/${row.id}`, ...(children && { children: () => children().map(child => within(child, place)) }) };
}
