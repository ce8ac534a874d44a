import type { Note } from '../files/share';
import { isTicked } from '../markdown/tasks';
import { actionLinkIn, actionWords } from '../notes/actionLines';
import type { NoteLine } from '../notes/noteLines';
import { nextStageOf } from '../notes/questions';
import { asStage, dividedInto, type NoteSection, sectionsOf } from '../notes/sections';
import type { Language } from '../text/language';
import { compareText } from '../text/collections';
import { fold } from '../text/plainText';
import type { Steps } from '../text/steps';
import { linkedActionOf, type LinkedAction } from './linkedActions';
import type { Programme } from './programme';
import { findTemplate } from './queries';

/**
 * What became of a next step:
 * - `action`: its line is linked to an action, whose state is that of the step.
 * - `ticked`: its box is ticked in the note.
 * - `named`: a later note names it in a sentence.
 * - `notKnown`: none of these. It may have been done all the same.
 */
type Became =
	| { readonly is: 'action'; readonly linked: LinkedAction }
	| { readonly is: 'ticked' }
	| { readonly is: 'named'; readonly in: Note; readonly line: number }
	| { readonly is: 'notKnown' };

/** A next step of a note, and what became of it. */
export interface StepOutcome {
	readonly note: Note;
	/** The line in the note, from 0. */
	readonly line: number;
	readonly text: string;
	readonly became: Became;
}

/**
 * Returns the next steps of one author's notes, oldest note first, and what became of each. They may be shown to the author only. Yields
 * after each note; takes time linear in the texts.
 */
export function* nextStepOutcomes(notes: readonly Note[], programme: Programme, language: Language): Steps<readonly StepOutcome[]> {
	const dated = notes.map(note => ({ note, key: `${dayOf(note, programme)} ${note.uri}` })).sort((a, b) => compareText(a.key, b.key));
	const sentences = new Sentences();
	const steps: { readonly note: Note; readonly number: number; readonly line: NoteLine; readonly text: string }[] = [];
	for (const [number, { note }] of dated.entries()) {
		const template = note.template === undefined ? undefined : findTemplate(note.template, programme);
		const { sections } = sectionsOf({ text: note.text, template, language: note.language ?? language });
		const divided = dividedInto(sections);
		const next = divided[nextStageOf(divided.map(asStage), template) ?? -1];
		steps.push(...stepsIn(next).map(([line, text]) => ({ note, number, line, text })));
		sentences.add(note, number, sections.filter(({ kind }) => kind !== 'title').flatMap(({ place }) => place.shown));
		yield;
	}
	const outcomes: StepOutcome[] = [];
	for (const { note, number, line, text } of steps) {
		const linked = linkedActionOf(programme, note, line.text);
		const named = linked || isTicked(line.text) === true ? undefined : sentences.laterThat(number, text);
		outcomes.push({
			note, line: line.line, text,
			became: linked ? { is: 'action', linked }
				: isTicked(line.text) === true ? { is: 'ticked' } : named ? { is: 'named', ...named } : { is: 'notKnown' },
		});
		if (outcomes.length % 50 === 0) {
			yield;
		}
	}
	return outcomes;
}

function dayOf({ date, session }: Note, { sessionsById }: Programme): string {
	return date ?? (session === undefined ? undefined : sessionsById.get(session)?.date) ?? '';
}

/** Returns the lines of a next-step stage that are steps: the items of its lists and what is linked; without any, every line. */
function stepsIn(section: NoteSection | undefined): readonly (readonly [NoteLine, string])[] {
	const lines = (section?.place.shown ?? []).flatMap((line): readonly (readonly [NoteLine, string])[] => {
		const text = actionWords(line);
		return text === undefined ? [] : [[line, text]];
	});
	const items = lines.filter(([{ text }]) => /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text) || actionLinkIn(text) !== undefined);
	return items.length > 0 ? items : lines;
}

interface Sentence {
	readonly note: Note;
	/** The note's number in the order of days. */
	readonly number: number;
	readonly line: number;
}

/** A sentence names a step with so many of its significant words, and this share of them. */
const minShared = 3;
const minShare = 0.6;
/** Words that are in more of the notes than this share say nothing about one of them. */
const maxNotesShare = 1 / 3;
/** Words in so few notes are significant, however few notes there are. */
const fewNotes = 3;

/** The sentences of notes by their words. */
class Sentences {
	readonly #byWord = new Map<string, Sentence[]>();
	readonly #notes = new Map<string, Set<number>>();
	#count = 0;

	add(note: Note, number: number, lines: readonly NoteLine[]): void {
		this.#count++;
		for (const { line, text, fenced } of lines) {
			for (const words of fenced ? [] : text.split(/[.!?;]+(?:\s|$)/)) {
				const sentence = { note, number, line };
				for (const word of significantWords(words)) {
					getOrAdd(this.#byWord, word, () => []).push(sentence);
					getOrAdd(this.#notes, word, () => new Set()).add(number);
				}
			}
		}
	}

	/** Returns the first sentence of a later note that names a step; it may be in other words, but not in few of the step's. */
	laterThat(number: number, step: string): { readonly in: Note; readonly line: number } | undefined {
		const words = [...significantWords(step)].filter(word => this.#notesWith(word) <= Math.max(fewNotes, this.#count * maxNotesShare));
		const shared = new Map<Sentence, number>();
		for (const word of words) {
			for (const sentence of this.#byWord.get(word) ?? []) {
				if (sentence.number > number) {
					shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
				}
			}
		}
		// Two words are enough if they are all, and are in no other note.
		const isShort = words.length === 2 && words.every(word => this.#notesWith(word) <= 2);
		let found: Sentence | undefined;
		for (const [sentence, count] of shared) {
			const isNamed = (count >= minShared && count >= words.length * minShare) || (isShort && count === 2);
			if (isNamed && (!found || sentence.number < found.number)) {
				found = sentence;
			}
		}
		return found && { in: found.note, line: found.line };
	}

	#notesWith(word: string): number {
		return this.#notes.get(word)?.size ?? 0;
	}
}

/** Words of both languages that are in any sentence. */
const common = new Set([
	'yang', 'untuk', 'dengan', 'dari', 'pada', 'akan', 'saya', 'kami', 'kita', 'anda', 'mereka', 'atau', 'agar', 'supaya', 'karena', 'juga', 'lebih',
	'sudah', 'belum', 'tidak', 'bisa', 'dapat', 'harus', 'ingin', 'perlu', 'setiap', 'satu', 'tiga', 'sebelum', 'sesudah', 'setelah', 'ketika',
	'bila', 'tetapi', 'lagi', 'masih', 'hari', 'minggu', 'bulan', 'depan', 'kepada', 'dalam', 'oleh', 'sebagai', 'seperti', 'besok',
	'that', 'this', 'with', 'from', 'will', 'have', 'what', 'when', 'where', 'which', 'them', 'they', 'their', 'there', 'then', 'than', 'before',
	'after', 'every', 'each', 'more', 'most', 'some', 'about', 'into', 'would', 'should', 'could', 'must', 'want', 'need', 'next', 'week', 'month',
	'today', 'tomorrow', 'again', 'also', 'only', 'just', 'very', 'your', 'mine', 'ours', 'one', 'two', 'three', 'been', 'being', 'does', 'did',
]);

/** Returns the different words of a text that say what it is about, without what is joined to their ends. */
function significantWords(text: string): ReadonlySet<string> {
	const words = fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
	return new Set(words.filter(word => !common.has(word)).map(word => word.replace(/(?<=.{4})(?:nya|kan|lah|ing|ed|es|s)$/, '')));
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	const known = map.get(key);
	if (known !== undefined) {
		return known;
	}
	const made = make();
	map.set(key, made);
	return made;
}
