import type { Chart } from '../../charts/chart';

/** How the page divides what was written, in menu order. */
export const notesGroupings = ['stage', 'month', 'template', 'goal'] as const;
/** One of `notesGroupings`. */
export type NotesGrouping = (typeof notesGroupings)[number];

/** A menu: its label, and its options by index. */
export interface NotesMenu {
	readonly label: string;
	readonly options: readonly string[];
	readonly chosen: number;
}

/** What became of a next step, in words. `place` is that of the action or the later note. */
export interface ShownFate {
	readonly is: 'done' | 'open' | 'doing' | 'dropped' | 'ticked' | 'named' | 'unknown';
	readonly words: string;
	readonly place?: number;
	/** What a click opens. */
	readonly open: string;
}

/** A text from a note. `html` is safe: only `renderQuoted` makes it. */
export interface ShownText {
	readonly html: string;
	/** The index by which its links are followed. */
	readonly index: number;
	/** Absent for what is no next step. */
	readonly fate?: ShownFate;
}

/** A link to a note, with what is known of it. */
export interface NoteLink {
	readonly title: string;
	/** Its day and session. */
	readonly about: string;
	/** Who wrote it; empty for the user. */
	readonly author: string;
	/** What the link says to who hears it. */
	readonly open: string;
	readonly place: number;
}

/** A part of a note: one stage, whole or its beginning. */
export interface NotesEntry {
	/** The heading of its stage; empty where the group says it. */
	readonly heading: string;
	/** Absent where the section is about the note. */
	readonly note?: NoteLink;
	readonly texts: readonly ShownText[];
	/** The link to the rest; absent where all is shown. */
	readonly rest?: { readonly label: string; readonly open: string; readonly place: number };
}

/** Entries of a month, or of a note. */
export interface NotesSection {
	readonly heading: string;
	readonly note?: NoteLink;
	readonly entries: readonly NotesEntry[];
}

/** The state in which nothing is shown, with a button. */
export interface NothingWritten {
	readonly says: string;
	readonly button?: { readonly label: string; readonly runs: 'chooseMe' | 'newReflection' };
}

/** Everything that the page shows, as text in the chosen language; the webview only lays it out. */
export interface NotesPage {
	readonly title: string;
	/** The programme and how many notes there are. */
	readonly about: string;
	readonly readers: string;
	readonly by: NotesMenu & { readonly values: readonly NotesGrouping[] };
	readonly groups: NotesMenu;
	/** The check box for notes of others. */
	readonly shared: { readonly label: string; readonly isChecked: boolean };
	/** Absent where no note has a day. */
	readonly chart?: Chart;
	readonly asTable: string;
	readonly sections: readonly NotesSection[];
	/** The label of the button that shows more; empty where all is shown. */
	readonly more: string;
	/** How far reading is, and what can't be read; empty when all is there. */
	readonly reading: string;
	readonly nothing?: NothingWritten;
	/** The label of the button that exports; empty where there is nothing of the user's own. */
	readonly export: string;
}
