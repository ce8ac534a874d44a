/** Beginning a note, and turning a line of one into an action. */
export const reflectingWords = {
	journal: 'Journal',
	journalEntry: (day: string): string => `Journal entry, ${day}`,
	journalDetail: 'not about a session',
	otherSessions: 'Other sessions',
	withYourReflection: 'With a reflection by you',
	/** Where it is not known who the user is. */
	withReflection: 'With a reflection',

	/** *Turn Into Action…* */
	turn: {
		title: 'Turn Into Action',
		what: 'What needs to be done? Keep the wording or shorten it',
		noLine: 'Put the cursor on a line with text in a reflection, then try again.',
		noSession: 'This note names no session that an action could be added to. Add “session:” with the session’s id to its front matter.',
		sessionGone: (id: string): string => `There is no session “${id}” any more, so nothing was written. It may have been renamed or removed.`,
		isLinked: 'This line has already been turned into an action.',
		noteChanged: 'The line has changed in the meantime, so nothing was written. Check it and try again.',
		/** The text of the link that replaces the line in the note. */
		link: 'action',
		visible: 'This becomes visible',
		visibleDetail: (text: string, owner: string | undefined, due: string | undefined): string => [
			`The note is private. Only this is written into the session’s file, which anyone with access to this folder or its repository can read:`,
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
