import { count } from './count';

/** *Find in My Notes…* */
export const findNotesWords = {
	title: 'Find in My Notes',
	placeholder: 'Words in a note, or a day such as last Friday or 13 August',
	scope: (notes: number): string => `${count(notes, 'note', 'notes')}: yours and those shared with you`,
	privacy: 'Private notes are found too. Anyone who uses this computer can read them.',
	reading: 'Reading the notes…',
	nothing: (text: string): string => `No note contains “${text}”`,
	nothingDetail: 'Use fewer words or other ones. All forms of a word are found: type planning to find plan, too.',
	toSide: 'Open to the Side',
	gone: 'That note is not there any more.',
};

/** The second half of *Go to Session…* */
export const findSessionWords = {
	more: (sessions: number): string => `${String(sessions)} more: type to find ${sessions === 1 ? 'it' : 'them'}`,
	inTexts: 'In summaries, decisions, agendas and actions',
	nothing: (text: string): string => `No session matches “${text}”`,
};
