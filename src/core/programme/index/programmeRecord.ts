import { nameOf, stemOf, type Uri } from '../../text/uri';
import type { GitExposure } from '../../record/visibility';
import { groupByFolder } from '../../files/layout';
import type { Pair } from '../../record/pair';
import type { FileFacts } from '../../files/fileFacts';
import type { Reflection } from '../../notes/reflection';
import type { Session } from '../../record/session';
import { sortByUri, replaceByUri } from './sortedByUri';
import { type FileChange, SessionMaps } from './sessionMaps';
import { People, spellingsOf } from '../people';
import { groupOfSession, keyOfGroup, membersKey, type Programme } from '../programme';

const sessionKinds = new Set(['session', 'sessionList', 'reflection']);
const isFrame = ({ kind }: FileFacts): boolean => !sessionKinds.has(kind);

const none: readonly never[] = [];

type Frame = Pick<Programme, 'folder' | 'name' | 'file' | 'people' | 'pairs' | 'pairsByMembers' | 'templates' | 'messages'>;

/** Returns a digest of all that `groupOfSession` depends on. */
function groupingOf({ people, pairs, pairsByMembers }: Frame): string {
	return JSON.stringify([
		[...pairs].map(([id, { mentors, mentees }]) => [id, mentors, mentees]),
		[...pairsByMembers].map(([key, { id }]) => [key, id]),
		people.spellings.map(([spelling, { id, name }]) => [spelling, id, name]),
	]);
}

/**
 * Combines the files of one record folder into a programme and updates it: the cost of a change depends on the change, not on the number of
 * files.
 */
export class ProgrammeRecord {
	readonly #folder: Uri;
	readonly #sessionMaps = new SessionMaps();
	readonly #reflectionsBySession = new Map<string, readonly Reflection[]>();
	#files: readonly FileFacts[] = [];
	#frameFiles: readonly FileFacts[] = [];
	#sessions: readonly Session[] = [];
	#reflections: readonly Reflection[] = [];
	#broken: readonly FileFacts[] = [];
	/** The files of pairs that can't be parsed at present. */
	#unread: readonly FileFacts[] = [];
	/** The files with a session that gives no pair. */
	#withoutPair: readonly FileFacts[] = [];
	#frame: Frame;
	/** A digest of the parts of the frame that sessions' groups depend on. */
	#grouping: string;
	/** The group key of each pair that sessions give, since making one takes longer than looking it up. */
	readonly #pairKeys = new Map<string, string>();
	#exposed: ReadonlyMap<Uri, GitExposure> = new Map();
	#programme: Programme | undefined;

	constructor(folder: Uri) {
		this.#folder = folder;
		this.#frame = this.#readFrame();
		this.#grouping = groupingOf(this.#frame);
	}

	get isEmpty(): boolean {
		return this.#files.length === 0;
	}

	/** The current programme; a new value after each change. */
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

	/** Applies changes, at most one per file of the folder, in any order. */
	apply(unordered: readonly FileChange[]): void {
		const changes = sortByUri(unordered);
		this.#programme = undefined;
		const replaced = <T extends { readonly uri: Uri }>(items: readonly T[], of: (file: FileFacts) => readonly T[]): readonly T[] =>
			replaceByUri(items, changes, ({ now }) => now ? of(now) : none);
		this.#files = replaced(this.#files, file => [file]);
		this.#broken = replaced(this.#broken, file => file.broken ? [file] : none);
		this.#unread = replaced(this.#unread, file => file.broken && file.kind === 'pair' && !file.pair ? [file] : none);
		this.#sessions = replaced(this.#sessions, ({ sessions }) => sessions);
		const reflections = replaced(this.#reflections, ({ reflection }) => reflection ? [reflection] : none);
		if (reflections !== this.#reflections) {
			this.#reflections = reflections;
			changes.forEach(change => { this.#moveReflection(change); });
		}
		const frameFiles = replaced(this.#frameFiles, file => isFrame(file) ? [file] : none);
		this.#withoutPair = replaced(this.#withoutPair, file => file.sessions.some(({ pair }) => pair === undefined) ? [file] : none);
		const [before, groupingBefore] = [this.#frame, this.#grouping];
		// The set of unread pairs depends on the sessions too.
		if (frameFiles !== this.#frameFiles || this.#unread.length > 0) {
			this.#frameFiles = frameFiles;
			this.#frame = this.#readFrame();
			this.#grouping = groupingOf(this.#frame);
		}
		this.#sessionMaps.applyIds(changes);
		this.#sessionMaps.regroup(
			this.#grouping === groupingBefore ? changes : sortByUri([...changes, ...this.#movedBetweenGroups(before, changes)]),
			session => this.#groupOf(session, before), session => this.#groupOf(session, this.#frame),
		);
	}

	/** Returns the unchanged files with a session that the frame now puts into another group: only one without a pair of its own. */
	#movedBetweenGroups(before: Frame, changes: readonly FileChange[]): readonly FileChange[] {
		const changed = new Set(changes.map(({ uri }) => uri));
		return this.#withoutPair
			.filter(({ uri, sessions }) => !changed.has(uri)
				&& sessions.some(session => this.#groupOf(session, before) !== this.#groupOf(session, this.#frame)))
			.map(file => ({ uri: file.uri, before: file, now: file }));
	}

	/** Sets the private notes that Git tracks or could commit. */
	setExposed(exposed: ReadonlyMap<Uri, GitExposure>): void {
		this.#programme = undefined;
		this.#exposed = exposed;
	}

	#groupOf(session: Session, frame: Frame): string {
		const { pair } = session;
		if (pair === undefined) {
			return keyOfGroup(groupOfSession(frame, session));
		}
		let key = this.#pairKeys.get(pair);
		if (key === undefined) {
			key = keyOfGroup({ is: 'pair', id: pair });
			this.#pairKeys.set(pair, key);
		}
		return key;
	}

	#moveReflection({ before, now }: FileChange): void {
		const move = (reflection: Reflection | undefined, to: readonly Reflection[]): void => {
			const session = reflection?.session;
			if (reflection && session !== undefined) {
				const moved = replaceByUri(this.#reflectionsBySession.get(session) ?? [], [reflection], () => to);
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
		const readPairs = files.flatMap(({ pair }) => pair ?? []);
		const people = new People(
			spellingsOf(files.flatMap(each => each.people ?? [])),
			readPairs.flatMap(({ mentors = [], mentees = [] }) => [...mentors, ...mentees]),
		);
		return {
			folder: this.#folder,
			name: file?.name ?? nameOf(this.#folder),
			...(file && { file }),
			people,
			pairs: new Map([...this.#unreadPairs(), ...readPairs].map(pair => [pair.id, pair])),
			pairsByMembers: new Map(readPairs.map(pair => [membersKey(people, pair.mentors, pair.mentees), pair])),
			templates: files.flatMap(({ template }) => template ?? []),
			messages: files.flatMap(({ message }) => message ?? []),
		};
	}

	/**
	 * Returns a placeholder for each unread pair that a session refers to, so that its sessions keep their group and can be logged. Leaves
	 * out files that no session refers to: the id in the file may differ from the file's name.
	 */
	#unreadPairs(): readonly Pair[] {
		const unread = this.#unread.map(({ uri }) => ({ id: stemOf(uri), uri, goalPositions: [] }));
		if (unread.length === 0) {
			return [];
		}
		const referred = new Set(this.#sessions.map(({ pair, uri }) => pair ?? groupByFolder(this.#folder, uri)));
		return unread.filter(({ id }) => referred.has(id));
	}
}

/** Combines the facts of all files of one folder into a programme. */
export function deriveProgramme(folder: Uri, files: readonly FileFacts[], exposed: ReadonlyMap<Uri, GitExposure> = new Map()): Programme {
	const record = new ProgrammeRecord(folder);
	record.apply(files.map(file => ({ uri: file.uri, before: undefined, now: file })));
	record.setExposed(exposed);
	return record.programme;
}
