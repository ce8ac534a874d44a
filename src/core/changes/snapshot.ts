import type { FileFacts } from '../files/fileFacts';
import { share } from '../files/share';
import type { Steps } from '../text/steps';
import type { Uri } from '../text/uri';
import type { ComparedFacts } from './comparedFacts';

/** What a file said: its values, without places in the text. A note's text is not part of it, but its digest. */
export type SeenFile = Pick<FileFacts, 'uri' | 'kind' | 'folder' | 'sessions' | 'programme' | 'people' | 'pair' | 'reflection' | 'broken' | 'digest'>;

/** Increase it with every change of what is stored. A snapshot with another number is not read. */
const format = 1;

/**
 * Returns what the files of a programme say as text, to be compared with later: a line of JSON for each file. Private notes and copies are
 * left out.
 */
export function* snapshotOf(files: readonly FileFacts[]): Steps<string> {
	const lines = [JSON.stringify({ format })];
	for (const { uri, kind, folder, sessions, programme, people, pair, reflection, broken, digest } of files.filter(isSeen)) {
		const seen: Record<keyof SeenFile, unknown> = { uri, kind, folder, sessions, programme, people, pair, reflection, broken, digest };
		lines.push(JSON.stringify(seen));
		yield;
	}
	return lines.join('\n');
}

function isSeen({ kind, folder, reflection, copyOf }: FileFacts): boolean {
	return copyOf === undefined && (kind !== 'reflection' || (reflection !== undefined && share(reflection, folder) !== undefined));
}

/** Reads a snapshot; undefined if it is none of ours, incomplete or damaged. Never throws. */
export function* readSnapshot(text: string): Steps<ReadonlyMap<Uri, SeenFile> | undefined> {
	const [head = '', ...lines] = text.split('\n');
	const files = new Map<Uri, SeenFile>();
	if (head !== JSON.stringify({ format })) {
		return undefined;
	}
	for (const line of lines) {
		const file = fileIn(line);
		if (!file) {
			return undefined;
		}
		files.set(file.uri, file);
		yield;
	}
	return files;
}

function fileIn(line: string): SeenFile | undefined {
	try {
		const file = JSON.parse(line) as Partial<SeenFile> | null;
		return typeof file?.uri === 'string' && typeof file.kind === 'string' && typeof file.folder === 'string' && Array.isArray(file.sessions)
			? file as SeenFile : undefined;
	} catch {
		return undefined;
	}
}

/** Returns what files said and say; those that say the same are left out. */
export function comparedWithSnapshot(seen: ReadonlyMap<Uri, SeenFile>, files: readonly FileFacts[]): readonly ComparedFacts[] {
	const now = new Map(files.filter(isSeen).map(file => [file.uri, file]));
	return [...new Set([...seen.keys(), ...now.keys()])].flatMap(uri => {
		const [before, after] = [seen.get(uri), now.get(uri)];
		const isSame = before?.digest !== undefined && before.digest === after?.digest;
		return isSame ? [] : [{
			uri, from: uri, wasThere: before !== undefined, isThere: after !== undefined, isSame,
			...(before && { before: { ...before, problems: [], references: [], definitions: [] } }), ...(after && { after }),
		}];
	});
}
