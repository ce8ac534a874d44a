/** What is asked and said when a programme is set up. Not loaded at the start. */
export const settingUpWords = {
	cohort: {
		title: 'Add Cohort',
		name: 'What is the cohort called?',
		start: 'When does it begin? (optional)',
		end: 'When does it end? (optional)',
		noDay: 'No date',
		taken: (name: string): string => `This programme has a cohort “${name}” already.`,
		/** The choice where a cohort is asked for. */
		another: 'Add a cohort…',
	},
	/** How a new programme begins. */
	programme: {
		language: 'Language of the programme, or an earlier programme to set it up like',
		/** The two ways, as headings above their choices. */
		anew: 'Set up anew',
		likeEarlier: 'Set up like an earlier programme',
		earlier: (folder: string): string => `Its settings and templates, without its people. Folder: ${folder}`,
		like: (name: string): string => `Like ${name}`,
		cohort: 'Name of its first cohort (optional)',
		noMentor: 'No mentor yet',
		mentor: (name: string): string => `Mentor: ${name}`,
		list: 'People from a list…',
		listAbout: 'Excel, CSV and other files. You see what each row makes before anything is imported.',
	},
};
