import type { Captured, CaptureContext } from './captured';
import { readLine } from './readLine';

/** Reads what was typed or pasted into the capture line. */
export function readCapture(text: string, context: CaptureContext): readonly Captured[] {
	const line = text.trim();
	return [readLine(line.replace(/^(?:[-*+•] +|-$)/, ''), line, context)].filter(captured => captured !== undefined);
}
