export const makeProgrammeWords = {
	title: 'Make This Folder a Programme',
	name: 'Name of the programme',
	intoFolder: (folder: string): string => `Its files go into the folder “${folder}”.`,
	/** Of the first pair of a new programme. */
	pairBegins: 'The pair begins today and meets every 2 weeks; “Edit Pair…” changes both.',
	already: 'This folder is already a programme.',
	noneAbove: 'There is no programme in a folder above this one.',
	/** Why goals can't be added yet. */
	goalsNeedPair: (who: string): string => `Goals are kept in the pair’s file, and ${who} have none yet.`,
	needed: 'People and pairs are kept in a programme, and this folder is not one yet.',
	makePair: 'Make the Pair',
	goalsNeedProgramme: (who: string): string => `Goals are kept in the pair’s file, and ${who} have none yet. A pair’s file needs a programme.`,
};
