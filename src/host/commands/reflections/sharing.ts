import { isInPrivateFolder } from '../../../core/files/layout';
import { parseText } from '../../../core/files/parseFile';
import { privateTargets } from '../../../core/plans/followMoves';
import { planShare } from '../../../core/plans/reflection/planShare';
import { visibilities, type Visibility } from '../../../core/record/visibility';
import { plainText } from '../../../core/text/plainText';
import { nameOf, type Uri } from '../../../core/text/uri';
import { explainReaders, readAccessFacts } from '../../../core/views/reflections/explainReaders';
import { describeReaders, nameOfNote } from '../../../core/views/reflections/noteReaders';
import { readersWords } from '../../../core/words/lateWords';
import { askChoice } from '../../ask/ask';
import { knownNote, type KnownNote } from '../../ask/askNote';
import { gitFacts } from '../../git/git';
import { inform, warn } from '../../platform/notify';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { textOf } from '../../write/changeFiles';
import { planFree } from '../../write/planFree';
import { withLinks } from '../../write/withLinks';

/** How many private files that a note leads to are named. */
const maxNames = 5;

/**
 * `mentorNotes.shareReflection`: asks for a note's visibility, explains who can read it then, changes it and moves the file.
 */
export const shareReflection = (services: Services) => async (argument?: unknown): Promise<void> => {
	const note = await knownNote(services, argument, readersWords[services.language.words.language].ask.title);
	if (note) {
		await share(services, note);
	}
};

/** As `shareReflection`, for a known note. */
export async function share(services: Services, note: KnownNote): Promise<void> {
	const visibility = await askVisibility(services, note);
	if (visibility !== undefined && await isConfirmed(services, note, visibility)) {
		await changeReaders(services, note, visibility);
	}
}

/** Asks for the visibility, from the fewest readers to all; the present one is marked. */
async function askVisibility(
	{ language: { words } }: Services,
	{ programme, file: { uri, reflection } }: KnownNote,
): Promise<Visibility | undefined> {
	const { ask } = readersWords[words.language];
	const choices = visibilities.map(visibility => {
		const detail = visibility === 'private' ? ask.privateDetail : ask.sharedDetail;
		const choice = { label: ask.choices[visibility], detail, value: visibility };
		// The present choice says what is so: a private note can lie outside of private/, or Git can track it.
		return visibility === (reflection?.visibility ?? 'private')
			? { ...choice, description: words.sharing.ask.now, detail: describeReaders({ uri, visibility }, programme, words).sentence }
			: choice;
	});
	const chosen = await askChoice<Visibility>({ title: ask.title, placeholder: ask.placeholder, step: 1, totalSteps: 1 }, choices);
	return typeof chosen === 'string' ? chosen : undefined;
}

/** Asks for a confirmation that explains who can read the note then. True without asking if that does not change. */
async function isConfirmed(
	{ language: { words } }: Services,
	{ programme, file }: KnownNote,
	visibility: Visibility,
): Promise<boolean> {
	const isPrivate = (file.reflection?.visibility ?? 'private') === 'private';
	const isInPrivate = isInPrivateFolder(programme.folder, file.uri);
	const name = nameOfNote(file);
	const { ask } = readersWords[words.language];
	if (visibility !== 'private') {
		if (!isPrivate && !isInPrivate) {
			return true;
		}
		const git = await gitFacts(file.uri);
		const remotes = typeof git === 'string' ? [] : git.remotes.map(remote => plainText(remote, 40));
		const hidden = privateTargets(programme, file.uri, await textOf(file.uri)).map(uri => plainText(nameOf(uri)));
		const leadsTo = [...hidden.slice(0, maxNames), ...hidden.length > maxNames ? ['…'] : []];
		const { [visibility]: readers } = words.sharing.meantFor;
		return confirm(ask.widen(name, readers), ask.widenDetail(remotes, isInPrivate, leadsTo), ask.widenButton);
	}
	if (isPrivate && isInPrivate && programme.exposed.get(file.uri) !== 'tracked') {
		return true;
	}
	const detail = ask.narrowDetail(await gitFacts(file.uri) !== 'noRepository');
	return confirm(ask.narrow(name), detail, ask.narrowButton);
}

async function confirm(message: string, detail: string, button: string): Promise<boolean> {
	return await warn(message, [button], detail) === button;
}

/**
 * `mentorNotes.whoCanSee`: explains in a dialog who can read a note, by its visibility, its folder and Git, and offers to change it.
 */
export const whoCanSee = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { words } = services.language;
	const { explain, ask } = readersWords[words.language];
	const note = await knownNote(services, argument, ask.noteToExplain);
	if (!note) {
		return;
	}
	const git = await gitFacts(note.file.uri);
	const facts = readAccessFacts(note.file, git);
	const isPrivate = facts.inPrivate && (facts.visibility ?? 'private') === 'private' && (typeof git === 'string' || !git.tracked);
	const canMove = note.file.reflection !== undefined;
	const actions = [...(canMove ? [explain.share] : []), ...(canMove && !isPrivate ? [explain.moveToPrivate] : [])];
	const chosen = await inform(explain.title(nameOfNote(note.file)), actions, explainReaders(facts, words).join('\n\n'));
	if (chosen === explain.share) {
		await share(services, note);
	} else if (chosen === explain.moveToPrivate) {
		await changeReaders(services, note, 'private');
	}
};

/**
 * Sets a note's visibility, moves it to the folder for it, and returns its new URI. Asks nothing: callers have explained who can read
 * it then. Throws a `UserError` if its front matter can't be read or edited, and if it has that visibility already.
 */
export async function changeReaders(
	{ store, writer, language: { words } }: Services,
	{ programme, file }: KnownNote,
	visibility: Visibility,
): Promise<Uri> {
	const { uri } = file;
	const text = await textOf(uri);
	const name = plainText(nameOf(uri));
	if (!parseText(uri, file, text).reflection) {
		throw new UserError(readersWords[words.language].say.headUnreadable(name));
	}
	const plan = await planFree(writer, taken => planShare({ programme, uri, text, visibility, taken }));
	if (!plan) {
		throw new UserError(words.say.notEditable(name));
	}
	if (plan.create.length === 0 && plan.edit.length === 0 && !plan.move) {
		throw new UserError(readersWords[words.language].say.isSo(words.sharing.meantFor[visibility]));
	}
	await writer.apply(() => withLinks(store, plan));
	return plan.note;
}
