import type { ProgrammeFile } from '../../record/programmeFile';
import { escapeHtml } from '../../text/escapeHtml';
import { plainLines, plainText } from '../../text/plainText';
import type { Day } from '../../time/days';
import { documentWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { documentStyle } from './documentStyle';

/** Who issues a document; texts as they are in the programme's file. */
export interface Letterhead {
	readonly organisation?: string;
	readonly unit?: string;
	/** Lines of text. */
	readonly address?: string;
	/** A `data:` address of a picture, as `readLogo` returns it. */
	readonly logo?: string;
}

/** Who signs; what is missing is a line to write on. */
export interface Signer {
	readonly position?: string;
	readonly name?: string;
	readonly nip?: string;
}

/** A part of a document that begins on a page of its own: the whole of it, or what is about one person. */
export interface Sheet {
	readonly title: string;
	/** What it is about: period, scope, programme, or the person; each a label and a text. Empty texts are left out. */
	readonly facts: readonly (readonly [label: string, text: string])[];
	/** At the head of each of its pages after the first page of the document. One line, cut at about 100 letters. */
	readonly runningHead: string;
	/** HTML: texts and tables with `<h2>` as headings, see `tableOf`. */
	readonly sections: readonly string[];
	/** Absent for a sheet that nobody signs. Without signers there is one block without a name. */
	readonly signed?: { readonly signers: readonly Signer[]; readonly place?: string; readonly day: Day };
	/** One page that hangs on a wall, such as a certificate: landscape, without running head and page number. */
	readonly isAward?: boolean;
}

/** A document that is handed in. */
export interface Document {
	/** The name of the file in a browser's tab. */
	readonly name: string;
	readonly letterhead?: Letterhead;
	/** At least one. */
	readonly sheets: readonly Sheet[];
	/** More style, without `</`. */
	readonly style?: string;
}

/** When a document is made, and with which logo. */
export interface Made {
	/** In the programme's zone. */
	readonly today: Day;
	/** A data address, see `Letterhead`. */
	readonly logo?: string | undefined;
}

/** What a programme's file says of all its documents. `logo` is the data address of its logo. */
export function letterheadOf(file: Pick<ProgrammeFile, 'letterhead'> | undefined, logo?: string): Letterhead {
	const { organisation, unit, address } = file?.letterhead ?? {};
	return {
		...(organisation !== undefined && { organisation }), ...(unit !== undefined && { unit }), ...(address !== undefined && { address }),
		...(logo !== undefined && { logo }),
	};
}

/**
 * Renders a document as a whole HTML page without scripts and without anything from elsewhere. It prints on A4, black on white, with the
 * letterhead and the title on the first page of each sheet, and page numbers in the margin.
 */
export function documentPage(document: Document, words: Words): string {
	return [...documentParts(document, words)].join('');
}

/** Like `documentPage`, but yields the page in parts, a sheet each, so that a caller can let others work between two. */
export function* documentParts({ name, letterhead = {}, sheets, style = '' }: Document, words: Words): Generator<string, void, undefined> {
	const hasLogo = letterhead.logo !== undefined;
	yield `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${hasLogo ? '; img-src data:' : ''}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(name)}</title>
<style>
${documentStyle}${style}${sheets.map((sheet, i) => marginsOf(sheet, i, words)).join('')}@page sheet0:first { @top-left { content: none; } }
</style>
</head>
<body>
<main>
`;
	for (const [i, sheet] of sheets.entries()) {
		yield `${sheetOf(sheet, i, letterhead, words)}\n`;
	}
	yield '</main>\n</body>\n</html>\n';
}

function sheetOf({ title, facts, sections, signed }: Sheet, i: number, letterhead: Letterhead, words: Words): string {
	const known = facts.filter(([, text]) => plainText(text) !== '');
	return [
		`<article class="sheet" style="page: sheet${String(i)}">`,
		...letterheadHtml(letterhead),
		`<h1>${breakable(title)}</h1>`,
		...(known.length === 0 ? [] : [
			`<dl class="facts">\n${known
				.map(([label, text]) => `<div><dt>${escapeHtml(label)}</dt><dd>${inline(text)}</dd></div>`)
				.join('\n')}\n</dl>`,
		]),
		...sections,
		...(signed ? [signatures(signed, words)] : []),
		'</article>',
	].join('\n');
}

function letterheadHtml({ organisation = '', unit = '', address = '', logo }: Letterhead): readonly string[] {
	const lines = [
		...(plainText(organisation) === '' ? [] : [`<p class="organisation">${inline(organisation)}</p>`]),
		...(plainText(unit) === '' ? [] : [`<p class="unit">${inline(unit)}</p>`]),
		...plainLines(address, 600).filter(line => line !== '').map(line => `<p>${inline(line)}</p>`),
	];
	return lines.length === 0 && logo === undefined
		? []
		: [`<header class="letterhead">\n${logo === undefined ? '' : `<img src="${escapeHtml(logo, Infinity)}" alt="">\n`}<div>${lines.join('')}</div>\n</header>`];
}

/** Place and day, then a block for each signer: position, room, name and NIP. */
function signatures({ signers, place, day }: NonNullable<Sheet['signed']>, words: Words): string {
	const { nip, nameToWrite } = documentWords[words.language];
	const blank = '<span class="blank"></span>';
	const block = ({ position = '', name = '', nip: number = '' }: Signer): string => [
		`<div class="signer"><p>${plainText(position) === '' ? '&nbsp;' : inline(position)}</p>`,
		plainText(name) === ''
			? `<p class="name"><span class="hidden">${escapeHtml(nameToWrite)}</span>${blank}</p>`
			: `<p class="name">${inline(name)}</p>`,
		`<p>${escapeHtml(nip)} ${plainText(number) === '' ? blank : inline(number)}</p></div>`,
	].join('');
	return [
		'<div class="signatures">',
		`<p class="when">${place === undefined ? blank : inline(place)}, ${escapeHtml(longDay(day, words))}</p>`,
		...(signers.length === 0 ? [{}] : signers).map(block),
		'</div>',
	].join('\n');
}

/** Returns `13 August 2021`, as letters have it. */
export function longDay(day: Day, words: Words): string {
	return `${String(Number(day.slice(8)))} ${words.finding.rows.month(day.slice(0, 7))}`;
}

/** The margins of a sheet's pages: the running head, and which page of how many. */
function marginsOf({ runningHead, isAward = false }: Sheet, i: number, words: Words): string {
	if (isAward) {
		return `@page sheet${String(i)} { size: A4 landscape; @top-left { content: none; } @bottom-right { content: none; } }\n`;
	}
	const { page, of } = documentWords[words.language];
	const head = `@top-left { content: ${cssString(plainText(runningHead, 100))}; }`;
	const foot = `@bottom-right { content: ${cssString(page)} " " counter(page) " " ${cssString(of)} " " counter(pages); }`;
	return `@page sheet${String(i)} { ${head} ${foot} }\n`;
}

/** Returns a text as a string of CSS, of which no text can get out. */
function cssString(text: string): string {
	return `"${text.replaceAll(/[^A-Za-z0-9 ,.:–-]/gu, sign => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}

/** A text from a file, with a direction of its own. */
function inline(text: string): string {
	return `<bdi>${breakable(text)}</bdi>`;
}

/** The number of letters up to which a word is never broken; longer ones may be, each so many letters. */
const lettersAWord = 24;

/** Escapes a text so that only words that are too long for a column are broken over two lines. */
export function breakable(text: string, maxCharacters?: number): string {
	return escapeHtml(text, maxCharacters).split(' ').map(word => word.length <= lettersAWord ? word : broken(word)).join(' ');
}

/** Entities count as one letter; a letter keeps its marks. */
function broken(word: string): string {
	const letters = word.match(/&[a-z#0-9]+;|\P{M}\p{M}*/gu) ?? [word];
	return letters.map((letter, i) => i > 0 && i % lettersAWord === 0 ? `<wbr>${letter}` : letter).join('');
}
