import { onWorkingDay, proposedNext } from '../../../core/programme/cadence';
import type { AnyPair } from '../../../core/programme/namedPairs';
import type { Programme } from '../../../core/programme/programme';
import type { Session } from '../../../core/record/session';
import { addDays } from '../../../core/time/days';
import type { When } from '../../../core/time/parseWhen';
import type { back, Progress } from '../../ask/ask';
import { askMoment, describeClash, writeMoment } from '../../ask/askWhen';
import type { Services } from '../../services';

/** Who will meet, and after which meeting. */
interface NextMeeting {
	readonly programme: Programme;
	readonly pair: AnyPair | undefined;
	readonly held?: Session;
}

/** Proposes the pair's next regular meeting at its usual time; without a pair, the day in a week. */
export function proposeNext({ clock }: Services, { programme, pair, held }: NextMeeting): When {
	const today = clock.today(programme);
	return pair ? proposedNext(programme, pair, today, held) : { date: onWorkingDay(addDays(today, 7)) };
}

/** Asks for the moment of a next meeting; what was typed before is preset, else what is proposed. */
export function askNextMoment(
	services: Services, next: NextMeeting, question: Progress & { readonly title: string; readonly placeholder: string }, typed = '',
): Promise<When | typeof back | undefined> {
	const proposed = proposeNext(services, next);
	const { isPast } = services.language.words.logging;
	return askMoment(services, next.programme, {
		...question, direction: 'future', value: typed === '' ? writeMoment(proposed, services.language.words) : typed,
		...(proposed.time !== undefined && { usual: proposed.time }),
		refuse: ({ date }, now) => date < now.today ? isPast : undefined,
		warn: answer => clashOf(services, next, answer),
	});
}

/** Describes what else is planned for the people of a pair at a moment; undefined if nothing is. */
export function clashOf(services: Services, { programme, pair }: NextMeeting, when: When): string | undefined {
	const people = [...pair?.mentors ?? [], ...pair?.mentees ?? []];
	return pair && describeClash(services, programme, { pair: pair.id, people }, when);
}
