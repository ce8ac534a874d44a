import type { FileRole } from '../../files/layout';
import type { Uri } from '../../text/uri';
import type { MergeOptions, MergeQuestion, Renumbered, Versions } from '../merge';

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
}

/** A file after the merge. */
export interface MergedFile {
	readonly path: string;
	/** Absent if the file is removed. */
	readonly text?: string;
}

/** What can't be decided, and in which file. */
export interface FolderQuestion extends MergeQuestion {
	/** The path of the file after the merge. */
	readonly file: string;
	/** The path of the second file, where the question is whether two are one meeting: ours is in `file`, theirs in `other`. */
	readonly other?: string;
}

/** An entry or a file that got another id, and in which file: its path after the merge. */
export interface FolderRenumbered extends Renumbered {
	readonly file: string;
}

/** The merge of a folder. */
export interface FolderMerged {
	/** One for each path that was given and for each that came to be, in the order of their paths. */
	readonly files: readonly MergedFile[];
	readonly questions: readonly FolderQuestion[];
	readonly renumbered: readonly FolderRenumbered[];
}
