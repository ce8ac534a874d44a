import type { Uri } from '../text/uri';
import type { Day } from '../time/days';
import type { ImportIssue } from './importIssue';

/** What a proposal makes or changes. */
export const proposedThings = ['person', 'pair', 'session', 'cohort', 'wish'] as const;
/** One of `proposedThings`. */
export type ProposedThing = (typeof proposedThings)[number];

/**
 * `new`: it is made. `changed`: it is there, and values are added or replaced. `same`: it is there, and nothing changes. `unclear`: an
 * issue asks the user first. `leftOut`: the user wants none of it, or nothing of it can be used.
 */
export const proposalStates = ['new', 'changed', 'same', 'unclear', 'leftOut'] as const;
/** One of `proposalStates`. */
export type ProposalState = (typeof proposalStates)[number];

/** One value of a proposal. */
export interface ProposedValue {
	/** The key in the file: `name`, `date`, `actions`. */
	readonly key: string;
	/** What the programme has now, as one text. */
	readonly before?: string;
	/** What the source has, as one text. */
	readonly after: string;
	/** `set`: it is written. `equal`: nothing to do. `kept`: what the programme has differs and stays, since a person changed it. */
	readonly effect: 'set' | 'equal' | 'kept';
}

/** A session of a proposal. People are as files refer to them: ids, else names. */
export interface ProposedMeeting {
	readonly date: Day;
	readonly mentors: readonly string[];
	readonly mentees: readonly string[];
	readonly title?: string;
}

/** What one row of a source makes of one person, pair, session, cohort or wish. */
export interface Proposal {
	/** Equal for the same thing in each preview of a source: `person:budi`, `session:2026-03-02-ani-budi-01`. */
	readonly key: string;
	/** The line of the source, counted from 1. */
	readonly line: number;
	/** All lines that say it, where several do: those of a cohort. */
	readonly lines?: readonly number[];
	readonly written: string;
	readonly thing: ProposedThing;
	readonly state: ProposalState;
	/** A name for it: the person's name, `Ani – Budi`, the session's day and title. */
	readonly label: string;
	/** When whom a session is with, where that is known: for a label in words. */
	readonly meeting?: ProposedMeeting;
	/** Where it is or will be. */
	readonly uri?: Uri;
	readonly values: readonly ProposedValue[];
	readonly issues: readonly ImportIssue[];
}
