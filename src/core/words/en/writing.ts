/** The writer's messages: why it refused, and what happened to a file. */
export const writingWords = {
	changed: (name: string): string => `${name} has changed since it was read, so nothing was written. Check it and try again.`,
	lookAgain: 'Open File',
	exists: (name: string): string => `${name} already exists and was not overwritten.`,
	linkInTheWay: (name: string): string => `${name} is a link to another place, so nothing is written through it.`,
	programmeGone: (name: string): string => `The programme is no longer there: ${name} was deleted or moved. Nothing was written.`,
	outside: (name: string): string => `${name} is outside the programme’s folder, so it was not written.`,
	mixedLineEnds: (name: string): string => `${name} mixes two kinds of line endings. Choose one with “Change End of Line Sequence”, save, then try again.`,
	notWritten: (name: string, why: string): string => `${name} could not be written: ${why}`,
	/** Why a file could not be written; what the system says is shown where none of these is known. */
	whyNotWritten: {
		full: 'there is no space left on the disk.',
		denied: 'it is open somewhere else, or its folder can’t be written to.',
		noFolder: 'its folder is not there, or can’t be written to.',
	},
	chooseAnotherPlace: 'Choose Another Place',
	notChanged: (names: string): string => `${names} could not be changed, so nothing was written. Check that it still exists and can be written, then try again.`,
	notOpened: (name: string): string => `${name} could not be opened. Check that it still exists and can be read, then try again.`,
	/** The change is in the editor, where undo takes it back. */
	notSaved: (names: string): string => `${names} was changed in the editor, but could not be saved. Save it when that is possible again, or undo the change.`,
	/** A file that should be removed. */
	notRemoved: (names: string): string => `${names} could not be deleted. Check whether it is still there, then try again.`,
	nothingToUndo: 'There is no change to undo. What was typed in an editor is undone in that editor.',
	notUndone: (name: string): string => `${name} has changed since, so nothing was undone.`,
	undone: (change: string): string => `Undone: ${change}`,
	/** The button of a message whose change was taken back meanwhile. */
	alreadyUndone: (change: string): string => `Already undone: ${change}`,
	undo: 'Undo',
	lastChange: 'Mentor Notes: Last Change',
	unsaved: (name: string): string => `${name} was changed but not saved, because it had unsaved changes before.`,
};
