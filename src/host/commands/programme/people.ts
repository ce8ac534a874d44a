import type { PeopleText } from '../../../core/plans/peopleFiles';
import { planPair } from '../../../core/plans/planPair';
import { planPerson } from '../../../core/plans/planPerson';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import { findPerson } from '../../../core/programme/queries';
import type { Pair } from '../../../core/record/pair';
import { plainText } from '../../../core/text/plainText';
import { askChoice, askChoiceOrText, askText, type Choice, typed } from '../../ask/ask';
import { askPerson } from '../../ask/askPerson';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { openAt } from '../../platform/openText';
import { textOf } from '../../write/changeFiles';
import { planFree } from '../../write/planFree';

interface KnownOfPerson {
	readonly programme?: Programme;
	readonly name?: string;
	/** Empty for no role. */
	readonly role?: string;
}

/** `mentorNotes.addPerson`: asks for name and role and adds the person to `people.yaml`, which it creates if there is none. */
export const addPerson = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, writer } = services;
	const known = await runSteps<KnownOfPerson>(await knownProgramme(services, argument), [
		askProgramme(services, words.finding.ask.person.title),
		askNewName(services),
		askRole(services),
	]);
	if (!known?.programme || known.name === undefined) {
		return;
	}
	const { programme, name, role = '' } = known;
	const people = await peopleOf(programme);
	const plan = planPerson({ programme, name, language: words.language, ...(role !== '' && { role }), ...(people && { people }) });
	if (!plan) {
		throw new UserError(words.say.notEditable('people.yaml'));
	}
	await writer.apply(plan);
	await openAt(plan.opens, plan.cursor);
};

function askNewName({ language: { words: { ask, finding } } }: Services): Step<KnownOfPerson> {
	return step('name', ({ programme }, progress) => {
		const validate = (name: string): string | undefined => name === '' ? ask.nameNeeded
			: programme && findPerson(programme, name) ? finding.say.personExists : undefined;
		return askText({ ...progress, title: finding.ask.person.title, placeholder: finding.ask.name }, '', { validate });
	});
}

function askRole({ language: { words } }: Services): Step<KnownOfPerson> {
	const { title, role, roles, noRole, otherRole, newRole, typeRole } = words.finding.ask.person;
	return step('role', (_known, progress) => {
		const choices: readonly Choice<string | typeof typed>[] = [
			...Object.entries(roles).map(([value, label]) => ({ label, value })),
			{ label: noRole, value: '' },
			{ label: otherRole, labelOf: newRole, alwaysShow: true, value: typed },
		];
		const question = { ...progress, title, placeholder: role };
		return askChoiceOrText<string>(question, choices, text =>
			askText({ ...question, placeholder: typeRole }, text, { isTyped: true }));
	});
}

interface KnownOfPair {
	readonly programme?: Programme;
	readonly mentor?: string;
	readonly mentee?: string;
	/** Weeks between two meetings; 0 if nothing is agreed. */
	readonly everyWeeks?: number;
}

/** `mentorNotes.newPair`: asks for mentor, mentee and how often they meet, and creates the pair's file. */
export const newPair = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { title, mentor, mentee } = services.language.words.finding.ask.pair;
	const known = await runSteps<KnownOfPair>(await knownProgramme(services, argument), [
		askProgramme(services, title),
		askPersonOfPair(services, 'mentor', title, mentor),
		askPersonOfPair(services, 'mentee', title, mentee),
		askCadence(services),
	]);
	if (!known?.programme || known.mentor === undefined || known.mentee === undefined) {
		return;
	}
	const { programme, everyWeeks = 0 } = known;
	const people = { mentor: known.mentor, mentee: known.mentee };
	const { uri } = await makePair(services, programme, { ...people, ...(everyWeeks > 0 && { everyWeeks }) });
	await openAt(uri);
};

/** Asks for the mentor or the mentee of a new pair. The mentor is not offered as the mentee. */
export function askPersonOfPair<Known extends Omit<KnownOfPair, 'everyWeeks'>>(
	services: Services,
	side: 'mentor' | 'mentee',
	title: string,
	placeholder: string,
): Step<Known> {
	return step(side, async ({ programme, mentor }, progress) => programme && askPerson(services, programme, {
		...progress, title, placeholder, role: side, ...(side === 'mentee' && mentor !== undefined && { except: mentor }),
	}));
}

function askCadence({ language: { words } }: Services): Step<KnownOfPair> {
	const { title, cadence, weeks, noCadence } = words.finding.ask.pair;
	const choices: readonly Choice<number>[] = [...[2, 1, 4].map(n => ({ label: weeks(n), value: n })), { label: noCadence, value: 0 }];
	return step('everyWeeks', (_known, progress) => askChoice({ ...progress, title, placeholder: cadence }, choices));
}

/** The two people of a new pair: ids or names of known people, or names of new ones. */
export interface PairAnswers {
	readonly mentor: string;
	readonly mentee: string;
	/** Absent if nothing is agreed. */
	readonly everyWeeks?: number;
}

/**
 * Creates a pair of two people, and adds new people to `people.yaml`. Returns the pair: the index contains it only after its file was
 * read, so this is the new file's pair as far as it is needed until then, without goals. Throws a `UserError` if it is refused; then
 * nothing was written.
 */
export async function makePair(services: Services, programme: Programme, answers: PairAnswers): Promise<Pair> {
	const { writer, language: { words }, clock } = services;
	const { say } = words.finding;
	const people = await peopleOf(programme);
	const request = { ...answers, programme, today: clock.today(programme), language: words.language, ...(people && { people }) };
	const plan = await planFree(writer, taken => planPair({ ...request, taken }));
	switch (plan) {
		case 'samePerson':
			throw new UserError(say.samePerson);
		case 'alreadyAPair': {
			const [mentor, mentee] = [answers.mentor, answers.mentee].map(person => plainText(nameOfPerson(programme, person)));
			throw new UserError(say.alreadyAPair(mentor ?? '', mentee ?? ''));
		}
		case 'peopleNotEditable':
			throw new UserError(words.say.notEditable('people.yaml'));
		default:
			await writer.apply(plan);
			return { id: plan.pair, uri: plan.opens, goalPositions: [] };
	}
}

/** Returns a programme's `people.yaml` with unsaved changes. Undefined if there is none. */
export async function peopleOf(programme: Programme): Promise<PeopleText | undefined> {
	const file = programme.files.find(({ kind }) => kind === 'people');
	return file && { uri: file.uri, text: await textOf(file.uri) };
}
