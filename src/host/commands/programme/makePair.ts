import { planPair, type PairPlan } from '../../../core/plans/planPair';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import { UserError } from '../../platform/userError';
import { peopleOf } from './peopleOf';
import { planFree } from '../planFree';
import type { Services } from '../services';

/** Who is to meet: ids or names of known people, or names of new ones. */
export interface PairAnswers {
	readonly mentor: string;
	readonly mentee: string;
	/** Absent where nothing was agreed. */
	readonly everyWeeks?: number;
}

/** Makes a pair of two people, and adds those to `people.yaml` who are new. Gives its id and its file. Throws a `UserError` when it is refused; then nothing was written. */
export async function makePair(services: Services, programme: Programme, answers: PairAnswers): Promise<Pick<PairPlan, 'pair' | 'opens'>> {
	const { writer, language, clock } = services;
	const people = await peopleOf(programme);
	const plan = await planFree(writer, taken => planPair({ ...answers, programme, today: clock.today(), language: language.words.language, taken, ...(people && { people }) }));
	const { say } = language.words.finding;
	switch (plan) {
		case 'samePerson':
			throw new UserError(say.samePerson);
		case 'alreadyAPair':
			throw new UserError(say.alreadyAPair(plainText(nameOfPerson(programme, answers.mentor)), plainText(nameOfPerson(programme, answers.mentee))));
		case 'peopleNotEditable':
			throw new UserError(language.words.say.notEditable('people.yaml'));
		default:
			await writer.apply(plan);
			return plan;
	}
}
