import { onOneLine } from '../../text/plainText';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { parseWhen } from '../../time/parseWhen';
import type { Direction } from '../../time/reading/dayIn';
import { describeWhen } from '../../views/describeWhen';
import { whyNoDay } from '../../views/whyNoDay';
import type { Words } from '../../words/words';
import type { Field } from './field';

/** What a day is read with. */
interface DaySources {
	/** In the programme's zone. */
	readonly now: Now;
	readonly words: Words;
}

/** A field for a day in words, of which the weekdays are those to come or those gone by. `refused` is said of what is no day. */
export function dayField<Change>(
	{ now, words }: DaySources, written: Day | undefined, direction: Direction, refused: string,
	changes: (to: Day | undefined) => readonly Change[],
): Field<Change> {
	const dayOf = (text: string): Day | undefined => parseWhen(text, now, direction)?.date;
	const present = written === undefined ? '' : words.day(written);
	return {
		present, isLive: false,
		meaningOf: text => text === present ? written ?? '' : dayOf(text) ?? onOneLine(text),
		read: text => {
			const read = dayOf(text);
			return text.trim() !== '' && read === undefined ? { refused: whyNoDay(text, now, direction, words) ?? refused } : changes(read);
		},
		hintOf: text => {
			const date = text === present ? undefined : dayOf(text);
			return date === undefined ? '' : describeWhen({ date }, now.today, words);
		},
	};
}
