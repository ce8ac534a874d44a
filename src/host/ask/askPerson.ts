import { findPerson } from '../../core/programme/queries';
import type { Programme } from '../../core/programme/programme';
import type { Person } from '../../core/record/programmeFile';
import { plainLabel } from '../../core/text/plainText';
import type { Services } from '../commands/services';
import { askChoice, askText, back, type Choice, type Progress } from './ask';

interface PersonQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** Whose role comes first. */
	readonly role: string;
	/** Somebody who can't be meant. */
	readonly except?: string;
}

const typed = Symbol('typed');

/** Asks for somebody of a programme, or for the name of somebody new. Gives an id where there is one, else a name. */
export async function askPerson({ language }: Services, programme: Programme, question: PersonQuestion): Promise<string | typeof back | undefined> {
	const { finding, ask } = language.words;
	const people = [...new Set(programme.people.values())].filter(person => person !== (question.except === undefined ? undefined : findPerson(programme, question.except)));
	const typeName = (): Promise<string | typeof back | undefined> => askText({ ...question, placeholder: finding.ask.name }, '', text => text.trim() === '' ? ask.nameNeeded : undefined);
	if (people.length === 0) {
		return typeName();
	}
	const hasRole = (person: Person): boolean => person.role?.toLowerCase() === question.role;
	const choices: readonly Choice<string | typeof typed>[] = [
		...[...people].sort((a, b) => Number(hasRole(b)) - Number(hasRole(a))).map(person => ({
			label: plainLabel(person.name ?? person.id ?? ''),
			...(person.role !== undefined && { description: plainLabel(person.role) }),
			value: person.id ?? person.name ?? '',
		})),
		{ label: ask.author.other, alwaysShow: true, value: typed },
	];
	for (;;) {
		const chosen = await askChoice(question, choices);
		if (chosen !== typed) {
			return chosen;
		}
		// Back from typing leads to the choice again.
		const name = await typeName();
		if (name !== back) {
			return name;
		}
	}
}
