import type { Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import type { Person } from '../../../core/record/programmeFile';
import { compareNames } from '../../../core/text/personName';
import { plainLabel } from '../../../core/text/plainText';
import { mentorChoices } from '../../../core/views/choices/mentorChoices';
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
	const asMentor = mentorChoices(programme, words.language);
	const people = [...new Set(programme.people.values())].filter(person => !isInPair(person)).map(person => {
		const { isMentor, isFull, load } = asMentor(person);
		return { person, key: person.id ?? person.name ?? '', load, order: isMentor ? Number(isFull) : 2 };
	});
	people.sort((a, b) => a.order - b.order || compareNames(a.person.name ?? a.key, b.person.name ?? b.key));
	const askName = (text: string): Promise<string | typeof back | undefined> => askText({ ...question, placeholder: say.newName }, text, {
		validate: name => name === '' ? words.ask.nameNeeded : undefined, isTyped: true,
	});
	return askChoiceOrText<string>(question, [
		...people.map(({ person, key, load }) => ({
			label: plainLabel(person.name ?? key), value: key,
			...load !== undefined && { description: plainLabel(load) },
		})),
		{ label: say.someoneElse, labelOf: words.ask.newName, alwaysShow: true, value: typed },
	], askName);
}
