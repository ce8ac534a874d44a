import type { Day } from '../time/days';
import type { ImportIssue } from './importIssue';

/** What every record has: where it is in the source, and what of it fits no key. */
interface RecordBase {
	/** The line of the source at which it begins, counted from 1; the row of a sheet. */
	readonly line: number;
	/** That line as written, at most 200 characters. */
	readonly written: string;
	readonly issues: readonly ImportIssue[];
	/** What of it fits no key, by the name of its column or heading. Never dropped: a session gets it in its summary, a person as keys. */
	readonly rest: readonly { readonly name: string; readonly text: string }[];
}

/** A role that a source gives a person. */
export type Role = 'mentor' | 'mentee' | 'mentor and mentee' | 'coordinator';

/** A person, with whom they are to be paired. Names are as written. */
export interface PersonRecord extends RecordBase {
	readonly kind: 'person';
	/** The id that the source has for the person, if it has one. */
	readonly id?: string;
	readonly name: string;
	readonly role?: Role;
	readonly email?: string;
	/** Names and numbers that other systems have for the person: equal for one person only. Kept in `rest`, too. */
	readonly handles?: readonly string[];
	readonly phone?: string;
	readonly nip?: string;
	readonly unit?: string;
	readonly position?: string;
	/** An IANA zone. */
	readonly timezone?: string;
	readonly salutation?: string;
	/** How many mentees a mentor takes at once. */
	readonly capacity?: number;
	readonly offers?: readonly string[];
	readonly seeks?: readonly string[];
	readonly languages?: readonly string[];
	/** The superior's name as written. */
	readonly superior?: string;
	/** The cohort's name or id as written. */
	readonly cohort?: string;
	/** The mentors that this mentee has: a pair for each. */
	readonly mentors?: readonly string[];
	/** The mentees that this mentor has: a pair for each. */
	readonly mentees?: readonly string[];
	/** Mentors whom the person wishes for, best first. Wishes are not pairs. */
	readonly wishes?: readonly string[];
}

/** Mentors and mentees who meet. A record without names is the pair of the programme with its id. */
export interface PairRecord extends RecordBase {
	readonly kind: 'pair';
	/** The id that the source has for the pair, if it has one. */
	readonly id?: string;
	readonly mentors: readonly string[];
	readonly mentees: readonly string[];
	readonly cohort?: string;
	readonly status?: 'pending' | 'active' | 'on-hold' | 'completed' | 'ended-early';
	readonly start?: Day;
	readonly end?: Day;
	/** A rhythm as a pair file has it: `2 weeks`. */
	readonly every?: string;
	readonly goals?: readonly PairGoal[];
	/** When the agreement of the pair was signed. */
	readonly signedOn?: Day;
}

/** A goal of a pair. */
export interface PairGoal {
	readonly text: string;
	readonly measure?: string;
	readonly due?: Day;
}

/** An action of a session, with its owner's name as written. */
export interface ActionRecord {
	readonly text: string;
	readonly owner?: string;
	readonly due?: Day;
	readonly isDone: boolean;
	/** Whether it was given up. */
	readonly isDropped?: true;
}

/** One meeting. */
export interface SessionRecord extends RecordBase {
	readonly kind: 'session';
	/** The id that the source has for the session, if it is one of ours. */
	readonly id?: string;
	/** Absent where an issue asks for it. */
	readonly date?: Day;
	/** `HH:MM` on the programme's clock. */
	readonly time?: string;
	readonly minutes?: number;
	readonly title?: string;
	/** The pair's id as written. */
	readonly pair?: string;
	readonly mentors: readonly string[];
	readonly mentees: readonly string[];
	/** People of whom the source does not say on which side they are. */
	readonly people: readonly string[];
	/** E-mail addresses of participants, to find people by. They are never written. */
	readonly emails: readonly string[];
	/** How many people the source says take part, where it lists all of them. */
	readonly participants?: number;
	/** The NIP of the only mentee, to find the person by. It is never written. */
	readonly nip?: string;
	readonly status?: 'scheduled' | 'done' | 'cancelled' | 'no-show';
	readonly sessionKind?: 'one-on-one' | 'group' | 'forum';
	readonly mode?: 'in-person' | 'video' | 'phone' | 'chat';
	readonly place?: string;
	readonly present: readonly string[];
	/** Lines of the summary, without what became decisions and actions. */
	readonly summary: string;
	readonly decisions: readonly string[];
	readonly actions: readonly ActionRecord[];
	/** Who approved it, by name; `true` where there is only a mark (✓). */
	readonly approvedBy?: string | true;
	readonly topics: readonly string[];
	readonly links: readonly { readonly title?: string; readonly url: string }[];
}

/** What a source says, row by row. */
export type ImportRecord = PersonRecord | PairRecord | SessionRecord;
