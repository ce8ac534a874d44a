import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesAffectedBy } from '../../src/core/programme/affectedFiles';
import { problemsOf } from '../../src/core/programme/crossProblems';
import { mergeEntries, sessionEntries } from '../../src/core/programme/sessionEntries';
import { parseText } from '../../src/core/record/parseFile';
import type { ParsedFile } from '../../src/core/record/parsedFile';
import { RecordIndex } from '../../src/core/record/recordIndex';
import type { Row } from '../../src/core/rows/row';
import { floors } from './floors';
import { heapMB, median, timed, type Figures, type Measure, type Part } from './measure';
import { allProblems, allRows, firstRows, now, readIndex, rowsOfEveryView, words } from './ours';
import { writeProgramme } from './programme/writeProgramme';
import { Turns } from './turns';
import { keepRows, startWithRows } from './warmStart';

/** So many files are saved, one after the other, each round. */
const saves = 5;
/** So many sessions are a small programme, for what should not feel longer in a large one. */
const fewSessions = 200;

/** A programme on disk, and all that is measured on it; each round reads it anew. */
export class ProgrammePart implements Part {
	readonly #folder: string;
	readonly #cacheFile: string;
	readonly #root: string;
	readonly #sessions: number;
	/** Where rows are kept for a warm start. */
	readonly #rows: string;
	#areRowsKept = false;
	/** What the last start left. */
	#index: RecordIndex | undefined;
	#round = 0;
	readonly measures: readonly Measure[];

	constructor(sessions: number, sessionsAPair = 50) {
		this.#sessions = sessions;
		this.#folder = writeProgramme({ sessions, sessionsAPair });
		this.#cacheFile = `${this.#folder}.json`;
		this.#rows = `${this.#folder}-rows`;
		this.#root = pathToFileURL(this.#folder).toString();
		this.measures = [
			...floors(this.#folder, this.#cacheFile),
			{ name: 'warm', run: () => this.#warmStart() },
			{ name: 'cold', run: () => this.#coldStart() },
			{ name: 'save', run: () => this.#save() },
			{ name: 'views', run: () => this.#views() },
			{ name: 'choices', run: () => this.#choices() },
		];
	}

	release(): void {
		this.#index = undefined;
	}

	dispose(): void {
		rmSync(this.#folder, { recursive: true, force: true });
		rmSync(this.#cacheFile, { force: true });
		rmSync(this.#rows, { recursive: true, force: true });
	}

	/** From rows that were kept to all rows. */
	async #warmStart(): Promise<Figures> {
		if (!this.#areRowsKept) {
			keepRows(await readIndex(this.#root, new Turns()), this.#rows);
			this.#areRowsKept = true;
		}
		const turns = new Turns();
		const began = performance.now();
		const rows = await allRows(await startWithRows(this.#root, this.#rows, turns), turns);
		const allRowsReady = performance.now() - began;
		if (rows < this.#sessions) {
			throw new Error(`${String(rows)} rows: not what was written.`);
		}
		return { 'warm: all rows': allRowsReady };
	}

	/** From nothing to all rows, and on to all problems; and what of it stays in memory. */
	async #coldStart(): Promise<Figures> {
		const before = heapMB();
		const turns = new Turns();
		const began = performance.now();
		const index = await readIndex(this.#root, turns);
		const read = performance.now() - began;
		const rows = await allRows(index, turns);
		const allRowsReady = performance.now() - began;
		const problems = await allProblems(index, turns);
		const allProblemsKnown = performance.now() - began;
		if (rows < this.#sessions || problems > 0) {
			throw new Error(`${String(rows)} rows and ${String(problems)} problems: not what was written.`);
		}
		this.#index = index;
		return { 'cold: all read': read, 'cold: all rows': allRowsReady, 'cold: all problems': allProblemsKnown, ...turns.figures(), 'index, MB': heapMB() - before };
	}

	async #opened(): Promise<RecordIndex> {
		return this.#index ??= await readIndex(this.#root, new Turns());
	}

	/** One session gets other minutes: its row is there, its pair's rows are as they would be shown, and its problems are known. */
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
			return timed(() => { takeSave(index, file, text); });
		});
		const others = await timeOf(() => allProblems(index, new Turns()));
		return { 'save': median(each), 'save: problems of all files again': others };
	}

	/** All rows of all views, each after one session was saved. */
	async #views(): Promise<Figures> {
		const index = await this.#opened();
		const turns = new Turns();
		const { childrenMs, most } = await rowsOfEveryView(index, () => { saveAgain(index); }, turns);
		return { 'every view: preparing': turns.figures()['hold: preparing rows'] ?? NaN, 'every view: children': childrenMs, 'every view: most rows': most };
	}

	/** The lines of *Go to Session…*, here and in a small programme. */
	async #choices(): Promise<Figures> {
		const index = await this.#opened();
		const few = new RecordIndex();
		let left = fewSessions;
		few.apply([...index.files()].filter(({ kind }) => kind !== 'reflection' && (kind !== 'session' || left-- > 0)).map(file => ({ uri: file.uri, file })));
		few.programmes();
		return { 'choices: few': timed(() => choicesOf(few)), ...timeOfChoices(index) };
	}
}

/** A session's text with other minutes. */
function withMinutes(text: string, minutes: number): string {
	const line = `minutes: ${String(minutes)}`;
	return /^minutes: /m.test(text) ? text.replace(/^minutes: .*$/m, line) : text.replace(/^visibility: /m, `${line}\nvisibility: `);
}

/** The part of a save that is ours, from its text on. */
function takeSave(index: RecordIndex, { uri, kind, folder }: ParsedFile, text: string): void {
	const file = parseText(uri, { kind, folder }, text);
	const changes = index.apply([{ uri, file }]).get(folder) ?? [];
	const pair = file.sessions[0]?.pair;
	expandTo(firstRows(index), row => row.pair?.id === pair);
	const programme = index.programmeOf(uri);
	const affected = programme ? filesAffectedBy(changes, programme) : 'all';
	const looked = affected === 'all' ? [] : [file, ...[...affected].map(other => index.file(other)).filter(other => other !== undefined)];
	if (!programme || looked.length === 0 || looked.some(each => problemsOf(each, programme, now.today).length > 0)) {
		throw new Error(`${uri} was not to get problems.`);
	}
}

/** Asks for the children of every row on the way to a wanted one, and for those of that one. */
function expandTo(rows: readonly Row[], isWanted: (row: Row) => boolean): boolean {
	const wanted = rows.find(isWanted);
	if (wanted) {
		wanted.children?.();
		return true;
	}
	return rows.some(({ kind, children }) => ['programme', 'cohort', 'group'].includes(kind) && children !== undefined && expandTo(children(), isWanted));
}

/** Its longest step is what holds the event loop. */
function timeOfChoices(index: RecordIndex): Figures {
	forgetKept(index);
	let longest = 0;
	const all = timed(() => choicesOf(index, ms => { longest = Math.max(longest, ms); }));
	return { 'choices: all': all, 'hold: choices': longest };
}

/** A session's file is read again, as if it were another. */
function saveAgain(index: RecordIndex): void {
	const file = [...index.files()].find(({ kind }) => kind === 'session');
	index.apply(file ? [{ uri: file.uri, file: { ...file, sessions: file.sessions.map(session => ({ ...session })) } }] : []);
}

/** What was worked out for a programme is kept for as long as no file changes. */
function forgetKept(index: RecordIndex): void {
	const [file] = index.files();
	index.apply(file ? [{ uri: file.uri, file }] : []);
	index.programmes();
}

function choicesOf(index: RecordIndex, tell: (ms: number) => void = () => undefined): number {
	const all = <T>(steps: Generator<undefined, T>): T => {
		for (;;) {
			const began = performance.now();
			const { done, value } = steps.next();
			tell(performance.now() - began);
			if (done === true) {
				return value;
			}
		}
	};
	return all(mergeEntries(index.programmes().map(programme => all(sessionEntries(programme, words, now.today, false))))).length;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}
