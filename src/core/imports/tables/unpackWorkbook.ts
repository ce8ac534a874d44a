import { strFromU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { importLimits, tooLarge, tooMany } from '../limits';
import type { NotImported } from '../readImport';

/** A workbook whose size is known, packed anew without compression, so that the reader neither unpacks nor starts a worker. */
export interface Unpacked {
	readonly bytes: Uint8Array;
	/** What says which cells of a sheet are merged, and the texts of what names the sheets, by path. */
	readonly parts: ReadonlyMap<string, string>;
}

/** The parts of a workbook that have its cells. Macros, links to other files, pictures and all else is not even unpacked. */
const isPart = (name: string): boolean => name.length < 200
	&& /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/i.test(name);

/**
 * Unpacks the parts of a workbook, at most as much as `importLimits` allow, whatever sizes the archive states. Refuses sheets with more
 * rows and columns, by the addresses of their cells: one cell far away would make rows for all before it. `pause` lets others have their
 * turn. `maxBytes`: for tests.
 */
export async function unpackWorkbook(
	bytes: Uint8Array, pause: () => Promise<void>, maxBytes: number = importLimits.unpackedBytes,
): Promise<Unpacked | NotImported> {
	const chunks = new Map<string, Uint8Array[]>();
	let size = 0;
	let parts = 0;
	let refused: NotImported | undefined;
	const unzip = new Unzip(file => {
		parts += 1;
		if (parts > importLimits.parts) {
			refused ??= { refused: 'notReadable' };
		}
		if (!isPart(file.name) || refused) {
			return;
		}
		const own: Uint8Array[] = [];
		chunks.set(file.name, own);
		file.ondata = (error: unknown, chunk: Uint8Array | null): void => {
			size += chunk?.length ?? 0;
			if (error !== null || chunk === null) {
				refused ??= { refused: 'notReadable' };
			} else if (size > maxBytes) {
				refused ??= tooLarge(maxBytes);
				file.terminate();
			} else {
				own.push(chunk);
			}
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length && !refused; at += pushedBytes) {
			unzip.push(bytes.subarray(at, at + pushedBytes), at + pushedBytes >= bytes.length);
			await pause();
		}
	} catch {
		refused ??= { refused: 'notReadable' };
	}
	if (refused) {
		return refused;
	}
	const files = new Map<string, Uint8Array>();
	for (const [name, own] of chunks) {
		files.set(name, joined(own));
		own.length = 0;
	}
	const texts = new Map<string, string>();
	let rowsLeft: number = importLimits.rowsOfSheets;
	for (const [name, content] of files) {
		await pause();
		if (/^xl\/worksheets\//i.test(name)) {
			const sheet = await measure(content, rowsLeft, pause);
			if ('refused' in sheet) {
				return sheet;
			}
			rowsLeft -= sheet.rows;
			texts.set(name, sheet.merged);
		} else if (/\.rels$|workbook\.xml$/i.test(name)) {
			texts.set(name, strFromU8(content));
		}
	}
	return texts.size === 0
		? { refused: 'notReadable' }
		: { bytes: zipSync(Object.fromEntries(files), { level: 0 }), parts: texts };
}

/** How much of the archive is unpacked at once; deflate makes at most about a thousand times as much of it. */
const pushedBytes = 4_096;

function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

/** Counts the rows of a sheet, and takes what says which cells are merged. Refuses one with a row or column beyond the limits. */
async function measure(
	content: Uint8Array, rowsLeft: number, pause: () => Promise<void>,
): Promise<{ readonly rows: number; readonly merged: string } | NotImported> {
	let [cells, rows, lastRow, columns] = [0, 0, 0, 0];
	const merged: string[] = [];
	for (const tags of tagsOf(content)) {
		if (tags === undefined) {
			return { refused: 'notReadable' };
		}
		await pause();
		for (const [, row] of tags.matchAll(/<(?:\w+:)?row\b(?:[^<>]*?\sr="(\d+)")?/g)) {
			rows = Math.max(rows + 1, Number(row ?? 0));
		}
		for (const [, letters = '', row] of tags.matchAll(/<(?:\w+:)?c\b(?:[^<>]*?\sr="([A-Z]{1,9})(\d{1,9})")?/g)) {
			cells += 1;
			columns = Math.max(columns, columnOf(letters) + 1);
			lastRow = Math.max(lastRow, Number(row ?? 0));
		}
		merged.push(...tags.match(/<(?:\w+:)?mergeCell\s[^<>]*>/g) ?? []);
	}
	rows = Math.max(rows, lastRow);
	return rows > importLimits.rows || rows > rowsLeft || cells > importLimits.cells || rows * columns > 4 * importLimits.cells
		? tooMany(importLimits.rows)
		: columns > importLimits.columns ? { refused: 'tooManyColumns', value: String(importLimits.columns) } : { rows, merged: merged.join('') };
}

/**
 * The XML of a part in pieces that hold whole tags: as one text, a large part would take several times its size. Undefined for a tag that
 * is longer than a piece: no spreadsheet writes one, and the reader takes over a minute for a long one.
 */
function* tagsOf(content: Uint8Array): Generator<string | undefined> {
	const decoder = new TextDecoder();
	let open = '';
	for (let at = 0; at < content.length; at += pieceBytes) {
		const text = open + decoder.decode(content.subarray(at, at + pieceBytes), { stream: true });
		const end = text.lastIndexOf('<') > text.lastIndexOf('>') ? text.lastIndexOf('<') : text.length;
		open = text.slice(end);
		if (open.length > pieceBytes) {
			yield undefined;
		}
		yield text.slice(0, end);
	}
	yield open;
}

/** How much of a part is decoded at once. */
const pieceBytes = 2 ** 18;

/** The number of a column by its letters, from 0: `A`, `AA`. */
export function columnOf(letters: string): number {
	return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
