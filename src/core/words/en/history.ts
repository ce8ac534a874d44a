import { count } from './count';

/** *History…* and *What Has Changed…* Not loaded at the start. */
export const historyWords = {
	history: {
		title: 'History',
		placeholder: 'Choose a change to see what was there before and after it',
		reading: 'Reading the history…',
		/** What is in the file and in no version yet. */
		unrecorded: 'Not sent yet',
		firstOnly: (changes: number): string => `Only the last ${count(changes, 'version', 'versions')} of the file ${changes === 1 ? 'is' : 'are'} listed.`,
		none: 'Nothing is recorded of this yet. “Send and Receive…” records it.',
		/** Reschedules that the session’s own file has, where no versions are recorded. */
		fromFile: 'From the session’s file',
	},
	/** Why no versions are known. */
	notKept: {
		noRepository: 'No versions of this programme are recorded yet. “Send and Receive…” begins that.',
		web: 'This browser can’t read the history. Open the programme in VS Code on your computer.',
		restricted: 'This folder is not trusted yet, so its history is not read. Trust it first.',
		virtual: 'This folder is on no disk of this computer, so it has no history.',
		off: 'Git is turned off in VS Code, so the history can’t be read. Turn on the setting “Git: Enabled”.',
		missing: 'Git is not installed on this computer, so the history can’t be read.',
	},
	/** A moment, and who did it: `Sat 14 Aug 2021, 17:00 · Sari`. */
	when: (moment: string, who: string): string => who === '' ? moment : `${moment} · ${who}`,
	/** The title of a comparison. */
	difference: (what: string, when: string): string => `${what} (${when})`,
	you: 'you',
	changed: {
		title: 'What Has Changed',
		since: (moment: string): string => `What Has Changed Since ${moment}`,
		nothing: (moment: string): string => `Nothing has changed since ${moment}.`,
		firstLook: 'The programme as it is now is remembered. The next time, what has changed since then is listed here.',
		earlier: 'Further back',
		lastDays: (days: number): string => `The last ${count(days, 'day', 'days')}`,
	},
};
