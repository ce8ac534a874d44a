import { isInPrivateFolder } from '../../../core/files/layout';
import { visibilities, type Visibility } from '../../../core/record/visibility';
import { nameOfNote } from '../../../core/views/reflections/noteReaders';
import { plainText } from '../../../core/text/plainText';
import { askChoice } from '../../ask/ask';
import { gitFacts } from '../../git/git';
import { warn } from '../../platform/say';
import { changeReaders } from './changeReaders';
import { knownNote, type KnownNote } from './knownNote';
import type { Services } from '../services';

/** `mentorNotes.shareReflection`: who a note is for, wider or narrower; says who really can read it before anything is done, then moves the file. */
export const shareReflection = (services: Services) => async (argument?: unknown): Promise<void> => {
	const note = await knownNote(services, argument, services.language.words.sharing.ask.title);
	if (note) {
		await share(services, note);
	}
};

/** The same for a note that is known. */
export async function share(services: Services, note: KnownNote): Promise<void> {
	const visibility = await askVisibility(services, note);
	if (visibility !== undefined && await isMeant(services, note, visibility)) {
		await changeReaders(services, note, visibility);
	}
}

/** From the fewest readers to the most; the present one is marked. */
async function askVisibility({ language: { words: { sharing: { ask } } } }: Services, { file: { reflection } }: KnownNote): Promise<Visibility | undefined> {
	const choices = visibilities.map(visibility => ({
		label: ask.choices[visibility],
		...(visibility === (reflection?.visibility ?? 'private') && { description: ask.now }),
		detail: visibility === 'private' ? ask.privateDetail : ask.sharedDetail,
		value: visibility,
	}));
	const chosen = await askChoice<Visibility>({ title: ask.title, placeholder: ask.placeholder, step: 1, totalSteps: 1 }, choices);
	return typeof chosen === 'string' ? chosen : undefined;
}

/** Whether that is meant, once the user knows who can read the note then. Asked only where that changes. */
async function isMeant({ language: { words: { sharing: { ask } } } }: Services, { programme, file }: KnownNote, visibility: Visibility): Promise<boolean> {
	const wasPrivate = (file.reflection?.visibility ?? 'private') === 'private';
	const liesPrivate = isInPrivateFolder(programme.folder, file.uri);
	const name = nameOfNote(file);
	if (visibility !== 'private') {
		if (!wasPrivate && !liesPrivate) {
			return true;
		}
		const git = await gitFacts(file.uri);
		const remotes = typeof git === 'string' ? [] : git.remotes.map(remote => plainText(remote, 40));
		return confirm(ask.widen(name, visibility), ask.widenDetail(remotes, liesPrivate), ask.widenButton);
	}
	return wasPrivate && liesPrivate && programme.exposed.get(file.uri) !== 'tracked' || confirm(ask.narrow(name), ask.narrowDetail(await gitFacts(file.uri) !== 'noRepository'), ask.narrowButton);
}

async function confirm(message: string, detail: string, button: string): Promise<boolean> {
	return await warn(message, [button], detail) === button;
}
