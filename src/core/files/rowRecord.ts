import type { Reflection } from '../notes/reflection';
import type { FileKind } from '../record/fileKinds';
import type { Problem } from '../record/problem';
import type { Session } from '../record/session';
import { positionAt, type Range, startOfFile } from '../text/range';
import type { Uri } from '../text/uri';
import type { Stamp } from './files';
import type { ParsedFile } from './parsedFile';

/** What is kept of a file, so that the rows of a next start need not wait for it to be read. Thousands are loaded at once: it is as short as can be. */
export interface RowRecord extends Stamp {
	readonly kind: FileKind;
	readonly sessions?: readonly ShortSession[];
	readonly reflection?: Omit<Reflection, 'uri'>;
	readonly broken?: Problem;
}

/** No row shows them, but for a tooltip: it does once the file has been read. */
const notInRows = ['summary', 'decisions', 'agenda', 'topics', 'speakers', 'links', 'history', 'attendance'] as const;
const ofSession: ReadonlySet<'uri' | 'range' | 'places' | (typeof notInRows)[number]> = new Set(['uri', 'range', 'places', ...notInRows] as const);
const ofReflection: ReadonlySet<'uri'> = new Set(['uri']);

interface ShortSession extends Omit<Session, 'uri' | 'range' | 'places' | (typeof notInRows)[number]> {
	/** Line and character of where it begins, then of each of its actions. */
	readonly at: readonly number[];
	/** Whether it says its id itself. */
	readonly own?: 1;
}

/** A file that has changed in this time, or in the future, can change once more without a sign of it: some clocks count in such steps. */
const mistrustedMs = 2000;

/** Sessions and notes: there are thousands of them. The rest is read in any case. */
export function isKeptKind({ kind }: Pick<ParsedFile, 'kind'>): boolean {
	return kind === 'session' || kind === 'sessionList' || kind === 'reflection';
}

/** What to keep of a file as it was read; undefined where nothing can be relied on. No text of a note is in it, but its title. */
export function rowRecord(file: ParsedFile, { size, mtimeMs }: Stamp, nowMs: number): RowRecord | undefined {
	if (!isKeptKind(file) || mtimeMs > nowMs - mistrustedMs) {
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

/** The file as far as it was kept: its rows, and nothing that is wrong with it or refers to others. Takes the row over: copying thousands of sessions takes longer than loading them. */
export function fileOfRow(uri: Uri, folder: Uri, { kind, broken, reflection, sessions = [] }: RowRecord): ParsedFile {
	return {
		uri, kind, folder, problems: none, references: none, definitions: none, isKept: true,
		...(broken && { broken }),
		...(reflection && { reflection: Object.assign(reflection, { uri }) }),
		sessions: sessions.map(session => Object.assign(session, { uri }, placesOf(session))),
	};
}

const none: readonly never[] = [];

export function isSameStamp(a: Stamp, b: Stamp): boolean {
	return a.size === b.size && a.mtimeMs === b.mtimeMs;
}

function short(session: Session): ShortSession {
	const { range, places: { actions, id } } = session;
	const at = [range, ...actions].flatMap(({ start: { line, character } }) => [line, character]);
	return { ...without(session, ofSession), at, ...(id && { own: 1 }) };
}

function without<T extends object, K extends keyof T>(value: T, keys: ReadonlySet<K>): Omit<T, K> {
	return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key as K))) as Omit<T, K>;
}

/** Of places, where things begin is all that rows tell. */
function placesOf({ at, own }: ShortSession): Pick<Session, 'range' | 'places'> {
	const [range = startOfFile, ...actions] = Array.from({ length: at.length / 2 }, (_, i) => rangeFrom(at[2 * i] ?? 0, at[2 * i + 1] ?? 0));
	return { range, places: { date: startOfFile, ...(own && { id: startOfFile }), actions } };
}

function rangeFrom(line: number, character: number): Range {
	if (line === 0 && character === 0) {
		return startOfFile;
	}
	const start = positionAt(line, character);
	return { start, end: start };
}
