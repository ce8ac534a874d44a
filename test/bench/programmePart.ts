import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RecordIndex } from '../../src/core/programme/index/recordIndex';
import { DiskFiles } from '../../src/disk/diskFiles';
import { BrokenFiles } from './brokenFiles';
import { CountedFiles } from './countedFiles';
import { floors, walk } from './floors';
import { inThreads } from './inThreads';
import { collectGarbage, memoryMB, median, timed, timeOf, type Figures, type Measure, type Part } from './measure';
import { allProblems, allRows, readIndex, rowsOfEveryView } from './ours';
import { writeProgramme } from './programme/writeProgramme';
import { Turns } from './turns';
import { cacheTexts, startFromCache, startsFromBadCaches } from './warmStart';
import { choicesOf, openedAt, timeOfChoices, withMinutes } from './work';

/** So many files are saved, one after the other, each round. */
const saves = 5;
/** So many sessions are a small programme, for what should not feel longer in a large one. */
const fewSessions = 200;

/** A programme on disk, and all that is measured on it; each round reads it anew. */
export class ProgrammePart implements Part {
	readonly #files = new DiskFiles();
	readonly #folder: string;
	readonly #summaries: string;
	readonly #root: string;
	readonly #sessions: number;
	readonly #broken: BrokenFiles;
	/** The folder of the cache files that a warm start begins with. */
	readonly #cache: string;
	#isCached = false;
	/** What the last start left. */
	#index: RecordIndex | undefined;
	#round = 0;
	readonly measures: readonly Measure[];

	constructor(sessions: number, sessionsAPair = 50) {
		this.#sessions = sessions;
		this.#broken = new BrokenFiles(this.#files, sessions);
		this.#folder = writeProgramme({ sessions, sessionsAPair });
		this.#summaries = `${this.#folder}.json`;
		this.#cache = `${this.#folder}-cache`;
		this.#root = pathToFileURL(this.#folder).toString();
		this.measures = [
			...floors(this.#folder, this.#summaries),
			{ name: 'warm', run: () => this.#loadedJson() },
			{ name: 'warm', run: () => this.#warmStart() },
			{ name: 'cold', run: () => this.#coldStart() },
			{ name: 'save', run: () => this.#save() },
			{ name: 'views', run: () => this.#views() },
			{ name: 'choices', run: () => this.#choices() },
			{ name: 'cache', run: () => this.#badCaches() },
			{ name: 'broken', run: () => this.#broken.coldStarts() },
		];
	}

	release(): void {
		this.#index = undefined;
	}

	dispose(): void {
		this.#broken.dispose();
		rmSync(this.#folder, { recursive: true, force: true });
		rmSync(this.#summaries, { force: true });
		rmSync(this.#cache, { recursive: true, force: true });
	}

	/** The limit of a start from these cache files: the same JSON, of which nothing is made. */
	async #loadedJson(): Promise<Figures> {
		await this.#writeCache();
		collectGarbage();
		return {
			'floor: walk, stat, load facts': timed(() => ({
				files: walk(this.#folder),
				known: [...textsIn(this.#cache)].map(text => JSON.parse(text.slice(text.indexOf('\n') + 1)) as unknown),
			})),
		};
	}

	/** From cache files to all rows; and what of it stays in memory. */
	async #warmStart(): Promise<Figures> {
		await this.#writeCache();
		const before = memoryMB();
		const files = new CountedFiles(this.#files);
		const turns = new Turns();
		const began = performance.now();
		const index = await startFromCache(files, this.#root, textsIn(this.#cache), turns);
		const rows = await allRows(index, turns);
		const allRowsReady = performance.now() - began;
		const memory = memoryMB() - before;
		if (rows < this.#sessions || index.programmes().length !== 1) { // The index is needed until here.
			throw new Error(`${String(rows)} rows: not what was written.`);
		}
		return {
			'warm: all rows': allRowsReady,
			'warm: files read': files.sessionsRead,
			'warm: hold': turns.figures()['hold'] ?? NaN,
			'warm: index, MB': memory,
		};
	}

	/** The same from caches that are not as they were written. */
	async #badCaches(): Promise<Figures> {
		await this.#writeCache();
		return inThreads(threads => startsFromBadCaches(this.#files, this.#root, [...textsIn(this.#cache)], this.#sessions, threads));
	}

	async #writeCache(): Promise<void> {
		if (!this.#isCached) {
			mkdirSync(this.#cache);
			const texts = await cacheTexts(this.#files, await readIndex(this.#files, this.#root, new Turns()));
			texts.forEach((text, part) => { writeFileSync(join(this.#cache, `${String(part)}.json`), text); });
			this.#isCached = true;
		}
	}

	/** From nothing to all rows, and on to all problems; and what of it stays in memory. Threads are started anew, as at a start. */
	async #coldStart(): Promise<Figures> {
		const before = memoryMB();
		const turns = new Turns();
		const began = performance.now();
		const index = await inThreads(threads => readIndex(this.#files, this.#root, turns, threads));
		const read = performance.now() - began;
		const rows = await allRows(index, turns);
		const allRowsReady = performance.now() - began;
		const problems = await allProblems(index, this.#files, turns);
		const allProblemsKnown = performance.now() - began;
		if (rows < this.#sessions || problems > 0) {
			throw new Error(`${String(rows)} rows and ${String(problems)} problems: not what was written.`);
		}
		this.#index = index;
		const { hold = NaN, ...steps } = turns.figures();
		return {
			'cold: all read': read,
			'cold: all rows': allRowsReady,
			'cold: all problems': allProblemsKnown,
			'cold: hold': hold,
			...steps,
			'cold: index, MB': memoryMB() - before,
		};
	}

	async #opened(): Promise<RecordIndex> {
		return this.#index ??= await readIndex(this.#files, this.#root, new Turns());
	}

	/** One session gets other minutes: the rows of its pair, which is open, are there, what is next and its problems are known. */
	async #save(): Promise<Figures> {
		const index = await this.#opened();
		const files = [...index.files()].filter(({ kind }) => kind === 'session');
		this.#round++;
		const each = Array.from({ length: saves }, (_, i) => {
			const file = files[Math.floor((i + 0.5) * files.length / saves)];
			if (!file) {
				throw new Error('There is no session to save.');
			}
			const text = withMinutes(readFileSync(fileURLToPath(file.uri), 'utf8'), this.#round * saves + i);
			const take = openedAt(index, file);
			return timed(() => { take(text); });
		});
		const others = await timeOf(() => allProblems(index, this.#files, new Turns()));
		return { 'save': median(each), 'save: problems of all files again': others };
	}

	/** All rows of all views, each after one session was saved. */
	async #views(): Promise<Figures> {
		const index = await this.#opened();
		const turns = new Turns();
		const { childrenMs, most } = await rowsOfEveryView(index, () => { saveAgain(index); }, turns);
		return {
			'every view: preparing': turns.figures()['step: preparing rows'] ?? NaN,
			'every view: children': childrenMs,
			'every view: most rows': most,
		};
	}

	/** The lines of *Go to Session…*, here and in a small programme. */
	async #choices(): Promise<Figures> {
		const index = await this.#opened();
		const few = new RecordIndex();
		let left = fewSessions;
		few.apply([...index.files()]
			.filter(({ kind }) => kind !== 'reflection' && (kind !== 'session' || left-- > 0))
			.map(file => ({ uri: file.uri, file })));
		few.programmes();
		return { 'choices: few': timed(() => choicesOf(few)), ...timeOfChoices(index) };
	}
}

/** The texts of the cache files, one after the other. */
function* textsIn(folder: string): Iterable<string> {
	for (const name of readdirSync(folder)) {
		yield readFileSync(join(folder, name), 'utf8');
	}
}

/** A session's file is read again, as if it were another. */
function saveAgain(index: RecordIndex): void {
	const file = [...index.files()].find(({ kind }) => kind === 'session');
	index.apply(file ? [{ uri: file.uri, file: { ...file, sessions: file.sessions.map(session => ({ ...session })) } }] : []);
}
