import { ownNotesMarkdown, ownNotesPage } from '../../../core/exports/ownNotes';
import { ownReflectionPage } from '../../../core/exports/reflectionPage';
import { slug } from '../../../core/plans/names';
import { type OwnCopy, ownCopy } from '../../../core/programme/ownNotes';
import type { Note } from '../../../core/files/share';
import { plainText } from '../../../core/text/plainText';
import { stemOf, type Uri } from '../../../core/text/uri';
import { nameOfNote } from '../../../core/views/reflections/noteReaders';
import { wordsFor } from '../../../core/words/catalogues';
import { notesOverTimeWords } from '../../../core/words/lateWords';
import type { KnownNote } from '../../ask/askNote';
import { ownOf, WrittenNotes } from '../../pages/notesOverTime/writtenNotes';
import { inform } from '../../platform/notify';
import { runInSlices } from '../../platform/timeSlice';
import { Missing } from '../../platform/userError';
import type { Services } from '../../services';
import { textOf } from '../../write/changeFiles';
import { programmeOfNotes } from '../reflections/notesOverTime';
import { saveExport } from './saveExport';

type Format = 'HTML' | 'Markdown';
const formats: Readonly<Record<Format, string>> = { HTML: 'html', Markdown: 'md' };

interface Copy {
	/** What is asked, before what the copy means. */
	readonly question: string;
	readonly title: string;
	/** Without an extension. */
	readonly name: string;
	readonly folder: Uri;
	/** Undefined where there is nothing left to export. */
	readonly render: (format: Format) => Promise<string | undefined>;
}

/** `mentorNotes.exportNotesOverTime`: exports all notes that the user wrote in a programme as one file. */
export const exportNotesOverTime = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, currentUser, language: { words } } = services;
	const { exported } = notesOverTimeWords[words.language];
	const chosen = await programmeOfNotes(services, argument, exported.saveAll);
	if (!chosen) {
		return;
	}
	const { folder } = chosen;
	const written = new WrittenNotes(store);
	const read = async (): Promise<readonly OwnCopy<Note>[]> => {
		const programme = store.index.programmes().find(each => each.folder === folder);
		return programme ? ownOf((await written.readFor(Infinity, programme, currentUser.keyOfMe(programme), words.language)).notes) : [];
	};
	if (currentUser.keyOfMe(chosen) === undefined) {
		throw new Missing(exported.unknown, ['chooseMe'], { programme: { folder } });
	}
	const { length } = await read();
	if (length === 0) {
		throw new Missing(exported.noneMine, ['newReflection']);
	}
	await saveCopy(services, {
		question: exported.askAll(length), title: exported.saveAll, folder, name: exported.fileName,
		render: async format => {
			// Read again: notes may have changed while the dialog was open.
			const notes = await read();
			const programme = store.index.programmes().find(each => each.folder === folder);
			return programme && notes.length > 0
				? format === 'HTML' ? runInSlices(ownNotesPage(notes, programme, words)) : ownNotesMarkdown(notes, programme, words)
				: undefined;
		},
	});
};

/** Exports one note of the user's own, as HTML in the note's language or as the Markdown that it is. */
export async function exportOwnNote(services: Services, { programme: { folder }, file }: KnownNote): Promise<void> {
	const { store, currentUser, language: { words } } = services;
	const { exported } = notesOverTimeWords[words.language];
	await saveCopy(services, {
		question: exported.askNote(nameOfNote(file)), title: exported.saveNote, folder, name: slug(stemOf(file.uri), 'reflection'),
		render: async format => {
			// Only the text that is exported decides whose note it is.
			const programme = store.index.programmes().find(each => each.folder === folder);
			const note = programme && ownCopy(file.uri, await textOf(file.uri), programme, currentUser.keyOfMe(programme));
			const language = note?.language ?? programme?.file?.language ?? words.language;
			return note && (format === 'HTML' ? ownReflectionPage(note, programme, wordsFor(language)) : note.text);
		},
	});
}

/** Says what a copy means, asks for its format and for a place outside of the workspace, and writes it. */
async function saveCopy(services: Services, { question, title, name, folder, render }: Copy): Promise<void> {
	const { exported: { means, save, open, saved, inside } } = notesOverTimeWords[services.language.words.language];
	const chosen = await inform(plainText(question, 400), Object.keys(formats), means);
	const format = Object.keys(formats).find((one): one is Format => one === chosen);
	if (format) {
		const filters = { [format]: [formats[format]] };
		await saveExport(services, { title, save, open, saved, name: `${name}.${formats[format]}`, folder, filters, inside }, () => render(format));
	}
}
