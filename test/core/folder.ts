import { assert } from 'chai';
import type { Content, Entry, Files } from '../../src/core/files/files';
import { excluder, scan } from '../../src/core/files/scan';
import type { Programme } from '../../src/core/programme/programme';
import { join, segmentsBelow, type Uri } from '../../src/core/text/uri';
import { fileRoleOf } from '../../src/core/files/layout';
import { parseBytes, parseText } from '../../src/core/files/parseFile';
import type { ParsedFile } from '../../src/core/files/parsedFile';
import type { Change } from '../../src/core/programme/index/recordIndex';
import { ParsedIndex } from './parsedIndex';
import type { Day } from '../../src/core/time/days';
import type { Now } from '../../src/core/time/instants';

export const root = 'memory://test/folder';

/** The present, at noon of a day in UTC. */
export const noon = (today: Day): Now => ({ today, epochMs: Date.parse(`${today}T12:00:00Z`), zone: 'UTC' });

/** A folder in memory: a real implementation of `Files`, for tests that need no disk. */
export class MemoryFiles implements Files {
	readonly #files: Readonly<Record<string, string | Uint8Array>>;

	/** Contents by path below the root. */
	constructor(files: Readonly<Record<string, string | Uint8Array>>) {
		this.#files = files;
	}

	list(folder: Uri): Promise<readonly Entry[]> {
		const entries = new Map<string, Entry>();
		for (const path of Object.keys(this.#files)) {
			const below = segmentsBelow(folder, join(root, ...path.split('/')));
			if (below) {
				const [name = ''] = below;
				entries.set(name, { name, type: below.length > 1 ? 'folder' : 'file' });
			}
		}
		return Promise.resolve([...entries.values()]);
	}

	/** Nothing tells: whoever asks has to read. */
	stamps(files: readonly Uri[]): Promise<readonly undefined[]> {
		return Promise.resolve(files.map(() => undefined));
	}

	read(file: Uri, maxBytes: number): Promise<Content | 'missing'> {
		const content = this.#files[(segmentsBelow(root, file) ?? []).join('/')];
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		return Promise.resolve(bytes === undefined ? 'missing' : { bytes: bytes.length > maxBytes ? 'tooLarge' : bytes, stamp: undefined });
	}

	atOnce(): number {
		return 3;
	}
}

/** Reads a whole folder into an index, as host and command line do. */
export async function readFolder(files: Files, from: Uri = root, exclude: readonly string[] = []): Promise<ParsedIndex> {
	const index = new ParsedIndex();
	for await (const found of scan(files, from, await excluder(from, exclude))) {
		for (const entry of found) {
			if (entry.is === 'file') {
				const content = await files.read(entry.uri, 1024 * 1024);
				index.apply([{ uri: entry.uri, ...(content !== 'missing' && { file: parseBytes(entry.uri, entry.role, content.bytes) }) }]);
			}
		}
	}
	return index;
}

export function readMemory(files: Readonly<Record<string, string | Uint8Array>>, exclude: readonly string[] = []): Promise<ParsedIndex> {
	return readFolder(new MemoryFiles(files), root, exclude);
}

/** The first programme of a folder in memory. */
export async function programmeIn(files: Readonly<Record<string, string | Uint8Array>>): Promise<Programme> {
	const [programme] = (await readMemory(files)).programmes();
	assert.isDefined(programme);
	return programme;
}

/** A file of a programme, as its path below the root says. */
export function parsedFile(path: string, text: string): ParsedFile {
	const uri = join(root, ...path.split('/'));
	const role = fileRoleOf(uri, new Map([[root, 'programme']]));
	assert.isDefined(role, path);
	return parseText(uri, role, text);
}

/** A change of a file of a programme, for an index: its new text, or its removal. */
export function changed(path: string, text: string | undefined): Change {
	return { uri: join(root, ...path.split('/')), ...(text !== undefined && { file: parsedFile(path, text) }) };
}

/** The files of a whole folder, as changes for an index. */
export function changedFiles(texts: Readonly<Record<string, string>>): readonly Change[] {
	return Object.entries(texts).map(([path, text]) => changed(path, text));
}
