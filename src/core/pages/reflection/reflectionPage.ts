import type { SectionKind } from '../../notes/sections';
import type { StageState } from '../../notes/stages';
import type { TextField } from '../editing/textField';

/** Everything that the page of a note shows, in the chosen language; the webview only lays it out. */
export interface ReflectionPage {
	/** The session that the note is about: its title and its day. Undefined for a note without one, or whose session is not there. */
	readonly session: undefined | { readonly title: string; readonly day: string };
	/** The note's own title, where it has no session. */
	readonly title: TextField | undefined;
	/** The author, the template, and the note's day where it is another one than the session's. */
	readonly about: readonly string[];
	/** What is wrong with the note, such as a session that is not there; empty where all is well. */
	readonly warning: string;
	/** The texts of the pair's open goals. */
	readonly goals: readonly string[];
	readonly readers: {
		/** Who can read the note, in one sentence. */
		readonly text: string;
		/** Whether others can read a note that is meant to be private. */
		readonly isWarning: boolean;
		/** Whether the note is private and lies where private notes do. */
		readonly isPrivate: boolean;
		/** Whether *Share…* is offered: to the author only. */
		readonly canShare: boolean;
	};
	/** How many stages are written, in words; empty for a note without stages. */
	readonly progress: string;
	/** In the note's order. */
	readonly sections: readonly PageSection[];
	/** Whether the page only shows the note: someone else wrote it. */
	readonly isReadOnly: boolean;
}

/** A section of the note: a stage, a section with a heading of the author's own, or text without a heading. */
export interface PageSection {
	/** Identifies the section, also in another page of the file. */
	readonly key: string;
	readonly kind: Exclude<SectionKind, 'title'>;
	/** Empty for text without a heading. */
	readonly heading: string;
	readonly state: StageState;
	/** What helps to begin, as one sentence or a few; empty where there is nothing. */
	readonly question: string;
	/** A question about what is written there, or that nothing is; to the author only, else empty. */
	readonly hint: string;
	/** The text as Markdown. Shown also where the page can't be edited. */
	readonly text: TextField;
	/** The text formatted: the blocks of the section. Empty while it is not rendered yet. */
	readonly blocks: readonly SectionBlock[];
	/** The lines of the next-step stage that are, or can become, an action. Empty for other sections. */
	readonly steps: readonly NextStep[];
}

/** A block of formatted text. Lines in its HTML (`data-line`) are relative to `line`; links (`data-link`) are counted in the block. */
export interface SectionBlock {
	/** The block's index in the whole note, for `followLink`. */
	readonly block: number;
	/** Its first line in the file. */
	readonly line: number;
	/** From `NoteRenderer` only. */
	readonly html: string;
}

/** A line of the next-step stage. */
export interface NextStep {
	/** The line in the file, from 0. */
	readonly line: number;
	readonly text: string;
	/** Whether the line has a box, or is linked to an action: then it can be ticked. */
	readonly canTick: boolean;
	/** The state of the linked action, else that of the box. */
	readonly isDone: boolean;
	/** The linked action. */
	readonly action?: {
		/** State and due date in words. */
		readonly about: string;
		readonly isOverdue: boolean;
		/** The index of the location that a click opens. */
		readonly location: number;
	};
	/** Whether *Turn Into Action…* is offered. */
	readonly canTurn: boolean;
}
