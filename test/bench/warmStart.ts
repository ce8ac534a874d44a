import type { FileThreads } from '../../src/core/files/readMany';
import type { Files } from '../../src/core/files/files';
import type { Uri } from '../../src/core/text/uri';
import { cacheFileIndex, deserializeCache, isCacheable, serializeCache } from '../../src/core/files/factsCache';
import { FactsReader, type StampedFacts } from '../../src/core/files/factsText';
import type { RecordIndex } from '../../src/core/programme/index/recordIndex';
import type { Figures } from './measure';
import { allRows, readIndex } from './ours';
import { Turns } from './turns';

const owner = 'bench';

/** The texts of an index's cache files, as the host's `FactsCache` writes them. */
export async function cacheTexts(files: Files, index: RecordIndex): Promise<readonly string[]> {
	const parts = new Map<number, StampedFacts[]>();
	const all = [...index.files()];
	const stamps = await files.stamps(all.map(({ uri }) => uri));
	for (const [i, facts] of all.entries()) {
		const stamp = stamps[i];
		if (stamp && isCacheable(facts)) {
			const part = cacheFileIndex(facts.uri);
			const inPart = parts.get(part) ?? [];
			parts.set(part, inPart);
			inPart.push({ facts, stamp });
		}
	}
	return [...parts.values()].map(part => serializeCache(owner, part));
}

/** An index from the texts of cache files; files that are not in them are read. As the host's `RecordStore` begins. */
export async function startFromCache(
	files: Files, root: Uri, texts: Iterable<string>, turns: Turns, threads?: FileThreads,
): Promise<RecordIndex> {
	const byUri = new Map<Uri, StampedFacts>();
	const facts = new FactsReader();
	for (const text of texts) {
		turns.step('load cache', () => { deserializeCache(owner, text, facts).forEach(each => byUri.set(each.facts.uri, each)); });
		if (turns.isOver) {
			await turns.rest();
		}
	}
	return readIndex(files, root, turns, threads, { facts, byUri });
}

/** Caches that are not as they were written. */
const badCaches: Readonly<Record<string, (texts: readonly string[]) => readonly string[]>> = {
	'one part missing': texts => texts.slice(1),
	'cut off': texts => texts.map(text => text.slice(0, text.length / 2)),
	'of another version': texts => texts.map(text => text.replace(owner, 'other')),
};

/** A start from each bad cache to all rows. */
export async function startsFromBadCaches(
	files: Files, root: Uri, texts: readonly string[], sessions: number, threads: FileThreads,
): Promise<Figures> {
	const figures: Record<string, number> = {};
	for (const [what, spoil] of Object.entries(badCaches)) {
		const bad = spoil(texts);
		const turns = new Turns();
		const began = performance.now();
		const rows = await allRows(await startFromCache(files, root, bad, turns, threads), turns);
		figures[`cache ${what}: all rows`] = performance.now() - began;
		if (rows < sessions) {
			throw new Error(`${String(rows)} rows from a cache ${what}: not what was written.`);
		}
	}
	return figures;
}
