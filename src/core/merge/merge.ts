/** The versions of one text: as it was, and as each side has it now. An absent one: there is no such file on that side. */
export interface Versions {
	readonly base?: string;
	readonly ours?: string;
	readonly theirs?: string;
}

/**
 * What is taken where both sides changed the same thing. `both`: one text after the other, two entries, or two files. `one`: two sessions
 * are one meeting and are joined.
 */
export type Choice = 'ours' | 'theirs' | 'both' | 'one';

/** What can't be decided from the versions: both sides changed the same thing, each in another way. */
export interface MergeQuestion {
	/** Identifies the question in its file: the same for the same versions. */
	readonly key: string;
	/** Canonical keys, and the identities of entries: `['actions', 'a3', 'due']`. Empty for the whole file. */
	readonly path: readonly string[];
	/** `meeting`: whether two sessions are one meeting (`one`) or two (`both`); `file`: whether a file stays that one side removed. */
	readonly about: 'value' | 'text' | 'entry' | 'file' | 'meeting';
	/** As text: of a value the canonical one. Absent where a version doesn't have it. */
	readonly base?: string;
	readonly ours?: string;
	readonly theirs?: string;
	readonly choices: readonly Choice[];
	/**
	 * What is taken while there is no answer; nothing of either side is lost by it, wherever that is possible. Of a text of one line, such
	 * as a title, it is the side's that has all of the other one's words, else ours.
	 */
	readonly proposed: Choice;
	/** Of texts: what `both` gives. */
	readonly together?: string;
}

/** The answers, by the keys of the questions. */
export type Answers = ReadonlyMap<string, Choice>;

/** How versions are merged. */
export interface MergeOptions {
	readonly answers?: Answers;
	/** Whose new entries get another id where both sides gave the same one. Default: ours, since theirs may be referred to already. */
	readonly later?: 'ours' | 'theirs';
}

/** An entry that got another id, since both sides gave the same one. */
export interface Renumbered {
	readonly kind: 'session' | 'action' | 'goal';
	readonly side: 'ours' | 'theirs';
	readonly from: string;
	readonly to: string;
}

/** The merge of one text. */
export interface Merged {
	/** Absent if the file is removed. */
	readonly text?: string;
	readonly questions: readonly MergeQuestion[];
	readonly renumbered: readonly Renumbered[];
	/** The later side's text with the ids that its entries got; absent where none got another one. */
	readonly later?: string;
}
