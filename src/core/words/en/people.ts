import type { Problem } from '../../record/problem';
import { count } from './count';

const among = (names: readonly string[], and = 'and'): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;

/** Names in quotation marks: where one ends is seen though it has commas of its own. */
const quoted = (names: readonly string[]): readonly string[] => names.map(name => `“${name}”`);

/** Names of people in files, and who was there. */
export const peopleWords = {
	problem: {
		'people.byId': (): string => 'People stand under their ids here, so none of them is read.',
		'pair.list': (): string => 'This is a list of projects, where a file has one pair.',
		'record.degreesInList': ({ value = '', expected = '' }: Problem): string => {
			const degrees = expected.split(', ');
			const name = value.slice(0, value.length - expected.length - 2);
			return `${among(degrees)} ${degrees.length === 1 ? 'looks like a degree' : 'look like degrees'} of ${name}. A name with a comma needs quotation marks in a list.`;
		},
		'record.namesInText': ({ value = '', expected = '' }: Problem): string =>
			`“${value}” is read as one person. Did you mean ${among(quoted(expected.split('; ')))}?`,
		'record.onePerson': ({ value = '', expected = '' }: Problem): string =>
			`“${value}” is read as one person, and only one can be named here. Choose ${among(quoted(expected.split('; ')), 'or')}.`,
		'reference.ambiguousPerson': ({ value = '', expected }: Problem): string =>
			`Several people in people.yaml are called “${value}”, so it counts for none of them. ${expected === undefined
				? 'Give each of them an id.'
				: `Write the id of the one you mean: ${expected}.`}`,
		'reference.otherSpelling': ({ value = '', expected = '' }: Problem): string =>
			`“${value}” is understood as another spelling of “${expected}”. Did you mean “${expected}”?`,
		'session.nobodyMet': ({ expected }: Problem): string => expected === 'mentors'
			? 'No mentor was there. Was this session a no-show?'
			: expected === 'mentees'
				? 'No mentee was there. Was this session a no-show?'
				: 'Nobody was there. Was this session a no-show?',
		'session.twoAttendances': ({ value = '' }: Problem): string =>
			`The attendance says both that ${value} was there and that ${value} was not. Remove one of the two; until then, ${value} counts as not there.`,
	},
	fix: {
		quoteName: (name: string): string => `Make it one name: “${name}”`,
		splitNames: (names: readonly string[]): string => `Make a list of ${among(quoted(names))}`,
		noShow: 'Mark as No-show',
		pairFiles: 'Make a file for each pair',
	},
	/** After a pair's people have changed. */
	formerNames: {
		message: (sessions: number, before: string, now: string): string =>
			`${count(sessions, 'session of this pair doesn’t', 'sessions of this pair don’t')} say who it was with. Hours, JP and attendance now go to ${
				now === '' ? 'nobody' : now}; before, they went to ${before}.`,
		write: 'Add the Former Names',
	},
};
