/** What a newcomer is told once, above the rows of the Sessions view. */
export const welcomeWords = {
	sample: 'A sample programme; its people are made up. Click a session to read it, or try “Log Session…”.',
	/** Shown in both languages, since the reader may know only one of them. */
	language: 'This programme is in Indonesian, so Mentor Notes is too. To change this, use the setting “Mentor Notes: Language”.',
};
