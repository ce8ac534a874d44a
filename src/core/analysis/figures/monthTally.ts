import type { Session } from '../../record/session';
import { meetingStates, type MeetingState } from '../../record/computedStates';

/** The sessions of a month. */
export interface MonthFigures {
	/** `2021-08`. */
	readonly month: string;
	readonly sessions: Readonly<Record<MeetingState, number>>;
	/** Of those held, as far as known. */
	readonly minutes: number;
}

/** Counts sessions by the month of their day. */
export class MonthTally {
	readonly #months = new Map<string, { readonly sessions: Record<MeetingState, number>; minutes: number }>();

	add({ date, minutes = 0 }: Session, state: MeetingState): void {
		const month = monthOf(date);
		const counted = this.#months.get(month) ?? { sessions: Object.fromEntries(meetingStates.map(one => [one, 0])) as Record<MeetingState, number>, minutes: 0 };
		this.#months.set(month, counted);
		counted.sessions[state]++;
		counted.minutes += state === 'held' ? minutes : 0;
	}

	/** The oldest first. */
	get figures(): readonly MonthFigures[] {
		return [...this.#months].map(([month, counted]) => ({ month, ...counted })).sort((a, b) => a.month < b.month ? -1 : 1);
	}
}

function monthOf(day: string): string {
	return day.slice(0, 7);
}
