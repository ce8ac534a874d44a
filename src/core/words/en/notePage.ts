export const notePageWords = {
	/** Behind the words of a picture that the page or the file does not show. */
	pictureLeftOut: 'picture left out',
	pictureMissing: 'picture not found',
	footnotes: 'Footnotes',
	footnote: (number: number): string => `Footnote ${String(number)}`,
	backToText: (number: number): string => `Back to the text of footnote ${String(number)}`,

	goals: 'Goals',
	stages: {
		stage: 'Stage',
		state: 'State',
		states: { written: 'written', empty: 'empty', missing: 'not in this note' },
		added: 'your own',
		question: 'Question',
		goTo: (heading: string): string => `Show “${heading}”`,
		more: (shown: number): string => `the first ${String(shown)} are shown`,
	},
	neighbours: (author: string): string => `Other reflections by ${author}`,
	previous: 'Previous',
	next: 'Next',
	/** Of a file that is not there any more. */
	file: 'File',
	fileGone: 'It was deleted or moved. This page shows its last text.',
	reading: 'Loading the rest…',
	copy: 'Copy as Rich Text',
	copied: 'Copied',
	notCopied: 'This could not be copied. Select the text and copy it instead.',
	export: 'Export…',
	table: 'Table',

	/** *Export Reflection…* */
	exported: {
		ask: 'Export Reflection',
		save: 'Export',
		saved: (name: string): string => `The reflection was saved as ${name}.`,
		open: 'Open in Browser',
		isPrivate: (note: string): string => `“${note}” is private, so it is not exported. “Share Reflection…” changes who it is for; anyone with access to this folder or its repository can read it then.`,
		share: 'Share Reflection…',
		programme: 'Programme',
		meantFor: 'Meant for',
		picturesLeftOut: (pictures: number): string => pictures === 1
			? '1 picture was left out; its caption replaces it.'
			: `${String(pictures)} pictures were left out; their captions replace them.`,
	},
};
