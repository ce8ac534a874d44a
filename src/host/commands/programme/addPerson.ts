import { planPerson } from '../../../core/plans/planPerson';
import { findPerson } from '../../../core/programme/queries';
import type { Programme } from '../../../core/programme/programme';
import { askChoice, askSteps, askText, back, type Choice, type Step } from '../../ask/ask';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { UserError } from '../../platform/userError';
import { openAt } from '../openAt';
import { peopleOf } from './peopleOf';
import type { Services } from '../services';

interface KnownOfPerson {
	readonly programme?: Programme;
	readonly name?: string;
	/** Empty where nothing is said. */
	readonly role?: string;
}

/** `mentorNotes.addPerson`: name and role; then the entry in `people.yaml`, which is made where there is none. */
export const addPerson = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language, writer } = services;
	const known = await askSteps<KnownOfPerson>(await knownProgramme(services, argument), [
		askProgramme(services, language.words.finding.ask.person.title),
		askNewName(services),
		askRole(services),
	]);
	if (!known?.programme || known.name === undefined) {
		return;
	}
	const { programme, name, role = '' } = known;
	const people = await peopleOf(programme);
	const plan = planPerson({ programme, name, language: language.words.language, ...(role !== '' && { role }), ...(people && { people }) });
	if (!plan) {
		throw new UserError(language.words.say.notEditable('people.yaml'));
	}
	await writer.apply(plan);
	await openAt(plan.opens, plan.cursor);
};

function askNewName({ language }: Services): Step<KnownOfPerson> {
	return {
		needed: known => known.name === undefined,
		ask: async (known, progress) => {
			const { ask, finding } = language.words;
			const wrong = (text: string): string | undefined => text.trim() === '' ? ask.nameNeeded
				: known.programme && findPerson(known.programme, text) ? finding.say.personExists : undefined;
			const name = await askText({ ...progress, title: finding.ask.person.title, placeholder: finding.ask.name }, '', wrong);
			return typeof name === 'string' ? { ...known, name } : name;
		},
	};
}

const typed = Symbol('typed');

function askRole({ language }: Services): Step<KnownOfPerson> {
	return {
		needed: known => known.role === undefined,
		ask: async (known, progress) => {
			const { title, role, roles, noRole, otherRole, typeRole } = language.words.finding.ask.person;
			const choices: readonly Choice<string | typeof typed>[] = [
				...Object.entries(roles).map(([value, label]) => ({ label, value })),
				{ label: noRole, value: '' },
				{ label: otherRole, alwaysShow: true, value: typed },
			];
			for (;;) {
				const chosen = await askChoice({ ...progress, title, placeholder: role }, choices);
				const answer = chosen === typed ? await askText({ ...progress, title, placeholder: typeRole }, '') : chosen;
				if (chosen === typed && answer === back) {
					continue;
				}
				return typeof answer === 'string' ? { ...known, role: answer } : answer;
			}
		},
	};
}
