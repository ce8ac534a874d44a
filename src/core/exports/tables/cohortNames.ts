import type { Programme } from '../../programme/programme';
import { plainText } from '../../text/plainText';

/** Returns what gives a cohort its name by its id: the name in the programme's file, else the id. */
export function cohortNamesOf({ file }: Programme): (id: string | undefined) => string | undefined {
	const names = new Map((file?.cohorts ?? [])
		.flatMap(({ id, name }) => id === undefined ? [] : [[plainText(id), plainText(name ?? id)]]));
	return id => id === undefined ? undefined : names.get(plainText(id)) ?? plainText(id);
}
