/** Choosing what a new note is about. */
export const reflectingWords = {
	journal: 'Journal',
	journalEntry: (day: string): string => `Journal entry, ${day}`,
	journalDetail: 'not about a session',
	otherSessions: 'Other sessions',
	withYourReflection: 'With a reflection by you',
	/** Where it is not known who the user is. */
	withReflection: 'With a reflection',
};
