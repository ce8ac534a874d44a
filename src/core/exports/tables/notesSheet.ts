import { figureNotes } from '../../analysis/figures/figures';
import { reportTableWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { CellStyle, Sheet, SheetCell } from '../workbook/sheet';
import type { Reported, Table } from './table';

type Row = Sheet['rows'][number];

/** Says what a workbook contains and what not, how to read its figures, and what each column means. */
export function notesSheet(
	reported: readonly Reported[],
	tables: readonly Table[],
	{ isAnonymous, printed }: { readonly isAnonymous: boolean; readonly printed: string },
	words: Words,
): Sheet {
	const { notes, names } = reportTableWords[words.language];
	const hasSeveral = reported.length > 1;
	const cell = (value: string, style: CellStyle = 'plain'): SheetCell => ({ value, style });
	const heading = (text: string): readonly Row[] => [[], [cell(text, 'heading'), cell('', 'heading'), cell('', 'heading')]];
	/** A line of text in the widest column. */
	const line = (label: string, text: string): Row => [label === '' ? undefined : cell(label), undefined, cell(text)];
	const lines = (texts: Iterable<string>): readonly Row[] => [...new Set(texts)].map(text => line('', text));
	const broken = reported.flatMap(({ figures: { broken: files, name } }) => files.map(({ file, line: at }) => ({
		label: hasSeveral ? name : '', text: notes.broken(file, at),
	})));
	const rows: readonly Row[] = [
		[cell(notes.about, 'title')],
		...reported.flatMap(({ figures: { name, today, cohort, year }, id }) => [
			[cell(notes.programme), cell(id, 'text'), cell(name)],
			line(notes.asOf, words.day(today)),
			...cohort ? [line(notes.scope, notes.ofCohort(cohort.name))] : [],
			...year === undefined ? [] : [line(notes.scope, notes.ofYear(year))],
			...cohort === undefined && year === undefined ? [line(notes.scope, notes.everything)] : [],
		]),
		...lines([...isAnonymous ? [notes.anonymous] : [], notes.empty]),
		...heading(notes.reading),
		...lines([...reported.flatMap(({ figures }) => figureNotes(figures, words)), ...hasSeveral ? [notes.totals] : []]),
		...heading(notes.leftOut),
		...reported.map(({ figures: { leftOut, name } }) => line(hasSeveral ? name : '', words.overview.notes.leftOut(leftOut))),
		...broken.length === 0
			? [line('', notes.nothingBroken)]
			: [line('', words.overview.broken.caption), ...broken.map(({ label, text }) => line(label, text))],
		...heading(notes.columns),
		[notes.sheet, notes.column, notes.means].map(text => cell(text, 'head')),
		...tables.flatMap(({ id, columns }) => columns
			.filter(column => hasSeveral || !column.id.startsWith('programme'))
			.map(({ head, means }): Row => [cell(names[id]), cell(head), cell(means)])),
	];
	return { name: names.notes, widths: [18, 30, 100], rows, printed };
}
