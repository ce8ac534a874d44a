/** A labelled value. `location` is the index of the location that a click opens. */
export interface BriefFact {
	readonly label: string;
	readonly value: string;
	/** Shown after the value. */
	readonly more?: string;
	readonly location?: number;
	readonly warning?: boolean;
}

/** A section of the page. */
export interface BriefPart {
	readonly heading: string;
	/** Shown where the section has no content; empty where it has. */
	readonly empty: string;
}

/** A goal. */
export interface BriefGoal {
	readonly text: string;
	/** The progress in words. */
	readonly progress: string;
	/** The due day in words; empty where there is none. */
	readonly due: string;
	/** 0 to 100; absent where no progress was noted. */
	readonly percent?: number;
	readonly late: boolean;
	readonly location: number;
}

/** An action. */
export interface BriefAction {
	readonly text: string;
	/** The due day in words; empty where there is none. */
	readonly due: string;
	readonly overdue: boolean;
	/** The owner. */
	readonly about: string;
	readonly done: boolean;
	/** The session's day. `open` is the tooltip of its link. */
	readonly from: string;
	readonly open: string;
	readonly location: number;
}

/** A section with a text from a file. `html` is safe: only `renderQuoted` makes it. */
export interface BriefText extends BriefPart {
	readonly about: string;
	readonly location?: number;
	readonly html: string;
}

/** A list under a heading. */
export interface BriefSide {
	readonly heading: string;
	readonly items: readonly string[];
}

/** Everything that a pair's brief shows, as text in the chosen language; the webview only lays it out. */
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
