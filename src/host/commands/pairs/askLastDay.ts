import { lastHeldOn } from '../../../core/programme/openInPair';
import { describePair, type Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import { plainText } from '../../../core/text/plainText';
import type { Day } from '../../../core/time/days';
import { handingOverWords } from '../../../core/words/lateWords';
import type { back, Progress } from '../../ask/ask';
import { askMoment, writeMoment } from '../../ask/askWhen';
import type { Services } from '../../services';

interface LastDayQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** The sentence for a day that is still to come. */
	readonly inFuture: string;
	/** Offered where it is possible, else today. */
	readonly proposed?: Day | undefined;
}

/** Asks for the last day of pairs: not a day to come, nor before one of them began or held a session. Undefined on Escape. */
export async function askLastDay(
	services: Services, programme: Programme, ending: readonly Pair[], { inFuture, proposed, ...question }: LastDayQuestion,
): Promise<Day | typeof back | undefined> {
	const { language: { words }, clock } = services;
	const { beforeStart, beforeHeld } = handingOverWords[words.language].close;
	const today = clock.today(programme);
	const pairs = ending.map(pair => ({
		who: plainText(describePair(programme, pair.mentors ?? [], pair.mentees ?? [])),
		start: pair.start,
		held: lastHeldOn(programme, pair, today),
	}));
	const isPossible = (day: Day): boolean => day <= today && pairs.every(({ start = day, held = day }) => start <= day && held <= day);
	const when = await askMoment(services, programme, {
		...question, direction: 'past', value: writeMoment({ date: proposed !== undefined && isPossible(proposed) ? proposed : today }, words),
		refuse: ({ date }, now) => {
			const late = pairs.find(({ start }) => start !== undefined && start > date);
			const met = pairs.find(({ held }) => held !== undefined && held > date);
			return date > now.today ? inFuture
				: late?.start !== undefined ? beforeStart(late.who, words.day(late.start))
				: met?.held !== undefined ? beforeHeld(met.who, words.day(met.held)) : undefined;
		},
	});
	return typeof when === 'object' ? when.date : when;
}
