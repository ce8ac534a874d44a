import { hasRole } from '../../core/programme/people';
import { nameOfPerson, type Programme } from '../../core/programme/programme';
import { findPerson } from '../../core/programme/queries';
import { compareNames, namesIn } from '../../core/text/personName';
import { plainLabel } from '../../core/text/plainText';
import type { Services } from '../services';
import { askSeveral, askText, back, type Progress, typed } from './ask';
import { describePeople } from './askPerson';

interface PeopleQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** People with this role come first. */
	readonly role: 'mentor' | 'mentee';
	/** The people who are ticked at first, as they are written. */
	readonly present: readonly string[];
	/** People who are not offered. */
	readonly except: readonly string[];
	/** The choice of people who are not in the list, and the question for their names. */
	readonly someoneElse: string;
	readonly newName: string;
}

/**
 * Asks for any number of people of a programme, and for the names of new ones. Returns those who were there as they are written, others by
 * id, else by name. Undefined on Escape.
 */
export async function askPeople(
	{ language: { words } }: Pick<Services, 'language'>,
	programme: Programme,
	{ role, present, except, someoneElse, newName, ...question }: PeopleQuestion,
): Promise<readonly string[] | typeof back | undefined> {
	const left = new Set([...present, ...except].map(person => findPerson(programme, person)));
	const others = [...new Set(programme.people.values())]
		.filter(person => !left.has(person))
		.sort((a, b) => Number(hasRole(b, role)) - Number(hasRole(a, role)) || compareNames(a.name ?? a.id ?? '', b.name ?? b.id ?? ''))
		.flatMap(({ id, name }) => id ?? name ?? []);
	const described = describePeople(programme, role, words);
	let ticked: ReadonlySet<string | typeof typed> = new Set(present);
	for (;;) {
		const choices = [...present, ...others].map(person => {
			const known = findPerson(programme, person);
			return {
				label: plainLabel(nameOfPerson(programme, person)), value: person, picked: ticked.has(person),
				...known && { description: plainLabel(described(known)) },
			};
		});
		const chosen = await askSeveral<string | typeof typed>(question, [
			...choices, { label: someoneElse, value: typed, picked: ticked.has(typed) },
		]);
		if (chosen === undefined || chosen === back) {
			return chosen;
		}
		ticked = new Set(chosen);
		const people = chosen.filter(each => each !== typed);
		if (!ticked.has(typed)) {
			return people;
		}
		const validate = (name: string): string | undefined => name === '' ? words.ask.nameNeeded : undefined;
		const names = await askText({ ...question, step: question.step + 1, totalSteps: question.totalSteps + 1, placeholder: newName }, '', { validate });
		if (names !== back) {
			return names === undefined ? undefined : [...people, ...namesIn(names)];
		}
	}
}
