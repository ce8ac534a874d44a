import { planSession } from '../../../core/plans/session/planSession';
import type { When } from '../../../core/time/parseWhen';
import { askText } from '../../ask/ask';
import { rememberPair } from '../../ask/askPair';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import type { Services } from '../../services';
import { applyFree } from '../../write/planFree';
import { askMeeting, knownMeeting, pairThatMeets, titleOfMeeting, type KnownMeeting } from './meeting';
import { askNextMoment } from './nextMoment';
import { showWritten } from '../../pages/session/showSession';

interface Known extends KnownMeeting {
	readonly when?: When;
	readonly title?: string;
}

/** `mentorNotes.scheduleSession`: asks for pair, moment and title, and creates the file of a future session. */
export const scheduleSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { writer, language } = services;
	const { schedule, titleOfNext } = language.words.logging;
	const start = await knownMeeting(services, argument);
	const known = start && await runSteps<Known>(start, [
		...askMeeting<Known>(services, schedule),
		askWhenNext(services),
		step('title', (answers, progress) =>
			askText({ ...progress, title: titleOfMeeting(schedule, answers), placeholder: titleOfNext }, '')),
	]);
	if (!known?.when) {
		return;
	}
	const meeting = await pairThatMeets(services, known);
	if (!meeting) {
		return;
	}
	const { programme, pair } = meeting;
	const { when, title = '' } = known;
	const plan = await applyFree(writer, taken => planSession({ programme, pair, status: 'scheduled', ...when, title, taken }));
	await showWritten(services, plan.file.uri, undefined, plan.cursor);
	await rememberPair(services, programme, pair);
};

/** Asks for the moment. */
function askWhenNext(services: Services): Step<Known> {
	const { schedule, whenNext } = services.language.words.logging;
	return step('when', async (known, progress) => {
		const { programme, pair } = known;
		const question = { ...progress, title: titleOfMeeting(schedule, known), placeholder: whenNext };
		return programme && askNextMoment(services, { programme, pair }, question);
	});
}
