import type { ReadSource } from '../readImport';
import { columnKeys } from './columns';
import { likeliness, readTable } from './readTable';
import type { Table } from './table';
import { readSheets } from './workbookSheets';

/** Reads a workbook (`.xlsx`): the sheet that the user has chosen, else the one that is understood best. */
export const readWorkbook: ReadSource = async ({ bytes }, answers, context) => {
	const pause = context.pause ?? ((): Promise<void> => Promise.resolve());
	const all = await readSheets(bytes, pause);
	if ('refused' in all) {
		return all;
	}
	const sheets = all.filter(({ rows }) => rows.some(({ cells }) => cells.some(cell => cell !== '')));
	if (sheets.length === 0) {
		return { refused: 'empty' };
	}
	const chosen = answers.sheet === undefined ? likeliest(sheets) : sheets.find(({ name }) => name === answers.sheet);
	if (!chosen) {
		return { refused: 'nothingFound', value: answers.sheet! };
	}
	const table = await readTable(chosen, answers, context, 0, pause);
	return { format: 'xlsx', sheets: sheets.map(({ name = '' }) => name), sheet: chosen.name!, columnKeys, ...table, issues: [] };
};

function likeliest(sheets: readonly Table[]): Table | undefined {
	const [best] = sheets.map(sheet => ({ sheet, score: sheets.length === 1 ? 0 : likeliness(sheet) })).sort((a, b) => b.score - a.score);
	return best?.sheet;
}
