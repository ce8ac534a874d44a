import { count } from './count';

const questions = (n: number): string => count(n, 'question', 'questions');

/** What the page says where the other change is one person's. */
interface ByOne {
	readonly theirs: string;
	readonly taken: (who: string) => string;
	readonly allTheirs: string;
	readonly lead: { readonly asks: string; readonly decided: string };
}

/** The page on which what two people changed becomes one. */
export const mergingWords = {
	title: 'Yours and Theirs',
	tab: (name: string): string => `Yours and Theirs – ${name}`,
	/** What is merged, and how many questions are left. */
	about: (name: string, n: number): string => [name, n === 0 ? 'nothing to choose' : questions(n)].filter(part => part !== '').join(' · '),
	lead: {
		asks: 'You and somebody else changed the same things. Choose for each what stays; a proposal is chosen already. Nothing is written before you finish.',
		decided: 'You and somebody else changed this. Both can be kept, so there is nothing to choose. Nothing is written before you finish.',
	},
	sides: { ours: 'Your change', theirs: 'Their change', both: 'Both' },
	/** Where one person made what the other side has; `day` is the day of the last change. */
	by: (name: string, day: string): ByOne => ({
		theirs: `${name}’s change`,
		taken: (who: string): string => `Taken over from ${name}: ${who}`,
		allTheirs: `Choose ${name}’s Everywhere`,
		lead: {
			asks: `You and ${name} changed the same things; ${name}’s last change is of ${day}. Choose for each what stays; a proposal is chosen already. Nothing is written before you finish.`,
			decided: `You and ${name} changed this; ${name}’s last change is of ${day}. Both can be kept, so there is nothing to choose. Nothing is written before you finish.`,
		},
	}),
	/** Which of two short texts is proposed. */
	proposed: {
		hasAll: 'Proposed, since it has all words of the other text.', ours: 'Proposed, since neither text has all words of the other.',
	},
	/** Of texts with lines that both sides have. */
	stays: 'What is not marked stays, whatever you choose.',
	/** Instead of lines that two sessions have in common. */
	same: (lines: number): string => `${count(lines, 'line is', 'lines are')} the same`,
	/** Which of several files with two versions this is. */
	fileOf: (number: number, all: number): string => `file ${String(number)} of ${String(all)}`,
	/** What *both* does with two texts, two entries and two files. */
	both: { text: 'Both texts, one after the other', value: 'Both values', entry: 'Both entries', file: 'Both, as two files' },
	removed: 'Removed',
	empty: 'Empty',
	/** What a question about a whole file is about, by its kind. */
	whole: { session: 'The whole session', note: 'The whole reflection', pair: 'All that is written about the pair', file: 'The whole file' },
	text: 'The text',
	/** The part of a note before its first heading. */
	beginning: 'Beginning',
	people: 'List of people',
	meeting: 'Is this one meeting?',
	meetings: { one: 'One meeting', both: 'Two meetings' },
	meetingsSay: { one: 'Both are joined into one session.', both: 'Both sessions are kept.' },
	note: (title: string): string => `Reflection “${title}”`,
	labels: {
		before: 'Before:', allOurs: 'Choose Yours Everywhere', allTheirs: 'Choose Theirs Everywhere', openAsText: 'Open as Text', busy: 'Working',
	},
	decided: (n: number): string => `Decided without asking (${String(n)})`,
	/** Heads of what was decided; `who` is a pair. */
	taken: (who: string): string => `Taken over from them: ${who}`,
	kept: (who: string): string => `Kept of yours: ${who}`,
	numbers: 'New numbers',
	/** An entry that both sides gave the same number. */
	renumbered: {
		action: (name: string): string => `Action “${name}” has a new number, since both of you used the same one.`,
		goal: (name: string): string => `Goal “${name}” has a new number, since both of you used the same one.`,
		session: (name: string): string => `Session ${name} is kept in a file of its own, since both of you used the same file name.`,
		pair: (name: string): string => `The pair ${name} has a new id, since both of you used the same one for two pairs.`,
		person: (name: string): string => `${name} has a new id, since both of you used the same one for two people.`,
		note: (name: string, to: string): string => `${name} is kept as ${to}, since both of you used the same file name for two notes.`,
		file: (name: string, to: string): string => `Your file ${name} and theirs are both kept, one of them as ${to}.`,
	},
	finish: 'Finish',
	finishSays: (files: number): string => files === 0 ? 'Nothing is changed.' : `${count(files, 'file', 'files')} will be written. One undo takes it back.`,
	sends: 'What you chose is taken, and sending and receiving goes on.',
	gone: {
		/** After a reload of the window. */
		asked: 'The window was reloaded, so nothing was joined and nothing is lost. Run Send and Receive again.',
		file: 'This file has no two versions any more, so there is nothing to choose.',
		markers: 'The marker lines in this file are incomplete or nested, so it is not known which lines are whose. Open the text to correct it.',
		noFile: 'This file is not there any more.',
	},
	open: 'Open',
	command: 'Choose Versions',
	/** In a file with marker lines. */
	twoVersions: (name: string): string => `${name} holds two versions of some lines, yours and theirs.`,
	chooseVersions: 'Choose Versions…',
	whichFile: 'Which file? Each holds two versions of some lines',
	none: 'No file holds two versions, so there is nothing to choose.',
	/** Where the versions changed while the page was open. */
	changed: 'The file has changed since the page was shown. Look at it again, then finish.',
};
