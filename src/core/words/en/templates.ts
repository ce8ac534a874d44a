import type { PlaceholderName, TemplateMoment } from '../../record/noteKeys';

export const templatesWords = {
	recent: 'Recently used',
	/** Above a programme's own templates, where several programmes have some. */
	ownOf: (programme: string): string => `From ${programme}`,
	forMentors: 'For mentors',
	moment: {
		'first-meeting': 'For the first meeting',
		'mid-point': 'For the mid-point',
		'closing': 'For the closing',
	} satisfies Record<TemplateMoment, string>,
	create: {
		title: 'New Template',
		template: 'Choose the template to start from',
		language: 'In which language?',
		name: 'Name of the new template',
		willBe: (path: string): string => `It will be saved as ${path}.`,
		/** A name that only adds to a built-in one's. */
		ours: (name: string): string => `${name} (ours)`,
	},
	placeholder: {
		'session.title': 'The session’s title, or its date if it has none',
		'session.date': 'The session’s date, such as 2021-08-13',
		'session.id': 'The session’s id',
		'author.name': 'The author’s name',
		'mentor.names': 'The mentors’ names',
		'mentee.names': 'The mentees’ names',
		'pair.goals': 'The pair’s goals, as a list',
		'actions.open': 'The session’s open actions, as a list',
		'programme.name': 'The programme’s name',
	} satisfies Record<PlaceholderName, string> as Record<PlaceholderName, string>,
};
