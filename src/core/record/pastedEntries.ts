import { bullet, number } from './listMarks';

/** The marks that can precede an entry: a hyphen, then a check box. `listMarks` has bullets and numbers. */
const hyphen = /^-[ \t]+/;
const checkBox = /^(?:\[[ xX]?\]|[☐☑☒])[ \t]+/u;

/**
 * Returns the entries of a text that was typed or pasted, one for each line that is not blank, without bullets, numbers and check boxes.
 * An indented line without such a mark goes on with the marked one above. A number in a text of one line is a part of it.
 */
export function pastedEntries(text: string): readonly string[] {
	const lines = text.split(/\r\n?|\n/).filter(line => line.trim() !== '');
	const entries: string[] = [];
	let markedAt: number | undefined;
	for (const line of lines) {
		const indent = line.length - line.trimStart().length;
		const entry = withoutMark(line.trim(), lines.length > 1);
		if (entry !== line.trim()) {
			markedAt = indent;
			entries.push(entry);
		} else if (markedAt !== undefined && indent > markedAt) {
			entries.push(`${entries.pop() ?? ''} ${entry}`);
		} else {
			entries.push(entry);
		}
	}
	return entries.map(entry => entry.trim()).filter(entry => entry !== '');
}

function withoutMark(line: string, isOneOfSeveral: boolean): string {
	const mark = (bullet.exec(line) ?? hyphen.exec(line) ?? (isOneOfSeveral ? number.exec(line) : null))?.[0] ?? '';
	const rest = line.slice(mark.length);
	return rest.slice(checkBox.exec(rest)?.[0].length ?? 0);
}

/**
 * Returns a one-line text with the line breaks of what was pasted into it, since input boxes replace them by spaces or nothing. The text
 * itself if it does not contain what is in the clipboard.
 */
export function withPastedLines(text: string, clipboard: string): string {
	const pasted = clipboard.trim();
	if (!/[\r\n]/.test(pasted)) {
		return text;
	}
	for (const joint of [' ', '']) {
		const joined = pasted.replaceAll(/\r\n?|\n/g, joint);
		const at = text.indexOf(joined);
		if (at >= 0) {
			return text.slice(0, at) + pasted + text.slice(at + joined.length);
		}
	}
	return text;
}
