/** Something that the page says, with the number of the place that it opens. */
export interface BriefFact {
	readonly label: string;
	readonly value: string;
	/** Said behind it. */
	readonly more?: string;
	readonly place?: number;
	readonly warning?: boolean;
}

/** A part of the page under its own heading. */
export interface BriefPart {
	readonly heading: string;
	/** Said where the part has nothing; empty where it has. */
	readonly empty: string;
}

export interface BriefGoal {
	readonly text: string;
	/** How far it is, in words. */
	readonly progress: string;
	/** By when; empty where nobody has said. */
	readonly due: string;
	/** 0 to 100; absent where nobody has said. */
	readonly percent?: number;
	readonly late: boolean;
	readonly place: number;
}

export interface BriefAction {
	readonly text: string;
	/** By when; empty where nobody has said. */
	readonly due: string;
	readonly overdue: boolean;
	/** Owner and age. */
	readonly about: string;
	readonly done: boolean;
	/** Which session it is from: its day, and what a click does. */
	readonly from: string;
	readonly open: string;
	readonly place: number;
}

/** A text from a file: safe HTML by `renderQuoted` alone, and where it stands. */
export interface BriefText extends BriefPart {
	readonly about: string;
	readonly place?: number;
	readonly html: string;
}

export interface BriefSide {
	readonly heading: string;
	readonly items: readonly string[];
}

/** Everything that a pair's brief shows, in words: the script only lays it out. */
export interface BriefPage {
	readonly title: string;
	readonly about: string;
	readonly facts: readonly BriefFact[];
	readonly goals: BriefPart & { readonly items: readonly BriefGoal[] };
	readonly last: BriefText & { readonly decisions: BriefSide };
	readonly actions: BriefPart & { readonly items: readonly BriefAction[] };
	readonly asked: BriefText;
	readonly agenda: BriefPart & { readonly sides: readonly BriefSide[] };
	readonly log: string;
}
