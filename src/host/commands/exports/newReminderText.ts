import { planMessage } from '../../../core/plans/programme/planMessage';
import { remindersWords } from '../../../core/words/lateWords';
import { askProgramme, knownProgramme, type KnownProgramme } from '../../ask/askProgramme';
import { runSteps } from '../../ask/questionSteps';
import { openAt } from '../../platform/openText';
import type { Services } from '../../services';
import { applyFree } from '../../write/planFree';

/** `mentorNotes.newReminderText`: copies the built-in text of reminders, in the programme's language, to the programme's `messages/`. */
export const newReminderText = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { writer, language: { words: { language } } } = services;
	const { newText } = remindersWords[language];
	const known = await runSteps<KnownProgramme>(await knownProgramme(services, argument), [askProgramme(services, newText)]);
	const programme = known?.programme;
	if (programme) {
		const plan = await applyFree(writer, taken => planMessage(programme, programme.file?.language ?? language, taken));
		await openAt(plan.opens);
	}
};
