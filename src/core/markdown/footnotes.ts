import type { Env, StateBlock, StateInline } from 'markdown-it';

/** Stands in a block's HTML where a footnote's number goes, which only the whole note tells. No text can hold it: the parser replaces it. */
export const footnoteMark = '\0';

/** What is known of a note's footnotes while its words are looked at. */
export interface FootnoteEnvironment extends Env {
	/** Those that have a text, by `normalizeReference`. */
	footnoteLabels?: Set<string>;
	/** Whether the text of one is being read: a line without its indentation may begin the next. */
	inFootnote?: boolean;
}

/** No label is longer, so that looking for one costs little. */
const label = /^\[\^([^\]\s[^]{1,100})\]/;
const mostInLabel = 104;

/** `[^1]: …` at the beginning of a line that is in no list or quotation; lines with four spaces in front go on with it. Never runs on a line twice. */
export function footnoteText(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
	const environment = state.env as FootnoteEnvironment;
	if ((state.level !== 0 && !(silent && environment.inFootnote === true)) || (state.sCount[startLine] ?? 0) >= 4 || state.src.charCodeAt(begin) !== 0x5b) {
		return false;
	}
	const found = label.exec(state.src.slice(begin, Math.min(begin + mostInLabel, state.eMarks[startLine] ?? begin)));
	const behind = begin + (found?.[0].length ?? 0);
	if (!found || state.src[behind] !== ':') {
		return false;
	}
	if (silent) {
		return true;
	}
	const name = state.md.utils.normalizeReference(found[1] ?? '');
	(environment.footnoteLabels ??= new Set()).add(name);
	const open = state.push('footnote_open', '', 1);
	open.meta = { label: name };
	open.map = [startLine, startLine + 1];
	environment.inFootnote = true;
	tokenizeIndented(state, startLine, endLine, behind + 1);
	environment.inFootnote = false;
	open.map = [startLine, state.line];
	state.push('footnote_close', '', -1);
	return true;
}

/** The text's first line begins behind the label, the others are indented: as the parser's own rule for lists does it. */
function tokenizeIndented(state: StateBlock, line: number, endLine: number, start: number): void {
	const before = { mark: state.bMarks[line] ?? 0, shift: state.tShift[line] ?? 0, count: state.sCount[line] ?? 0, type: state.parentType, tight: state.tight };
	const text = Math.min(state.skipSpaces(start), state.eMarks[line] ?? start);
	state.bMarks[line] = start;
	state.tShift[line] = text - start;
	state.blkIndent += 4;
	state.sCount[line] = state.blkIndent;
	state.parentType = 'footnote';
	state.md.block.tokenize(state, line, endLine);
	state.blkIndent -= 4;
	state.parentType = before.type;
	state.tight = before.tight;
	state.bMarks[line] = before.mark;
	state.tShift[line] = before.shift;
	state.sCount[line] = before.count;
}

/** `[^1]`, where the note has a text for it. */
export function footnoteReference(state: StateInline, silent: boolean): boolean {
	if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) {
		return false;
	}
	const found = label.exec(state.src.slice(state.pos, state.pos + mostInLabel));
	const name = found && state.md.utils.normalizeReference(found[1] ?? '');
	if (!found || name === null || (state.env as FootnoteEnvironment).footnoteLabels?.has(name) !== true) {
		return false;
	}
	if (!silent) {
		state.push('footnote_reference', '', 0).meta = { label: name };
	}
	state.pos += found[0].length;
	return true;
}
