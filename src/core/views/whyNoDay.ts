import { plainText } from '../text/plainText';
import type { Now } from '../time/instants';
import { whyRefused } from '../time/parseWhen';
import type { Direction } from '../time/reading/dayIn';
import type { Words } from '../words/words';

/** Returns why a typed text is no day, where more is known than that it is not understood. */
export function whyNoDay(text: string, now: Now, direction: Direction, { dates }: Words): string | undefined {
	const refusal = whyRefused(text, now, direction);
	return refusal && dates.refused[refusal.refused](plainText(text), refusal.date);
}
