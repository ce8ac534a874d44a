import type { Person } from '../record/programmeFile';
import { personKey } from '../text/personName';

const wordsOf = (name: string): readonly string[] => personKey(name).split(/[\s-]+/);

/** Whether two names share a word. */
export const shareWord = (a: string, b: string): boolean => wordsOf(a).some(word => wordsOf(b).includes(word));

/** Whether two entries of `people.yaml` with one id can be one person. */
export function canBeOnePerson(a: Person, b: Person): boolean {
	const names = ({ name = '', aliases = [] }: Person): readonly string[] => [name, ...aliases].filter(each => each !== '');
	const isKnownBy = (['nip', 'email', 'phone'] as const).some(key => a[key] !== undefined && a[key] === b[key]);
	const covers = (one: string, other: string): boolean => wordsOf(one).every(word => wordsOf(other).includes(word));
	return isKnownBy || names(a).length === 0 || names(b).length === 0
		|| names(a).some(one => names(b).some(other => covers(one, other) || covers(other, one)));
}
