import type { Row } from '../../../src/core/views/row';

/** A tree as nested arrays: `[label, description, icon, children…]`. */
export type Outline = readonly (string | Outline)[];

export function outline(rows: readonly Row[]): Outline[] {
	return rows.map(({ label, description = '', icon, children }) => [label, description, icon, ...outline(children?.() ?? [])]);
}

/** Every row of a tree. */
export function flat(rows: readonly Row[]): readonly Row[] {
	return rows.flatMap(row => [row, ...flat(row.children?.() ?? [])]);
}
