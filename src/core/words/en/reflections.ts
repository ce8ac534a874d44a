import { count } from './count';

export const reflectionsWords = {
	/** The Reflections view. */
	toWrite: 'To write',
	sessions: (n: number): string => count(n, 'session', 'sessions'),
	notes: (n: number): string => count(n, 'note', 'notes'),
	earlier: 'Earlier',
	ago: (days: number): string => days === 0 ? 'today' : days === 1 ? 'yesterday' : `${String(days)} days ago`,
	dueIn: (days: number): string => days === 0 ? 'due today' : days === 1 ? 'due tomorrow' : `due in ${String(days)} days`,
	late: (days: number): string => `${count(days, 'day', 'days')} late`,
	/** How many of a note's stages have something written in them. */
	stages: (written: number, of: number): string => `${String(written)} of ${count(of, 'stage', 'stages')}`,
	/** A private note whose author the reader is not, or may not be: not even its title is shown. */
	privateNote: 'Private reflection',
	meantFor: { private: 'private', pair: 'for the pair', coordinator: 'for the coordinator', programme: 'for the programme' },
	noAuthor: 'Nobody named',
	noTemplate: 'Without a template',
	noSession: 'Not about a session',
	missingSession: 'Session not found',
	you: (name: string): string => `${name} (you)`,
	/** The name of a quick fix. */
	aboutSession: (session: string): string => `It is about the session of ${session}`,
	whoAreYou: 'Who are you?',
	whoAreYouWhy: 'Once you answer, the sessions that you may still want to write about are shown here. Your answer stays on this computer, never in the programme’s files.',
	groupBy: {
		title: 'Group Reflections By',
		placeholder: 'Choose how to group the reflections',
		person: 'Person',
		month: 'Month',
		session: 'Session',
		template: 'Template',
		none: 'Nothing: one list, newest first',
	},

	/** Who the reader is. */
	me: {
		placeholder: 'Choose who you are in this programme; your answer stays on this computer',
		title: 'Who are you?',
		programme: 'Choose the programme',
		none: 'There is no session yet that you could have taken part in.',
		notAProgramme: 'That isn’t a programme in this workspace.',
	},

	/** What is asked about a note while it is written. */
	questions: {
		empty: (heading: string): string => `“${heading}” is still empty. What would you note?`,
		retold: (heading: string): string => `“${heading}” uses mostly the words of the first stage. What does it mean to you?`,
		noNextStep: (): string => 'What is one small thing that you will do next?',
		noDay: (): string => 'By when will you do it?',
		turnOff: 'Don’t Ask Again',
		turnedOff: 'Mentor Notes no longer asks questions about notes. To change this, use the setting “mentorNotes.questions”.',
		turnOn: 'Ask Again',
	},

	/** The code action that turns a line into an action. */
	turnIntoAction: 'Turn Into Action…',
};
