import type { Uri } from '../files/uri';
import type { Day } from '../time/days';
import type { StageMark } from '../reflection/completeness';
import { languageAliases, visibilityAliases } from './aliases';
import type { Range } from './problem';
import { languages } from './programme';
import { day, fields, reference, text, word, type ValueOf } from './shape';

/** Who a note may be meant for, from the fewest to the most. */
export const visibilities = ['private', 'pair', 'coordinator', 'programme'] as const;
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
	/** How each of its stages stands; nothing of what is written in them. */
	readonly stages?: readonly StageMark[];
	readonly date?: Day;
	/** Where its head says who it is for, or where the head begins that says nothing of it; absent without a head. */
	readonly visibilityAt?: Range;
}
