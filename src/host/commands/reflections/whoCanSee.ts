import { explainReaders, nameOfNote, readAccessFacts } from '../../../core/views/reflections/noteReaders';
import { gitFacts } from '../../git/git';
import { inform } from '../../platform/say';
import { changeReaders } from './changeReaders';
import { knownNote } from './knownNote';
import type { Services } from '../services';
import { share } from './shareReflection';

/**
 * `mentorNotes.whoCanSee`: explains who can read a note, from its word, its folder and what Git says, and offers what can
 * be done about it. A dialog, since it answers a question that the user has just asked, and stays until it was read.
 */
export const whoCanSee = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { words } = services.language;
	const { explain, ask } = words.sharing;
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
