import type { Programme } from '../../../core/programme/programme';
import { notesOverTimeWords } from '../../../core/words/lateWords';
import { askProgramme, type KnownProgramme, programmeFolderOf } from '../../ask/askProgramme';
import { runSteps } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';

/** `mentorNotes.notesOverTime`: opens the page of what the user wrote in a programme. */
export const notesOverTime = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words } } = services;
	const programme = await programmeOfNotes(services, argument, notesOverTimeWords[words.language].title);
	if (programme) {
		await services.notesOverTime.show({ folder: programme.folder }, { beside: false });
	}
};

/**
 * Returns the programme whose notes a command is about: the one of the row that it was called on, that of the active page or editor, the
 * only one with notes, else the one that is chosen. Undefined on Escape. Throws a `UserError` if there is none.
 */
export async function programmeOfNotes(
	{ notesOverTime: pages, ...services }: Services, argument: unknown, title: string,
): Promise<Programme | undefined> {
	const { store, language: { words: { finding: { say } } } } = services;
	await store.whenRead();
	const all = store.index.programmes();
	if (all.length === 0) {
		throw new Missing(say.noProgramme, ['newProgramme', 'logSession']);
	}
	const hasNotes = ({ reflections }: Programme): boolean => reflections.length > 0;
	const programmes = all.some(hasNotes) ? all.filter(hasNotes) : all;
	const folder = programmeFolderOf(argument)
		?? (argument === undefined ? pages.active?.folder ?? targetOf(undefined, store.index)?.programme.folder : undefined);
	const called = all.find(each => each.folder === folder);
	if (argument !== undefined && !called) {
		throw new UserError(say.notAProgramme);
	}
	const known = called ?? (programmes.length === 1 ? programmes[0] : undefined);
	const steps = [askProgramme<KnownProgramme>({ ...services, notesOverTime: pages }, title, each => programmes.includes(each))];
	return (await runSteps<KnownProgramme>(known ? { programme: known } : {}, steps))?.programme;
}
