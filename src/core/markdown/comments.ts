import type { StateBlock, StateInline } from 'markdown-it';

/** A markdown-it block rule that hides HTML comments: prompts for the author. Returns whether the line starts one. */
export function blockComment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	const lineStart = (line: number): number => (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
	if (!state.src.startsWith('<!--', lineStart(startLine))) {
		return false;
	}
	for (let line = startLine; line < endLine; line++) {
		const text = state.src.slice(lineStart(line), state.eMarks[line]);
		const close = text.indexOf('-->', line === startLine ? 4 : 0);
		if (close >= 0) {
			if (text.slice(close + 3).trim() !== '') {
				return false;
			}
			if (!silent) {
				state.line = line + 1;
			}
			return true;
		}
		if (line > startLine && state.isEmpty(line)) {
			// An unclosed comment would hide the rest of the note, and searching on would take quadratic time.
			return false;
		}
	}
	return false;
}

/** A markdown-it inline rule that hides HTML comments. */
export function inlineComment(state: StateInline): boolean {
	if (!state.src.startsWith('<!--', state.pos)) {
		return false;
	}
	// Bounded, so that many unclosed comments take linear time.
	const close = state.src.slice(state.pos + 4, state.pos + 2_000).indexOf('-->');
	if (close < 0) {
		return false;
	}
	state.pos += 4 + close + 3;
	return true;
}
