import { isCount, type Ready } from '../messages';
import { type ImportChoice, importChoices, type ImportLabels, type ImportPage, type RowDetails, type ShownRow } from './importPage';

/** A file and the programme that it is imported into, as URIs. A reload of the window reads the file again. */
export interface ImportSubject {
	readonly folder: string;
	readonly source: string;
}

/** Host to page: shows the page, and some of its rows. Many rows come in several messages. */
export interface ShowImport {
	readonly type: 'show';
	readonly subject: ImportSubject;
	/** Incremented with every change of the page; requests with an index send it back. */
	readonly version: number;
	readonly language: string;
	readonly labels: ImportLabels;
	readonly page: ImportPage | { readonly gone: string };
	/** The number of all rows. */
	readonly rowCount: number;
	/** Rows that are new or differ from those that were sent before, with the index of the first one. */
	readonly rows?: { readonly from: number; readonly list: readonly ShownRow[] };
	/** The open rows. */
	readonly open: readonly RowDetails[];
}

/** What a button without further values asks for. */
const plainRequests = ['cancel', 'again', 'chooseFile', 'undo', 'preview', 'trust', 'suggestPairs', 'forgetChoices'] as const;

/** Page to host: indexes, ids of rows, and the text of a corrected cell; never HTML, paths or commands. */
export type ImportRequest =
	| Ready
	| { readonly type: (typeof plainRequests)[number] }
	| { readonly type: 'choose'; readonly choice: ImportChoice; readonly option: number; readonly version: number }
	| { readonly type: 'roomLinks'; readonly on: boolean }
	| { readonly type: 'column'; readonly column: number; readonly option: number; readonly version: number }
	| { readonly type: 'name'; readonly name: number; readonly option: number; readonly version: number }
	/** Opens or closes a row. */
	| { readonly type: 'row'; readonly id: string; readonly open: boolean }
	| { readonly type: 'leaveOut'; readonly id: string; readonly on: boolean }
	| { readonly type: 'replace'; readonly id: string; readonly value: number; readonly on: boolean; readonly version: number }
	/** Chooses what an issue offers. */
	| { readonly type: 'offer'; readonly id: string; readonly issue: number; readonly choice: number; readonly version: number }
	| { readonly type: 'cell'; readonly id: string; readonly column: number; readonly text: string }
	| { readonly type: 'import'; readonly clearOnly: boolean; readonly version: number }
	/** Opens what was made. */
	| { readonly type: 'open'; readonly place: number; readonly version: number };

/** In characters: no name, number or date is longer. */
export const maxCellCharacters = 10_000;

type Fields = Readonly<Record<string, unknown>>;

/** Validates a message of any shape; undefined when it is none of the requests above. */
export function readImportRequest(data: unknown): ImportRequest | undefined {
	if (typeof data !== 'object' || data === null) {
		return undefined;
	}
	const { type, id, version, choice, option, column, name, value, issue, place, on, open, clearOnly, text } = data as Fields;
	const plain = plainRequests.find(one => one === type);
	if (plain) {
		return { type: plain };
	}
	const menu = importChoices.find(one => one === choice);
	const isRow = typeof id === 'string' && /^\d{1,9}\/[a-z]{1,10}\/\d{1,9}$/.test(id);
	switch (type) {
		case 'ready':
			return { type };
		case 'choose':
			return menu && isCount(option) && isCount(version) ? { type, choice: menu, option, version } : undefined;
		case 'roomLinks':
			return typeof on === 'boolean' ? { type, on } : undefined;
		case 'column':
			return isCount(column) && isCount(option) && isCount(version) ? { type, column, option, version } : undefined;
		case 'name':
			return isCount(name) && isCount(option) && isCount(version) ? { type, name, option, version } : undefined;
		case 'row':
			return isRow && typeof open === 'boolean' ? { type, id, open } : undefined;
		case 'leaveOut':
			return isRow && typeof on === 'boolean' ? { type, id, on } : undefined;
		case 'replace':
			return isRow && isCount(value) && typeof on === 'boolean' && isCount(version) ? { type, id, value, on, version } : undefined;
		case 'offer':
			return isRow && isCount(issue) && isCount(choice) && isCount(version) ? { type, id, issue, choice, version } : undefined;
		case 'cell':
			return isRow && isCount(column) && typeof text === 'string' && text.length <= maxCellCharacters ? { type, id, column, text } : undefined;
		case 'import':
			return typeof clearOnly === 'boolean' && isCount(version) ? { type, clearOnly, version } : undefined;
		case 'open':
			return isCount(place) && isCount(version) ? { type, place, version } : undefined;
		default:
			return undefined;
	}
}

/** Validates a page's stored state of any shape; undefined when it holds no file and programme. */
export function readImportSubject(state: unknown): ImportSubject | undefined {
	const { folder, source } = typeof state === 'object' && state !== null ? state as Fields : {};
	return typeof folder === 'string' && typeof source === 'string' ? { folder, source } : undefined;
}
