import type { MessagePlaceholder } from '../../record/messageKeys';
import { count } from './count';

/** *Copy Reminders…* and the texts of reminders. Not loaded at the start. */
export const remindersWords = {
	title: 'Copy Reminders',
	placeholder: 'Enter copies a message to paste, and goes on to the next one.',
	mentors: 'Mentors', mentees: 'Mentees', together: 'Together',
	all: 'All Messages as One Text',
	allOf: (n: number): string => `${count(n, 'message', 'messages')}, each below a name`,
	toLog: (n: number): string => `${String(n)} to log`,
	notMet: (n: number): string => n === 1 ? '1 pair not met' : `${String(n)} pairs not met`,
	overdue: (n: number): string => `${String(n)} overdue`,
	isCopied: 'Copied',
	newText: 'New Reminder Text',
	forWhom: 'Who gets this text?',
	everyone: 'Mentors and mentees',
	copied: (name: string): string => `The reminder for ${name} is copied. Paste it into a chat or mail.`,
	nobody: (programme: string): string => `Nobody in ${programme} has a session to log, an overdue action or a pair that has not met for too long.`,
	nobodyHere: 'Nobody has a session to log, an overdue action or a pair that has not met for too long.',
	nobodyOf: (who: string): string => `${who}: no session to log, no overdue action, and no pair that has not met for too long.`,
	line: {
		names: (names: readonly string[]): string => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
		/** The form of address where none is known. */
		salutation: '',
		dayWith: (day: string, names: string): string => `${day} with ${names}`,
		dayOf: (day: string, kind: string): string => `${day} (${kind})`,
		withWhom: (names: string, since: string): string => names === '' ? since : `with ${names}: ${since}`,
		lastMet: (day: string, days: number): string => `last met on ${day}, ${count(days, 'day', 'days')} ago`,
		neverMet: (days: number): string => `not met yet, ${count(days, 'day', 'days')} after the start`,
		next: (day: string): string => `next session planned for ${day}`,
		due: (text: string, day: string): string => `${text} (due ${day})`,
		untitledAction: 'an action without text',
	},
	builtIn: `Dear {{person.name}},

This is a short reminder from {{programme.name}}, as of {{today}}.

Sessions still to log:
{{sessions.to_log}}

Not met for some time:
{{pairs.not_met}}

Overdue actions:
{{actions.overdue}}

If any of this is done already, kindly update the record. If something stands in the way, let us know. Thank you.
`,
	file: 'reminder',
	placeholders: {
		'person.name': 'Who gets the message, with a form of address where it is known',
		'programme.name': 'The programme',
		'today': 'The day of the message',
		'sessions.to_log': 'The sessions that the person has to log, one a line',
		'pairs.not_met': 'The person’s pairs that have not met for too long, one a line',
		'actions.overdue': 'The person’s own overdue actions, one a line',
	} satisfies Record<MessagePlaceholder, string>,
};
