import type { ReadSource } from './readImport';
import { readMarkdown } from './readMarkdown';
import { readSeparated } from './tables/readSeparated';

/** Reads a text of which the name says nothing: a table if its lines have several cells, else a running log, else a list. */
export const readText: ReadSource = async (source, answers, context) => {
	const table = await readSeparated(source, answers, context);
	if ('refused' in table || table.columns.length > 1 || answers.as !== undefined) {
		return table;
	}
	const log = await readMarkdown(source, answers, context);
	return 'refused' in log ? table : log;
};
