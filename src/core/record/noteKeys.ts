import { languages } from '../text/language';
import { languageAliases, momentAliases, visibilityAliases } from './keys';
import { day, fields, reference, text, whole, word } from './shape';
import { visibilities } from './visibility';

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

/** Whom a template is for; one that says nothing is for both. */
export const audiences = ['mentor', 'mentee'] as const;

/** The moment of a mentorship that a template is for; most are for any. */
export const moments = ['first-meeting', 'mid-point', 'closing'] as const;
export type TemplateMoment = (typeof moments)[number];

/** What the head of a programme's own template may say of it. */
export const templateHeadShape = fields({
	name: text,
	version: whole(1, 10_000),
	language: word(languages, languageAliases),
	pack: text,
	audience: word(audiences, {}),
	moment: word(moments, momentAliases),
	minutes: whole(1, 600),
	use_when: text,
});

/** What a programme's own template may ask for. */
export const placeholderNames = [
	'session.title', 'session.date', 'session.id', 'author.name', 'mentor.names', 'mentee.names', 'pair.goals', 'actions.open', 'programme.name',
] as const;

export type PlaceholderName = (typeof placeholderNames)[number];
