import type { Files } from '../../src/core/files/files';
import { type FoundFile, scan } from '../../src/core/files/scan';
import type { FileFacts } from '../../src/core/files/fileFacts';
import { type FileToRead, readBytes } from '../../src/core/files/readBytes';
import { type FileThreads, readMany } from '../../src/core/files/readMany';
import { problemSteps } from '../../src/core/analysis/problems/problems';
import type { Steps } from '../../src/core/text/steps';
import { isSameStamp } from '../../src/core/files/factsCache';
import { FactsReader, type StampedFacts } from '../../src/core/files/factsText';
import { parseBytes } from '../../src/core/files/parseFile';
import { factsOf, type ParsedFile } from '../../src/core/files/parsedFile';
import { RecordIndex, type Change } from '../../src/core/programme/index/recordIndex';
import { maxFileBytes } from '../../src/core/text/source';
import type { Uri } from '../../src/core/text/uri';
import type { Row } from '../../src/core/views/row';
import { prepareSessionRows, sessionRows } from '../../src/core/views/sessions/sessionRows';
import type { Now } from '../../src/core/time/instants';
import { wordsFor } from '../../src/core/words/catalogues';
import { everyView } from './everyView';
import { median } from './measure';
import { benchDay } from './programme/programme';
import type { Turns } from './turns';

export const words = wordsFor('id');
export const now: Now = { today: benchDay, epochMs: Date.parse(`${benchDay}T05:00:00Z`), zone: 'Asia/Jakarta' };

/** Facts of an earlier start. */
interface Cached {
	/** What made them, and makes those of the files that are read. */
	readonly facts: FactsReader;
	readonly byUri: ReadonlyMap<Uri, StampedFacts>;
}

/**
 * Reads a folder into an index, slice by slice, as the host's `RecordStore` does at a start; with `threads`, as on a disk. Of files that
 * have not changed since they were cached it takes those facts.
 */
export async function readIndex(
	files: Files, root: string, turns: Turns, threads?: FileThreads,
	{ facts, byUri }: Cached = { facts: new FactsReader(), byUri: new Map() },
): Promise<RecordIndex> {
	const index = new RecordIndex();
	let changes: Change[] = [];
	const apply = (): void => {
		const batch = changes;
		changes = [];
		turns.step('apply', () => index.apply(batch));
	};
	const here = async (file: FileToRead): Promise<FileFacts | undefined> => {
		const read = await readBytes(files, file);
		return read === undefined || 'problems' in read
			? read
			: turns.step('parse', () => facts.detached(factsOf(parseBytes(file.uri, file.role, read.bytes))));
	};
	const applyIfDue = async (): Promise<void> => {
		if (turns.isOver) {
			apply();
			await turns.rest();
		}
	};
	const takeUnchanged = async (found: readonly FoundFile[]): Promise<readonly FoundFile[]> => {
		const cached = found.filter(({ uri }) => byUri.has(uri));
		const stamps = await files.stamps(cached.map(({ uri }) => uri));
		const unchanged = new Set<FoundFile>();
		for (const [i, each] of cached.entries()) {
			const before = byUri.get(each.uri);
			const stamp = stamps[i];
			if (before?.stamp && stamp && isSameStamp(stamp, before.stamp)) {
				unchanged.add(each);
				changes.push({ uri: each.uri, file: before.facts });
			}
		}
		await applyIfDue();
		return found.filter(each => !unchanged.has(each));
	};
	for await (const [{ uri }, file] of readMany(toRead(files, root, takeUnchanged), {
		here, isOnlyHere: () => false, atOnce: files.atOnce(root), threads, facts, take: read => read.facts,
	})) {
		changes.push({ uri, ...(file && { file }) });
		await applyIfDue();
	}
	apply();
	await turns.rest();
	return index;
}

async function* toRead(
	files: Files, root: string, takeUnchanged: (found: readonly FoundFile[]) => Promise<readonly FoundFile[]>,
): AsyncGenerator<readonly FileToRead[]> {
	for await (const found of scan(files, root, () => false)) {
		yield (await takeUnchanged(found.filter(each => each.is === 'file'))).map(({ uri, role }) => ({ uri, role, within: root }));
	}
}

/** The Sessions view's first rows, as VS Code asks for them. */
export function firstRows(index: RecordIndex): readonly Row[] {
	return sessionRows(index.programmes(), [], words, now);
}

/** Every row down to the sessions, node by node, as VS Code asks for them when all is expanded. Returns how many there are. */
export async function allRows(index: RecordIndex, turns: Turns): Promise<number> {
	turns.step('programmes', () => index.programmes());
	await turns.rest();
	await inTurns(prepareSessionRows(index.programmes(), now), turns);
	return rowsBelow(turns.step('first rows', () => firstRows(index)), turns);
}

/** So often each view is read: what else the machine does meets no row twice. */
const readings = 3;

/**
 * Every row of every view, by everything that it can be grouped by, each time after a change. Returns the longest that
 * the children of a row take, by the median of what they took, and the most rows in one place.
 */
export async function rowsOfEveryView(
	index: RecordIndex, change: () => void, turns: Turns,
): Promise<{ readonly childrenMs: number; readonly most: number }> {
	const [pair] = index.programmes().flatMap(({ pairs }) => [...pairs.values()]);
	let [childrenMs, most] = [0, 0];
	for (const { rows, prepare } of everyView(words, now, pair?.mentors?.[0] ?? '', ['', 'sari'], ['newest'])) {
		const times = new Map<string, number[]>();
		for (let reading = 0; reading < readings; reading++) {
			change();
			await turns.rest();
			await inTurns(prepare(index.programmes()), turns);
			const began = performance.now();
			const first = rows(index.programmes());
			times.set('', [...times.get('') ?? [], performance.now() - began]);
			await rowsBelow(first, turns, ({ id }, { length }, ms) => {
				most = Math.max(most, length);
				times.set(id, [...times.get(id) ?? [], ms]);
			});
		}
		times.forEach(taken => { childrenMs = Math.max(childrenMs, median(taken)); });
	}
	return { childrenMs, most };
}

async function rowsBelow(
	first: readonly Row[], turns: Turns, tell: (row: Row, children: readonly Row[], ms: number) => void = () => undefined,
): Promise<number> {
	const waiting = [...first];
	let count = waiting.length;
	for (let row = waiting.pop(); row; row = waiting.pop()) {
		const { children, prepare, kind } = row;
		if (children && kind !== 'session') {
			await inTurns(prepare?.(), turns);
			const began = performance.now();
			const rows = turns.step('children of a row', () => children());
			tell(row, rows, performance.now() - began);
			count += rows.length;
			rows.forEach(child => waiting.push(child));
		}
		if (turns.isOver) {
			await turns.rest();
		}
	}
	await turns.rest();
	return count;
}

/** As the host does it before it asks for rows. */
async function inTurns(steps: Steps | undefined, turns: Turns): Promise<void> {
	while (steps && turns.step('preparing rows', () => steps.next().done) !== true) {
		if (turns.isOver) {
			await turns.rest();
		}
	}
}

/** Reads a file again for its ranges, as `RecordStore.parsed` does. */
async function parsedAgain(uri: Uri, index: RecordIndex, files: Files): Promise<ParsedFile | undefined> {
	const facts = index.facts(uri);
	const content = await files.read(uri, maxFileBytes);
	return facts && content !== 'missing' ? parseBytes(uri, facts, content.bytes) : undefined;
}

/** What is wrong with every file, as the host's `Problems` looks for it. Returns how many problems there are. */
export async function allProblems(index: RecordIndex, files: Files, turns: Turns): Promise<number> {
	let count = 0;
	for (const file of index.files()) {
		const programme = index.programmeOf(file.uri);
		const steps = programme && problemSteps(file, programme, benchDay);
		const next = (answer?: ParsedFile) => turns.step('problems of a file', () => {
			for (;;) {
				const step = steps?.next(answer);
				if (step?.done !== false || step.value !== undefined) {
					return step;
				}
			}
		});
		let step = next();
		while (step?.done === false && step.value !== undefined) {
			step = next(await parsedAgain(step.value, index, files));
		}
		count += step?.done === true ? step.value.length : 0;
		if (turns.isOver) {
			await turns.rest();
		}
	}
	await turns.rest();
	return count;
}
