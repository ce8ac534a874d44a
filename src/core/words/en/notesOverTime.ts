const notes = (n: number): string => n === 1 ? '1 note' : `${String(n)} notes`;

/** The page *What I Wrote Over Time*, and the export of one's own notes. */
export const notesOverTimeWords = {
	title: 'What I Wrote Over Time',
	tab: (programme: string): string => `What I Wrote – ${programme}`,
	gone: 'This programme is no longer in the workspace.',
	/** Said once, quietly, at the top. */
	readers: 'Whoever sits at this computer can read this page. It is stored nowhere.',
	/** How the notes are divided. */
	by: {
		label: 'Group by',
		stage: 'Stage', month: 'Month', template: 'Template', goal: 'Goal',
	},
	group: 'Show',
	/** A group with the number of its entries. */
	groupWith: (group: string, entries: number): string => `${group} (${String(entries)})`,
	stages: {
		next: 'Next steps', facts: 'What happened', feelings: 'Feelings', learning: 'Findings', meaning: 'What it means', evaluation: 'Evaluation',
		analysis: 'Analysis', concept: 'Concepts', connection: 'Connections', alternatives: 'Alternatives', situation: 'Situation', result: 'Results',
		goal: 'Goals', reality: 'Reality', options: 'Options', agreement: 'Agreements', progress: 'Progress', 'public-service': 'Public service',
	} as Readonly<Record<string, string>>,
	text: 'Without a heading',
	noDate: 'Without a date',
	noTemplate: 'Without a template',
	noGoal: 'Without a goal',
	shared: 'Also notes shared with me',
	author: (name: string): string => `By ${name}`,
	someone: 'someone else',
	rest: 'Read on',
	openNote: (note: string): string => `Open “${note}”`,
	openAction: 'Open Action',
	/** What became of a next step. */
	fate: {
		done: 'Action done', open: 'Action open', doing: 'Action in progress', dropped: 'Action dropped',
		ticked: 'Ticked in the note', named: 'Named in a later note', unknown: 'Not known',
	},
	chart: {
		title: 'Notes over time',
		mine: 'Mine', shared: 'Shared with me',
		month: 'Month', notes: 'Notes',
		asTable: 'As a table',
		ofDay: (day: string, note: string): string => `${day}: ${note}`,
		undated: (n: number): string => `${notes(n)} without a date ${n === 1 ? 'is' : 'are'} not in the chart.`,
	},
	about: (n: number): string => notes(n),
	reading: (read: number, all: number): string => `Reading: ${String(read)} of ${notes(all)}`,
	unread: (n: number): string => `${notes(n)} can’t be read and ${n === 1 ? 'is' : 'are'} not shown.`,
	more: (n: number): string => `Show ${String(n)} More`,
	empty: {
		noNotes: 'You have not written a reflection in this programme yet. Here you will see all your next steps, feelings and findings together.',
		noneMine: 'You have not written a reflection in this programme yet. Tick “Also notes shared with me” to see those of others.',
		nothing: 'Your reflections have headings, but nothing is written below them yet.',
		unknown: 'It is not known who you are in this programme, so it is not known which notes are yours.',
		newReflection: 'New Reflection from Template…',
		chooseMe: 'Set Who I Am…',
	},
	export: 'Export What I Wrote…',

	/** Exports of one's own notes. */
	exported: {
		askNote: (note: string): string => `Export “${note}” for yourself?`,
		askAll: (n: number): string => n === 1 ? 'Export the 1 note that you wrote?' : `Export the ${String(n)} notes that you wrote?`,
		/** What it means, before anything is written. */
		means: 'The file is an ordinary copy. Anyone who can open the place where you save it can read it, also what is private. Choose a place outside the workspace.',
		saveNote: 'Export Reflection',
		saveAll: 'Export What I Wrote',
		save: 'Export',
		saved: (name: string): string => `Your copy was saved as ${name}.`,
		open: 'Open',
		inside: 'Your own notes are not exported into the workspace, where others may get them with the folder. Nothing was written; choose another place.',
		noneMine: 'You have not written a reflection in this programme yet, so there is nothing to export.',
		unknown: 'It is not known who you are in this programme, so it is not known which notes are yours.',
		fileName: 'what-i-wrote',
		mine: (n: number): string => n === 1 ? '1 note' : `${String(n)} notes, private and shared; newest first`,
	},
};
