import type { ListName } from '../../plans/session/lists';
import type { Choice, TextField } from '../editing/textField';
import type { BriefFact, BriefText } from '../brief/briefPage';

export { listNames, type ListName, type TwoTextList, twoTextLists } from '../../plans/session/lists';

/** An entry of a list: a decision or an agenda item. */
export interface Entry extends TextField {
	/** Identifies the entry while the page is open, whatever its index is; made by the host, or by the page for a new entry. */
	readonly key: string;
	/** Of an agenda item: whether it was discussed, or carried over to the next session. */
	readonly state?: 'open' | 'discussed' | 'carried';
}

/** A list of entries under a heading. */
export interface EntryList {
	readonly list: ListName;
	readonly heading: string;
	readonly entries: readonly Entry[];
}

/** An action of this session. */
export interface ActionEntry {
	readonly key: string;
	readonly text: TextField;
	readonly owner: TextField;
	/** The due day in words. */
	readonly due: TextField;
	readonly state: Choice;
	readonly isDone: boolean;
	readonly isOverdue: boolean;
	/** The goal that it serves, and its evidence, in words; empty where there is neither. */
	readonly about: string;
}

/** An open action of an earlier session: ticked in the file that it is in. */
export interface EarlierAction {
	readonly text: string;
	/** Owner and due day. */
	readonly about: string;
	readonly isDone: boolean;
	readonly isOverdue: boolean;
	/** The session's day. */
	readonly from: string;
	/** The index of the location that a click opens. */
	readonly location: number;
}

/** A goal of the pair. */
export interface PageGoal {
	readonly text: string;
	/** The progress in words. */
	readonly progress: string;
	/** 0 to 100; absent where no progress was noted. */
	readonly percent?: number;
	/** Whether this session was about it. */
	readonly isChosen: boolean;
}

/** An entry with two texts: the address and the name of a link, the name and the role of a speaker. */
export interface TwoTextEntry {
	readonly key: string;
	/** What the entry begins with. */
	readonly main: TextField;
	readonly other: TextField;
}

/** A person who takes part. */
export interface Attendee {
	/** As it is written in the file. */
	readonly person: string;
	readonly name: string;
	readonly state: Choice;
}

/** A step of a session's lifecycle. */
export interface PageStep {
	readonly command: StepName;
	readonly label: string;
}

/** The steps that the page offers. They are commands of the extension. */
export const stepNames = [
	'confirmSession', 'startSession', 'completeSession', 'rescheduleSession', 'cancelSession', 'markNoShow', 'reinstateSession',
] as const;
/** One of `stepNames`. */
export type StepName = (typeof stepNames)[number];

/** Everything that the page of a session shows, in the chosen language; the webview only lays it out. */
export interface SessionPage {
	/** The programme and who meets. */
	readonly about: string;
	/** A session with this status, in words. */
	readonly status: {
		readonly text: string;
		readonly tone: 'normal' | 'good' | 'warning' | 'muted';
		/** When it was started, in milliseconds: the page shows a running clock. */
		readonly startedMs?: number;
		/** Why it was cancelled or moved; empty where that is not noted. */
		readonly why: string;
		/** The next step first. */
		readonly steps: readonly PageStep[];
		/** Why it can't be completed now, and what can be done; empty where it can be. */
		readonly whyNotComplete: string;
	};
	readonly title: TextField;
	readonly when: TextField;
	readonly minutes: TextField;
	readonly place: TextField;
	readonly mode: Choice;
	readonly attendance: readonly Attendee[];
	/** One list of both sides, or one a side. */
	readonly agenda: readonly EntryList[];
	readonly summary: TextField;
	/** Who can read this session. */
	readonly readers: string;
	readonly visibility: Choice;
	readonly decisions: EntryList;
	readonly actions: readonly ActionEntry[];
	/** Names that an owner's field proposes. */
	readonly people: readonly string[];
	readonly earlier: readonly EarlierAction[];
	readonly goals: readonly PageGoal[];
	/** The values of the programme. */
	readonly values: readonly { readonly value: string; readonly label: string; readonly isChosen: boolean }[];
	/** Separated by commas. */
	readonly topics: TextField;
	readonly links: readonly TwoTextEntry[];
	readonly kind: Choice;
	/** Undefined for sessions without speakers: those that are neither a forum nor a group session. */
	readonly speakers: readonly TwoTextEntry[] | undefined;
	/** The name of who approved it. */
	readonly approvedBy: TextField;
	/** The day of the approval in words. */
	readonly approvedOn: TextField;
	/** What to know before the meeting; undefined for forums and group sessions. */
	readonly context: undefined | {
		readonly facts: readonly BriefFact[];
		/** The last session's summary. */
		readonly last: BriefText;
		/** What the mentee wrote last, if it is shared. */
		readonly asked: BriefText;
	};
}

/** The sessions of a file that holds several, for the list at the side. */
export interface SessionChoice {
	readonly id: string;
	readonly label: string;
	readonly description: string;
	readonly isShown: boolean;
}
