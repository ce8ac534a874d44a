import { nameOf, stemOf, type Uri } from '../../text/uri';
import type { GitExposure } from '../../record/visibility';
import { groupByFolder } from '../../files/layout';
import type { Pair } from '../../record/pair';
import type { FileFacts } from '../../files/fileFacts';
import type { Person } from '../../record/programmeFile';
import type { Reflection } from '../../notes/reflection';
import type { Session } from '../../record/session';
import { sortByUri, replaceByUri } from './sortedByUri';
import { type FileChange, SessionMaps } from './sessionMaps';
import { groupOfSession, keyOfGroup, membersKey, type Programme } from '../programme';

const sessionKinds = new Set(['session', 'sessionList', 'reflection']);
const isFrame = ({ kind }: FileFacts): boolean => !sessionKinds.has(kind);

type Frame = Pick<Programme, 'folder' | 'name' | 'file' | 'people' | 'pairs' | 'pairsByMembers' | 'templates'>;

/** Puts together what one record folder says, and keeps it true: a change costs what it touches, not what the folder holds. */
export class ProgrammeRecord {
	readonly #folder: Uri;
	readonly #sessionMaps = new SessionMaps();
	readonly #reflectionsBySession = new Map<string, readonly Reflection[]>();
	#files: readonly FileFacts[] = [];
	#frameFiles: readonly FileFacts[] = [];
	#sessions: readonly Session[] = [];
	#reflections: readonly Reflection[] = [];
	#broken: readonly FileFacts[] = [];
	#frame: Frame;
	/** All of the frame that says to which group a session belongs. */
	#grouping = '';
	#exposed: ReadonlyMap<Uri, GitExposure> = new Map();
	#programme: Programme | undefined;

	constructor(folder: Uri) {
		this.#folder = folder;
		this.#frame = this.#readFrame();
	}

	get isEmpty(): boolean {
		return this.#files.length === 0;
	}

	/** As it is now; a new value after each change. */
	get programme(): Programme {
		this.#programme ??= {
			...this.#frame,
			files: this.#files,
			frame: this.#frameFiles,
			sessions: this.#sessions,
			sessionsById: this.#sessionMaps.byId,
			repeatedSessions: this.#sessionMaps.repeated,
			sessionsByGroup: this.#sessionMaps.byGroup,
			reflections: this.#reflections,
			reflectionsBySession: this.#reflectionsBySession,
			broken: this.#broken,
			exposed: this.#exposed,
		};
		return this.#programme;
	}

	/** Takes changes of different files of the folder. */
	apply(unordered: readonly FileChange[]): void {
		const changes = sortByUri(unordered);
		this.#programme = undefined;
		const placed = <T extends { readonly uri: Uri }>(items: readonly T[], of: (file: FileFacts) => readonly T[]): readonly T[] =>
			replaceByUri(items, changes.map(({ uri, now }) => ({ uri, now: now ? of(now) : [] })));
		this.#files = placed(this.#files, file => [file]);
		this.#broken = placed(this.#broken, file => file.broken ? [file] : []);
		this.#sessions = placed(this.#sessions, ({ sessions }) => sessions);
		const reflections = placed(this.#reflections, ({ reflection }) => reflection ? [reflection] : []);
		if (reflections !== this.#reflections) {
			this.#reflections = reflections;
			changes.forEach(change => { this.#moveReflection(change); });
		}
		this.#sessionMaps.apply(changes, session => this.#groupOf(session));
		const frameFiles = placed(this.#frameFiles, file => isFrame(file) ? [file] : []);
		// Which pairs nobody can read follows from the sessions too.
		if (frameFiles !== this.#frameFiles || this.#unread().length > 0) {
			this.#frameFiles = frameFiles;
			this.#frame = this.#readFrame();
			this.#groupAgain();
		}
	}

	tellExposed(exposed: ReadonlyMap<Uri, GitExposure>): void {
		this.#programme = undefined;
		this.#exposed = exposed;
	}

	#groupOf(session: Session): string {
		return keyOfGroup(groupOfSession(this.#frame, session));
	}

	#groupAgain(): void {
		const { people, pairs, pairsByMembers } = this.#frame;
		const grouping = JSON.stringify([[...pairs.keys()], [...pairsByMembers.keys()], [...people].map(([name, { id }]) => [name, id])]);
		if (grouping !== this.#grouping) {
			this.#grouping = grouping;
			this.#sessionMaps.groupAgain(this.#sessions, session => this.#groupOf(session));
		}
	}

	#moveReflection({ before, now }: FileChange): void {
		const move = (reflection: Reflection | undefined, to: readonly Reflection[]): void => {
			const session = reflection?.session;
			if (reflection && session !== undefined) {
				const moved = replaceByUri(this.#reflectionsBySession.get(session) ?? [], [{ uri: reflection.uri, now: to }]);
				if (moved.length > 0) {
					this.#reflectionsBySession.set(session, moved);
				} else {
					this.#reflectionsBySession.delete(session);
				}
			}
		};
		move(before?.reflection, []);
		move(now?.reflection, now?.reflection ? [now.reflection] : []);
	}

	#readFrame(): Frame {
		const files = this.#frameFiles;
		const file = files.find(({ programme }) => programme)?.programme;
		const people = peopleByName(files.flatMap(each => each.people ?? []));
		const readPairs = files.flatMap(({ pair }) => pair ?? []);
		return {
			folder: this.#folder,
			name: file?.name ?? nameOf(this.#folder),
			...(file && { file }),
			people,
			pairs: new Map([...this.#unreadPairs(), ...readPairs].map(pair => [pair.id, pair])),
			pairsByMembers: new Map(readPairs.map(pair => [membersKey(people, pair.mentors, pair.mentees), pair])),
			templates: files.flatMap(({ template }) => template ?? []),
		};
	}

	/** Files of pairs that can't be read just now. */
	#unread(): readonly FileFacts[] {
		return this.#broken.filter(({ kind, pair }) => kind === 'pair' && !pair);
	}

	/**
	 * Such pairs as far as their sessions tell: those go on being theirs, and can be logged. A file that no session
	 * tells of may hold an id of another name, so it stands for nobody.
	 */
	#unreadPairs(): readonly Pair[] {
		const unread = this.#unread().map(({ uri }) => ({ id: stemOf(uri), uri, goalPositions: [] }));
		if (unread.length === 0) {
			return [];
		}
		const told = new Set(this.#sessions.map(({ pair, uri }) => pair ?? groupByFolder(this.#folder, uri)));
		return unread.filter(({ id }) => told.has(id));
	}
}

/** All that some files of one folder say. */
export function deriveProgramme(folder: Uri, files: readonly FileFacts[], exposed: ReadonlyMap<Uri, GitExposure> = new Map()): Programme {
	const record = new ProgrammeRecord(folder);
	record.apply(files.map(file => ({ uri: file.uri, before: undefined, now: file })));
	record.tellExposed(exposed);
	return record.programme;
}

/** People are referred to by id, by name or by any other spelling that `people.yaml` lists. */
function peopleByName(people: readonly Person[]): ReadonlyMap<string, Person> {
	return new Map(people.flatMap(person => [...person.aliases ?? [], person.name, person.id]
		.filter(key => key !== undefined)
		.map(key => [key, person] as const)));
}
