import type { Day } from './days';
import type { Now } from './instants';
import { type Direction, isLikely, type Refusal } from './reading/dayIn';
import { onClock, readWhen } from './reading/readWhen';

/**
 * A day and an optional time, `HH:MM` in the current user's zone. A time typed without a zone is unchanged, even if a clock change skips or
 * repeats it.
 */
export interface When {
	readonly date: Day;
	readonly time?: string;
	/** The length in minutes of `13.00–14.30`. */
	readonly minutes?: number;
	/** Whether the text says that there is no time. */
	readonly hasNoTime?: true;
	/** What else the text can mean. */
	readonly alternatives?: readonly { readonly date: Day; readonly time?: string }[];
}

/** Why a typed day is refused; undefined for one that is read, and for one that is not understood at all. */
export function whyRefused(text: string, now: Now, direction: Direction): Refusal | undefined {
	const reading = readWhen(text, now, direction);
	return reading && 'refused' in reading ? reading : undefined;
}

/** Reads a typed day with an optional time, in the current user's zone (`readWhen`). Undefined if it is not understood or refused. */
export function parseWhen(text: string, now: Now, direction: Direction): When | undefined {
	const reading = readWhen(text, now, direction);
	if (!reading || 'refused' in reading) {
		return undefined;
	}
	const { alternatives = [], offset, minutes, hasNoTime } = reading;
	const others = alternatives.filter(({ date }) => isLikely(date)).map(each => onClock(each, offset, now.zone));
	return {
		...onClock(reading, offset, now.zone),
		...(minutes !== undefined && { minutes }),
		...(hasNoTime && { hasNoTime }),
		...(others.length > 0 && { alternatives: others }),
	};
}
