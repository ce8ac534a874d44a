export const sessionPageWords = {
	/** The line that takes what is said during a call. */
	capture: {
		name: 'Capture',
		placeholder: 'Type a note; [] for an action, ! for a decision, ? for the agenda',
		kinds: { note: 'Note', decision: 'Decision', action: 'Action', agenda: 'Agenda' },
		owner: (name: string): string => `owner: ${name}`,
		done: 'done',
		keepAsNote: 'Keep as Note',
	},
};
