/** What is asked and said when a session is deleted or moved to another pair. */
export const sessionFilesWords = {
	delete: {
		title: 'Delete Session',
		/** `session` is like “Session of Fri 13 Aug 2021 (Budi – Sari)”. */
		ask: (session: string): string => `Delete “${session}”?`,
		wholeFile: (name: string, openActions: number): string => `Its file ${name} goes to the trash with everything in it${openActions === 0
			? ''
			: `, including ${openActions === 1 ? 'an open action' : `${String(openActions)} open actions`}`}. If there is no trash, it is deleted permanently.`,
		inList: (name: string): string => `It is removed from ${name}; the other sessions in that file stay.`,
		notesStay: (names: string): string => `Its reflections stay: ${names}. They will belong to no session.`,
		referred: (names: string): string => `These files refer to it: ${names}. Their references will no longer work.`,
		button: 'Delete',
		none: 'There is no session to delete yet.',
	},
	move: {
		title: 'Move to Another Pair',
		none: 'There is no session to move yet.',
		noOtherPair: 'There is no other pair in this programme. Make one first with “New Pair…”.',
	},
};
