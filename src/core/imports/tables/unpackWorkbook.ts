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
	const left: { rows: number } = { rows: importLimits.rowsOfSheets };
	for (const [name, content] of files) {
		await pause();
		if (/^xl\/worksheets\//i.test(name)) {
			const text = strFromU8(content);
			const tooMuch = measure(text, left);
			if (tooMuch) {
				return tooMuch;
			}
			texts.set(name, text.match(/<(?:\w+:)?mergeCell\s[^>]*>/g)?.join('') ?? '');
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

/** Refuses a sheet with a row or column beyond the limits. `left`: the rows that all sheets together may still have. */
function measure(sheet: string, left: { rows: number }): NotImported | undefined {
	let [cells, rows, columns] = [0, 0, 0];
	for (const [, row] of sheet.matchAll(/<(?:\w+:)?row\b(?:[^>]*?\sr="(\d+)")?/g)) {
		rows = Math.max(rows + 1, Number(row ?? 0));
	}
	for (const [, letters = '', row] of sheet.matchAll(/<(?:\w+:)?c\b(?:[^>]*?\sr="([A-Z]{1,9})(\d{1,9})")?/g)) {
		cells += 1;
		columns = Math.max(columns, columnOf(letters) + 1);
		rows = Math.max(rows, Number(row ?? 0));
	}
	left.rows -= rows;
	return rows > importLimits.rows || left.rows < 0 || cells > importLimits.cells || rows * columns > 4 * importLimits.cells
		? tooMany(importLimits.rows)
		: columns > importLimits.columns ? { refused: 'tooManyColumns', value: String(importLimits.columns) } : undefined;
}

/** The number of a column by its letters, from 0: `A`, `AA`. */
export function columnOf(letters: string): number {
	return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
