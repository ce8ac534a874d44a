export const makeProgrammeWords = {
	title: 'Make This Folder a Programme',
	name: 'Name of the programme',
	already: 'This folder is already a programme.',
	noneAbove: 'There is no programme in a folder above this one.',
	/** Why goals can't be added yet. */
	goalsNeedPair: (who: string): string => `Goals are kept in the pair’s file, and ${who} have none yet.`,
	needed: 'People and pairs are kept in a programme, and this folder is not one yet.',
	makePair: 'Make the Pair',
	goalsNeedProgramme: (who: string): string => `Goals are kept in the pair’s file, and ${who} have none yet. A pair’s file needs a programme.`,
};
