import type { Scope } from '../../../../src/core/analysis/figures/scope';
import { countReported } from '../../../../src/core/exports/tables/reported';
import { reportTable } from '../../../../src/core/exports/tables/reportTables';
import { type CellValue, type ColumnId, type Reported, type Table, type TableId, tableIds } from '../../../../src/core/exports/tables/table';
import { finish } from '../../../../src/core/text/steps';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn } from '../../folder';

export const words = wordsFor('en');

type Files = Readonly<Record<string, string>>;

/** The report of a programme whose files are given by path. */
export async function reportedOf(files: Files, today = '2021-06-15', scope: Scope = {}, isAnonymous = false): Promise<Reported> {
	const programme = await programmeIn(files);
	return finish(countReported({ programme: programme, scope, isAnonymous, id: programme.file?.id ?? 'folder' }, noon(today), words));
}

export const tablesOf = (reported: readonly Reported[]): Readonly<Record<TableId, Table>> =>
	Object.fromEntries(tableIds.map(id => [id, finish(reportTable(id, reported, words))])) as Record<TableId, Table>;

/** The rows of a table by the ids of their columns. */
export const rowsOf = ({ columns, rows }: Table): readonly Readonly<Record<ColumnId, CellValue>>[] =>
	rows.map(row => Object.fromEntries(columns.map(({ id }, i) => [id, row[i]])) as Record<ColumnId, CellValue>);
