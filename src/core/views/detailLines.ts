import type { Words } from '../words/words';

/** The lines of a tooltip, `Due: Fri 27 Aug 2021`; what is not known is left out. */
export function detailLines(details: Readonly<Partial<Record<keyof Words['actions']['details'], string>>>, words: Words): readonly string[] {
	const names = words.actions.details;
	return (Object.keys(names) as (keyof typeof names)[]).flatMap(key => details[key] === undefined ? [] : [`${names[key]}: ${details[key]}`]);
}
