/** The words of the fields of a page that writes. Only what a page needs loads them. */
export const fieldWords = {
	/** What the page itself shows: sent with its content. */
	page: {
		changedElsewhere: 'This was changed elsewhere while you were typing. There it now is:',
		emptyElsewhere: 'This was removed elsewhere while you were typing.',
		keepMine: 'Keep Mine', takeTheirs: 'Take Theirs', keepBoth: 'Keep Both',
		tooLong: 'This is too long to be saved here. Open the text to put it in.',
		openAsText: 'Open as Text',
	},
	/** Shown above the page. */
	fileGone: 'This file is not there any more, or can’t be opened, so nothing was saved. What you typed is still here.',
	readOnly: 'This file is read-only, so nothing can be changed here.',
	/** Shown below a field. */
	refused: 'This part is written in a way that can’t be changed here without damage. Open the text to change it.',
};
