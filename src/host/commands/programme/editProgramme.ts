import * as vscode from 'vscode';
import { programmePageWordsFor } from '../../../core/words/programmePageWords';
import { askProgramme, knownProgramme, type KnownProgramme } from '../../ask/askProgramme';
import { runSteps } from '../../ask/questionSteps';
import { openAtPosition } from '../../platform/openText';
import type { Services } from '../../services';

/** `mentorNotes.editProgramme`: opens the page of a programme's file. A file that can't be read is opened as text at the fault. */
export const editProgramme = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { title } = programmePageWordsFor(services.language.words.language);
	const known = await runSteps<KnownProgramme>(await knownProgramme(services, argument), [askProgramme(services, title)]);
	const uri = known?.programme?.file?.uri;
	if (uri === undefined) {
		return;
	}
	const broken = services.store.index.facts(uri)?.broken;
	await (broken ? openAtPosition(uri, broken.range.start)
		: services.programmePages.show({ uri: vscode.Uri.parse(uri) }, { preview: false }));
};
