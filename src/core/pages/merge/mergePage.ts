import type { Choice } from '../../merge/merge';

/** A part of a text, and whether the other side's text has something else in its place. */
export interface Piece {
	readonly text: string;
	readonly differs: boolean;
	/** Lines that the other text has too, which are shown only when they are asked for: what is said instead of them. */
	readonly folded?: string;
}

/** One of the answers to a question. */
export interface ShownChoice {
	readonly choice: Choice;
	/** What the answer is called, such as *Your change*. */
	readonly label: string;
	/** What is kept then, in pieces; empty where `says` has it all. */
	readonly pieces: readonly Piece[];
	/** What is said instead of a text, or below it: that it is removed, or what *both* does. Empty for nothing. */
	readonly says: string;
}

/** What both sides changed, each in another way. */
export interface ShownQuestion {
	/** Its index among all questions, as requests have it. */
	readonly index: number;
	/** What it is about: `Action “Bring the list” · Due date`. */
	readonly label: string;
	/** What it was before both changes; empty where that is not known, or there was nothing. */
	readonly before: string;
	readonly choices: readonly ShownChoice[];
	readonly chosen: Choice;
	/** Both versions, where an answer takes neither: whether two sessions are one meeting. */
	readonly versions?: readonly { readonly label: string; readonly pieces: readonly Piece[] }[];
	/** Whether the texts are long: they need the width of the page. */
	readonly isLong: boolean;
	/** What holds for every choice; empty for nothing. */
	readonly note: string;
}

/** What belongs to one session, note or file. */
interface ShownThing {
	/** The day and title of a session, the title of a note; empty where the group says it. */
	readonly title: string;
	readonly questions: readonly ShownQuestion[];
}

/** The questions about one pair, or about what the whole programme shares. */
export interface ShownGroup {
	readonly title: string;
	readonly things: readonly ShownThing[];
}

/** Lines about one pair that need no answer. */
export interface ShownDecisions {
	readonly title: string;
	readonly lines: readonly string[];
}

/** The page on which two versions become one, in words. */
export interface MergePage {
	readonly title: string;
	/** What is merged, and how many questions there are. */
	readonly about: string;
	/** What to do. */
	readonly lead: string;
	readonly groups: readonly ShownGroup[];
	/** What was decided without asking, and how much that is. */
	readonly decided: { readonly heading: string; readonly groups: readonly ShownDecisions[] };
	/** What the button does. */
	readonly finish: { readonly label: string; readonly says: string };
	/** Whether the text of the file can be opened instead. */
	readonly hasText: boolean;
	/** Whether something is read or written right now. */
	readonly isBusy: boolean;
	readonly labels: MergeLabels;
}

/** The words that the page has in any case. */
interface MergeLabels {
	readonly before: string;
	readonly allOurs: string;
	readonly allTheirs: string;
	readonly openAsText: string;
	readonly busy: string;
}

/** What is shown where there is nothing to choose from, with a button that leads on. */
export interface NothingToMerge {
	readonly gone: string;
	readonly button?: string;
}
