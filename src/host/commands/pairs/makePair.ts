import { planPair } from '../../../core/plans/pair/planPair';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import { plainText } from '../../../core/text/plainText';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { peopleOf } from '../../write/peopleOf';
import { planFree } from '../../write/planFree';

/** The people of a new pair: ids or names of known people, or names of new ones. */
export interface PairAnswers {
	readonly mentor: string;
	readonly mentees: readonly string[];
	/** The id of a cohort. */
	readonly cohort?: string;
	/** Absent if nothing is agreed. */
	readonly every?: string;
}

/**
 * Creates a pair, and adds new people to `people.yaml`. Returns the pair: the index contains it only after its file was
 * read, so this is the new file's pair as far as it is needed until then, without goals. Throws a `UserError` if it is refused; then
 * nothing was written. `isAnnounced`: the caller says what was made.
 */
export async function makePair(
	services: Services, programme: Programme, answers: PairAnswers, isAnnounced = false,
): Promise<Pair> {
	const { writer, language: { words }, clock } = services;
	const { say } = words.finding;
	const people = await peopleOf(programme);
	const request = { ...answers, programme, today: clock.today(programme), language: words.language, ...(people && { people }) };
	const plan = await planFree(writer, taken => planPair({ ...request, taken }));
	switch (plan) {
		case 'samePerson':
			throw new UserError(say.samePerson);
		case 'alreadyAPair': {
			const nameOf = (person: string): string => plainText(nameOfPerson(programme, person));
			throw new UserError(say.alreadyAPair(nameOf(answers.mentor), answers.mentees.map(nameOf).join(', ')));
		}
		case 'peopleNotEditable':
			throw new UserError(words.say.notEditable('people.yaml'));
		default:
			await writer.apply({ ...plan, isAnnounced });
			return { id: plan.pair, uri: plan.opens, goalPositions: [] };
	}
}
