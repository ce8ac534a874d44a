import { type ComparedFacts, knownWith } from '../../changes/comparedFacts';
import { parseText } from '../../files/parseFile';
import type { FolderFile, FolderMerged, MergedFile } from '../../merge/folder/folder';
import { People } from '../../programme/people';
import type { Programme } from '../../programme/programme';
import { join, type Uri } from '../../text/uri';
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
	readonly words: Words;
	readonly labels: typeof mergingWords['en'];
}

/** The files of a merge, and where what they hold is. Each is read once, and only where something is said of it. */
export class MergedFiles {
	readonly #parts: MergedParts;
	readonly #given: ReadonlyMap<string, FolderFile>;
	readonly #merged: ReadonlyMap<string, MergedFile>;
	readonly #read = new Map<string, PlacedFile>();
	readonly #known = new Map<Uri, Known>();

	constructor(parts: MergedParts) {
		this.#parts = parts;
		this.#given = new Map(parts.files.map(file => [file.path, file]));
		this.#merged = new Map(parts.merged.files.map(file => [file.path, file]));
	}

	uriOf(path: string): Uri {
		return join(this.#parts.root, ...path.split('/'));
	}

	fileAt(path: string): PlacedFile {
		const { role: ownRole, isBinary, ours, theirs, base } = this.#given.get(path) ?? {};
		const { text, role = ownRole } = this.#merged.get(path) ?? {};
		const read = this.#read.get(path) ?? placedFile(this.uriOf(path), isBinary ? undefined : role, [text, ours, theirs, base]);
		this.#read.set(path, read);
		return read;
	}

	placeOf(file: string, path: readonly string[]): Place {
		const placed = this.fileAt(file);
		const { words, labels } = this.#parts;
		return placeOf(placed, path, this.known(placed.role?.folder ?? this.#parts.root), words, labels);
	}

	/** The programme of a folder, with the people and pairs that the merge brings. */
	known(folder: Uri): Known {
		const programme: Known = this.#parts.programmeOf(folder)
			?? { folder, people: new People(), pairs: new Map(), pairsByMembers: new Map(), sessionsById: new Map() };
		const known = this.#known.get(folder)
			?? { ...programme.file && { file: programme.file }, ...knownWith(this.#names(folder), programme) };
		this.#known.set(folder, known);
		return known;
	}

	/** The files with people and pairs of a folder, as they are after the merge. */
	#names(folder: Uri): readonly ComparedFacts[] {
		return [...this.#given.values()].flatMap(({ path, role }): readonly ComparedFacts[] => {
			const text = this.#merged.get(path)?.text;
			const hasNames = role?.folder === folder && (role.kind === 'people' || role.kind === 'pair');
			if (!hasNames || text === undefined) {
				return [];
			}
			const uri = this.uriOf(path);
			return [{ uri, from: uri, wasThere: true, isThere: true, isSame: false, after: parseText(uri, role, text) }];
		});
	}
}
