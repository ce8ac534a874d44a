import type { ImportIssue } from '../importIssue';
import type { ImportAnswers } from '../importSource';
import { secretsIn } from '../looksSecret';
import type { ColumnKey } from './columns';
import type { TableRow } from './table';
import type { TableColumn } from './tableColumns';
import { isDestroyed, isNothing } from './values';

/** A cell with its column. Never empty, nor a word for nothing. */
export interface FilledCell {
	readonly column: TableColumn;
	readonly text: string;
}

/** Columns of free text. */
const free: ReadonlySet<ColumnKey> = new Set(['rest', 'title', 'place', 'summary', 'decisions', 'actions', 'topics', 'links', 'offers', 'seeks']);

/** A part of 1 as the percentage that a spreadsheet shows: `62.5` for 0.625. */
function asPercent(text: string): string {
	const part = Number(text.replace(',', '.'));
	return Number.isNaN(part) ? text : String(Math.round(part * 100_000) / 1_000);
}

/** The cells of one row by their keys, as the user has corrected them. What belongs in no key and what is unclear is collected. */
export class RowCells {
	readonly line: number;
	readonly written: string;
	readonly issues: ImportIssue[] = [];
	readonly rest: { readonly name: string; readonly text: string }[] = [];
	readonly #cells: readonly FilledCell[];
	readonly #firstColumn: number;
	readonly #columns: readonly TableColumn[];

	constructor(row: TableRow, columns: readonly TableColumn[], answers: ImportAnswers, firstColumn: number) {
		this.line = row.line;
		this.written = row.written;
		this.#firstColumn = firstColumn;
		this.#columns = columns;
		const corrected = (index: number): string | undefined => answers.cells?.get(`${String(row.line)}:${String(firstColumn + index)}`);
		this.#cells = columns.flatMap(column => {
			const text = corrected(column.index) ?? row.cells[column.index] ?? '';
			if (isNothing(text) || column.key === 'ignore') {
				return [];
			}
			if (isDestroyed(text, row.isTyped === true)) {
				this.say(column, 'destroyedNumber', text);
				return [];
			}
			this.#findSecrets(column, text);
			return [{ column, text: column.isPercent ? asPercent(text) : text }];
		});
		const more = row.cells.slice(columns.length).filter(text => !isNothing(text));
		const shifted = more.length === 0 ? undefined : this.#cells.find(({ column, text }) => column.isNumber && !/\d/.test(text));
		if (shifted) {
			this.say(shifted.column, 'shiftedCells', shifted.text);
		} else if (more.length > 0) {
			this.issues.push({ code: 'tooManyCells', value: more.join(' | ').slice(0, 200) });
			this.rest.push({ name: '', text: more.join('\n') });
		}
	}

	/** Whether all of its cells are empty, or words for nothing, but for what is kept as text. */
	isBare(): boolean {
		return this.#cells.every(({ column }) => column.key === 'rest');
	}

	get filled(): readonly FilledCell[] {
		return this.#cells;
	}

	all(key: ColumnKey): readonly FilledCell[] {
		return this.#cells.filter(({ column }) => column.key === key);
	}

	one(key: ColumnKey): FilledCell | undefined {
		return this.#cells.find(({ column }) => column.key === key);
	}

	/** The first column of a key, whether the row has a cell in it or not. */
	columnOf(key: ColumnKey): TableColumn | undefined {
		return this.#columns.find(column => column.key === key);
	}

	/** The text of a cell that is read, else undefined; a text that is not understood is kept as it is. */
	read<T>(key: ColumnKey, reader: (text: string) => T | undefined): T | undefined {
		const cell = this.one(key);
		const value = cell && reader(cell.text);
		if (cell && value === undefined) {
			this.keep(cell);
		}
		return value;
	}

	/** Keeps a cell as text. */
	keep({ column, text }: FilledCell): void {
		this.rest.push({ name: column.name, text });
	}

	/** Collects an issue for each line that looks like a password; of a column whose header says it, for all. */
	#findSecrets(column: TableColumn, text: string): void {
		if (free.has(column.key)) {
			const found = secretsIn(text);
			const named = found.length === 0 && column.key === 'rest' ? secretsIn(`${column.name}: ${text.split(/[\r\n]/, 1)[0] ?? ''}`) : found;
			for (const { value } of named) {
				this.say(column, 'looksSecret', value);
			}
		}
	}

	/** Collects an issue of a column. */
	say(column: TableColumn, code: ImportIssue['code'], value?: string, offered?: readonly string[]): void {
		this.issues.push(this.issueOf(column, code, value, offered));
	}

	/** An issue of a column. */
	issueOf(column: TableColumn, code: ImportIssue['code'], value?: string, offered?: readonly string[]): ImportIssue {
		return { code, column: this.#firstColumn + column.index, ...(value !== undefined && { value }), ...(offered && { offered }) };
	}
}
