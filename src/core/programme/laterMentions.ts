import type { Note } from '../files/share';
import { nextMeaning } from '../notes/meanings';
import { compareText } from '../text/collections';
import { fold } from '../text/plainText';
import type { Steps } from '../text/steps';
import { dayOfNote } from './ownNotes';
import type { Programme } from './programme';
import type { WrittenNote } from './writtenNote';

/** A sentence names a step with so many of its significant words, and this share of them. */
const minShared = 3;
const minShare = 0.6;
/** Words that are in more of an author's notes than this share say nothing about one of them. */
const maxNotesShare = 1 / 3;
/** Words in so few notes are significant, however few notes there are. */
const fewNotes = 3;

/** So many notes take some milliseconds. */
const notesPerStep = 10;

interface Sentence {
	readonly note: Note;
}

/** The sentences of one author's notes, by those words that are in next steps. */
interface AuthorsSentences {
	count: number;
	readonly byWord: Map<string, Sentence[]>;
	readonly notes: Map<string, Set<Note>>;
}

/** By the first of the notes: what was made of private notes goes when they go. */
const made = new WeakMap<WrittenNote, { readonly notes: readonly WrittenNote[]; readonly mentions: LaterMentions }>();

/** Returns what finds the notes that name a step; the same one while the notes are the same. Yields after some notes. */
export function* laterMentionsIn(notes: readonly WrittenNote[], { people }: Pick<Programme, 'people'>): Steps<LaterMentions> {
	const [first] = notes;
	const before = first && made.get(first);
	if (before?.mentions.people === people && before.notes.length === notes.length && before.notes.every((note, i) => note === notes[i])) {
		return before.mentions;
	}
	const mentions = new LaterMentions(people);
	yield* mentions.read(notes);
	if (first) {
		made.set(first, { notes, mentions });
	}
	return mentions;
}

/**
 * Finds the later notes of the same author that name a next step, in a sentence with most of its words. It would rather find none than a
 * wrong one: words that many notes have don't count. Takes time linear in the texts; the words of a note are kept with it.
 */
export class LaterMentions {
	readonly people: Programme['people'];
	readonly #byAuthor = new Map<string, AuthorsSentences>();

	constructor(people: Programme['people']) {
		this.people = people;
	}

	*read(notes: readonly WrittenNote[]): Steps {
		const wanted = new Set<string>();
		for (const [i, note] of notes.entries()) {
			wordsIn(note).inSteps.forEach(word => wanted.add(word));
			if (i % notesPerStep === 0) {
				yield;
			}
		}
		for (const [i, written] of notes.entries()) {
			const { note } = written.readable;
			const { sentences } = wordsIn(written);
			const of = this.#of(note);
			of.count++;
			for (const sentence of sentences) {
				const entry: Sentence = { note };
				for (const word of sentence) {
					if (wanted.has(word)) {
						getOrAdd(of.byWord, word, () => []).push(entry);
						getOrAdd(of.notes, word, () => new Set()).add(note);
					}
				}
			}
			if (i % notesPerStep === 0) {
				yield;
			}
		}
	}

	/** Returns the first later note that names a step of a note; undefined if none does. */
	noteThatNames(step: string, note: Note, programme: Pick<Programme, 'sessionsById'>): Note | undefined {
		const { count, byWord, notes } = this.#of(note);
		const orderOf = (each: Note): string => `${dayOfNote(each, programme) ?? ''} ${each.uri}`;
		const order = orderOf(note);
		const notesWith = (word: string): number => notes.get(word)?.size ?? 0;
		const words = [...significantWords(step)].filter(word => notesWith(word) <= Math.max(fewNotes, count * maxNotesShare));
		const shared = new Map<Sentence, number>();
		for (const sentence of words.flatMap(word => byWord.get(word) ?? [])) {
			shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
		}
		// Two words are enough if they are all, and are in no other note.
		const isShort = words.length === 2 && words.every(word => notesWith(word) <= 2);
		const [first] = [...shared]
			.filter(([, both]) => (both >= minShared && both >= words.length * minShare) || (isShort && both === 2))
			.map(([{ note: found }]) => ({ found, order: orderOf(found) }))
			.filter(found => found.order > order)
			.sort((a, b) => compareText(a.order, b.order));
		return first?.found;
	}

	#of({ author = '' }: Note): AuthorsSentences {
		return getOrAdd(this.#byAuthor, this.people.keyOf(author), () => ({ count: 0, byWord: new Map(), notes: new Map() }));
	}
}

/** The significant words of a note's sentences, and of its next steps. */
interface NoteWords {
	readonly sentences: readonly ReadonlySet<string>[];
	readonly inSteps: ReadonlySet<string>;
}

const known = new WeakMap<WrittenNote, NoteWords>();

function wordsIn(note: WrittenNote): NoteWords {
	const before = known.get(note);
	if (before) {
		return before;
	}
	const sentences = note.parts.flatMap(({ text }) => text.split(/[.!?;](?=\s|$)|\n/)).map(significantWords);
	const steps = note.parts.filter(({ meaning }) => meaning === nextMeaning).map(({ text }) => text).join('\n');
	const words = { sentences, inSteps: significantWords(steps) };
	known.set(note, words);
	return words;
}

/** Words of both languages that are in any sentence. */
const common = new Set((
	'yang untuk dengan dari pada akan saya kami kita anda mereka atau agar supaya karena juga lebih sudah belum tidak bisa dapat harus ingin '
	+ 'perlu setiap satu tiga sebelum sesudah setelah ketika bila tetapi lagi masih hari minggu bulan depan kepada dalam oleh sebagai seperti '
	+ 'besok that this with from will have what when where which them they their there then than before after every each more most some about '
	+ 'into would should could must want need next week month today tomorrow again also only just very your mine ours three been being does did'
).split(' '));

/** Returns the different words of a text that say what it is about, without what is joined to their ends. */
function significantWords(text: string): ReadonlySet<string> {
	const words = fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
	return new Set(words.filter(word => !common.has(word)).map(word => word.replace(/(?<=.{4})(?:nya|kan|lah|ing|ed|es|s)$/, '')));
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	const present = map.get(key);
	if (present !== undefined) {
		return present;
	}
	const made = make();
	map.set(key, made);
	return made;
}
