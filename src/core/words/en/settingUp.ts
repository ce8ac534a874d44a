/** What is asked and said when a programme is set up. Not loaded at the start. */
export const settingUpWords = {
	cohort: {
		title: 'Add Cohort',
		name: 'What is the cohort called? For example Cohort 3',
		start: 'When does it begin? (optional)',
		end: 'When does it end? (optional)',
		noDay: 'No date',
		taken: (name: string): string => `This programme has a cohort “${name}” already.`,
		/** The choice where a cohort is asked for. */
		another: 'Add a cohort…',
	},
};
