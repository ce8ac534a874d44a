import type { Programme } from '../../programme/programme';
import type { ProgrammeFile } from '../../record/programmeFile';
import { escapeHtml } from '../../text/escapeHtml';
import { plainLines, plainText } from '../../text/plainText';
import type { Day } from '../../time/days';
import { documentWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { breakable, ownText } from './breakable';
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

/** Who signs; what is missing is a line to write on, but of who has a name the NIP is left out. */
interface Signer {
	readonly position?: string;
	readonly name?: string;
	readonly nip?: string;
}

/** Who signs and when. Without signers there is one block to fill in, without a place a line for it. */
export interface Signed {
	readonly signers: readonly Signer[];
	readonly place?: string;
	readonly day: Day;
}

/** A part of a document that begins on a page of its own: the whole of it, or what is about one person or programme. */
export interface Sheet {
	/** Where it is another than the document's. */
	readonly letterhead?: Letterhead;
	readonly title: string;
	/**
	 * What it is about: period, scope, programme, or the person; each a label and a text. An empty text is left out, an absent
	 * one is a line to write on.
	 */
	readonly facts: readonly (readonly [label: string, text: string | undefined])[];
	/** At the head of each of its pages after the first page of the document. One line, cut at 115 letters. */
	readonly runningHead: string;
	/** HTML: texts and tables with `<h2>` as headings; see `tableOf` and `ownText`. Each is made when it is its turn. */
	readonly sections: Iterable<string>;
	/** HTML of a few lines below all sections, such as notes; on the same page as the signatures, with the last rows of a table above. */
	readonly ending?: string;
	/** Absent for a sheet that nobody signs. */
	readonly signed?: Signed;
	/** One page that hangs on a wall, such as a certificate: landscape, without running head and page number. */
	readonly isAward?: boolean;
}

/** A document that is handed in. */
export interface Document {
	/** The name in a browser's tab. */
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
	/** A data address, as `readLogo` returns it. */
	readonly logo?: string | undefined;
}

/** Returns the letterhead that a programme's file gives its documents. */
function letterheadOf(file: Pick<ProgrammeFile, 'letterhead'> | undefined, logo?: string): Letterhead {
	const { organisation, unit, address } = file?.letterhead ?? {};
	return {
		...(organisation !== undefined && { organisation }), ...(unit !== undefined && { unit }), ...(address !== undefined && { address }),
		...(logo !== undefined && { logo }),
	};
}

/** Returns who issues and signs a programme's documents. */
export function issuerOf(
	{ file }: Pick<Programme, 'file'>, { today, logo }: Made,
): { readonly letterhead: Letterhead; readonly signed: Signed } {
	const place = file?.letterhead?.place;
	return {
		letterhead: letterheadOf(file, logo),
		signed: { signers: file?.signers ?? [], day: today, ...(place !== undefined && { place }) },
	};
}

/**
 * Renders a document as a whole HTML page without scripts and without anything from elsewhere. It prints on A4, black on white: letterhead
 * and title on the first page of each sheet, running head and page number in the margins of each page.
 */
export function documentPage(document: Document, words: Words): string {
	return [...documentParts(document, words)].join('');
}

/** Like `documentPage`, but yields the page in parts, each of which takes a few milliseconds. */
export function* documentParts({ name, letterhead, sheets, style = '' }: Document, words: Words): Generator<string, void, undefined> {
	const logos = [...new Set(sheets.flatMap(sheet => (sheet.letterhead ?? letterhead)?.logo ?? []))];
	yield `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${logos.length > 0 ? '; img-src data:' : ''}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<style>
${documentStyle}${style}${sheets.map((sheet, i) => marginsOf(sheet, i, sheets.length > 1, words)).join('')}@page sheet0:first { @top-left { content: none; } }
</style>
</head>
<body>
${logos.length > 0 ? logosOnce(logos) : ''}<main>
`;
	for (const [i, sheet] of sheets.entries()) {
		yield* sheetOf({ ...letterhead && { letterhead }, ...sheet }, i, logos, words);
	}
	yield '</main>\n</body>\n</html>\n';
}

/** A line to write on. */
const blank = '<span class="blank"></span>';

/** The logos, each once however many sheets show it. */
function logosOnce(logos: readonly string[]): string {
	const images = logos.map((logo, i) => `<image id="logo${String(i)}" width="140" height="110" href="${escapeHtml(logo, Infinity)}"/>`);
	return `<svg class="logos" width="0" height="0" aria-hidden="true"><defs>${images.join('')}</defs></svg>\n`;
}

function* sheetOf(
	{ letterhead = {}, title, facts, sections, ending = '', signed }: Sheet, i: number, logos: readonly string[], words: Words,
): Generator<string, void, undefined> {
	const known = facts.filter(([, text]) => text === undefined || plainText(text) !== '');
	yield [
		`<article class="sheet" style="page: sheet${String(i)}">`,
		...letterheadHtml(letterhead, logos),
		`<h1>${breakable(title)}</h1>`,
		...(known.length === 0 ? [] : [
			`<dl class="facts">\n${known
				.map(([label, text]) => `<div><dt>${escapeHtml(label)}</dt><dd>${text === undefined ? blank : ownText(text)}</dd></div>`)
				.join('\n')}\n</dl>`,
		]),
		'',
	].join('\n');
	for (const section of sections) {
		yield `${section}\n`;
	}
	const end = [...(ending === '' ? [] : [ending]), ...(signed ? [signatures(signed, words)] : [])];
	yield `${end.length === 0 ? '' : `<div class="ending">\n${end.join('\n')}\n</div>\n`}</article>\n`;
}

function letterheadHtml({ organisation = '', unit = '', address = '', logo }: Letterhead, logos: readonly string[]): readonly string[] {
	const line = (look: string, text: string): readonly string[] => plainText(text) === '' ? [] : [`<p${look}>${ownText(text)}</p>`];
	const lines = [
		...line(' class="organisation"', organisation), ...line(' class="unit"', unit),
		...plainLines(address, 600).flatMap(text => line('', text)),
	];
	const picture = logo === undefined
		? ''
		: `<svg viewBox="0 0 140 110" aria-hidden="true"><use href="#logo${String(logos.indexOf(logo))}"/></svg>\n`;
	return lines.length === 0 && picture === '' ? [] : [`<header class="letterhead">\n${picture}<div>${lines.join('')}</div>\n</header>`];
}

/** Place and day, then a block for each signer: position, room, name and NIP. */
function signatures({ signers, place = '', day }: Signed, words: Words): string {
	const { nip, nameToWrite } = documentWords[words.language];
	const block = ({ position = '', name = '', nip: number = '' }: Signer): string => [
		`<div class="signer"><p>${plainText(position) === '' ? '&nbsp;' : ownText(position)}</p>`,
		`<p class="name">${plainText(name) === '' ? `<span class="hidden">${escapeHtml(nameToWrite)}</span>${blank}` : ownText(name)}</p>`,
		plainText(number) === '' && plainText(name) !== ''
			? '</div>' : `<p>${escapeHtml(nip)} ${plainText(number) === '' ? blank : ownText(number)}</p></div>`,
	].join('');
	return [
		'<div class="signatures">',
		`<p class="when">${plainText(place) === '' ? blank : ownText(place)}, ${escapeHtml(longDay(day, words))}</p>`,
		...(signers.length === 0 ? [{}] : signers).map(block),
		'</div>',
	].join('\n');
}

/** Returns `13 August 2021`, as letters have it. */
export function longDay(day: Day, words: Words): string {
	return `${String(Number(day.slice(8)))} ${words.finding.rows.month(day.slice(0, 7))}`;
}

/**
 * The margins of a sheet's pages: the running head, and which page of how many. Among several sheets, each of which is handed in alone,
 * the page counts from the sheet's first one, without how many: no browser counts the pages of a part.
 */
function marginsOf({ runningHead, isAward = false }: Sheet, i: number, isOneOfMany: boolean, words: Words): string {
	if (isAward) {
		return `@page sheet${String(i)} { size: A4 landscape; margin: 10mm; @top-left { content: none; } @bottom-right { content: none; } }\n`;
	}
	const { page, of } = documentWords[words.language];
	const line = plainText(runningHead.split(/\s+/).map(word => plainText(word, 30)).join(' '), 115);
	const head = `@top-left { content: ${cssString(line)}; }`;
	const number = isOneOfMany ? `counter(page${String(i)})` : `counter(page) ${cssString(` ${of} `)} counter(pages)`;
	const count = isOneOfMany ? ` counter-increment: page page${String(i)};` : '';
	return `@page sheet${String(i)} {${count} ${head} @bottom-right { content: ${cssString(`${page} `)} ${number}; } }\n`;
}

/** Returns a text as a string of CSS, of which no text can get out. */
function cssString(text: string): string {
	return `"${text.replaceAll(/[^A-Za-z0-9 ,.:-]/gu, sign => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
