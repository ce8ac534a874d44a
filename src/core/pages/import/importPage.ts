import type { ImportPageWords } from '../../words/importWords';

/** A menu: its label, and its options by index; `chosen` is -1 where the user has to choose. */
export interface ImportMenu {
	readonly label: string;
	readonly options: readonly string[];
	readonly chosen: number;
}

/** What a menu at the top decides. */
export const importChoices = ['as', 'sheet', 'dateOrder', 'pair'] as const;
/** One of `importChoices`. */
export type ImportChoice = (typeof importChoices)[number];

/** A column of the source. */
interface ShownColumn {
	readonly name: string;
	readonly samples: string;
	/** The index of what it is read as, in `ColumnsShown.options`. */
	readonly chosen: number;
	/** The accessible name of its menu. */
	readonly label: string;
}

/** A name that may mean several people. */
export interface ShownName {
	readonly question: string;
	/** In how many rows it stands. */
	readonly where: string;
	/** Nothing, a new person, then the people. */
	readonly options: readonly string[];
	readonly chosen: number;
}

/** The states by which rows are filtered, in menu order. */
export const rowStates = ['new', 'changed', 'same', 'unclear', 'leftOut'] as const;
/** One of `rowStates`. */
export type RowState = (typeof rowStates)[number];
/** What a row can make. */
export type RowThing = 'person' | 'pair' | 'session' | 'cohort' | 'wish';

/** What a line of the source makes, on one line. */
export interface ShownRow {
	/** Equal in each preview: `3/person/0`. */
	readonly id: string;
	readonly line: number;
	readonly state: RowState;
	readonly thing: RowThing;
	readonly label: string;
	readonly about: string;
	/** Whether an issue is told in `about`. */
	readonly warns?: true;
}

/** A cell that can be corrected, with the text that stands in it. */
export interface EditedCell {
	readonly column: number;
	/** What its field is called. */
	readonly label: string;
	readonly text: string;
}

/** A value of a row: what is now and what it becomes. */
export interface ShownValue {
	readonly name: string;
	readonly before: string;
	readonly after: string;
	readonly effect: 'added' | 'replaced' | 'equal' | 'kept';
	/** Absent where the user has no choice. */
	readonly button?: { readonly label: string; readonly replaces: boolean };
	/** The cell in which the source can be corrected, with its text. */
	readonly cell?: EditedCell;
}

/** What is unclear or lost about a row. */
export interface ShownIssue {
	readonly is: 'asks' | 'refuses' | 'mentions';
	readonly words: string;
	/** What can be meant; a click chooses it. */
	readonly choices: readonly string[];
	readonly cell?: EditedCell;
}

/** An open row. */
export interface RowDetails {
	readonly id: string;
	readonly values: readonly ShownValue[];
	readonly issues: readonly ShownIssue[];
	/** The line of the source. */
	readonly written: string;
	/** Whether there is nothing of it in the programme yet. */
	readonly isNew: boolean;
	readonly isLeftOut: boolean;
	/** What the button does that leaves out the whole line, or takes it in again; empty for a row that nothing would be made of anyway. */
	readonly leaveOut: string;
}

/** Something that was made. */
export interface MadeThing {
	readonly label: string;
	readonly place: number;
}

/** The result of an import. */
export interface ImportResult {
	readonly says: string;
	readonly isUndone: boolean;
	/** Whether *Undo* is possible. */
	readonly canUndo: boolean;
	readonly lists: readonly { readonly heading: string; readonly made: readonly MadeThing[]; readonly more: string }[];
	readonly leftOut: readonly { readonly label: string; readonly why: string }[];
	readonly leftOutMore: string;
	/** How many mentees have no mentor yet, who can be proposed now; absent for none. */
	readonly unpaired?: string;
}

/** The preview, aside from its rows. */
export interface ImportPreviewPage {
	/** What was recognised, in one sentence. */
	readonly recognised: string;
	readonly notice: string;
	/** Whether choices of the last import are used. */
	readonly isRecalled: boolean;
	readonly menus: readonly (ImportMenu & { readonly choice: ImportChoice })[];
	readonly roomLinks?: { readonly label: string; readonly isChecked: boolean };
	readonly issues: readonly ShownIssue[];
	readonly columns: { readonly options: readonly string[]; readonly list: readonly ShownColumn[] };
	readonly names: readonly ShownName[];
	readonly run: {
		/** What the button does. */
		readonly says: string;
		/** Whether the button can be pressed. */
		readonly isPossible: boolean;
		/** Why not, where something is open; empty for nothing. */
		readonly reason: string;
		readonly hasUnclear: boolean;
		/** Whether the clear rows can be imported without the others. */
		readonly canLeaveUnclear: boolean;
		/** Whether the folder has to be trusted first. */
		readonly needsTrust: boolean;
	};
}

/** Everything that the page shows besides its rows. Exactly one of the last three is there. */
export interface ImportPage {
	/** The file's name. */
	readonly title: string;
	/** The programme that it is imported into. */
	readonly into: string;
	/** Whether something is read or written right now. */
	readonly isBusy: boolean;
	readonly says?: { readonly words: string; readonly buttons: readonly { readonly label: string; readonly runs: 'cancel' | 'again' | 'chooseFile' }[] };
	readonly preview?: ImportPreviewPage;
	readonly result?: ImportResult;
}

/** The texts that stay the same. */
export type ImportLabels = ImportPageWords['labels'];
