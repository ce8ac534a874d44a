import { pastedLine } from '../../../record/pastedLine';
import type { Captured, CaptureContext } from './captured';
import { readLine } from './readLine';
import { readPasted } from './readPasted';

/**
 * Reads what was typed or pasted into the capture line: one entry for each entry of a list, each message of a chat and each line with a
 * sign; lines of prose in a row are one note. Empty if there is nothing to file.
 */
export function readCapture(text: string, context: CaptureContext): readonly Captured[] {
	const lines = text.split(/\r\n?|[\n\u2028\u2029]/);
	const [first = '', second] = lines.filter(line => line.trim() !== '');
	if (second !== undefined) {
		return readPasted(lines, context);
	}
	const { speaker, text: words } = pastedLine(first, false);
	const line = speaker === undefined || speaker === '' ? readLine(words, first.trim(), context) : undefined;
	return line ? [line] : speaker ? readPasted(lines, context) : [];
}
