import { planSession } from '../../../core/plans/planSession';
import { lastPlannedDay, nextMeeting } from '../../../core/programme/cadence';
import { addDays } from '../../../core/time/days';
import type { When } from '../../../core/time/parseWhen';
import { askSteps, askText, type Step } from '../../ask/ask';
import { askMoment, writeMoment } from '../../ask/askMoment';
import { rememberPair } from '../../ask/askPair';
import { clashInWords } from './clashInWords';
import { openAt } from '../openAt';
import { applyFree } from '../planFree';
import type { Services } from '../services';
import { askWhoMeets, pairThatMeets, whoMeets, type KnownMeeting } from './whoMeets';

interface Known extends KnownMeeting {
	readonly when?: When;
	readonly title?: string;
}

/** `mentorNotes.scheduleSession`: pair, when, title; then the file of a session to come. */
export const scheduleSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { writer, language } = services;
	const { logging } = language.words;
	const known = await askSteps<Known>(await whoMeets(services, argument), [
		...askWhoMeets<Known>(services, logging.schedule),
		askWhenNext(services),
		{
			needed: ({ title }) => title === undefined,
			ask: async (answers, progress) => {
				const title = await askText({ ...progress, title: logging.schedule, placeholder: logging.titleOfNext }, '');
				return typeof title === 'string' ? { ...answers, title } : title;
			},
		},
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
	await openAt(plan.file.uri, plan.cursor);
	await rememberPair(services, programme, pair);
};

/** The next day of the pair's rhythm is preset. */
function askWhenNext(services: Services): Step<Known> {
	return {
		needed: known => known.when === undefined,
		ask: async (known, progress) => {
			const { programme, pair } = known;
			const { logging } = services.language.words;
			const today = services.clock.today();
			const next = pair && programme ? nextMeeting(pair, lastPlannedDay(programme, pair, today), today) : { date: addDays(today, 7) };
			const when = programme && await askMoment(services, programme, {
				...progress, title: logging.schedule, placeholder: logging.whenNext, direction: 'future', value: writeMoment(next),
				refuse: ({ date }) => date < today ? logging.isPast : undefined,
				...(pair && { warn: answer => clashInWords(services, programme, { pair: pair.id, people: [...pair.mentors ?? [], ...pair.mentees ?? []] }, answer) }),
			});
			return typeof when === 'object' ? { ...known, when } : when;
		},
	};
}
