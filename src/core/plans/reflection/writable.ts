import { keyOf } from '../../notes/matchStages';
import { Fences } from '../../notes/noteLines';
import { readHeading } from '../../notes/outline';

/** What the text of a section must not contain, by its place in the note. */
export interface WritableOptions {
	/** Names of stages: a heading with one of them would be taken for the stage. */
	readonly stageNames: readonly string[];
	/** Whether the text is before the note's title: the first heading of all is the title. */
	readonly isBeforeTitle?: boolean;
	/** Whether the text begins the file: three hyphens there begin front matter. */
	readonly isAtStart?: boolean;
}

/**
 * Returns a typed text as it can be written into a section without changing how the note is divided: line ends are LF, blank lines around
 * it are left out, headings of the first two levels become those of the third, a heading with the name of a stage becomes text, an open
 * block of code is closed, and comments become text, since the page would hide them. Applied again, it changes nothing more.
 */
export function writable(typed: string, { stageNames, isBeforeTitle = false, isAtStart = false }: WritableOptions): string {
	const names = new Set(stageNames.map(keyOf));
	const fences = new Fences();
	const lines = withoutBlankLinesAround(asText(typed).split('\n')).map((line, i) => {
		if (isAtStart && i === 0 && /^---[ \t]*$/.test(line)) {
			return `\\${line}`;
		}
		if (/^<{7}(?: |$)/.test(line)) {
			// Half of what Git writes where two versions conflict: a file with it is not read.
			return ` ${line}`;
		}
		return fences.read(line) ? line : withoutHeading(line.replaceAll('<!--', '<\\!--'), names, isBeforeTitle);
	});
	return [...lines, ...fences.closing === undefined ? [] : [fences.closing]].join('\n');
}

/** The text without what no file of ours may contain: other line ends, zero bytes, halves of characters, a byte order mark. */
export function asText(typed: string): string {
	return typed
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
		.replace(/^\uFEFF+/, '');
}

function withoutBlankLinesAround(lines: readonly string[]): readonly string[] {
	const isWritten = (line: string): boolean => line.trim() !== '';
	const first = lines.findIndex(isWritten);
	return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isWritten) + 1);
}

function withoutHeading(line: string, names: ReadonlySet<string>, isBeforeTitle: boolean): string {
	const heading = readHeading(line);
	if (!heading) {
		return line;
	}
	if (isBeforeTitle || names.has(keyOf(heading.words))) {
		return line.replace('#', '\\#');
	}
	return heading.level > 2 ? line : line.replace(/#+/, '###');
}
