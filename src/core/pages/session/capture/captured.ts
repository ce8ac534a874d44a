import type { Grouping } from '../../../programme/programme';
import type { Session } from '../../../record/session';
import type { Day } from '../../../time/days';
import type { Now } from '../../../time/instants';

/** What is needed to read a captured text. */
export interface CaptureContext {
	readonly programme: Grouping;
	readonly session: Session;
	/** The present in the reader's zone: *friday* is the one after today. */
	readonly now: Now;
}

/** What one line or entry that was typed or pasted becomes. No text is empty. */
export type Captured = CapturedText | CapturedAction;

/** A note for the summary, which may have several lines; a decision; or an entry of the agenda. */
export interface CapturedText {
	readonly is: 'note' | 'decision' | 'agenda';
	readonly text: string;
	/** As it was typed or pasted, with its signs. */
	readonly written: string;
}

/** An action, with what its sentence says of owner and due day. */
export interface CapturedAction {
	readonly is: 'action';
	/** Without the words for owner and due day, where a whole sentence remains. */
	readonly text: string;
	readonly written: string;
	/** A person's id, else the name as the programme writes it. */
	readonly owner?: string;
	readonly due?: Day;
	/** The other days that the words for the due day can mean. */
	readonly otherDues?: readonly Day[];
	/** Whether its check box was checked. */
	readonly done?: true;
}
