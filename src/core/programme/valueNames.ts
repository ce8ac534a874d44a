import { valueSets } from '../record/valueSets';
import type { Language } from '../text/language';
import type { Programme } from './programme';

/** Returns the name of a value in one language, as it is written; its id if it has no name. */
export function nameOfValue({ file }: Pick<Programme, 'file'>, id: string, language: Language): string {
	const values = file?.values;
	return typeof values === 'string'
		? (Object.hasOwn(valueSets, values) ? valueSets[values] ?? [] : []).find(value => value.id === id)?.name[language] ?? id
		: values?.find(value => value.id === id)?.name ?? id;
}
