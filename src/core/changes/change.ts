import type { Session } from '../record/session';
import type { Uri } from '../text/uri';

/** A file in two versions. An absent text: there was, or is, no such file. `''` in both: a file that differs and is not text. */
export interface ComparedFile {
	/** Where the file is, else where it was. */
	readonly uri: Uri;
	/** Where it was before, of a file that was moved or renamed. */
	readonly from?: Uri;
	readonly before?: string;
	readonly after?: string;
}

/** What a change is about. A `privateNote` has neither a name nor an author: nothing of it is said but that it changed. */
export type ChangedThing =
	| 'session' | 'action' | 'goal' | 'pair' | 'person' | 'programme' | 'note' | 'privateNote' | 'evidence' | 'template' | 'message' | 'file';

/** What happened. */
export type Did =
	| 'added' | 'changed' | 'removed'
	/** To another pair. `renamed`: it is in another file, and nothing else changed. */
	| 'moved' | 'renamed'
	/** Only comments, their order or keys that are not known changed. */
	| 'rewritten'
	/** It can't be read now, or can be read again. */
	| 'unreadable' | 'readable'
	/** Sessions. */
	| 'logged' | 'scheduled' | 'confirmed' | 'started' | 'rescheduled' | 'cancelled' | 'noShow' | 'reinstated'
	/** Actions and goals. `progressed`: the goal has an update. */
	| 'done' | 'reached' | 'dropped' | 'reopened' | 'progressed' | 'handedOver'
	/** Pairs. */
	| 'held' | 'resumed' | 'ended'
	/** Notes: others may read it now, or no longer. */
	| 'shared' | 'unshared';

/** A value that differs. `path` is the thing, then canonical keys: `['session', 'minutes']`. Absent values: there was, or is, none. */
export interface FieldChange {
	readonly path: readonly string[];
	readonly from?: unknown;
	readonly to?: unknown;
}

/** Who meets: the key of their group, and who they are, as written. */
export interface ChangedPair {
	readonly key: string;
	readonly id?: string;
	readonly mentors: readonly string[];
	readonly mentees: readonly string[];
}

/** One thing that differs between two versions of files. */
export interface Change {
	readonly of: ChangedThing;
	readonly did: Did;
	/** The file that it is in, else was in. */
	readonly uri: Uri;
	/** Whose meetings or goals it belongs to; absent for forums, and for what is the whole programme's. */
	readonly pair?: ChangedPair;
	/** The session that it is, or is in. */
	readonly session?: Session;
	/** The id of an action, goal, pair or person, as written. */
	readonly id?: string;
	/** What it is called: an action's or goal's text, a note's title, a person's or file's name. Raw text. */
	readonly name?: string;
	/** The owner of an action, the author of a note: an id or a name. */
	readonly who?: string;
	/** The headings of a note's sections whose text differs, as written. */
	readonly sections?: readonly string[];
	/** The values that differ besides; of what is new or gone none. */
	readonly fields: readonly FieldChange[];
}

/** The changes of one pair, or those that belong to none, as lines. */
export interface ChangeGroup {
	/** The pair's people, or what the changes have in common. */
	readonly title: string;
	/** Each line is one text in plain words; `uri` is the file whose versions show it. */
	readonly lines: readonly { readonly text: string; readonly uri: Uri; readonly change: Change }[];
}
