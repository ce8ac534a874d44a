import type { FileRole } from '../../files/layout';
import type { Uri } from '../../text/uri';
import type { MergeOptions, MergeQuestion, Renumbered, Versions } from '../merge';

/** The two sides of a merge. */
export type Side = 'ours' | 'theirs';

/**
 * A file that differs between the versions. The path is relative to the repository's root, with `/`. A file that one side has renamed is
 * given as two: removed under its old path, added under its new one.
 */
export interface FolderFile extends Versions {
	readonly path: string;
	/** Whose content it is; absent for a file that is not part of a record. */
	readonly role?: FileRole;
	/** The contents are no texts, such as a picture's: the versions are digests instead, and so is the result. */
	readonly isBinary?: true;
}

/** How the files are merged. The answers are by the keys of the questions, which are unique in the folder. */
export interface FolderOptions extends MergeOptions {
	/** The repository's root, which the paths are relative to. */
	readonly root: Uri;
	/** Whether a path is taken by a file that is the same in all versions, and so is not among those to merge. */
	readonly isTaken?: (path: string) => boolean;
	/** What both sides added is one thing under one name wherever it can be, and never under two: nothing is asked about it. */
	readonly namesDecide?: boolean;
}

/** A file after the merge. */
export interface MergedFile {
	readonly path: string;
	/** Absent if the file is removed. */
	readonly text?: string;
	/** Absent for a file that is not part of a record. */
	readonly role?: FileRole;
	/** Of a file that came to be: the path that it was given under. */
	readonly from?: string;
}

/** What can't be decided, and in which file. */
export interface FolderQuestion extends MergeQuestion {
	/** The path of the file after the merge. */
	readonly file: string;
	/** Where the question is whether two files are one meeting: the path of the second one, which is gone if they are. */
	readonly other?: string;
}

/** What got another id or name, since both sides gave the same one, and in which file: its path after the merge. */
export interface FolderRenumbered extends Omit<Renumbered, 'kind'> {
	/** `file`: a file of another kind, with its names instead of ids. */
	readonly kind: Renumbered['kind'] | 'pair' | 'person' | 'note' | 'file';
	readonly file: string;
}

/** The merge of a folder. */
export interface FolderMerged {
	/** One for each path that was given and for each that came to be, in the order of their paths. */
	readonly files: readonly MergedFile[];
	readonly questions: readonly FolderQuestion[];
	readonly renumbered: readonly FolderRenumbered[];
	/**
	 * The versions with the names and ids that the merge gave to what a side added: what differs between a side's and the result is what
	 * the other side did. The paths are those after the merge.
	 */
	readonly versions: readonly FolderFile[];
}
