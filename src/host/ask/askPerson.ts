import { roleInWords } from '../../core/languageFeatures/describeId';
import { type Owner, ownerFrom } from '../../core/programme/openActions';
import { menteesOf, mentorsOf, nameOfPerson, type Programme } from '../../core/programme/programme';
import { hasRole } from '../../core/programme/people';
import { findPerson } from '../../core/programme/queries';
import type { Person } from '../../core/record/programmeFile';
import type { Session } from '../../core/record/session';
import { compareNames } from '../../core/text/personName';
import { plainLabel } from '../../core/text/plainText';
import { mentorChoices } from '../../core/views/choices/mentorChoices';
import type { Words } from '../../core/words/words';
import { personId } from '../identity/currentUser';
import type { Services } from '../services';
import { askChoiceOrText, askText, type back, type Choice, type Progress, typed } from './ask';

type Needed = Pick<Services, 'language'>;

interface PersonQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** People with this role come first. */
	readonly role: 'mentor' | 'mentee';
	/** People who are not offered. */
	readonly except?: readonly string[];
	/** The first choice, which is nobody: the answer is then empty. */
	readonly nobody?: string;
}

/** Asks for a person of a programme, or for the name of a new one. Returns the id of a known person, else a name. Undefined on Escape. */
export async function askPerson(
	{ language: { words } }: Needed,
	programme: Programme,
	{ role, except = [], nobody, ...question }: PersonQuestion,
): Promise<string | typeof back | undefined> {
	const { finding, ask } = words;
	const excluded = new Set(except.map(person => findPerson(programme, person)));
	const people = [...new Set(programme.people.values())].filter(person => !excluded.has(person));
	const askName = (text: string): Promise<string | typeof back | undefined> =>
		askNewName(words, { ...question, placeholder: `${question.placeholder} ${finding.ask.name}` }, text);
	if (people.length === 0 && nobody === undefined) {
		return askName('');
	}
	const inRole = (person: Person): number => Number(hasRole(person, role));
	const described = describePeople(programme, role, words);
	const choices: readonly Choice<string | typeof typed>[] = [
		...(nobody === undefined ? [] : [{ label: plainLabel(nobody), value: '' }]),
		...[...people].sort((a, b) => inRole(b) - inRole(a) || compareNames(a.name ?? a.id ?? '', b.name ?? b.id ?? '')).map(person => ({
			label: plainLabel(person.name ?? person.id ?? ''),
			description: plainLabel(described(person)),
			value: person.id ?? person.name ?? '',
		})),
		{ label: ask.author.other, labelOf: ask.newName, alwaysShow: true, value: typed },
	];
	return askChoiceOrText<string>(question, choices, askName);
}

/** Returns what describes a person where a mentor or mentee is chosen: the role and, of a mentor, how many mentees of how many. */
export function describePeople(programme: Programme, side: 'mentor' | 'mentee', words: Words): (person: Person) => string {
	const asMentor = side === 'mentor' ? mentorChoices(programme, words.language) : undefined;
	return person => [
		person.role === undefined ? '' : roleInWords(person.role, words), asMentor?.(person).load ?? '',
	].filter(part => part !== '').join(' · ');
}

interface OwnerQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** Whether *no owner yet* is offered. */
	readonly mayBeUnowned?: boolean;
	/** The present owner, who is not offered. */
	readonly except?: string;
}

/** The answer that an action has no owner yet. */
export const unowned = Symbol('unowned');

/**
 * Asks who owns an action of a session: first its mentees, then its mentors, then everyone else. Returns the id of a known person,
 * else a name. Undefined on Escape.
 */
export async function askOwner(
	{ language: { words } }: Needed,
	programme: Programme,
	session: Session,
	{ mayBeUnowned = false, except, ...question }: OwnerQuestion,
): Promise<string | typeof unowned | typeof back | undefined> {
	const people = [...peopleOfSession(programme, session), ...peopleOf(programme)].filter(person => person !== '');
	const owners = new Map<string, Owner>();
	for (const owner of people.map(person => ownerFrom(programme, person))) {
		owners.set(owner.comparisonKey, owners.get(owner.comparisonKey) ?? owner);
	}
	if (except !== undefined) {
		owners.delete(programme.people.comparisonKeyOf(except));
	}
	const choices: readonly Choice<string | typeof typed | typeof unowned>[] = [
		...[...owners.values()].map(({ key, name }) => choiceOf(programme, key, name, words)),
		{ label: words.actions.typeName, labelOf: words.ask.newName, alwaysShow: true, value: typed },
		...(mayBeUnowned ? [{ label: words.actions.noOwnerYet, value: unowned }] as const : []),
	];
	const { step, totalSteps } = question;
	const nameQuestion = {
		...question, placeholder: `${question.placeholder} ${words.actions.name}`, step: step + 1, totalSteps: totalSteps === 1 ? 1 : totalSteps + 1,
	};
	return askChoiceOrText<string | typeof unowned>(question, choices, async text => {
		const name = await askNewName(words, nameQuestion, text);
		return typeof name === 'string' ? ownerFrom(programme, name).key : name;
	});
}

/**
 * Asks who the user is in a programme: first a session's mentees, then its mentors, then everyone else. Returns the id of a
 * known person, else a name. Undefined on Escape.
 */
export async function askMe(
	{ language: { words } }: Needed,
	programme: Programme,
	session: Session | undefined,
	progress: Progress,
): Promise<string | typeof back | undefined> {
	const { ask: { author, newName }, reflections: { me } } = words;
	const first = session ? peopleOfSession(programme, session) : peopleInPairs(programme);
	const people = new Set([...first, ...peopleOf(programme)].filter(person => person !== ''));
	const choices: readonly Choice<string | typeof typed>[] = [
		...[...people].map(person => choiceOf(programme, person, nameOfPerson(programme, person), words)),
		{ label: author.other, labelOf: newName, alwaysShow: true, value: typed },
	];
	const question = { ...progress, title: author.title, placeholder: session ? author.placeholder : me.placeholder };
	return askChoiceOrText<string>(question, choices, async text => {
		const name = await askNewName(words, { ...question, placeholder: author.typeName }, text);
		return typeof name === 'string' ? personId(programme, name) : name;
	});
}

/** Asks for a name; what was typed among the choices is kept. */
function askNewName({ ask: { nameNeeded } }: Words, question: Parameters<typeof askText>[0], text: string): ReturnType<typeof askText> {
	return askText(question, text, { validate: name => name === '' ? nameNeeded : undefined, isTyped: true });
}

function choiceOf(programme: Programme, person: string, name: string, words: Words): Choice<string> {
	const role = programme.people.get(person)?.role;
	return { label: plainLabel(name), ...(role !== undefined && { description: plainLabel(roleInWords(role, words)) }), value: person };
}

/** Everyone in `people.yaml`, by id, else by name. */
function peopleOf({ people }: Programme): readonly string[] {
	return [...people.values()].map(person => person.id ?? person.name ?? '');
}

/** A session's people, the mentees first. */
function peopleOfSession(programme: Programme, session: Session): readonly string[] {
	return [...menteesOf(programme, session), ...mentorsOf(programme, session)];
}

/** Everyone in a pair, the mentees first. */
function peopleInPairs({ pairs }: Programme): readonly string[] {
	const all = [...pairs.values()];
	return [...all.flatMap(({ mentees = [] }) => mentees), ...all.flatMap(({ mentors = [] }) => mentors)];
}
