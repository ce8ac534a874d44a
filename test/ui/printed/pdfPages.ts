import { inflateSync } from 'node:zlib';

/** A page of a PDF. */
export interface PdfPage {
	/** In points. */
	readonly width: number;
	readonly height: number;
	/** Its letters in the order of drawing, without white space: lines end anywhere. */
	readonly letters: string;
}

/**
 * Reads the pages of a PDF as Chromium writes it: objects that are not compressed, streams that are, letters as numbers of a font that has
 * a table of what they mean. Right-to-left text comes in the order that it is drawn in.
 */
export function pdfPages(pdf: Buffer): readonly PdfPage[] {
	const text = pdf.toString('latin1');
	const objects = new Map([...text.matchAll(/(\d+) 0 obj\n([^]*?)endobj/g)].map(([, id = '', content = '']) => [id, content]));
	const meanings = new Map<string, ReadonlyMap<string, string>>();
	const meaningsOf = (font: string): ReadonlyMap<string, string> => {
		const known = meanings.get(font) ?? readMeanings(streamIn(objects.get(/\/ToUnicode (\d+)/.exec(objects.get(font) ?? '')?.[1] ?? '')));
		meanings.set(font, known);
		return known;
	};
	return [...objects.values()].filter(object => /\/Type \/Page\n/.test(object)).map(page => {
		const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
		const fonts = new Map([...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]));
		const drawn = streamIn(objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? ''));
		let font: ReadonlyMap<string, string> = new Map();
		let letters = '';
		for (const [, name, numbers = ''] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
			if (name !== undefined) {
				font = meaningsOf(fonts.get(name) ?? '');
			}
			letters += (numbers.match(/.{4}/g) ?? []).map(number => font.get(number) ?? '').join('');
		}
		return { width: Number(width), height: Number(height), letters: letters.normalize('NFKC').replaceAll(/\s/g, '') };
	});
}

/** What a text is in `letters`. */
export function lettersOf(text: string): string {
	return text.normalize('NFKC').replaceAll(/\s/g, '');
}

function streamIn(object = ''): string {
	const start = object.indexOf('stream\n') + 'stream\n'.length;
	const bytes = Buffer.from(object.slice(start, object.lastIndexOf('endstream')), 'latin1');
	return object.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

/** What the numbers of a font mean, from its `bfchar` and `bfrange` tables. */
function readMeanings(table: string): ReadonlyMap<string, string> {
	const meanings = new Map<string, string>();
	const textOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
	for (const [, part = ''] of table.matchAll(/beginbfchar\n([^]*?)endbfchar/g)) {
		for (const [, number = '', meaning = ''] of part.matchAll(/<(\w{4})> <(\w+)>/g)) {
			meanings.set(number, textOf(meaning));
		}
	}
	for (const [, part = ''] of table.matchAll(/beginbfrange\n([^]*?)endbfrange/g)) {
		for (const [, from = '', to = '', meaning = ''] of part.matchAll(/<(\w{4})> <(\w{4})> <(\w{4})>/g)) {
			for (let number = Number.parseInt(from, 16); number <= Number.parseInt(to, 16); number++) {
				const code = Number.parseInt(meaning, 16) + number - Number.parseInt(from, 16);
				meanings.set(number.toString(16).toUpperCase().padStart(4, '0'), String.fromCharCode(code));
			}
		}
	}
	return meanings;
}
