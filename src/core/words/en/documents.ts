import { searchableWords } from './searchable';

/** What every document that is handed in says. */
export const documentWords = {
	/** Before and between the page number and the number of pages: `Page 3 of 8`. */
	page: 'Page', of: 'of',
	period: 'Period', scope: 'Scope', day: 'As of',
	/** `Friday 13 August 2021` */
	inFull: searchableWords.longDay,
	from: (first: string, last: string): string => `${first} to ${last}`,
	nip: 'NIP',
	nameToWrite: 'Name',
	logo: {
		missing: (path: string): string => `Without logo: “${path}” can’t be read. Choose a picture on the programme’s page.`,
		outside: (path: string): string => `Without logo: “${path}” is not in the programme’s folder. Choose a picture on the programme’s page.`,
		tooLarge: (path: string, megabytes: number): string => `Without logo: “${path}” is larger than ${String(megabytes)} MB. Choose a smaller picture.`,
		noPicture: (path: string): string => `Without logo: “${path}” is no picture. Choose a PNG, JPEG, GIF, WebP or SVG file.`,
		active: (path: string): string => `Without logo: “${path}” contains a script or a link. Choose a picture that contains only shapes, or a PNG file.`,
	},
};
