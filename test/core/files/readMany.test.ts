import { assert } from 'chai';
import fc from 'fast-check';
import { FactsReader, serializeFacts } from '../../../src/core/files/factsText';
import type { FileFacts } from '../../../src/core/files/fileFacts';
import { parseText } from '../../../src/core/files/parseFile';
import { factsOf } from '../../../src/core/files/parsedFile';
import type { FileToRead } from '../../../src/core/files/readBytes';
import { type FileThreads, readMany } from '../../../src/core/files/readMany';
import { rounds } from '../longForm';
import { root } from '../folder';

const role = { kind: 'session', folder: root } as const;
const file = (i: number): FileToRead => ({ uri: `${root}/sessions/${String(i)}.yaml`, role, within: root });
/** What is read of a file in this thread, or in another one: every seventh is not there. */
const factsRead = ({ uri }: FileToRead, by: string): FileFacts | undefined =>
	/[07]\.yaml$/.test(uri) ? undefined : factsOf(parseText(uri, role, `date: 2021-08-13\ntitle: read ${by}\n`));

/** Files in batches of some sizes. */
const inBatches = (sizes: readonly number[]): readonly (readonly FileToRead[])[] => {
	let next = 0;
	return sizes.map(size => Array.from({ length: size }, () => file(next++)));
};

/** Threads that answer when they are asked, or later; each question is answered in a way of its own. */
class Answering implements FileThreads {
	readonly count = 2;
	readonly least = 400;
	readonly asked: FileToRead[] = [];
	readonly #ways: readonly Way[];
	#questions = 0;

	constructor(ways: readonly Way[]) {
		this.#ways = ways;
	}

	async read(files: readonly FileToRead[]): Promise<string> {
		this.asked.push(...files);
		const way = this.#ways[this.#questions++ % this.#ways.length] ?? 'at once';
		if (way === 'later') {
			await new Promise(resolve => { setImmediate(resolve); });
		}
		if (way === 'dies') {
			throw new Error('The thread has ended');
		}
		return way === 'answers nonsense' ? '{' : serializeFacts(files.flatMap(each => {
			const facts = factsRead(each, 'there');
			return facts ? [{ facts, stamp: undefined }] : [];
		}));
	}
}
type Way = 'at once' | 'later' | 'dies' | 'answers nonsense';

/** What is read, as `uri: title`, in its order. */
async function read(
	sizes: readonly number[], threads: FileThreads | undefined, isOnlyHere: (file: FileToRead) => boolean = () => false,
): Promise<readonly string[]> {
	const results = readMany(inBatches(sizes), {
		here: each => Promise.resolve(factsRead(each, 'here')),
		isOnlyHere,
		atOnce: 1,
		threads,
		facts: new FactsReader(),
		take: ({ facts }) => facts,
	});
	const said: string[] = [];
	for await (const [{ uri }, facts] of results) {
		said.push(`${uri}: ${facts?.sessions[0]?.title ?? 'nothing'}`);
	}
	return said;
}

const unordered = (said: readonly string[]): readonly string[] => said.map(each => each.replace('read there', 'read here')).sort();

suite('Reading many files', () => {
	test('gives each file once, whatever threads do: what they fail to read is read here', async () => {
		const way = fc.constantFrom<Way>('at once', 'later', 'dies', 'answers nonsense');
		const sizes = fc.array(fc.constantFrom(0, 1, 50, 127, 128, 129, 399, 400, 1000), { maxLength: 6 });
		await fc.assert(fc.asyncProperty(sizes, fc.array(way, { minLength: 1, maxLength: 4 }), async (batches, ways) => {
			const here = await read(batches, undefined);
			assert.deepEqual(unordered(await read(batches, new Answering(ways))), unordered(here));
		}), { numRuns: rounds(60) });
	});

	test('asks no thread for fewer than are worth it, in however many batches', async () => {
		const few = new Answering(['at once']);
		await read([40, 0, 359], few);
		assert.isEmpty(few.asked);
		const many = new Answering(['at once']);
		await read([40, 0, 360], many);
		assert.isAbove(many.asked.length, 50);
	});

	test('asks no more once a thread has failed', async () => {
		const threads = new Answering(['dies']);
		await read([2000], threads);
		assert.isBelow(threads.asked.length, 1000);
	});

	test('reads here what has to be read here, also if that is known only after a thread was asked', async () => {
		const atFirst = new Answering(['at once']);
		const first = await read([500], atFirst, ({ uri }) => uri === file(12).uri);
		assert.notInclude(atFirst.asked, file(12));
		assert.include(first, `${file(12).uri}: read here`);
		const later = new Answering(['at once']);
		const second = await read([500], later, ({ uri }) => uri === file(12).uri && later.asked.some(asked => asked.uri === uri));
		assert.include(second, `${file(12).uri}: read here`);
		// Saved again before the answer came.
		const saved = new Answering(['at once']);
		const third = await read([500], saved, ({ uri }) => uri === file(12).uri && saved.asked.length === 0);
		assert.include(third, `${file(12).uri}: read here`);
	});
});
