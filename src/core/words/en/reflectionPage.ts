import { fieldWords } from './fields';

/** The words of the page of a note. Only what a page needs loads them. */
export const reflectionPageWords = {
	refused: fieldWords.refused, fileGone: fieldWords.fileGone, readOnly: fieldWords.readOnly,
	/** What the page itself shows: sent with its content. */
	page: {
		...fieldWords.page,
		title: 'Title', untitled: 'What is it about?',
		session: 'Session', openSession: 'Open Session', goals: 'Goals',
		readers: 'Who can read this', share: 'Share…', whoCanSee: 'Who Can See This?',
		/** In an empty field. */
		write: 'Write here',
		edit: 'Edit', done: 'Done', openAction: 'Open Action',
		turnIntoAction: 'Turn Into Action…', due: 'Due', dueHint: 'By when?',
		preview: 'Open Preview', finish: 'Finish', notThere: 'This note can’t be shown.',
		loading: 'Loading…',
	},
	/** How many stages have something written in them. */
	progress: (written: number, of: number): string => `${String(written)} of ${String(of)} written`,
	by: (author: string): string => `By ${author}`,
	/** The state of an action that a line of a note is linked to. */
	actionState: { open: 'Open', doing: 'In progress', done: 'Done', dropped: 'Dropped' },
	/** Shown above the page. */
	notYours: (author: string): string => `${author} wrote this reflection, so it can only be read here.`,
};
