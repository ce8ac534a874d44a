import { languages } from '../text/language';
import { languageAliases, momentAliases, visibilityAliases } from './keys';
import { day, fields, reference, text, whole, word } from './shape';
import { visibilities } from './visibility';

/** The keys of a reflection's front matter (product.md, Reflection). */
export const reflectionShape = fields({
	type: text,
	session: reference('session'),
	author: reference('person'),
	template: reference('template'),
	language: word(languages, languageAliases),
	date: day,
	visibility: word(visibilities, visibilityAliases),
});

/** The audience of a template; a template without one is for both. */
export const audiences = ['mentor', 'mentee'] as const;

/** The moment of a mentorship that a template is for; a template without one is for any. */
export const moments = ['first-meeting', 'mid-point', 'closing'] as const;
/** One of `moments`. */
export type TemplateMoment = (typeof moments)[number];

/** The keys of the front matter of a programme's own template. */
export const templateFrontMatterShape = fields({
	name: text,
	version: whole(1, 10_000),
	language: word(languages, languageAliases),
	pack: text,
	audience: word(audiences, {}),
	moment: word(moments, momentAliases),
	minutes: whole(1, 600),
	use_when: text,
});

/** The placeholders of a programme's own template. */
export const placeholderNames = [
	'session.title', 'session.date', 'session.id', 'author.name', 'mentor.names', 'mentee.names', 'pair.goals', 'actions.open', 'programme.name',
] as const;

/** One of `placeholderNames`. */
export type PlaceholderName = (typeof placeholderNames)[number];
