import { noteIndex, type NoteIndex } from '../../src/core/search/noteTexts';
import { readQuery } from '../../src/core/search/query';
import { memoryMB, median, timed, type Figures, type Measure, type Part } from './measure';
import { now } from './ours';
import { madeUpNotes, type MadeUpNote } from './programme/notes';

/** The notes that somebody wrote in years; each is a long one. */
const notesOfOne = 500;
const manyNotes = 2_000;
const characters = 5_000;
/** As the host asks for it. */
const maxTexts = 30;
/** Typed letter by letter. */
const typed = ['umpan balik', 'menjawab pertanyaan', 'jumat lalu loket', 'reply', 'kalimat sederhana yang membantu'];

/** Searching notes: each key of some queries, beside a scan of the same texts for the same words. */
export class SearchPart implements Part {
	readonly #notes = madeUpNotes(manyNotes, characters);
	readonly measures: readonly Measure[] = [
		{ name: 'search', run: () => ({ ...this.#keys(), ...this.#memory() }) },
	];

	release(): void {
		// Nothing stays between rounds.
	}

	dispose(): void {
		// Nothing was written.
	}

	#keys(): Figures {
		const notes = this.#notes.slice(0, notesOfOne);
		let longestAdd = 0;
		const index = noteIndex();
		const build = timed(() => {
			notes.forEach((note, i) => { longestAdd = Math.max(longestAdd, timed(() => { add(index, note, i); })); });
		});
		const keys = typed.flatMap(text => Array.from(text, (_, i) => text.slice(0, i + 1)));
		// So that what else the machine does meets no key twice.
		const thrice = (work: () => unknown): number => median([timed(work), timed(work), timed(work)]);
		const ours = keys.map(text => thrice(() => index.search(readQuery(text, now), maxTexts)));
		const floor = keys.map(text => thrice(() => scan(notes, text)));
		const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
		return {
			'search: build': build, 'step: search': longestAdd,
			'search: key': mean(ours), 'search: longest key': Math.max(...ours),
			'floor: scan': mean(floor), 'floor: longest scan': Math.max(...floor),
		};
	}

	#memory(): Figures {
		const before = memoryMB();
		const index = noteIndex();
		// Texts of their own, as they are read from files.
		this.#notes.forEach((note, i) => { add(index, { ...note, text: Buffer.from(note.text).toString() }, i); });
		const found = memoryMB() - before;
		if (index.size !== manyNotes) {
			throw new Error('There are not as many notes as were made.');
		}
		return { 'search, MB': found };
	}
}

function add(index: NoteIndex, { text, day }: MadeUpNote, number: number): void {
	const uri = `file:///made-up/private/reflections/${String(number)}.md`;
	index.set(uri, { uri, text, day, about: `${day}\nSari\nLayanan` });
}

/** Lines with all words, of whatever is in lower case: no forms, no days, no order. */
function scan(notes: readonly MadeUpNote[], typed: string): readonly string[] {
	const words = typed.toLowerCase().split(/\s+/);
	return notes.flatMap(({ text }) => text.toLowerCase().split('\n').filter(line => words.every(word => line.includes(word))));
}
