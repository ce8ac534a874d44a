import type { ReadSource } from '../readImport';
import { sourceText } from '../sourceText';
import { columnKeys } from './columns';
import { readTable } from './readTable';
import { readRows } from './separated';

/** Reads a table in text: CSV, TSV and what programs make of them. */
export const readSeparated: ReadSource = async ({ bytes }, answers, context) => {
	const decoded = sourceText(bytes);
	if (!decoded) {
		return { refused: 'notReadable' };
	}
	const pause = context.pause ?? ((): Promise<void> => Promise.resolve());
	const read = await readRows(decoded.text, pause);
	if ('refused' in read) {
		return read;
	}
	if (read.rows.every(({ cells }) => cells.every(cell => cell === ''))) {
		return { refused: 'empty' };
	}
	const table = await readTable(read, answers, context, 0, pause);
	return { format: 'csv', separator: read.separator, encoding: decoded.encoding, columnKeys, ...table, issues: [] };
};
