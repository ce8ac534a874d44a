import { searchableWords } from './searchable';

/** Sentences for screen readers: days and signs in full, since nothing else of a row is read. */
export const spokenWords = {
	/** `Friday 13 August 2021` */
	day: searchableWords.longDay,
	/** Those who meet, without the dash between the sides. */
	pairOf: (names: string): string => names.replace(' – ', ' with '),
	/** From one to another, without the dash between them. */
	range: (range: string): string => range.replace(' – ', ' to '),
	next: (day: string): string => `next session on ${day}`,
	/** What a row is about. */
	programme: (name: string): string => `Programme ${name}`,
	cohort: (name: string): string => `Cohort ${name}`,
	pair: (name: string): string => `Pair ${name}`,
	session: (title: string, day: string): string => title === '' ? `Session of ${day}` : `Session ${title}, ${day}`,
	goal: (text: string): string => /^goal\b/i.test(text) ? text : `Goal ${text}`,
	/** What begins with the word already, such as that it has no text, does not begin with it twice. */
	action: (text: string): string => /^action\b/i.test(text) ? text : `Action ${text}`,
	template: (name: string): string => `Template ${name}`,
	reflection: (
		title: string, author: string,
	): string => `${/^reflection\b/i.test(title) ? '' : 'Reflection '}${title}${author === '' ? '' : ` by ${author}`}`,
	toWrite: (session: string): string => `To write: ${session}`,
	broken: (
		name: string, isFolder: boolean, problem: string,
	): string => `${isFolder ? 'Folder' : 'File'} ${name} can’t be read: ${problem}`,
	owner: (name: string | undefined): string => name === undefined ? 'no owner yet' : `owner ${name}`,
	/** What a check box is for. */
	tick: (action: string): string => `Done: ${action}`,
};
