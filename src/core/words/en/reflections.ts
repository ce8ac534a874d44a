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

	/** *Turn Into Action…* */
	turn: {
		title: 'Turn Into Action',
		what: 'What needs to be done? Keep the wording or shorten it',
		codeAction: 'Turn Into Action…',
		noLine: 'Put the cursor on a line with text in a reflection, then try again.',
		noSession: 'This note names no session that an action could be added to. Add “session:” with the session’s id to its front matter.',
		sessionGone: (id: string): string => `There is no session “${id}” any more, so nothing was written. It may have been renamed or removed.`,
		isLinked: 'This line has already been turned into an action.',
		noteChanged: 'The line has changed in the meantime, so nothing was written. Check it and try again.',
		/** The text of the link that replaces the line in the note. */
		link: 'action',
		visible: 'This becomes visible',
		visibleDetail: (text: string, owner: string | undefined, due: string | undefined): string => [
			`The note is private. Only this is written into the session’s file, which anyone with access to this repository can read:`,
			'',
			`“${text}”`,
			...(owner === undefined ? [] : [`Owner: ${owner}`]),
			...(due === undefined ? [] : [`Due: ${due}`]),
			'',
			'The session’s file does not say where it comes from. Your note gets a link to the action.',
		].join('\n'),
		make: 'Add the Action',
		added: (day: string): string => `Added to the actions of the session of ${day}.`,
		open: 'Open',
	},

	/** A note from the same template is there already. */
	again: {
		title: 'New Reflection',
		begun: 'You already have a note on this session from this template',
		goOn: 'Continue that note',
		another: 'Write another one',
	},
	/** The trace that an author may leave in the session's file. */
	trace: {
		offer: 'Your note is private, so the programme does not show that it exists. Should the session’s file say that you have written one, without its text? Your answer also applies to your later notes in this programme.',
		leave: 'Yes, Record It',
		keep: 'No',
		left: 'The session’s file now says that you have written a reflection.',
		stop: 'Stop Recording',
	},
};
