import * as vscode from 'vscode';
import { share } from '../../../core/files/share';
import type { Uri } from '../../../core/text/uri';
import { plainLabel } from '../../../core/text/plainText';
import { noteHit } from '../../../core/views/choices/noteHits';
import { findNotesWords } from '../../../core/words/lateWords';
import { askFound, type FoundItem } from '../../ask/askFound';
import { askMe } from '../../ask/askPerson';
import { showNote } from '../../pages/reflection/showNote';
import { Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { searchedNotes } from './searchedNotes';

/** A line of a note. */
interface NoteLine {
	readonly uri: Uri;
	readonly line: number;
}

/**
 * `mentorNotes.findInNotes`: searches the notes that the user may read, private ones too, and opens the chosen one at its line. Asks first
 * who the user is where notes depend on it. Ignores its argument.
 */
export const findInNotes = (services: Services) => async (): Promise<void> => {
	const { store, report, language: { words } } = services;
	await store.whenRead();
	if (store.index.programmes().every(({ reflections }) => reflections.length === 0)) {
		throw new Missing(words.sharing.say.noReflections, ['newReflection']);
	}
	await askWhoIAm(services);
	const say = findNotesWords[words.language];
	const notes = searchedNotes(services);
	const chosen = await askFound<NoteLine>({
		title: say.title,
		placeholder: say.placeholder,
		itemsFor: text => text === ''
			? [{ label: notes.isComplete ? say.scope(notes.size) : say.reading, detail: say.privacy }]
			: itemsFor(services, text),
		prepare: isCancelled => notes.update(isCancelled),
		onDidChange: store.onDidChange,
		report,
	});
	if (!chosen) {
		return;
	}
	const { value: { uri, line }, toSide } = chosen;
	if (!store.index.facts(uri)) {
		throw new UserError(say.gone);
	}
	await showNote(services, uri, line, toSide ? { viewColumn: vscode.ViewColumn.Beside } : undefined);
};

function itemsFor(services: Services, text: string): readonly FoundItem<NoteLine>[] {
	const { clock, language: { words } } = services;
	const say = findNotesWords[words.language];
	const notes = searchedNotes(services);
	const readable = notes.readable();
	const buttons = [{ iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: say.toSide }];
	const items = notes.search(text, clock.now()).flatMap((hit): readonly FoundItem<NoteLine>[] => {
		const note = readable.get(hit.value.uri);
		if (!note) {
			return [];
		}
		const { line, ...shown } = noteHit(hit, note.programme, note.reflection, words, note.me);
		return [{ ...shown, buttons, value: { uri: hit.value.uri, line } }];
	});
	return items.length > 0
		? items
		: [notes.isComplete ? { label: plainLabel(say.nothing(text)), detail: say.nothingDetail } : { label: say.reading }];
}

/** Asks, for each programme with private notes, who the user is if that is not known: else they could not be told from other people's. */
async function askWhoIAm(services: Services): Promise<void> {
	const { store, currentUser, author } = services;
	const unknown = store.index.programmes().filter(programme => currentUser.keyOfMe(programme) === undefined
		&& programme.reflections.some(note => note.author !== undefined && !share(note, programme.folder)));
	for (const programme of unknown) {
		if (await author.of(programme) === undefined) {
			const me = await askMe(services, programme, undefined, { step: 1, totalSteps: 1 });
			if (typeof me === 'string') {
				await author.remember(programme, me);
			}
		}
	}
	if (unknown.length > 0) {
		await currentUser.refresh();
	}
}
