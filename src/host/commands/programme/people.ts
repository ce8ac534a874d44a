import type { PeopleText } from '../../../core/plans/people/peopleFiles';
import { planPair } from '../../../core/plans/pair/planPair';
import { planPerson } from '../../../core/plans/people/planPerson';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import { findPerson } from '../../../core/programme/queries';
import type { Pair } from '../../../core/record/pair';
import { plainText } from '../../../core/text/plainText';
import { readCadence } from '../../../core/time/reading/readCadence';
import type { Words } from '../../../core/words/words';
import { askChoiceOrText, askText, back, type Choice, type Progress, typed } from '../../ask/ask';
import { askPerson } from '../../ask/askPerson';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { markPresent } from '../../ask/askProperty';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { opensPages } from '../../platform/openAs';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { textOf } from '../../write/changeFiles';
import { planFree } from '../../write/planFree';
import { askCohortOf, cohortChoices } from './addCohort';
import { showMade } from './showMade';

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
	await writer.apply({ ...plan, isAnnounced: opensPages() });
	await showMade(services, { uri: plan.opens, cursor: plan.cursor, next: ['newPair'], argument: { programme: { folder: programme.folder } } });
};

function askNewName({ language: { words: { ask, finding } } }: Services): Step<KnownOfPerson> {
	return step('name', ({ programme }, progress) => {
		const validate = (name: string): string | undefined => name === '' ? ask.nameNeeded
			: programme && findPerson(programme, name) ? finding.say.personExists : undefined;
		return askText({ ...progress, title: finding.ask.person.title, placeholder: finding.ask.name }, '', { validate });
	});
}

function askRole({ language: { words } }: Services): Step<KnownOfPerson> {
	return step('role', (_known, progress) => askRoleOf(words, { ...progress, title: words.finding.ask.person.title }));
}

/** Asks for a role: one of the usual ones, none, or one that is typed; the present one is marked. Empty for none. Undefined on Escape. */
export function askRoleOf(
	{ finding: { ask: { person } }, sharing: { ask: { now } } }: Words, question: Progress & { readonly title: string }, present?: string,
): Promise<string | typeof back | undefined> {
	const { role: placeholder, roles, noRole, otherRole, newRole, typeRole } = person;
	const choices: readonly Choice<string | typeof typed>[] = [
		...Object.entries(roles).map(([value, label]) => ({ label, value })),
		{ label: noRole, value: '' },
		{ label: otherRole, labelOf: newRole, alwaysShow: true, value: typed },
	];
	return askChoiceOrText<string>({ ...question, placeholder }, markPresent(choices, present, now), text =>
		askText({ ...question, placeholder: typeRole }, text, { isTyped: true }));
}

interface KnownOfPair {
	readonly programme?: Programme;
	readonly mentor?: string;
	readonly mentee?: string;
	/** More mentees than the one. */
	readonly others?: readonly string[];
	/** The id of a cohort; empty for none. */
	readonly cohort?: string;
	/** Weeks between two meetings; 0 if nothing is agreed. */
	readonly every?: string;
}

/** `mentorNotes.newPair`: asks for mentor, mentees, cohort and how often they meet, and creates the pair's file. */
export const newPair = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { title, mentor, mentee } = services.language.words.finding.ask.pair;
	const known = await runSteps<KnownOfPair>(await knownProgramme(services, argument), [
		askProgramme(services, title),
		askPersonOfPair(services, 'mentor', title, mentor),
		askPersonOfPair(services, 'mentee', title, mentee),
		askOtherMentees(services),
		askCohort(services),
		askCadence(services),
	]);
	if (!known?.programme || known.mentor === undefined || known.mentee === undefined) {
		return;
	}
	const { programme, mentor: by, others = [], cohort = '', every = '' } = known;
	const { id, uri } = await makePair(services, programme, {
		mentor: by, mentees: [known.mentee, ...others], ...(cohort !== '' && { cohort }), ...(every !== '' && { every }),
	}, opensPages());
	await showMade(services, { uri, next: ['logSession', 'scheduleSession'], argument: { pair: { folder: programme.folder, id } } });
};

/** Asks for the mentor or the mentee of a new pair. The mentor is not offered as the mentee. */
export function askPersonOfPair<Known extends Pick<KnownOfPair, 'programme' | 'mentor' | 'mentee'>>(
	services: Services,
	side: 'mentor' | 'mentee',
	title: string,
	placeholder: string,
): Step<Known> {
	return step(side, async ({ programme, mentor }, progress) => programme && askPerson(services, programme, {
		...progress, title, placeholder, role: side, except: side === 'mentee' && mentor !== undefined ? [mentor] : [],
	}));
}

/** Asks for further mentees, one after the other; none by Enter alone. *Back* takes the last one back. */
function askOtherMentees(services: Services): Step<KnownOfPair> {
	const { title, another, noMore } = services.language.words.finding.ask.pair;
	return step('others', async ({ programme, mentor, mentee }, progress) => {
		const others: string[] = [];
		while (programme && mentor !== undefined && mentee !== undefined) {
			const mentees = [mentee, ...others];
			const names = mentees.map(person => nameOfPerson(programme, person)).join(', ');
			const next = await askPerson(services, programme, {
				...progress, title, placeholder: another, role: 'mentee', except: [mentor, ...mentees], nobody: noMore(plainText(names)),
			});
			if (next === '') {
				return others;
			}
			if (next === undefined || (next === back && others.pop() === undefined)) {
				return next;
			}
			if (next !== back) {
				others.push(next);
			}
		}
		return undefined;
	});
}

/** Asks for the cohort where the programme has cohorts. */
function askCohort(services: Services): Step<KnownOfPair> {
	const { title } = services.language.words.finding.ask.pair;
	const cohortsOf = ({ programme }: KnownOfPair): readonly Choice<string>[] => programme ? cohortChoices(programme) : [];
	return onlyIf(known => cohortsOf(known).length > 0, step('cohort', async (known, progress) => known.programme
		&& askCohortOf(services, known.programme, { ...progress, title })));
}

function askCadence({ language: { words } }: Services): Step<KnownOfPair> {
	const { title } = words.finding.ask.pair;
	return step('every', (_known, progress) => askHowOften(words, { ...progress, title }));
}

/**
 * Asks how often a pair meets: an answer that `readCadence` understands; the present one is marked. Empty if nothing is agreed. Undefined
 * on Escape.
 */
export function askHowOften(
	{ finding: { ask: { pair } }, sharing: { ask: { now } } }: Words,
	question: Progress & { readonly title: string },
	present?: string,
): Promise<string | typeof back | undefined> {
	const { cadence: placeholder, weeks, noCadence, otherCadence, badCadence } = pair;
	const choices: readonly Choice<string | typeof typed>[] = [
		...[2, 1, 4].map(n => ({ label: weeks(n), value: n === 1 ? '1 week' : `${String(n)} weeks` })),
		{ label: noCadence, value: '' },
		{ label: otherCadence, labelOf: text => `“${text}”`, alwaysShow: true, value: typed },
	];
	const validate = (text: string): string | undefined => readCadence(text) ? undefined : badCadence;
	return askChoiceOrText<string>({ ...question, placeholder }, markPresent(choices, present, now), text =>
		askText({ ...question, placeholder }, text, { validate, isTyped: true }));
}

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

/** Returns a programme's `people.yaml` with unsaved changes. Undefined if there is none. */
export async function peopleOf(programme: Programme): Promise<PeopleText | undefined> {
	const file = programme.files.find(({ kind }) => kind === 'people');
	return file && { uri: file.uri, text: await textOf(file.uri) };
}
