import type { Uri } from '../files/uri';
import type { Day } from '../time/days';
import { languageAliases, visibilityAliases } from './aliases';
import { languages } from './programme';
import { day, fields, reference, text, word, type ValueOf } from './shape';

const visibilities = ['private', 'pair', 'coordinator', 'programme'] as const;
export type Visibility = (typeof visibilities)[number];

/** Every key of a reflection's head (product.md, Reflection). */
export const reflectionShape = fields({
	type: text,
	session: reference('session'),
	author: reference('person'),
	template: reference('template'),
	language: word(languages, languageAliases),
	date: day,
	visibility: word(visibilities, visibilityAliases),
});

export interface Reflection extends ValueOf<typeof reflectionShape> {
	readonly uri: Uri;
	/** The first heading's words. */
	readonly title?: string;
	readonly date?: Day;
}
