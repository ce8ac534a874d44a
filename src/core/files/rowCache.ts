import type { Reflection } from '../notes/reflection';
import type { FileKind } from '../record/fileKinds';
import type { Problem } from '../record/problem';
import type { Session } from '../record/session';
import { positionAt, startOfFile } from '../text/range';
import type { Uri } from '../text/uri';
import type { Stamp } from './files';
import type { FileFacts } from './fileFacts';

/**
 * The cached part of a file, from which the next start shows rows before it reads the file. It is as short as possible, because
 * thousands are loaded at once.
 */
export interface RowRecord extends Stamp {
	readonly kind: FileKind;
	readonly sessions?: readonly ShortSession[];
	readonly reflection?: Omit<Reflection, 'uri'>;
	readonly broken?: Problem;
	readonly lost?: readonly Problem[];
}

/** Session keys that rows don't show. Only a tooltip shows them, once the file is read. */
const notInRows = ['summary', 'decisions', 'agenda', 'topics', 'speakers', 'links', 'history', 'attendance'] as const;
type NotInShortSession = 'uri' | 'position' | 'lastLine' | 'actionPositions' | 'hasOwnId' | (typeof notInRows)[number];
const ofSession: ReadonlySet<NotInShortSession> = new Set([
	'uri', 'position', 'lastLine', 'actionPositions', 'hasOwnId', ...notInRows,
] as const);
const ofReflection: ReadonlySet<'uri'> = new Set(['uri']);

interface ShortSession extends Omit<Session, NotInShortSession> {
	/** Line and character of the session's start, then of each action's start. */
	readonly at: readonly number[];
	/** Present if the session has its own `id` key. */
	readonly own?: 1;
}

/**
 * Milliseconds. A file modified less than this ago, or in the future, is not cached: it can change again without a new
 * modification time, because some file systems count time in steps of two seconds.
 */
const minAgeMs = 2000;

/** Whether rows of this kind of file are cached: sessions and notes, of which there are thousands. Other kinds are always read. */
export function isCachedKind({ kind }: Pick<FileFacts, 'kind'>): boolean {
	return kind === 'session' || kind === 'sessionList' || kind === 'reflection';
}

/**
 * Creates the cache record of a file that was read. Undefined if its kind is not cached, it can't be read or its modification time is too
 * recent. Of a note's text, only the title is stored.
 */
export function rowRecord(file: FileFacts, { size, mtimeMs }: Stamp, nowMs: number): RowRecord | undefined {
	if (!isCachedKind(file) || file.unreadableSinceMs !== undefined || mtimeMs > nowMs - minAgeMs) {
		return undefined;
	}
	const { kind, broken, lost, reflection, sessions } = file;
	return {
		size, mtimeMs, kind,
		...(broken && { broken }),
		...(lost && { lost }),
		...(reflection && { reflection: without(reflection, ofReflection) }),
		...(sessions.length > 0 && { sessions: sessions.map(short) }),
	};
}

/**
 * Creates a file's facts from its cache record, without problems, references and definitions. Modifies and reuses the objects of
 * the record, because copying thousands of sessions takes longer than loading them.
 */
export function fileOfRow(uri: Uri, folder: Uri, { kind, broken, lost, reflection, sessions = [] }: RowRecord): FileFacts {
	return {
		uri, kind, folder, problems: none, references: none, definitions: none, isFromCache: true,
		...(broken && { broken }),
		...(lost && { lost }),
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

/** Increase it with every change of the cached data. A cache file with another number is ignored. */
const format = 4;

/** Serialises rows as the text of a cache file. `owner` identifies the version and the workspace that the rows belong to. */
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

/** Parses the text of a cache file. Empty if it is incomplete, damaged or has another owner. Never throws. */
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

/** The number of cache files. With this number, a change rewrites little and a start opens few files. */
export const cacheFileCount = 64;

/** The index of the cache file that contains a file's rows. It is the same for all files of one folder. */
export function cacheFileIndex(uri: Uri): number {
	let hash = 0;
	for (let i = 0, end = uri.lastIndexOf('/'); i < end; i++) {
		hash = (hash * 31 + uri.charCodeAt(i)) | 0;
	}
	return (hash >>> 0) % cacheFileCount;
}
