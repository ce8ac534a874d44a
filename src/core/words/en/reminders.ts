import type { MessagePlaceholder } from '../../record/messageKeys';
import type { Day } from '../../time/days';
import { count } from './count';
import { searchableWords } from './searchable';

/** *Copy Reminders…* and the texts of reminders. Not loaded at the start. */
export const remindersWords = {
	title: 'Copy Reminders',
	placeholder: 'Enter copies a message and goes to the next one. Type to filter.',
	mentors: 'Mentors', mentees: 'Mentees', together: 'Together',
	all: 'All Messages as One Text', allOfMentors: 'Messages for Mentors as One Text', allOfMentees: 'Messages for Mentees as One Text',
	allOf: (n: number): string => `${count(n, 'message', 'messages')}, each below a name`,
	toLog: (n: number): string => `${String(n)} to log`,
	neverMet: (n: number): string => `${count(n, 'pair', 'pairs')} not met yet`,
	notMet: (n: number): string => `${count(n, 'pair', 'pairs')} not met recently`,
	overdue: (n: number): string => `${String(n)} overdue`,
	/** The form of address is in nobody's record, and the message says *Bapak/Ibu*. */
	noSalutation: 'no form of address',
	isCopied: 'Copied',
	newText: 'New Reminder Text',
	forWhom: 'Who gets this text?',
	everyone: 'Mentors and mentees',
	copied: (name: string): string => `The reminder for ${name} is copied. Paste it into a chat or mail.`,
	nobody: (programme: string): string => `Nobody in ${programme} has a session to log, an overdue action or a pair that has not met for too long.`,
	nobodyHere: 'Nobody has a session to log, an overdue action or a pair that has not met for too long.',
	nobodyOf: (who: string): string => `${who}: no session to log, no overdue action, and no pair that has not met for too long.`,
	unknown: (file: string, name: string): string => `Nothing was copied: “{{${name}}}” in ${file} is not a known placeholder. Correct it first; the light bulb there offers one that is alike.`,
	line: {
		names: (names: readonly string[]): string => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
		/** The form of address where none is known. */
		salutation: '',
		/** `Monday, 30 November 2026`: messages are read as letters. */
		day: (day: Day): string => searchableWords.longDay(day).replace(' ', ', '),
		/** Chooses between the name with titles and degrees and the one without. */
		name: (_full: string, bare: string): string => bare,
		sender: (programme: string, isNamed: boolean): string => isNamed ? `Coordinator, ${programme}` : programme,
		dayWith: (day: string, names: string): string => `${day} with ${names}`,
		dayOf: (day: string, kind: string): string => `${day} (${kind})`,
		notMet: (names: string, since: string): string => `${names}: ${since}`,
		lastMet: (day: string, days: number): string => `last met on ${day}, ${count(days, 'day', 'days')} ago`,
		neverMet: (days: number): string => `not met yet, ${count(days, 'day', 'days')} after the start`,
		unlogged: (day: string): string => `the session of ${day} is not logged`,
		next: (day: string): string => `next session planned for ${day}`,
		noNext: 'no session planned yet',
		action: (text: string, due: string | undefined, session: string): string =>
			`${text} (${due === undefined ? '' : `due ${due}; `}from the session of ${session})`,
		untitledAction: 'an action without text',
	},
	builtIn: `Dear {{person.name}},

This is a reminder from {{programme.name}}, as of {{today}}.

Please meet as planned, or arrange a meeting where none is planned, with:
{{pairs.not_met}}

Please log these sessions, or let us know if one did not take place:
{{sessions.to_log}}

These actions are overdue. Please complete them, and mark them as done or tell us:
{{actions.overdue}}

If something is in the way, reply to this message. Thank you.

Kind regards,
{{sender}}
`,
	file: 'reminder',
	placeholders: {
		'person.name': 'Who gets the message, with a form of address where it is known',
		'person.salutation': 'Their form of address, if it is known',
		'programme.name': 'The programme',
		'today': 'The day of the message',
		'sender': 'The coordinator, the programme and the organisation of its letterhead, as far as they are known',
		'sessions.to_log': 'The sessions that the person has to log, one a line',
		'pairs.not_met': 'The person’s pairs that have not met for too long, one a line',
		'actions.overdue': 'The person’s own overdue actions, one a line',
	} satisfies Record<MessagePlaceholder, string>,
};
