import { fieldWords } from './fields';

/** The words of the page of a note. Only what a page needs loads them. */
export const reflectionPageWords = {
	refused: fieldWords.refused, fileGone: fieldWords.fileGone,
	/** What the page itself shows: sent with its content. */
	page: {
		...fieldWords.page,
		title: 'Title', untitled: 'What is it about?',
		session: 'Session', openSession: 'Open Session', goals: 'Goals',
		readers: 'Who can read this', share: 'Share…', whoCanSee: 'Who Can See This?',
		/** In an empty field. */
		write: 'Write here',
		edit: 'Edit', done: 'Done', openAction: 'Open Action',
		turnIntoAction: 'Turn Into Action…', due: 'Due', dueHint: 'next Friday',
		preview: 'Open Preview', finish: 'Finish',
		loading: 'Loading…',
	},
	/** How many stages have something written in them. */
	progress: (written: number, of: number): string => `${String(written)} of ${String(of)} written`,
	/** The heading of text that stands before the first section. */
	noHeading: 'Text',
	by: (author: string): string => `By ${author}`,
	/** The state of an action that a line of a note is linked to. */
	actionState: { open: 'Open', doing: 'In progress', done: 'Done', dropped: 'Dropped' },
	/** Shown above the page. */
	notYours: (author: string): string => `${author} wrote this reflection, so it can only be read here.`,
	unclosed: 'The front matter at the top of this note has no closing line “---”, so the note can’t be changed here. Open the text and add that line.',
	unreadable: 'This note can’t be changed here as it is now. What you see is how it was; it can be changed here again once the text is fixed.',
	mixedLineEnds: 'This note mixes two kinds of line ends, so it can’t be changed here. Open the text, choose one kind in the status bar (LF or CRLF), and save it.',
	tooLarge: 'This note is larger than 1 MB, so it can’t be changed here. Open the text to change it.',
};
