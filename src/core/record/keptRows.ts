import type { Uri } from '../files/uri';
import type { RowRecord } from './rowRecord';

export type KeptRows = ReadonlyMap<Uri, RowRecord>;

/** Changes with every change of what is kept, so that an older or newer version's is thrown away. */
const format = 1;

/** The rows of some files as the text of a cache file. `owner` is whose they are: the version and the workspace. */
export function writeKeptRows(owner: string, rows: KeptRows): string {
	const body = JSON.stringify([...rows]);
	return `${JSON.stringify({ format, owner, length: body.length })}\n${body}`;
}

/** What a cache file holds; nothing where it is cut off, damaged, or somebody else's. Never throws. */
export function readKeptRows(owner: string, text: string): KeptRows {
	const end = text.indexOf('\n');
	try {
		const head = JSON.parse(text.slice(0, Math.max(end, 0))) as { readonly format?: unknown; readonly owner?: unknown; readonly length?: unknown } | null;
		if (head?.format !== format || head.owner !== owner || head.length !== text.length - end - 1) {
			return new Map();
		}
		const rows: unknown = JSON.parse(text.slice(end + 1));
		return new Map(Array.isArray(rows) ? rows.filter(isRow) : []);
	} catch {
		return new Map();
	}
}

function isRow(entry: unknown): entry is [Uri, RowRecord] {
	const [uri, row] = (Array.isArray(entry) ? entry : []) as [unknown?, Partial<RowRecord>?];
	return typeof uri === 'string' && typeof row?.size === 'number' && typeof row.mtimeMs === 'number' && Array.isArray(row.file?.sessions);
}

/** In how many files the rows are kept: one change then writes little, and a start still opens few. */
export const keptParts = 64;

/** Which of them holds a file's rows: those of one folder lie together. */
export function keptPart(uri: Uri): number {
	let hash = 0;
	for (let i = 0, end = uri.lastIndexOf('/'); i < end; i++) {
		hash = (hash * 31 + uri.charCodeAt(i)) | 0;
	}
	return (hash >>> 0) % keptParts;
}
