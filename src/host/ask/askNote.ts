import * as vscode from 'vscode';
import type { FileFacts } from '../../core/files/fileFacts';
import { nameOfPerson, type Programme } from '../../core/programme/programme';
import { plainLabel } from '../../core/text/plainText';
import { nameOfNote } from '../../core/views/reflections/noteReaders';
import { Missing, UserError } from '../platform/userError';
import type { Services } from '../services';
import { askChoice } from './ask';
import { targetOf } from './target';

/** The file of a reflection, as the index has it. */
export interface KnownNote {
	readonly programme: Programme;
	readonly file: FileFacts;
}

/**
 * Returns the reflection that a command was called on: a row, a file, the active editor or the active page; else asks for one.
 * Undefined on Escape. Throws a `UserError` if the argument is no reflection, and if there is none.
 */
export async function knownNote(services: Services, argument: unknown, title: string): Promise<KnownNote | undefined> {
	const { store, language: { words } } = services;
	await store.whenRead();
	const open = argument ?? (vscode.window.activeTextEditor ? undefined : services.previews.active);
	const note = noteAt(targetOf(open, store.index)?.uri, services);
	if (note) {
		return note;
	}
	if (argument !== undefined) {
		throw new UserError(words.sharing.say.notAReflection);
	}
	return askNote(services, title);
}

function noteAt(uri: string | undefined, { store: { index } }: Services): KnownNote | undefined {
	const file = uri === undefined ? undefined : index.facts(uri);
	const programme = file?.kind === 'reflection' ? index.programmeOf(file.uri) : undefined;
	return file && programme && { programme, file };
}

/** Asks for a reflection, the newest first. */
async function askNote({ store, language: { words } }: Services, title: string): Promise<KnownNote | undefined> {
	const notes = store.index.programmes().flatMap(programme => (
		programme.files.filter(({ kind }) => kind === 'reflection').map((file): KnownNote => ({ programme, file }))
	));
	if (notes.length === 0) {
		throw new Missing(words.sharing.say.noReflections, ['newReflection']);
	}
	const dayOf = ({ programme, file: { reflection } }: KnownNote): string =>
		reflection?.date ?? programme.sessionsById.get(reflection?.session ?? '')?.date ?? '';
	const choices = [...notes].sort((a, b) => dayOf(b).localeCompare(dayOf(a))).map(note => {
		const { programme, file: { reflection } } = note;
		const about = [
			...(dayOf(note) === '' ? [] : [words.day(dayOf(note))]),
			...(reflection?.author === undefined ? [] : [words.rows.by(nameOfPerson(programme, reflection.author))]),
		];
		return { label: plainLabel(nameOfNote(note.file)), description: plainLabel(about.join(' · ')), value: note };
	});
	const chosen = await askChoice({ title, placeholder: words.sharing.ask.note, step: 1, totalSteps: 1 }, choices);
	return typeof chosen === 'object' ? chosen : undefined;
}
