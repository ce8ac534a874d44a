import type { Files } from '../../src/core/files/files';
import { scan, type FoundFile } from '../../src/core/files/scan';
import { mapConcurrent } from '../../src/core/files/mapConcurrent';
import type { Uri } from '../../src/core/text/uri';
import { cacheFileIndex, deserializeCache, isCacheable, isSameStamp, serializeCache } from '../../src/core/files/factsCache';
import { FactsReader, type StampedFacts } from '../../src/core/files/factsText';
import { parseBytes } from '../../src/core/files/parseFile';
import { factsOf } from '../../src/core/files/parsedFile';
import { RecordIndex, type Change } from '../../src/core/programme/index/recordIndex';
import { maxFileBytes } from '../../src/core/text/source';
import type { Turns } from './turns';

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
export async function startFromCache(files: Files, root: Uri, texts: Iterable<string>, turns: Turns): Promise<RecordIndex> {
	const cached = new Map<Uri, StampedFacts>();
	const reader = new FactsReader();
	for (const text of texts) {
		turns.step('load cache', () => { deserializeCache(owner, text, reader).forEach(each => cached.set(each.facts.uri, each)); });
		if (turns.isOver) {
			await turns.rest();
		}
	}
	const index = new RecordIndex();
	const changes: Change[] = [];
	const applyInTurns = async (): Promise<void> => {
		if (turns.isOver) {
			turns.step('apply', () => index.apply(changes.splice(0)));
			await turns.rest();
		}
	};
	for await (const found of scan(files, root, () => false)) {
		const entries = found.filter(each => each.is === 'file');
		const stamps = await files.stamps(entries.map(({ uri }) => uri));
		const isCached = ({ uri }: FoundFile, i: number): boolean => {
			const before = cached.get(uri)?.stamp;
			const stamp = stamps[i];
			return before !== undefined && stamp !== undefined && isSameStamp(stamp, before);
		};
		for (const { uri } of entries.filter(isCached)) {
			changes.push({ uri, file: (cached.get(uri) as StampedFacts).facts });
		}
		await applyInTurns();
		for await (const [{ uri, role: place }, content] of mapConcurrent(
			entries.filter((entry, i) => !isCached(entry, i)), files.atOnce(root), ({ uri }) => files.read(uri, maxFileBytes),
		)) {
			if (content !== 'missing') {
				changes.push({ uri, file: reader.detached(factsOf(parseBytes(uri, place, content.bytes))) });
			}
			await applyInTurns();
		}
	}
	index.apply(changes);
	await turns.rest();
	return index;
}
