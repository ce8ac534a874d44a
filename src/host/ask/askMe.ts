import { menteesOf, mentorsOf, nameOfPerson, type Programme } from '../../core/programme/programme';
import type { Session } from '../../core/record/session';
import { plainLabel } from '../../core/text/plainText';
import { personId } from '../identity/currentUser';
import type { LanguageChoice } from '../platform/language';
import { askChoice, askText, type back, type Choice, type Progress } from './ask';

const typed = Symbol('typed');

/** *Who are you?* The session's mentees first, then its mentors, then everyone else. */
export async function askMe({ words }: LanguageChoice, programme: Programme, session: Session | undefined, progress: Progress): Promise<string | typeof back | undefined> {
	const { ask: { author }, reflections: { me } } = words;
	const known = new Set([...(session ? [...menteesOf(programme, session), ...mentorsOf(programme, session)] : peopleInPairs(programme)), ...[...programme.people.values()].map(p => p.id ?? p.name ?? '')].filter(p => p !== ''));
	const choices: Choice<string | typeof typed>[] = [
		...[...known].map(person => {
			const { role } = programme.people.get(person) ?? {};
			return { label: plainLabel(nameOfPerson(programme, person)), ...(role !== undefined && { description: plainLabel(role) }), value: person };
		}),
		{ label: author.other, alwaysShow: true, value: typed },
	];
	const question = { ...progress, title: author.title, placeholder: session ? author.placeholder : me.placeholder };
	const chosen = await askChoice(question, choices);
	if (chosen !== typed) {
		return chosen;
	}
	const { nameNeeded } = words.ask;
	const name = await askText({ ...question, placeholder: author.typeName }, '', text => text.trim() === '' ? nameNeeded : undefined);
	return typeof name === 'string' ? personId(programme, name) : name;
}

/** Everyone who meets in a pair, the mentees first. */
function peopleInPairs({ pairs }: Programme): readonly string[] {
	const all = [...pairs.values()];
	return [...all.flatMap(({ mentees = [] }) => mentees), ...all.flatMap(({ mentors = [] }) => mentors)];
}
