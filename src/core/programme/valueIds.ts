import { valueSets } from '../record/valueSets';
import type { Programme } from './programme';

/** The ids of the values that a programme practises: of the set that it names, else of its own list. */
export function valueIds(programme: Programme): readonly string[] {
	const values = programme.file?.values;
	return typeof values === 'string'
		? (Object.hasOwn(valueSets, values) ? valueSets[values] ?? [] : []).map(value => value.id)
		: (values ?? []).map(value => value.id).filter(id => id !== undefined);
}
