import type { Uri } from '../text/uri';
import type { FileFacts } from './fileFacts';
import type { FactsReader, StampedFacts } from './factsText';
import { mapConcurrent } from './mapConcurrent';
import type { FileToRead } from './readBytes';

/** Threads that read and parse files of this machine's disk. */
export interface FileThreads {
	/** How many read at the same time. */
	readonly count: number;
	/** With fewer files, starting threads takes longer than reading them here. */
	readonly least: number;
	/** Reads files and returns the facts of those that are there, by `serializeFacts`. Rejects if a thread can't be started, or ends. */
	read(files: readonly FileToRead[]): Promise<string>;
}

/** The ways to read files. */
export interface Readers {
	/** Reads a file in this thread; undefined where no file is. */
	readonly here: (file: FileToRead) => Promise<FileFacts | undefined>;
	/** Whether a file can be read in this thread only: the unsaved text of an editor counts. */
	readonly isOnlyHere: (file: FileToRead) => boolean;
	/** The number of concurrent calls of `here`. */
	readonly atOnce: number;
	/** Absent where files are read in this thread only. */
	readonly threads: FileThreads | undefined;
	/** Reads what a thread writes. */
	readonly facts: FactsReader;
	/** Called with what a thread has read. */
	readonly take: (read: StampedFacts) => FileFacts;
}

/** A file, and its facts; undefined where no file is. */
type Result = readonly [FileToRead, FileFacts | undefined];

/** Some ten milliseconds of a thread's time. What is read of them becomes facts in a millisecond or two. */
const filesAtOnce = 128;

/**
 * Reads files, which come in batches, and yields the result of each; in threads, if there are many files. This thread reads some of them
 * too, between the answers. What a thread fails to read is read here.
 */
export async function* readMany(
	batches: AsyncIterable<readonly FileToRead[]> | Iterable<readonly FileToRead[]>, readers: Readers,
): AsyncGenerator<Result> {
	const { here, atOnce, threads } = readers;
	if (threads) {
		yield* new ReadingInThreads(threads, readers).results(batches);
		return;
	}
	for await (const files of batches) {
		yield* mapConcurrent(files, atOnce, here);
	}
}

/** Files that a thread was asked to read, with its answer; undefined if it failed. */
interface Answer {
	readonly files: readonly FileToRead[];
	readonly text: string | undefined;
}

class ReadingInThreads {
	readonly #threads: FileThreads;
	readonly #readers: Readers;
	/** The files that are neither read nor asked for: those from `#next` on. */
	readonly #waiting: FileToRead[] = [];
	#next = 0;
	readonly #answers: Answer[] = [];
	/** The number of questions without an answer. */
	#asked = 0;
	#hasFailed = false;
	#onAnswer: () => void = () => undefined;

	constructor(threads: FileThreads, readers: Readers) {
		this.#threads = threads;
		this.#readers = readers;
	}

	async* results(batches: AsyncIterable<readonly FileToRead[]> | Iterable<readonly FileToRead[]>): AsyncGenerator<Result> {
		let areMany = false;
		for await (const files of batches) {
			this.#waiting.push(...files);
			areMany ||= this.#waiting.length >= this.#threads.least;
			if (areMany) {
				this.#ask(filesAtOnce);
				yield* this.#answered();
			}
		}
		while (this.#next < this.#waiting.length || this.#asked > 0 || this.#answers.length > 0) {
			if (areMany) {
				this.#ask(1);
			}
			const files = this.#waiting.slice(this.#next, this.#answers.length > 0 ? this.#next : this.#next + this.#readers.atOnce);
			this.#next += files.length;
			if (files.length === 0 && this.#answers.length === 0) {
				await new Promise<void>(resolve => { this.#onAnswer = resolve; });
			}
			yield* mapConcurrent(files, this.#readers.atOnce, this.#readers.here);
			yield* this.#answered();
		}
	}

	/** Asks for at least so many files at once, until each thread has something to do next, too. */
	#ask(least: number): void {
		while (!this.#hasFailed && this.#asked < 2 * this.#threads.count && this.#waiting.length - this.#next >= least) {
			const files = this.#waiting.slice(this.#next, this.#next + filesAtOnce);
			this.#next += files.length;
			this.#asked += 1;
			void this.#threads.read(files.filter(file => !this.#readers.isOnlyHere(file))).catch(() => undefined).then(text => {
				this.#asked -= 1;
				this.#hasFailed ||= text === undefined;
				this.#answers.push({ files, text });
				this.#onAnswer();
			});
		}
	}

	async* #answered(): AsyncGenerator<Result> {
		for (let answer = this.#answers.shift(); answer; answer = this.#answers.shift()) {
			const read = this.#factsIn(answer);
			yield* mapConcurrent(answer.files, this.#readers.atOnce, async file => {
				const found = read?.get(file.uri);
				return found && !this.#readers.isOnlyHere(file) ? this.#readers.take(found) : this.#readers.here(file);
			});
		}
	}

	#factsIn({ text }: Answer): ReadonlyMap<Uri, StampedFacts> | undefined {
		try {
			return text === undefined ? undefined : new Map(this.#readers.facts.read(text).map(read => [read.facts.uri, read]));
		} catch {
			return undefined;
		}
	}
}
