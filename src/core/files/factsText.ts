import type { Reflection } from '../notes/reflection';
import type { Session } from '../record/session';
import { type Position, positionAt } from '../text/range';
import type { Uri } from '../text/uri';
import type { ClockTime } from '../time/moments';
import type { FileFacts } from './fileFacts';
import type { Stamp } from './files';

/** The facts of a file, and its stamp from before it was read; undefined where the file system has none or the text was unsaved. */
export interface StampedFacts {
	readonly facts: FileFacts;
	readonly stamp: Stamp | undefined;
}

/** The number of characters of a line that a packed position can count; other positions are written as they are. */
const packedCharacters = 4096;
const packedLines = 2 ** 18;

/**
 * Serialises facts as JSON, from which `FactsReader` makes equal ones. Values that a file repeats (its uri, its folder) and positions are
 * written as numbers: thousands of files are read at a start.
 */
export function serializeFacts(files: readonly StampedFacts[]): string {
	const folders = new Map<Uri, number>();
	const packed = files.map(({ facts }): object => {
		const folder = folders.get(facts.folder) ?? folders.size;
		folders.set(facts.folder, folder);
		const { problems, sessions, reflection } = facts;
		return {
			...facts, folder,
			problems: problems.length === 0 ? 0 : problems,
			sessions: sessions.length === 0 ? 0 : sessions.map(packSession),
			...(reflection && { reflection: { ...reflection, uri: 0 } }),
		};
	});
	return JSON.stringify({
		folders: [...folders.keys()],
		stamps: files.flatMap(({ stamp }) => stamp ? [stamp.size, stamp.mtimeMs] : [-1, -1]),
		files: packed,
	});
}

function packSession(session: Session): object {
	const { position, actionPositions } = session;
	return {
		...session, uri: 0, position: packPosition(position),
		actionPositions: actionPositions.length === 0 ? 0 : actionPositions.map(packPosition),
	};
}

function packPosition(position: Position): number | Position {
	const { line, character } = position;
	return line < packedLines && character < packedCharacters ? line * packedCharacters + character : position;
}

function unpackPosition(position: number | Position): Position {
	return typeof position === 'number' ? positionAt(Math.floor(position / packedCharacters), position % packedCharacters) : position;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type PackedSession = Omit<Mutable<Session>, 'position' | 'actionPositions'> & {
	position: number | Position;
	actionPositions: 0 | (number | Position)[];
};
type PackedFacts = Omit<Mutable<FileFacts>, 'folder' | 'problems' | 'sessions' | 'reflection'> & {
	folder: number | Uri;
	problems: 0 | FileFacts['problems'];
	sessions: 0 | PackedSession[];
	reflection?: Mutable<Reflection>;
};

const none: readonly never[] = [];

/**
 * Reads serialised facts. Of words that many files repeat (ids, names, days, states), all facts of one reader share one string. The objects
 * of the JSON become the facts: copies of thousands would take longer than reading them.
 */
export class FactsReader {
	readonly #words = new Map<string, string>();
	readonly #clocks = new Map<string, ClockTime>();

	/** Reads what `serializeFacts` wrote, and nothing else: a checksum or a thread says that it did. Throws where it is no JSON. */
	read(text: string): readonly StampedFacts[] {
		const { folders, stamps, files } = JSON.parse(text) as {
			readonly folders: readonly Uri[]; readonly stamps: readonly number[]; readonly files: readonly PackedFacts[];
		};
		return files.map((packed, i) => {
			const size = stamps[2 * i] ?? -1;
			return { facts: this.#unpack(packed, folders), stamp: size < 0 ? undefined : { size, mtimeMs: stamps[2 * i + 1] ?? 0 } };
		});
	}

	/** Returns equal facts of which no string refers to the text of a file, which would stay in memory with it. */
	detached(facts: FileFacts): FileFacts {
		const [read] = this.read(serializeFacts([{ facts, stamp: undefined }]));
		return read?.facts ?? facts;
	}

	#unpack(packed: PackedFacts, folders: readonly Uri[]): FileFacts {
		const { uri, sessions, reflection } = packed;
		packed.folder = this.#shared(folders[packed.folder as number] ?? '');
		packed.kind = this.#shared(packed.kind);
		packed.problems = packed.problems === 0 ? none : packed.problems;
		if (sessions === 0) {
			(packed as { sessions: readonly unknown[] }).sessions = none;
		} else {
			for (const session of sessions) {
				this.#unpackSession(session, uri);
			}
		}
		if (reflection) {
			reflection.uri = uri;
			this.#shareIn(reflection, ['session', 'author', 'template', 'visibility', 'date']);
		}
		return packed as unknown as FileFacts;
	}

	#unpackSession(session: PackedSession, uri: Uri): void {
		session.uri = uri;
		session.position = unpackPosition(session.position);
		(session as { actionPositions: readonly Position[] }).actionPositions = session.actionPositions === 0
			? none : session.actionPositions.map(unpackPosition);
		this.#shareIn(session, ['pair', 'date', 'status', 'kind', 'mode', 'visibility']);
		if (session.clock) {
			session.clock = this.#sharedClock(session.clock);
		}
		for (const list of [session.mentors, session.mentees, session.values, session.goals]) {
			this.#shareAll(list);
		}
		session.actions?.forEach(action => { this.#shareIn(action, ['owner', 'state', 'due', 'done_on', 'goal', 'id']); });
		session.attendance?.forEach(entry => { this.#shareIn(entry, ['person', 'state']); });
	}

	#shareIn<T extends object>(value: T | undefined, keys: readonly (keyof T)[]): void {
		for (const key of value ? keys : []) {
			const word = (value as T)[key];
			if (typeof word === 'string') {
				(value as Record<keyof T, unknown>)[key] = this.#shared(word);
			}
		}
	}

	/** Returns the same object for the same time. */
	#sharedClock(clock: ClockTime): ClockTime {
		const key = `${clock.time} ${clock.offset ?? ''} ${String(clock.minutes ?? '')}`;
		const known = this.#clocks.get(key) ?? clock;
		this.#clocks.set(key, known);
		return known;
	}

	#shareAll(words: readonly string[] | undefined): void {
		words?.forEach((word, i) => { (words as string[])[i] = this.#shared(word); });
	}

	#shared<S extends string>(word: S): S {
		const known = this.#words.get(word);
		if (known === undefined) {
			this.#words.set(word, word);
			return word;
		}
		return known as S;
	}
}
