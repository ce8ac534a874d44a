import { languages } from '../text/language';
import { languageAliases, momentAliases, visibilityAliases } from './keys';
import { day, fields, reference, text, whole, word } from './shape';
import { visibilities } from './visibility';

/** All keys of a reflection's front matter (product.md, Reflection). */
export const reflectionShape = fields({
	type: text,
	session: reference('session'),
	author: reference('person'),
	template: reference('template'),
	language: word(languages, languageAliases),
	date: day,
	visibility: word(visibilities, visibilityAliases),
});

/** The role for which a template is made. A template without an audience is for both. */
export const audiences = ['mentor', 'mentee'] as const;

/** The moment of a mentorship for which a template is made. A template without one is for any moment. */
export const moments = ['first-meeting', 'mid-point', 'closing'] as const;
/** One of `moments`. */
export type TemplateMoment = (typeof moments)[number];

/** All keys of the front matter of a programme's own template. */
export const templateFrontMatterShape = fields({
	name: text,
	version: whole(1, 10_000),
	language: word(languages, languageAliases),
	pack: text,
	audience: word(audiences, {}),
	moment: word(moments, momentAliases),
	minutes: whole(1, 600, 'minutes'),
	use_when: text,
});

/** The placeholders that a programme's own template may contain. */
export const placeholderNames = [
	'session.title', 'session.date', 'session.id', 'author.name', 'mentor.names', 'mentee.names', 'pair.goals', 'actions.open', 'programme.name',
] as const;

/** One of `placeholderNames`. */
export type PlaceholderName = (typeof placeholderNames)[number];
