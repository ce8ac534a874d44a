import { nameOfPerson } from '../../../programme/programme';
import { shownText } from '../../../text/plainText';
import type { Day } from '../../../time/days';
import { dayOfWeek, dueInWords } from '../../../views/rowText';
import { sessionPageWordsFor } from '../../../words/sessionPageWords';
import type { Words } from '../../../words/words';
import type { CapturedEntry } from '../protocol';
import type { Captured, CaptureContext } from './captured';

/** Describes what a captured text becomes: its kind, its text on one line, and an action's owner and due day. */
export function describeCaptured(captured: Captured, { programme, now }: CaptureContext, words: Words): CapturedEntry {
	const { capture } = sessionPageWordsFor(words.language);
	const dueInAllWays = (due: Day, others: readonly Day[]): string => {
		const inWords = dueInWords(due, now.today, words);
		return others.length === 0 ? inWords : capture.orElse(inWords, others.map(day => dayOfWeek(day, now.today, words)));
	};
	const { is, text } = captured;
	const chips: readonly (string | undefined)[] = captured.is !== 'action' ? [] : [
		captured.owner && capture.owner(shownText(nameOfPerson(programme, captured.owner))),
		captured.due && dueInAllWays(captured.due, captured.otherDues ?? []),
		captured.done && capture.done,
	];
	return { kind: capture.kinds[is], text: shownText(text), chips: chips.filter(chip => chip !== undefined), canBeNote: is !== 'note' };
}
