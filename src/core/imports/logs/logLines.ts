import { bullet as otherBullet } from '../../record/listMarks';

/** A line of a running log, taken apart. */
export interface LogLine {
	/** Counted from 1. */
	readonly number: number;
	/** The line, without white space at its end. */
	readonly written: string;
	/** In columns, of which a tab takes four. */
	readonly indent: number;
	/** The level of a heading: 1 to 6, more in org; `maxHeading` for a line in bold type. */
	readonly heading?: number;
	readonly isBullet: boolean;
	/** The check box of a bullet, or the keyword of a task in org. */
	readonly box?: 'open' | 'done' | 'dropped';
	/** The text without what makes it a heading, a bullet or a task. */
	readonly text: string;
	/** Whether it belongs to a block of code or to a table: then it is only text. */
	readonly isVerbatim: boolean;
	/** When it was, as a tool noted it below a heading: org's `<2026-03-02 Mon 10:00>` or CLOCK. In the form that a heading has it. */
	readonly when?: string;
}

/** A level below all others. */
export const maxHeading = 99;

const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
/** A day in numbers right behind the sign of a heading or bullet: `#1/9/24`. */
const dayInNumbers = String.raw`\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?(?!\d)`;
const tightHeading = new RegExp(`^ {0,3}(#{1,6})(?=${dayInNumbers})(.*)$`);
const tightMark = new RegExp(`^[-*+](?=${dayInNumbers})`);
const boldLine = /^ {0,3}(?:\*\*([^*]{1,120})\*\*|__([^_]{1,120})__)\s*:?\s*$/;
const mark = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
const box = /^(?:\[([ xX/-]?)\](?=\s|$)|([☐☑☒✅]))\s*/u;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const underline = /^ {0,3}(=+|-{2,})[ \t]*$/;

/** Takes the lines of a Markdown text apart. `from` is the number of the first one, counted from 1. */
export function markdownLines(text: string, from = 1): readonly LogLine[] {
	const lines: LogLine[] = [];
	let fenced = '';
	let isComment = false;
	for (const [i, raw] of text.split(/\r\n?|\n/).entries()) {
		const begins = fenced === '' && /^\s*<!--/.test(raw);
		const isHidden: boolean = isComment || begins;
		isComment = isHidden && !raw.includes('-->');
		// A comment is not shown: often a template to copy.
		const written = isHidden ? '' : raw.trimEnd();
		const mine = fence.exec(written)?.[1];
		const wasFenced = fenced !== '';
		if (mine !== undefined) {
			fenced = fenced === '' ? mine : mine.startsWith(fenced) ? '' : fenced;
		}
		const isVerbatim = wasFenced || mine !== undefined || /^\s*\|/.test(written);
		const before = lines.at(-1);
		const level = underline.exec(written)?.[1];
		if (!isVerbatim && level !== undefined && before && isParagraph(before)) {
			lines[lines.length - 1] = { ...before, heading: level.startsWith('=') ? 1 : 2 };
			continue;
		}
		lines.push(isVerbatim
			? { number: i + from, written, indent: indentOf(written), isBullet: false, text: written.trim(), isVerbatim }
			: markdownLine(written, i + from));
	}
	return lines;
}

const isParagraph = (line: LogLine): boolean => line.text !== '' && line.heading === undefined && !line.isBullet && !line.isVerbatim;

function markdownLine(written: string, number: number): LogLine {
	const [, marks, title = ''] = heading.exec(written) ?? tightHeading.exec(written) ?? [];
	if (marks !== undefined) {
		return { number, written, indent: 0, heading: marks.length, isBullet: false, text: title.replace(/[ \t]#+$/, '').trim(), isVerbatim: false };
	}
	const bold = boldLine.exec(written);
	if (bold) {
		return { number, written, indent: 0, heading: maxHeading, isBullet: false, text: (bold[1] ?? bold[2] ?? '').trim(), isVerbatim: false };
	}
	return bulletLine(written, number);
}

/** Takes a line apart that is no heading. */
export function bulletLine(written: string, number: number): LogLine {
	const content = written.trimStart();
	const length = (mark.exec(content) ?? tightMark.exec(content) ?? otherBullet.exec(content))?.[0].length ?? 0;
	const text = content.slice(length).trim();
	const boxed = length > 0 || /^[☐☑☒]/u.test(text) ? box.exec(text) : null;
	const state = boxed?.[1] ?? boxed?.[2];
	return {
		number,
		written,
		indent: indentOf(written),
		isBullet: length > 0 || boxed !== null,
		...(state !== undefined && { box: /^[xX☑☒✅]$/u.test(state) ? 'done' : state === '-' ? 'dropped' : 'open' }),
		text: text.slice(boxed?.[0].length ?? 0).replace(/^[*+-]$/, ''),
		isVerbatim: false,
	};
}

function indentOf(written: string): number {
	return (/^[ \t]*/.exec(written)?.[0] ?? '').replaceAll('\t', '    ').length;
}
