import { plainLabel } from '../../text/plainText';

/** Offsets in a line. */
interface Found {
	readonly start: number;
	readonly end: number;
}

/** How much of a line is shown, so that there is room beside it. Longer ones are cut around the first word that was found. */
const maxCharacters = 80;
const charactersBefore = 25;

/** Signs of Markdown at the beginning of a line, which say nothing in a list of lines. */
const marks = /^\s*(?:(?:[-*+>]|#{1,6}|\d{1,3}[.)])\s+)*(?:\[[ xX]\]\s+)?/;

/** Returns a line of a text for a quick pick, cut so that the first word that was found is in it. */
export function foundLine(text: string, ranges: readonly Found[]): string {
	const from = marks.exec(text)?.[0].length ?? 0;
	const first = ranges[0]?.start ?? from;
	const isCut = first - from > charactersBefore && text.length - from > maxCharacters;
	const nearest = first - charactersBefore;
	const blank = text.indexOf(' ', nearest);
	const start = !isCut ? from : blank >= 0 && blank < first ? blank + 1 : nearest;
	return plainLabel(`${start > from ? '…' : ''}${text.slice(start)}`, maxCharacters);
}
