import type { Uri } from '../files/uri';
import type { ParsedFile } from './parsedFile';
import type { Session } from './session';

/** What a file system tells of a file without reading it: when both are the same, so is the content. */
export interface Stamp {
	readonly size: number;
	/** Milliseconds since 1970. */
	readonly mtimeMs: number;
}

/** What is kept of a file, so that the rows of a next start need not wait for it to be read. */
export interface RowRecord extends Stamp {
	readonly file: Omit<ParsedFile, 'uri' | 'problems' | 'references' | 'definitions' | 'isKept' | 'sessions'> & { readonly sessions: readonly ShortSession[] };
}

/** No row shows more of them than a tooltip; it shows it once the file has been read. */
const longTexts = ['summary', 'decisions', 'agenda', 'topics', 'speakers', 'links', 'history'] as const;
type ShortSession = Omit<Session, 'uri' | (typeof longTexts)[number]>;
const left: ReadonlySet<string> = new Set(['uri', ...longTexts]);

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
	const { kind, folder, broken, reflection, sessions } = file;
	return { size, mtimeMs, file: { kind, folder, ...(broken && { broken }), ...(reflection && { reflection }), sessions: sessions.map(short) } };
}

/** The file as far as it was kept: its rows, and nothing that is wrong with it or refers to others. */
export function fileOfRow(uri: Uri, { file }: RowRecord): ParsedFile {
	return {
		...file, uri, problems: [], references: [], definitions: [], isKept: true,
		sessions: file.sessions.map(session => ({ ...session, uri })),
	};
}

export function isSameStamp(a: Stamp, b: Stamp): boolean {
	return a.size === b.size && a.mtimeMs === b.mtimeMs;
}

function short(session: Session): ShortSession {
	return Object.fromEntries(Object.entries(session).filter(([key]) => !left.has(key))) as unknown as ShortSession;
}
