import type { Reflection } from '../notes/reflection';
import type { FileKind } from '../record/fileKinds';
import type { Problem } from '../record/problem';
import type { Session } from '../record/session';
import { positionAt, startOfFile } from '../text/range';
import type { Uri } from '../text/uri';
import type { Stamp } from './files';
import type { FileFacts } from './fileFacts';

/**
 * The cached facts of a file: its rows can be shown at the next start before it is read. Kept short, since thousands are loaded at once.
 */
export interface RowRecord extends Stamp {
	readonly kind: FileKind;
	readonly sessions?: readonly ShortSession[];
	readonly reflection?: Omit<Reflection, 'uri'>;
	readonly broken?: Problem;
}

/** Fields that no row shows; only tooltips do, after the file is read. */
const notInRows = ['summary', 'decisions', 'agenda', 'topics', 'speakers', 'links', 'history', 'attendance'] as const;
type NotInShortSession = 'uri' | 'position' | 'lastLine' | 'actionPositions' | 'hasOwnId' | (typeof notInRows)[number];
const ofSession: ReadonlySet<NotInShortSession> = new Set([
	'uri', 'position', 'lastLine', 'actionPositions', 'hasOwnId', ...notInRows,
] as const);
const ofReflection: ReadonlySet<'uri'> = new Set(['uri']);

interface ShortSession extends Omit<Session, NotInShortSession> {
	/** The line and character of the session's start, then of each of its actions. */
	readonly at: readonly number[];
	/** Set if the session contains its id. */
	readonly own?: 1;
}

/**
 * A file modified within this time, or in the future, is not cached: clocks of some file systems have steps of 2 s, so that it can change
 * again with the same stamp.
 */
const minAgeMs = 2000;

/** Whether files of a kind are cached: sessions and notes, of which there are thousands. Other files are always read. */
export function isCachedKind({ kind }: Pick<FileFacts, 'kind'>): boolean {
	return kind === 'session' || kind === 'sessionList' || kind === 'reflection';
}

/**
 * Returns the row to cache for a parsed file; undefined if the stamp is too recent or the kind is not cached. Contains no text of a note
 * except its title.
 */
export function rowRecord(file: FileFacts, { size, mtimeMs }: Stamp, nowMs: number): RowRecord | undefined {
	if (!isCachedKind(file) || mtimeMs > nowMs - minAgeMs) {
		return undefined;
	}
	const { kind, broken, reflection, sessions } = file;
	return {
		size, mtimeMs, kind,
		...(broken && { broken }),
		...(reflection && { reflection: without(reflection, ofReflection) }),
		...(sessions.length > 0 && { sessions: sessions.map(short) }),
	};
}

/**
 * Returns the facts of a cached row, without problems, references and definitions. Reuses and mutates the row: copying thousands of
 * sessions takes longer than loading them.
 */
export function fileOfRow(uri: Uri, folder: Uri, { kind, broken, reflection, sessions = [] }: RowRecord): FileFacts {
	return {
		uri, kind, folder, problems: none, references: none, definitions: none, isFromCache: true,
		...(broken && { broken }),
		...(reflection && { reflection: Object.assign(reflection, { uri }) }),
		sessions: sessions.map(session => Object.assign(session, { uri }, positionsOf(session))),
	};
}

const none: readonly never[] = [];

/** Whether two stamps are equal. */
export function isSameStamp(a: Stamp, b: Stamp): boolean {
	return a.size === b.size && a.mtimeMs === b.mtimeMs;
}

function short(session: Session): ShortSession {
	const { position, actionPositions, hasOwnId } = session;
	const at = [position, ...actionPositions].flatMap(({ line, character }) => [line, character]);
	return { ...without(session, ofSession), at, ...(hasOwnId && { own: 1 }) };
}

function without<T extends object, K extends keyof T>(value: T, keys: ReadonlySet<K>): Omit<T, K> {
	return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key as K))) as Omit<T, K>;
}

function positionsOf({ at, own }: ShortSession): Pick<Session, 'position' | 'lastLine' | 'actionPositions' | 'hasOwnId'> {
	const [position = startOfFile.start, ...actionPositions] = Array.from(
		{ length: at.length / 2 }, (_, i) => positionAt(at[2 * i] ?? 0, at[2 * i + 1] ?? 0),
	);
	return { position, lastLine: position.line, actionPositions, hasOwnId: own === 1 };
}

/** Cached rows by file uri. */
export type CachedRows = ReadonlyMap<Uri, RowRecord>;

/** The version of the format; increment it with every change of `RowRecord`. Files of other versions are discarded. */
const format = 3;

/** Serialises rows as the text of a cache file. `owner` identifies the extension's version and the workspace. */
export function serializeRows(owner: string, rows: CachedRows): string {
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

/** Parses the text of a cache file; returns no rows if it is truncated, damaged or of another owner. Never throws. */
export function deserializeRows(owner: string, text: string): CachedRows {
	const end = text.indexOf('\n');
	const rows = new Map<Uri, RowRecord>();
	try {
		const header = JSON.parse(text.slice(0, Math.max(end, 0))) as {
			readonly format?: unknown; readonly owner?: unknown; readonly length?: unknown;
		} | null;
		const folders: unknown = header?.format === format && header.owner === owner && header.length === text.length - end - 1
			? JSON.parse(text.slice(end + 1))
			: [];
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
		&& (row.sessions === undefined
			|| (Array.isArray(row.sessions)
				&& row.sessions.every((session: { readonly at?: unknown } | null) => Array.isArray(session?.at))));
}

/** The number of cache files: one change writes little, and a start still opens few. */
export const cacheFileCount = 64;

/** Returns the index of the cache file of a uri, equal for all files of one folder. */
export function cacheFileIndex(uri: Uri): number {
	let hash = 0;
	for (let i = 0, end = uri.lastIndexOf('/'); i < end; i++) {
		hash = (hash * 31 + uri.charCodeAt(i)) | 0;
	}
	return (hash >>> 0) % cacheFileCount;
}
