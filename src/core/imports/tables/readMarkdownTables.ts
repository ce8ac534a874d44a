import type { ImportAnswers } from '../importSource';
import type { ReadContext, SourceRead } from '../readImport';
import { columnKeys } from './columns';
import { markdownTables } from './markdownTables';
import { isImportable, readTable, type TableRead } from './readTable';
import type { Table } from './table';

/** The tables of a Markdown text, read, and the text that remains, with all of its lines. */
export interface MarkdownRead {
	readonly read?: SourceRead;
	readonly without: string;
}

/**
 * Reads the tables of a Markdown text that have people, pairs or meetings; all others stay in the text. The columns of a later table are
 * numbered after those of the ones before. `answers.sheet` is the number of the only table to read.
 */
export async function readMarkdownTables(text: string, answers: ImportAnswers, context: ReadContext): Promise<MarkdownRead> {
	const pause = async (): Promise<void> => { await context.pause?.(); };
	const found = markdownTables(text);
	const all: Table[] = [];
	for (const table of found.tables) {
		all.push(...isImportable(table) ? [table] : []);
		await pause();
	}
	const tables = answers.sheet === undefined ? all : all.filter((_, i) => String(i + 1) === answers.sheet);
	const reads: TableRead[] = [];
	let firstColumn = 0;
	for (const table of tables) {
		const read = await readTable(table, answers, context, firstColumn, pause);
		firstColumn += read.columns.length;
		reads.push(read);
		await pause();
	}
	const [first] = reads;
	const without = found.without(all);
	return first === undefined ? { without } : {
		without,
		read: {
			format: 'markdownTable', kind: reads.find(({ kind }) => kind === 'sessions')?.kind ?? first.kind,
			...(all.length > 1 && { sheets: all.map((_, i) => String(i + 1)) }),
			...(answers.sheet !== undefined && { sheet: answers.sheet }),
			columnKeys, columns: reads.flatMap(({ columns }) => columns),
			records: reads.flatMap(({ records }) => records),
			skipped: reads.flatMap(({ skipped }) => skipped),
			issues: [],
		},
	};
}
