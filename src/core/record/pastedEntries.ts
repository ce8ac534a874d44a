import { pastedLine } from './pastedLine';

const checkBox = /^(?:\[[ xX]?\]|[☐☑☒])[ \t]+/u;

/**
 * Returns the entries of a text that was typed or pasted, one for each line that is not blank, without bullets, numbers, check boxes, the
 * marks of quoted mails and the dates of chats. An indented line without such a mark goes on with the marked one above. A number in a text
 * of one line is a part of it.
 */
export function pastedEntries(text: string): readonly string[] {
	const lines = text.split(/\r\n?|\n/).filter(line => line.trim() !== '');
	const entries: string[] = [];
	let markedAt: number | undefined;
	for (const line of lines) {
		const { indent, mark, speaker, text: content } = pastedLine(line, lines.length > 1);
		const box = checkBox.exec(content)?.[0];
		const entry = (speaker === undefined || speaker === '' ? '' : `${speaker}: `) + content.slice(box?.length ?? 0);
		const isMarked = mark !== undefined || box !== undefined || speaker !== undefined;
		if (isMarked) {
			markedAt = indent;
		}
		if (isMarked || markedAt === undefined || indent <= markedAt) {
			entries.push(entry);
		} else {
			entries.push(`${entries.pop() ?? ''} ${entry}`);
		}
	}
	return entries.map(entry => entry.trim()).filter(entry => entry !== '');
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
