import type { FileFacts } from '../../../core/files/fileFacts';
import type { Files } from '../../../core/files/files';
import { notesToRead, type OwnCopy, readableNote } from '../../../core/programme/ownNotes';
import type { Note } from '../../../core/files/share';
import type { Programme } from '../../../core/programme/programme';
import { findTemplate } from '../../../core/programme/namedTemplates';
import { readWritten, type WrittenNote } from '../../../core/programme/writtenNote';
import type { Reflection } from '../../../core/notes/reflection';
import type { Template } from '../../../core/notes/templates/template';
import type { Language } from '../../../core/text/language';
import { decodeSource, maxFileBytes } from '../../../core/text/source';
import type { Uri } from '../../../core/text/uri';
import { TimeSlice } from '../../platform/timeSlice';
import { dirtyDocument, workspaceFolderOf } from '../../workspace/fileReader';
import type { RecordStore } from '../../workspace/recordStore';

/** What a note was read from: while this is the same, so is what is written in it. */
interface ReadFrom {
	readonly facts: FileFacts | undefined;
	readonly template: Template | undefined;
	readonly me: string | undefined;
}

interface ReadNote extends ReadFrom {
	/** `unreadable`: the file is gone, or no text; undefined: the user may not read it by its present text. */
	readonly written: WrittenNote | 'unreadable' | undefined;
}

/** What has been read so far. */
export interface NotesSoFar {
	/** Newest first. */
	readonly notes: readonly WrittenNote[];
	/** How many notes there are to read, and how many of them can't be read. */
	readonly toRead: number;
	readonly unreadable: number;
	readonly isWhole: boolean;
}

/** Where the notes are, and how they are read. */
interface NotesStore extends Pick<RecordStore, 'index'> {
	readonly files: Pick<Files, 'atOnce' | 'read'>;
}

/**
 * Reads the notes of a programme that the current user may read, newest first, and again those that change. Their text is in memory
 * only, until this is forgotten.
 */
export class WrittenNotes {
	readonly #store: NotesStore;
	#read = new Map<Uri, ReadNote>();

	constructor(store: NotesStore) {
		this.#store = store;
	}

	/** Reads in time slices until some milliseconds have passed, or all is read. Never rejects. */
	async readFor(ms: number, programme: Programme, me: string | undefined, language: Language): Promise<NotesSoFar> {
		const { index, files } = this.#store;
		const began = Date.now();
		const toRead = notesToRead(programme, me);
		const before = this.#read;
		const from = new Map(toRead.map(({ uri, template }): [Uri, ReadFrom] => [uri, {
			facts: index.facts(uri), me, template: template === undefined ? undefined : findTemplate(template, programme),
		}]));
		this.#read = new Map(toRead.flatMap(({ uri }) => {
			const read = before.get(uri);
			const now = from.get(uri);
			return read && read.facts === now?.facts && read.template === now?.template && read.me === me ? [[uri, read]] : [];
		}));
		const read = this.#read;
		const unread = toRead.filter(({ uri }) => !read.has(uri));
		const slice = new TimeSlice();
		const atOnce = files.atOnce(programme.folder);
		for (let at = 0; at < unread.length && Date.now() - began < ms; at += atOnce) {
			const some = unread.slice(at, at + atOnce);
			const texts = await Promise.all(some.map(({ uri }) => currentText(files, uri, programme.folder)));
			for (const [i, reflection] of some.entries()) {
				const source = from.get(reflection.uri);
				if (source) {
					read.set(reflection.uri, { ...source, written: writtenIn(reflection, texts[i], programme, source, language) });
				}
				if (slice.isOver) {
					await slice.rest();
				}
			}
		}
		const found = toRead.flatMap(({ uri }) => read.get(uri) ?? []);
		const notes = found.flatMap(({ written }) => typeof written === 'object' ? [written] : []);
		const unreadable = found.filter(({ written }) => written === 'unreadable').length;
		const isWhole = found.length === toRead.length;
		return { notes, unreadable, isWhole, toRead: isWhole ? notes.length + unreadable : toRead.length };
	}

	/** Forgets all that was read. */
	forget(): void {
		this.#read = new Map();
	}
}

function writtenIn(
	reflection: Reflection, text: string | undefined, programme: Programme, { template, me }: ReadFrom, language: Language,
): ReadNote['written'] {
	if (text === undefined) {
		return 'unreadable';
	}
	const readable = readableNote(reflection, text, programme, me);
	return readable && readWritten(readable, template, language);
}

/** Returns a file's text, unsaved text included; undefined if it is gone, too large or no text. */
async function currentText(files: NotesStore['files'], uri: Uri, folder: Uri): Promise<string | undefined> {
	const open = dirtyDocument(uri);
	if (open) {
		return open.getText();
	}
	const content = await files.read(uri, maxFileBytes, workspaceFolderOf(uri) ?? folder).catch(() => 'missing' as const);
	const text = content === 'missing' || content.bytes === 'tooLarge' ? undefined : decodeSource(content.bytes);
	return typeof text === 'string' ? text : undefined;
}

/** Returns the current user's own notes of those that were read. */
export function ownOf(notes: readonly WrittenNote[]): readonly OwnCopy<Note>[] {
	return notes.flatMap(({ readable }) => readable.isMine ? [readable.note] : []);
}
