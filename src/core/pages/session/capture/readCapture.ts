import { pastedLine } from '../../../record/pastedLine';
import { finish, type Steps } from '../../../text/steps';
import type { Captured, CapturedText, CaptureContext } from './captured';
import { hasContent, readLine } from './readLine';
import { readPasted } from './readPasted';

/**
 * Reads what was typed or pasted into the capture line: one entry for each entry of a list, each message of a chat and each line with a
 * sign; lines of prose in a row are one note. Empty if there is nothing to file.
 */
export function readCapture(text: string, context: CaptureContext): readonly Captured[] {
	return finish(readCaptureInSteps(text, context));
}

/** Like `readCapture`, for a long text. */
export function* readCaptureInSteps(text: string, context: CaptureContext): Steps<readonly Captured[]> {
	const lines = text.split(/\r\n?|[\n\u2028\u2029]/);
	const [first = '', second] = lines.filter(line => line.trim() !== '');
	const { speaker, text: words } = pastedLine(first, false);
	if (second !== undefined || speaker) {
		return yield* readPasted(lines, context);
	}
	const line = readLine(words, first.trim(), context);
	return line ? [line] : [];
}

/** Returns a text as one note, whole: for what only looks like an action. Empty for a blank text. */
export function asNote(text: string): readonly CapturedText[] {
	const whole = text.trim();
	return hasContent(whole) ? [{ is: 'note', text: whole, written: whole }] : [];
}
