import { reflectionPage } from '../../../core/exports/reflectionPage';
import { ownCopy } from '../../../core/programme/ownNotes';
import { nameOf, stemOf } from '../../../core/text/uri';
import { share } from '../../../core/files/share';
import { shareText } from '../../../core/files/shareText';
import { slug } from '../../../core/plans/names';
import { nameOfNote } from '../../../core/views/reflections/noteReaders';
import { plainText } from '../../../core/text/plainText';
import { notePageWords, readersWords } from '../../../core/words/lateWords';
import { wordsFor } from '../../../core/words/catalogues';
import { warn } from '../../platform/notify';
import { UserError } from '../../platform/userError';
import { textOf } from '../../write/changeFiles';
import { knownNote, type KnownNote } from '../../ask/askNote';
import { exportOwnNote } from './exportOwnNotes';
import { saveExport } from './saveExport';
import type { Services } from '../../services';
import { share as shareWith } from '../reflections/sharing';

/**
 * `mentorNotes.exportReflection`: exports a shared note as an HTML file, in the note's language, and a note of the user's own as HTML or
 * Markdown to a place outside of the workspace. A private note of someone else is not exported; a message offers to share it first.
 */
export const exportReflection = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words } } = services;
	const { exported } = notePageWords[words.language];
	const known = await knownNote(services, argument, exported.ask);
	if (!known) {
		return;
	}
	const { programme, file } = known;
	const text = await textOf(file.uri);
	if (ownCopy(file.uri, text, programme, services.currentUser.keyOfMe(programme))) {
		await exportOwnNote(services, known);
		return;
	}
	const shared = file.reflection && share(file.reflection, programme.folder);
	const note = shared && shareText(shared, programme.folder, text);
	if (!note) {
		await offerToShare(services, known);
		return;
	}
	const language = note.language ?? programme.file?.language ?? words.language;
	const html = reflectionPage(note, programme, wordsFor(language));
	const { ask: title, save, open, saved } = exported;
	const { folder } = programme;
	const name = `${slug(stemOf(note.uri), 'reflection')}.html`;
	await saveExport(services, { title, save, open, saved, name, folder, filters: { HTML: ['html'] } }, () => html);
};

async function offerToShare(services: Services, note: KnownNote): Promise<void> {
	const { words } = services.language;
	const { exported } = notePageWords[words.language];
	if (!note.file.reflection) {
		throw new UserError(readersWords[words.language].say.headUnreadable(plainText(nameOf(note.file.uri))));
	}
	if (await warn(exported.isPrivate(nameOfNote(note.file)), [exported.share]) === exported.share) {
		await shareWith(services, note);
	}
}
