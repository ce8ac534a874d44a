import { hasRole } from '../../../core/programme/people';
import type { Programme } from '../../../core/programme/programme';
import { hasEnded, type Pair } from '../../../core/record/pair';
import type { Person } from '../../../core/record/programmeFile';
import { compareNames } from '../../../core/text/personName';
import { plainLabel } from '../../../core/text/plainText';
import { handingOverWords } from '../../../core/words/lateWords';
import { askChoiceOrText, askText, type back, type Progress, typed } from '../../ask/ask';
import type { Services } from '../../services';

/**
 * Asks for the new mentor of a pair: mentors come first, each with the number of mentees that they have and can have. Returns an id or a
 * name, which may be of a new person. Undefined on Escape.
 */
export async function askNewMentor(
	{ language: { words } }: Services,
	programme: Programme,
	pair: Pair,
	question: Progress & { readonly title: string; readonly placeholder: string },
): Promise<string | typeof back | undefined> {
	const say = handingOverWords[words.language].handOver;
	const isInPair = ({ id, name }: Person): boolean => [...pair.mentors ?? [], ...pair.mentees ?? []]
		.some(each => [id, name].some(written => programme.people.isSame(each, written)));
	const mentees = menteesByMentor(programme);
	const people = [...new Set(programme.people.values())].filter(person => !isInPair(person)).map(person => {
		const key = person.id ?? person.name ?? '';
		const load = mentees.get(programme.people.comparisonKeyOf(key)) ?? 0;
		const isMentor = hasRole(person, 'mentor') || (load > 0 && !hasRole(person, 'mentee'));
		const isFull = person.capacity !== undefined && load >= person.capacity;
		return { person, key, load, order: isMentor ? Number(isFull) : 2 };
	});
	people.sort((a, b) => a.order - b.order || compareNames(a.person.name ?? a.key, b.person.name ?? b.key));
	const askName = (text: string): Promise<string | typeof back | undefined> => askText({ ...question, placeholder: say.newName }, text, {
		validate: name => name === '' ? words.ask.nameNeeded : undefined, isTyped: true,
	});
	return askChoiceOrText<string>(question, [
		...people.map(({ person, key, load, order }) => ({
			label: plainLabel(person.name ?? key), value: key,
			...(order < 2 && { description: plainLabel(say.load(load, person.capacity)) }),
		})),
		{ label: say.someoneElse, labelOf: words.ask.newName, alwaysShow: true, value: typed },
	], askName);
}

/** Returns the number of mentees in running pairs by mentor, by the key that `comparisonKeyOf` returns. */
function menteesByMentor({ pairs, people }: Programme): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const pair of pairs.values()) {
		for (const mentor of hasEnded(pair) ? [] : pair.mentors ?? []) {
			const key = people.comparisonKeyOf(mentor);
			counts.set(key, (counts.get(key) ?? 0) + (pair.mentees ?? []).length);
		}
	}
	return counts;
}
