import { groupByFolder, impliedSessionId } from '../../files/layout';
import type { ParsedFile } from '../../files/parsedFile';
import type { Person } from '../../record/programmeFile';
import { groupBy } from '../../text/collections';
import type { Steps } from '../../text/steps';
import type { Uri } from '../../text/uri';
import { canBeOnePerson } from '../onePerson';
import type { FolderQuestion, FolderRenumbered, Side } from './folder';
import type { FolderContext } from './folderContext';
import { freeId, freePath, pathKey } from './freeNames';
import type { NewId, SideChanges } from './newIds';
import { onlySession, sameMeeting, sameThing } from './sameThing';
import { type FileVersion, isAdded, pathOf, sides, type TrackedFile, versionsOf } from './trackedFile';

/**
 * What both sides added: under one name, with one id, or one meeting under two names. One thing becomes one file; of two things, that of
 * the later side gets another name and id.
 */
export class Additions {
	readonly questions: FolderQuestion[] = [];
	readonly renumbered: FolderRenumbered[] = [];
	readonly #context: FolderContext;
	readonly #changes: Readonly<Record<Side, { readonly ids: NewId[]; readonly moves: Map<Uri, Uri> }>> = {
		ours: { ids: [], moves: new Map() }, theirs: { ids: [], moves: new Map() },
	};
	readonly #newPaths = new Map<FileVersion, string>();
	readonly #takenPaths: Set<string>;
	readonly #takenIds: Readonly<Record<DefinedId['of'], Set<string>>> = { session: new Set(), pair: new Set(), person: new Set() };
	#files: readonly TrackedFile[];

	constructor(files: readonly TrackedFile[], context: FolderContext) {
		this.#files = files;
		this.#context = context;
		const versions = files.flatMap(versionsOf);
		this.#takenPaths = new Set(versions.map(({ path }) => pathKey(path)));
		versions.flatMap(version => idsIn(context.parsed(version))).forEach(({ of, id }) => { this.#takenIds[of].add(id); });
	}

	/** Settles everything, in steps of some milliseconds each. */
	*settle(): Steps {
		const { namesDecide = false } = this.#context.options;
		if (!namesDecide) {
			this.#findMeetings('same');
		}
		yield;
		this.#settleNames();
		yield;
		if (!namesDecide) {
			this.#findMeetings('likely');
		}
		yield;
		this.#settlePaths();
		this.#settleIds();
		yield;
		this.#files.forEach(file => { this.#settlePeople(file); });
	}

	get files(): readonly TrackedFile[] {
		return this.#files;
	}

	changesOf(side: Side): SideChanges {
		return this.#changes[side];
	}

	/** The path of a file after the merge. */
	pathOf(file: TrackedFile): string {
		return pathOf(file, this.#context.earlier, version => this.#newPathOf(version));
	}

	/** Returns a path that is free for a second file of the same name, and takes it. */
	takeFreePath(path: string): string {
		const free = this.#freePath(path);
		this.#takenPaths.add(pathKey(free));
		return free;
	}

	#newPathOf(version: FileVersion): string {
		return this.#newPaths.get(version) ?? version.path;
	}

	/** What both sides added under one name. */
	#settleNames(): void {
		const added = (side: Side): readonly TrackedFile[] => this.#files.filter(file => isAdded(file, side));
		const [own, theirs] = [new Set(added('ours').map(file => file.ours?.path)), groupBy(added('theirs'), file => pathKey(file.theirs?.path ?? ''))];
		const joined = new Set<TrackedFile>();
		const files = this.#files.map(file => {
			const namesakes = file.ours && isAdded(file, 'ours') ? theirs.get(pathKey(file.ours.path)) ?? [] : [];
			const other = namesakes.find(each => each.theirs?.path === file.ours?.path)
				?? namesakes.find(each => !joined.has(each) && !own.has(each.theirs?.path));
			if (!file.ours || !other?.theirs) {
				return file;
			}
			if (this.#isOne(file.ours, other.theirs, file.isBinary === true)) {
				joined.add(other);
				this.#becomesOne(file.ours, other.theirs, this.#context.later);
				return { ...file, ours: file.ours, theirs: other.theirs };
			}
			const later = this.#context.later === 'ours' ? file.ours : other.theirs;
			this.#separate(later, this.#context.later);
			return file;
		});
		this.#files = files.filter(file => !joined.has(file));
	}

	#isOne(ours: FileVersion, theirs: FileVersion, isBinary: boolean): boolean {
		const sameness = isBinary ? ours.text === theirs.text ? 'same' : 'different' : sameThing(ours, theirs, this.#context);
		const isAsked = sameness === 'likely' && this.#context.options.namesDecide !== true;
		return isAsked ? this.#areOneMeeting(ours, theirs, ours.path) : sameness !== 'different';
	}

	/** Asks whether two sessions are one meeting. */
	#areOneMeeting(ours: FileVersion, theirs: FileVersion, file: string): boolean {
		const other = ours.path === theirs.path ? this.#freePath(file) : [ours, theirs].find(({ path }) => path !== file)?.path ?? file;
		const key = `${file}\nmeeting ${other}`;
		this.questions.push({
			key, path: [], about: 'meeting', ours: ours.text, theirs: theirs.text, choices: ['one', 'both'], proposed: 'one', file, other,
		});
		return this.#context.answer(key, 'one') === 'one';
	}

	/** Meetings that each side logged, under two names; first those that are certainly the same. */
	#findMeetings(sameness: 'same' | 'likely'): void {
		const candidates = sides.map(([side, otherSide]) => this.#files.flatMap(file => {
			const version = file[side];
			const isOfSide = version && !file.isBinary && !file.joined
				&& (file.base ? version.text !== file.base.text && version.text !== file[otherSide]?.text : isAdded(file, side));
			const parsed = isOfSide ? this.#context.parsed(version) : undefined;
			const session = parsed && onlySession(parsed);
			return version && session ? [{ file, version, parsed, session }] : [];
		}));
		const [ours = [], theirs = []] = candidates;
		const byDay = groupBy(theirs, ({ session }) => session.date);
		const joined = new Map<TrackedFile, TrackedFile | undefined>();
		for (const one of ours.filter(({ file }) => !joined.has(file))) {
			const found = (byDay.get(one.session.date) ?? []).filter(each => each.file !== one.file && !joined.has(each.file)
				&& !(one.file.base && each.file.base)
				&& this.#newPathOf(each.version) === each.version.path && this.#newPathOf(one.version) === one.version.path
				&& [sameness, 'same'].includes(sameMeeting(one.session, each.session, one.parsed, each.parsed)));
			const other = found.some(({ version }) => version.path === one.version.path) ? undefined : found[0];
			if (other) {
				const later: Side = one.file.base ? 'theirs' : other.file.base ? 'ours' : this.#context.later;
				const kept = later === 'ours' ? other : one;
				const gone = later === 'ours' ? one : other;
				if (this.#areOneMeeting(one.version, other.version, this.pathOf(kept.file))) {
					this.#becomesOne(one.version, other.version, later);
					joined.set(kept.file, { ...kept.file, joined: { side: later, version: gone.version } }).set(gone.file, undefined);
				}
			}
		}
		this.#files = this.#files.flatMap(file => joined.has(file) ? joined.get(file) ?? [] : [file]);
	}

	/** Gives the version of the later side the name and the id of the other one. */
	#becomesOne(ours: FileVersion, theirs: FileVersion, later: Side): void {
		const [gone, kept] = later === 'ours' ? [ours, theirs] : [theirs, ours];
		this.#moveTo(gone, kept.path, later);
		const [from, to] = [gone, kept].map(version => this.#idOf(version));
		if (from && to && from.id !== to.id) {
			this.#changes[later].ids.push({ of: from.of, from: from.id, to: to.id, definedIn: gone.path });
		}
	}

	#idOf(version: FileVersion): { readonly of: 'session' | 'pair'; readonly id: string } | undefined {
		const parsed = this.#context.parsed(version);
		const session = parsed && onlySession(parsed);
		return session ? { of: 'session', id: session.id } : parsed?.pair && { of: 'pair', id: parsed.pair.id };
	}

	/** Gives a file another name, and what it is another id. */
	#separate(version: FileVersion, side: Side): void {
		const to = this.takeFreePath(version.path);
		this.#moveTo(version, to, side);
		const own = this.#idOf(version);
		if (own) {
			this.#newId(version, side, own.of, own.id, to);
		} else {
			const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
			const kind = version.role?.kind === 'reflection' ? 'note' : 'file';
			this.renumbered.push({ kind, side, from: nameIn(version.path), to: nameIn(to), file: to });
		}
	}

	/** Gives what a file defines another id, with the number of the file's new name where it has one. */
	#newId(version: FileVersion, side: Side, of: DefinedId['of'], from: string, to = this.#newPathOf(version)): void {
		const parsed = this.#context.parsed(version);
		const isImplied = of === 'session' && parsed?.sessions.some(({ id, hasOwnId }) => id === from && !hasOwnId) === true;
		const number = of === 'session' ? /-(\d+)\.[^.]*$/.exec(to)?.[1] : undefined;
		const id = isImplied
			? impliedSessionId(this.#context.uriOf(to), undefined)
			: freeId(from, this.#takenIds[of], number);
		this.#takenIds[of].add(id);
		this.#changes[side].ids.push({ of, from, to: id, definedIn: version.path });
		this.renumbered.push({ kind: of, side, from, to: id, file: to });
	}

	#moveTo(version: FileVersion, to: string, side: Side): void {
		if (version.path !== to) {
			this.#newPaths.set(version, to);
			this.#changes[side].moves.set(this.#context.uriOf(version.path), this.#context.uriOf(to));
		}
	}

	#freePath(path: string): string {
		return freePath(path, each => this.#takenPaths.has(pathKey(each)) || this.#context.options.isTaken?.(each) === true);
	}

	/** Two files of one name: one that was there keeps it before one that was added, and the earlier side's before the later one's. */
	#settlePaths(): void {
		const taken = new Set<string>();
		const { later } = this.#context;
		const rank = (file: TrackedFile): number => file.base ? 0 : isAdded(file, later) ? 2 : 1;
		const stays = ({ base, ours, theirs }: TrackedFile): boolean =>
			(ours && theirs) !== undefined || (ours ?? theirs)?.text !== base?.text;
		for (const file of this.#files.filter(stays).sort((a, b) => rank(a) - rank(b))) {
			const path = this.pathOf(file);
			const [side] = sides.find(([each]) => file[each] && file[each].path !== file.base?.path) ?? [];
			const version = side && file[side];
			if (taken.has(pathKey(path)) && version) {
				this.#moveTo(version, this.takeFreePath(path), side);
			}
			taken.add(pathKey(path));
		}
	}

	/** Sessions and pairs that each side added with one id, in two files. */
	#settleIds(): void {
		const { later, earlier } = this.#context;
		const keyOf = ({ of, id }: DefinedId): string => `${of} ${id}`;
		const settled = new Set(this.#changes[later].ids.map(({ of, from }) => `${of} ${from}`));
		const known = new Map(this.#files.flatMap(file => this.#newIn(file, earlier).map(each => [keyOf(each), file] as const)));
		for (const file of this.#files) {
			const version = file[later];
			for (const written of version ? this.#newIn(file, later) : []) {
				const other = known.get(keyOf(written));
				const { of, id } = written;
				if (version && other && other !== file && !settled.has(keyOf(written))) {
					const isNamedSo = of === 'session' && impliedSessionId(this.#context.uriOf(version.path), undefined) === id
						&& groupByFolder(version.role?.folder ?? '', this.#context.uriOf(version.path)) !== undefined;
					if (isNamedSo && !file.base && this.#newPathOf(version) === version.path) {
						this.#separate(version, later);
					} else {
						this.#newId(version, later, of, id);
					}
				}
			}
		}
	}

	/** The sessions and the pair that are new in a side's version of a file. */
	#newIn(file: TrackedFile, side: Side): readonly DefinedId[] {
		const before = idsIn(this.#context.parsed(file.base));
		return file.isBinary ? [] : idsIn(this.#context.parsed(file[side]))
			.filter(({ of, id }) => of !== 'person' && !before.some(each => each.of === of && each.id === id));
	}

	/** Two people whom the sides added with one id. */
	#settlePeople(file: TrackedFile): void {
		const { later, earlier } = this.#context;
		const peopleOf = (each: FileVersion | undefined): readonly Person[] => this.#context.parsed(each)?.people ?? [];
		const [before, kept, added] = [peopleOf(file.base), peopleOf(file[earlier]), peopleOf(file[later])];
		const version = file[later];
		for (const person of added) {
			const other = kept.find(({ id }) => id !== undefined && id === person.id);
			if (version && other?.id !== undefined && !before.some(({ id }) => id === other.id) && !canBeOnePerson(person, other)) {
				this.#newId(version, later, 'person', other.id);
			}
		}
	}
}

/** What a file defines. */
interface DefinedId {
	readonly of: 'session' | 'pair' | 'person';
	readonly id: string;
}

function idsIn(parsed: ParsedFile | undefined): readonly DefinedId[] {
	return parsed ? [
		...parsed.sessions.map(({ id }) => ({ of: 'session' as const, id })),
		...parsed.pair ? [{ of: 'pair' as const, id: parsed.pair.id }] : [],
		...(parsed.people ?? []).flatMap(({ id }) => id === undefined ? [] : [{ of: 'person' as const, id }]),
	] : [];
}
