/** What is asked and said when a session is completed. Not loaded at the start. */
export const completingWords = {
	whenNext: 'When do you meet next?',
	anotherDate: 'Another date…',
	typedDate: (text: string): string => `Another date: ${text}`,
	notNow: 'Not now',
	whatGoesOn: 'Which open agenda items go to the next session?',
	completed: (session: string): string => `${session} is completed.`,
	completedWithNext: (session: string, next: string): string => `${session} is completed. The next one is on ${next}.`,
	copySummary: 'Copy Summary',
	newReflection: 'New Reflection…',
};
