import { type ComparedFacts, knownWith } from '../../changes/comparedFacts';
import { parseText } from '../../files/parseFile';
import type { FolderFile, FolderMerged, MergedFile } from '../../merge/folder/folder';
import { People } from '../../programme/people';
import type { Programme } from '../../programme/programme';
import { join, nameOf, type Uri } from '../../text/uri';
import type { Day } from '../../time/days';
import type { mergingWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { type Known, type Place, placedFile, type PlacedFile, placeOf } from './placeOf';

/** What is merged. */
export interface MergedParts {
	/** The folder that the paths are relative to. */
	readonly root: Uri;
	/** The versions of the files that differ. */
	readonly files: readonly FolderFile[];
	readonly merged: FolderMerged;
	readonly programmeOf: (folder: Uri) => Programme | undefined;
	/** Who made what the other side has, and on which day; absent where several did, or it is not known. */
	readonly author?: { readonly name: string; readonly day: Day };
	readonly words: Words;
	readonly labels: typeof mergingWords['en'];
}

/** A version of the files. `given`: with the ids that it had before the merge gave new ones. */
export interface VersionOfFiles {
	readonly side: 'base' | 'ours' | 'theirs';
	readonly ids: 'given' | 'new';
}

/** The files of a merge, and where what they hold is. Each is read once, and only where something is said of it. */
export class MergedFiles {
	readonly #parts: MergedParts;
	readonly #given: ReadonlyMap<string, FolderFile>;
	readonly #merged: ReadonlyMap<string, MergedFile>;
	/** The files that may be one meeting. */
	readonly #meetings: ReadonlySet<string>;
	readonly #read = new Map<string, PlacedFile>();
	readonly #known = new Map<string, Known>();
	#referred: ReadonlySet<string> | undefined;

	constructor(parts: MergedParts) {
		this.#parts = parts;
		this.#given = new Map(parts.files.map(file => [file.path, file]));
		this.#meetings = new Set(parts.merged.questions.flatMap(({ about, file }) => about === 'meeting' ? [file] : []));
		this.#merged = new Map(parts.merged.files.map(file => [file.path, file]));
	}

	uriOf(path: string): Uri {
		return join(this.#parts.root, ...path.split('/'));
	}

	fileAt(path: string): PlacedFile {
		const { role: ownRole, isBinary, ...versions } = this.#given.get(path) ?? { path };
		const { text, role = ownRole } = this.#merged.get(path) ?? {};
		const read = this.#read.get(path) ?? placedFile(
			this.uriOf(path), isBinary ? undefined : role, versions, text, this.#meetings.has(path) && !('base' in versions),
		);
		this.#read.set(path, read);
		return read;
	}

	placeOf(file: string, path: readonly string[]): Place {
		const placed = this.fileAt(file);
		const { words, labels } = this.#parts;
		return placeOf(placed, path, this.known(placed.role?.folder ?? this.#parts.root), words, labels);
	}

	/**
	 * The programme of a folder, with the people, pairs and sessions that the merge brings; or with those of one version, so that an id
	 * means what it means there.
	 */
	known(folder: Uri, version?: VersionOfFiles): Known {
		const programme: Known = this.#parts.programmeOf(folder)
			?? { folder, people: new People(), pairs: new Map(), pairsByMembers: new Map(), sessionsById: new Map() };
		const key = `${version?.side ?? ''} ${version?.ids ?? ''} ${folder}`;
		const known = this.#known.get(key) ?? { ...programme.file && { file: programme.file }, ...this.#with(programme, folder, version) };
		this.#known.set(key, known);
		return known;
	}

	#with(programme: Known, folder: Uri, version: VersionOfFiles | undefined): Known {
		const { files, merged: { files: result, versions } } = this.#parts;
		const texts = (side: VersionOfFiles['side'], of: readonly FolderFile[]): readonly MergedFile[] =>
			of.map(({ path, role, [side]: text }) => ({ path, ...role && { role }, ...text !== undefined && { text } }));
		const before = texts('base', files);
		const facts = this.#factsOf(folder, version
			? [...before, ...texts(version.side, version.ids === 'given' ? files : versions)]
			: [...before, ...texts('theirs', versions), ...texts('ours', versions), ...result]);
		const sessions = facts.flatMap(({ after }) => after?.sessions ?? []);
		const known = knownWith(facts, programme);
		return sessions.length === 0 ? known
			: { ...known, sessionsById: new Map([...programme.sessionsById, ...sessions.map(session => [session.id, session] as const)]) };
	}

	/** Reads the texts with people and pairs of a folder, and those with sessions whose actions are referred to. */
	#factsOf(folder: Uri, files: readonly MergedFile[]): readonly ComparedFacts[] {
		const referred = this.#referredSessions();
		const days = new Set([...referred].map(id => id.slice(0, dayLength)));
		const isReferred = ({ path, text = '' }: MergedFile): boolean => days.has(nameOf(path).slice(0, dayLength))
			|| [...text.matchAll(/\bid["']?:\s*["']?([^\s"',}]+)/g)].some(([, id = '']) => referred.has(id));
		return files.flatMap((file): readonly ComparedFacts[] => {
			const { path, role, text } = file;
			const isWanted = role?.folder === folder && (role.kind === 'people' || role.kind === 'pair'
				|| ((role.kind === 'session' || role.kind === 'sessionList') && referred.size > 0 && isReferred(file)));
			if (!isWanted || text === undefined) {
				return [];
			}
			const uri = this.uriOf(path);
			return [{ uri, from: uri, wasThere: true, isThere: true, isSame: false, after: parseText(uri, role, text) }];
		});
	}

	/** The sessions whose actions the files refer to of which something is said, as `session#a1`. */
	#referredSessions(): ReadonlySet<string> {
		const { files, merged: { versions, questions } } = this.#parts;
		const asked = new Set(questions.map(({ file }) => file));
		const shown = [...files, ...versions].filter(({ path, base, ours, theirs, isBinary }) =>
			isBinary !== true && (asked.has(path) || (ours !== base && theirs !== base)));
		return this.#referred ??= new Set(shown.flatMap(({ ours = '', theirs = '', base = '' }) => [ours, theirs, base])
			.flatMap(text => [...text.matchAll(/([^\s"',[{#]{1,200})#[\w-]/g)].map(([, id = '']) => id)));
	}
}

/** The length of `2021-08-13`, with which the ids of sessions and the names of their files begin. */
const dayLength = 10;
