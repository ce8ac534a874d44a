import * as vscode from 'vscode';
import { lostNames, nameToKeep, type PersonValues, planPersonValues, writtenNames } from '../../../core/plans/people/planPersonValues';
import { roleInWords } from '../../../core/languageFeatures/describeId';
import type { AnyPair } from '../../../core/programme/namedPairs';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import { findPerson } from '../../../core/programme/queries';
import type { Person } from '../../../core/record/programmeFile';
import { compareNames, namesIn } from '../../../core/text/personName';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { zoneChoices } from '../../../core/views/choices/zoneChoices';
import { editingWords } from '../../../core/words/lateWords';
import { askChoice, askText, type Validation } from '../../ask/ask';
import { askPerson } from '../../ask/askPerson';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { answered, askProperty, type KnownProperty, type Property } from '../../ask/askProperty';
import { askZone } from '../../ask/askZone';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { personOfRow, targetOf } from '../../ask/target';
import { Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { editFile } from '../../write/changeFiles';
import { askCohortOf, cohortChoices } from './addCohort';
import { askRoleOf } from './addPerson';

interface Known extends KnownProperty<PersonValues> {
	readonly programme?: Programme;
	/** The pair that the command was called on: its people come first. */
	readonly pair?: AnyPair;
	readonly person?: Person;
}

/** `mentorNotes.editPerson`: asks whose entry in `people.yaml`, which of its values, and the new one. */
export const editPerson = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { words } = services.language;
	const { which, person: { title } } = editingWords[words.language];
	const titleOf = ({ person }: Known): string => `${title}: ${plainLabel(person?.name ?? person?.id ?? '')}`;
	const known = await runSteps<Known>(await knownPerson(services, argument), [
		askProgramme(services, title),
		askWho(services),
		...askProperty<PersonValues, Known>(which, titleOf, ({ programme, person }) =>
			programme && person ? propertiesOf(services, programme, person) : []),
	]);
	if (known?.programme && known.person && known.to) {
		await changePerson(services, known.programme, known.person, known.to);
	}
};

/**
 * Changes values of a person in `people.yaml`; with another name, the old one is kept as an alias where files use it. Throws a `UserError`
 * if the person is no longer as they were shown, and if the file can't be edited.
 */
export async function changePerson(services: Services, programme: Programme, person: Person, to: PersonValues): Promise<void> {
	const { words } = services.language;
	const { notAPerson, notTheShown } = editingWords[words.language].person;
	const file = programme.files.find(({ people }) => people?.includes(person));
	if (!file) {
		throw new UserError(notAPerson);
	}
	const kept = to.name === undefined ? undefined : nameToKeep(writtenNames(programme, person), person, to.name);
	const values = kept === undefined ? to : { ...to, aliases: [...person.aliases ?? [], kept] };
	const messages = { missing: notAPerson, changed: notTheShown };
	await editFile(services, file.uri, messages, (_file, text) => planPersonValues(text, person, values));
}

/**
 * Returns the person of a row, else the programme that the command was called on, and its pair. Throws a `UserError` if the argument is
 * anything else, and `Missing` for a person who is not in `people.yaml`.
 */
async function knownPerson(services: Services, argument: unknown): Promise<Known> {
	const { store, language: { words } } = services;
	const { notAPerson, notListed } = editingWords[words.language].person;
	await store.whenRead();
	const row = personOfRow(argument);
	if (!row) {
		const pair = targetOf(argument, store.index)?.pair;
		return { ...await knownProgramme(services, argument), ...(pair && { pair }) };
	}
	const programme = store.index.programmes().find(({ folder }) => folder === row.folder);
	if (!programme) {
		throw new UserError(notAPerson);
	}
	const person = findPerson(programme, row.name);
	if (!person && !programme.people.has(row.name)) {
		throw new Missing(notListed(plainText(row.name)), ['addPerson'], { programme: { folder: programme.folder } });
	}
	return { programme, ...(person && { person }) };
}

/** Asks for a person in `people.yaml`; those of the pair that the command was called on come first. */
function askWho({ language: { words } }: Services): Step<Known> {
	const { title, who, noPeople } = editingWords[words.language].person;
	return step('person', async ({ programme, pair }, progress) => {
		const nameOf = ({ name, id }: Person): string => name ?? id ?? '';
		const people = [...new Set(programme?.files.flatMap(file => file.people ?? []))].filter(person => nameOf(person) !== '');
		if (people.length === 0) {
			throw new Missing(noPeople, ['addPerson'], programme && { programme: { folder: programme.folder } });
		}
		const inPair = new Set([...pair?.mentees ?? [], ...pair?.mentors ?? []].map(person => programme && findPerson(programme, person)));
		const choices = [...people]
			.sort((a, b) => Number(inPair.has(b)) - Number(inPair.has(a)) || compareNames(nameOf(a), nameOf(b)))
			.map(person => ({
				label: plainLabel(nameOf(person)), value: person,
				description: plainLabel([person.role && roleInWords(person.role, words), person.unit].filter(Boolean).join(' · ')),
			}));
		return askChoice({ ...progress, title, placeholder: who }, choices);
	});
}

/** Returns what can be changed of a person, in the order of the file's keys. */
function propertiesOf(services: Services, programme: Programme, person: Person): readonly Property<PersonValues>[] {
	const { language: { words }, clock } = services;
	const { person: { ask, ...say }, notSet } = editingWords[words.language];
	const { role, timezone } = person;
	const zones = zoneChoices(clock.zone(), words.language);
	return [
		{
			label: say.name,
			shown: person.name ?? notSet,
			ask: async question => {
				const used = writtenNames(programme, person);
				const validate = (name: string): Validation => checkName(services, programme, person, used, name);
				return answered(
					await askText({ ...question, placeholder: words.finding.ask.name }, person.name ?? '', { validate }),
					name => ({ name }),
				);
			},
		},
		{
			label: say.aliases,
			shown: person.aliases?.join('; ') ?? notSet,
			ask: async question => {
				const used = writtenNames(programme, person);
				return answered(await askText({ ...question, placeholder: ask.aliases }, person.aliases?.join('; ') ?? '', {
					validate: text => checkAliases(services, programme, person, used, aliasesIn(text, person)),
				}), text => ({ aliases: aliasesIn(text, person) }));
			},
		},
		{
			label: say.role,
			shown: role === undefined ? notSet : roleInWords(role, words),
			ask: async question => answered(await askRoleOf(words, question, role ?? ''), to => ({ role: to === '' ? null : to })),
		},
		{
			label: say.timezone,
			shown: zones.find(({ value }) => value === timezone)?.label ?? timezone ?? say.noZone,
			ask: async question => answered(
				await askZone(
					{ ...question, placeholder: ask.timezone }, clock.zone(), words, say.noZone,
				), to => ({ timezone: to === '' ? null : to }),
			),
		},
		...(['email', 'phone', 'nip', 'unit', 'position', 'salutation'] as const).map((key): Property<PersonValues> => ({
			label: say[key],
			shown: person[key] ?? notSet,
			ask: async question => answered(await askText({ ...question, placeholder: ask[key] }, person[key] ?? '', {
				validate: text => text === '' || text === person[key] ? undefined : checkContact(services, key, text),
			}), text => ({ [key]: text === '' ? null : key === 'nip' && text !== person.nip ? digitsOf(text) : text })),
		})),
		...pairingPropertiesOf(services, programme, person),
	];
}

/** Returns what is known of a person for pairing. */
function pairingPropertiesOf(services: Services, programme: Programme, person: Person): readonly Property<PersonValues>[] {
	const { language: { words } } = services;
	const { person: { ask, ...say }, notSet } = editingWords[words.language];
	const { capacity, superior, cohort } = person;
	return [
		{
			label: say.cohort,
			shown: cohort === undefined ? notSet : cohortChoices(programme).find(({ value }) => value === cohort)?.label ?? cohort,
			ask: async question => answered(await askCohortOf(services, programme, question, cohort ?? ''), to => ({ cohort: to === '' ? null : to })),
		},
		...(['seeks', 'offers', 'languages'] as const).map((key): Property<PersonValues> => ({
			label: say[key],
			shown: person[key]?.join('; ') ?? notSet,
			ask: async question => answered(await askText({ ...question, placeholder: ask[key] }, person[key]?.join('; ') ?? ''), text => ({
				[key]: [...new Set(text.split(';').map(each => each.trim()).filter(each => each !== ''))],
			})),
		})),
		{
			label: say.capacity,
			shown: capacity === undefined ? notSet : String(capacity),
			ask: async question => answered(await askText({
				...question,
				placeholder: ask.capacity,
			}, capacity === undefined ? '' : String(capacity), {
				validate: text => /^(?:\d{0,3}|1000)$/.test(text) ? undefined : say.badCapacity,
			}), text => ({ capacity: text === '' ? null : Number(text) })),
		},
		{
			label: say.superior,
			shown: superior === undefined ? notSet : nameOfPerson(programme, superior),
			ask: async question => answered(await askPerson(services, programme, {
				...question, placeholder: ask.superior, role: 'mentor', except: [person.id ?? person.name ?? ''], nobody: say.noSuperior,
			}), to => ({ superior: to === '' ? null : to })),
		},
	];
}

/** Refuses no name; says that a name is another person's too, or that the old one is kept. */
function checkName(
	{ language: { words } }: Services, { people }: Programme, person: Person, used: readonly string[], name: string,
): Validation {
	const { nameIsShared, nameKept } = editingWords[words.language].person;
	if (name === '') {
		return words.ask.nameNeeded;
	}
	const kept = nameToKeep(used, person, name);
	const isShared = people.answeringTo(name).some(each => each !== person);
	return isShared ? { message: nameIsShared, severity: vscode.InputBoxValidationSeverity.Warning }
		: kept === undefined ? undefined
		: { message: nameKept(plainText(kept)), severity: vscode.InputBoxValidationSeverity.Info };
}

/** Says that files use a name that would no longer mean the person, or that a name is another person's too. */
function checkAliases(
	{ language: { words } }: Services, { people }: Programme, person: Person, used: readonly string[], aliases: readonly string[],
): Validation {
	const { nameIsShared, namesLost } = editingWords[words.language].person;
	const lost = lostNames(used, { ...person, aliases });
	const isShared = aliases.some(alias => people.answeringTo(alias).some(each => each !== person));
	const message = lost.length > 0 ? namesLost(lost.map(name => plainText(name))) : isShared ? nameIsShared : undefined;
	return message === undefined ? undefined : { message, severity: vscode.InputBoxValidationSeverity.Warning };
}

/** Splits names at semicolons, and at commas that do not precede degrees. A text that was not changed gives the names as they are. */
function aliasesIn(text: string, { aliases = [] }: Person): readonly string[] {
	return text === aliases.join('; ') ? aliases : [
		...new Set(text.split(';').flatMap(part => aliases.includes(part.trim()) ? part.trim() : namesIn(part.trim()))),
	]
		.filter(name => name !== '');
}

function checkContact(
	{ language: { words } }: Services, key: 'email' | 'phone' | 'nip' | 'unit' | 'position' | 'salutation', text: string,
): string | undefined {
	const { badEmail, badPhone, badNip, onlyDigits } = editingWords[words.language].person;
	const digits = digitsOf(text);
	switch (key) {
		case 'email':
			return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : badEmail;
		case 'phone':
			return digits.replaceAll(/\D/g, '').length >= 5 ? undefined : badPhone;
		case 'nip':
			return !/^\d*$/.test(digits) ? onlyDigits : digits.length === 18 ? undefined : badNip(digits.length);
		default:
			return undefined;
	}
}

/** A number without the blanks, dots and hyphens between its digits. */
function digitsOf(text: string): string {
	return text.replaceAll(/[\s.-]/g, '');
}
