import type { Steps } from '../../text/steps';
import { reportTableWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { workbookOf } from '../workbook/workbook';
import { notesSheet } from './notesSheet';
import { reportTable } from './reportTables';
import { type Reported, type Table, tableIds } from './table';
import { tableSheet } from './tableSheet';

/**
 * Writes a report as a workbook (`.xlsx`): *Summary*, *Pairs*, *People and JP*, *Sessions* and *Notes*. Its figures are those of the other
 * formats. Yields every few milliseconds.
 */
export function* reportWorkbook(reported: readonly Reported[], words: Words, { isAnonymous = false } = {}): Steps<Uint8Array> {
	const tables: Table[] = [];
	for (const id of tableIds) {
		tables.push(yield* reportTable(id, reported, words));
		yield;
	}
	const hasSeveral = reported.length > 1;
	const printed = titleOf(reported, words);
	const sheets = [];
	for (const table of tables) {
		sheets.push(yield* tableSheet(table, { hasSeveral, printed }, words));
	}
	return yield* workbookOf([...sheets, notesSheet(reported, tables, { isAnonymous, printed }, words)], words.language);
}

/** What is above each page: which programme, which part, and of which day. */
function titleOf(reported: readonly Reported[], words: Words): string {
	const [first, ...others] = reported;
	if (!first) {
		return words.overview.title;
	}
	const { name, cohort, year, today } = first.figures;
	return [
		others.length > 0 ? reportTableWords[words.language].parts.all : name,
		...cohort ? [words.overview.cohort(cohort.name)] : [],
		...year === undefined ? [] : [words.overview.year(year)],
		words.overview.asOf(words.day(today)),
	].join(' · ');
}
