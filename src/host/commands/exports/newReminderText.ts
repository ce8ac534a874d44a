import { planMessage, type MessageRequest } from '../../../core/plans/programme/planMessage';
import { remindersWords } from '../../../core/words/lateWords';
import { askChoice } from '../../ask/ask';
import { askProgramme, knownProgramme, type KnownProgramme } from '../../ask/askProgramme';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { openAt } from '../../platform/openText';
import type { Services } from '../../services';
import { applyFree } from '../../write/planFree';

interface Known extends KnownProgramme {
	readonly audience?: NonNullable<MessageRequest['audience']> | 'everyone';
}

/**
 * `mentorNotes.newReminderText`: asks whom a text of reminders is for, and copies the built-in one, in the programme's language, to the
 * programme's `messages/`.
 */
export const newReminderText = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { writer, language: { words: { language: shown } } } = services;
	const title = remindersWords[shown].newText;
	const known = await runSteps<Known>(await knownProgramme(services, argument), [askProgramme(services, title), askAudience(services)]);
	const { programme, audience } = known ?? {};
	if (programme && audience !== undefined) {
		const language = programme.file?.language ?? shown;
		const plan = await applyFree(writer, taken => planMessage({ programme, language, ...(audience !== 'everyone' && { audience }), taken }));
		await openAt(plan.opens);
	}
};

function askAudience({ language: { words: { language } } }: Services): Step<Known> {
	const { newText: title, forWhom: placeholder, everyone, mentors, mentees } = remindersWords[language];
	return step('audience', (_known, progress) => askChoice({ ...progress, title, placeholder }, [
		{ label: everyone, value: 'everyone' as const }, { label: mentors, value: 'mentor' as const }, { label: mentees, value: 'mentee' as const },
	]));
}
