import type { Uri } from '../text/uri';
import type { RowRecord } from './rowRecord';

export type KeptRows = ReadonlyMap<Uri, RowRecord>;

/** Changes with every change of what is kept, so that an older or newer version's is thrown away. */
const format = 2;

/** The rows of some files as the text of a cache file. `owner` is whose they are: the version and the workspace. */
export function writeKeptRows(owner: string, rows: KeptRows): string {
	const folders = new Map<Uri, [string, RowRecord][]>();
	for (const [uri, row] of rows) {
		const slash = uri.lastIndexOf('/');
		const folder = uri.slice(0, slash);
		const inFolder = folders.get(folder) ?? [];
		folders.set(folder, inFolder);
		inFolder.push([uri.slice(slash + 1), row]);
	}
	const body = JSON.stringify([...folders]);
	return `${JSON.stringify({ format, owner, length: body.length })}\n${body}`;
}

/** What a cache file holds; nothing where it is cut off, damaged, or somebody else's. Never throws. */
export function readKeptRows(owner: string, text: string): KeptRows {
	const end = text.indexOf('\n');
	const rows = new Map<Uri, RowRecord>();
	try {
		const head = JSON.parse(text.slice(0, Math.max(end, 0))) as { readonly format?: unknown; readonly owner?: unknown; readonly length?: unknown } | null;
		const folders: unknown = head?.format === format && head.owner === owner && head.length === text.length - end - 1 ? JSON.parse(text.slice(end + 1)) : [];
		for (const [folder, inFolder] of Array.isArray(folders) ? folders.filter(isFolder) : []) {
			for (const [name, row] of inFolder.filter(isRow)) {
				rows.set(`${folder}/${name}`, row);
			}
		}
	} catch {
		rows.clear();
	}
	return rows;
}

function isFolder(entry: unknown): entry is [Uri, readonly unknown[]] {
	return Array.isArray(entry) && typeof entry[0] === 'string' && Array.isArray(entry[1]);
}

function isRow(entry: unknown): entry is [string, RowRecord] {
	const [name, row] = (Array.isArray(entry) ? entry : []) as [unknown?, Partial<RowRecord>?];
	return typeof name === 'string' && typeof row?.size === 'number' && typeof row.mtimeMs === 'number'
		&& (row.sessions === undefined || (Array.isArray(row.sessions) && row.sessions.every((session: { readonly at?: unknown } | null) => Array.isArray(session?.at))));
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
