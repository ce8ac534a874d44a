import { planPerson } from '../../../core/plans/people/planPerson';
import type { Programme } from '../../../core/programme/programme';
import { findPerson } from '../../../core/programme/queries';
import type { Words } from '../../../core/words/words';
import { askChoiceOrText, askText, type back, type Choice, type Progress, typed } from '../../ask/ask';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { markPresent } from '../../ask/askProperty';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { opensPages } from '../../platform/openAs';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { peopleOf } from '../../write/peopleOf';
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
