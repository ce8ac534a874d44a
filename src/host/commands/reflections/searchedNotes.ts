import * as vscode from 'vscode';
import type { FileFacts } from '../../../core/files/fileFacts';
import { mapConcurrent } from '../../../core/files/mapConcurrent';
import type { Reflection } from '../../../core/notes/reflection';
import type { Programme } from '../../../core/programme/programme';
import { readQuery } from '../../../core/search/query';
import { describeNote, mayRead, noteIndex, type SearchedNote } from '../../../core/search/noteTexts';
import type { Hit } from '../../../core/search/textIndex';
import { decodeSource, maxFileBytes } from '../../../core/text/source';
import type { Uri } from '../../../core/text/uri';
import type { Now } from '../../../core/time/instants';
import { TimeSlice } from '../../platform/timeSlice';
import type { Services } from '../../services';

/** The most notes of which lines are shown. */
const maxNotes = 30;

type NeededServices = Pick<Services, 'store' | 'currentUser'>;

/** A note that the user may read. */
export interface ReadableNote {
	readonly programme: Programme;
	readonly reflection: Reflection;
	/** The user's key in the programme; undefined where the user is unknown. */
	readonly me: string | undefined;
}

/**
 * The texts of the notes that the user may read, as a search needs them: in memory only. They are read when a search begins, in time
 * slices; later only those that have changed.
 */
export class SearchedNotes {
	readonly #services: NeededServices;
	readonly #index = noteIndex();
	/** What the notes in the index were made of. */
	readonly #read = new Map<Uri, { readonly file: FileFacts | undefined; readonly about: string }>();

	#isComplete = false;

	constructor(services: NeededServices) {
		this.#services = services;
	}

	/** Whether all notes have been read once. */
	get isComplete(): boolean {
		return this.#isComplete;
	}

	/** The number of notes in the index. */
	get size(): number {
		return this.#index.size;
	}

	/** Returns the notes that the user may read, by uri. */
	readable(): ReadonlyMap<Uri, ReadableNote> {
		const { store, currentUser } = this.#services;
		return new Map(store.index.programmes().flatMap(programme => {
			const me = currentUser.keyOfMe(programme);
			return programme.reflections
				.filter(reflection => mayRead(programme, reflection, me))
				.map(reflection => [reflection.uri, { programme, reflection, me }] as const);
		}));
	}

	/** Reads what is new or has changed, and forgets what has gone or may not be read any more. */
	async update(isCancelled: () => boolean): Promise<void> {
		const { store } = this.#services;
		const readable = this.readable();
		const slice = new TimeSlice();
		for (const uri of [...this.#read.keys()].filter(uri => !readable.has(uri))) {
			this.#forget(uri);
		}
		const changed: (Omit<SearchedNote, 'text'> & { readonly folder: Uri })[] = [];
		for (const { programme, reflection } of readable.values()) {
			const note = describeNote(programme, reflection);
			const before = this.#read.get(note.uri);
			if (!before || before.about !== note.about || before.file !== store.index.facts(note.uri)) {
				changed.push({ ...note, folder: programme.folder });
			}
			if (slice.isOver) {
				await slice.rest();
			}
		}
		for (const folder of new Set(changed.map(note => note.folder))) {
			const notes = changed.filter(note => note.folder === folder);
			const read = async ({ uri }: typeof notes[number]): Promise<{ file: FileFacts | undefined; text: string | undefined }> =>
				({ file: store.index.facts(uri), text: await this.#textOf(uri, folder) });
			for await (const [{ uri, about, day }, { file, text }] of mapConcurrent(notes, store.files.atOnce(folder), read)) {
				if (isCancelled()) {
					return;
				}
				if (text === undefined) {
					this.#forget(uri);
				} else {
					this.#index.set(uri, { uri, text, about, day });
					this.#read.set(uri, { file, about });
				}
				if (slice.isOver) {
					await slice.rest();
				}
			}
		}
		this.#isComplete = true;
	}

	/** Returns the lines that were found, best first. */
	search(text: string, now: Now): readonly Hit<SearchedNote, number>[] {
		return this.#index.search(readQuery(text, now), maxNotes);
	}

	#forget(uri: Uri): void {
		this.#index.delete(uri);
		this.#read.delete(uri);
	}

	/** Returns a note's text, unsaved or on the disk; undefined where it can't be read: the views say so. */
	async #textOf(uri: Uri, folder: Uri): Promise<string | undefined> {
		const open = vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri);
		if (open) {
			return open.getText();
		}
		try {
			const content = await this.#services.store.files.read(uri, maxFileBytes, folder);
			const text = content === 'missing' || content.bytes === 'tooLarge' ? undefined : decodeSource(content.bytes);
			return typeof text === 'string' ? text : undefined;
		} catch {
			return undefined;
		}
	}
}

const searched = new WeakMap<Services['store'], SearchedNotes>();

/** Returns the texts that were read for earlier searches. They go with the store: nothing is stored. */
export function searchedNotes(services: NeededServices): SearchedNotes {
	const notes = searched.get(services.store) ?? new SearchedNotes(services);
	searched.set(services.store, notes);
	return notes;
}
