/** The report of one person's JP. */
export const jpReportWords = {
	title: 'JP Report',
	name: 'Name', nip: 'NIP', position: 'Position', unit: 'Unit', programme: 'Programme', year: 'Year',
	sessions: 'Sessions behind the figure',
	kind: 'Kind', with: 'With', minutes: 'Minutes', jp: 'JP', evidence: 'Evidence',
	sameDay: 'counted that day',
	held: 'Sessions', target: 'Target JP a year', withoutMinutes: 'Sessions of unknown length', toSign: 'To be initialled',
	none: (name: string, year: number): string => `No session with ${name} is recorded for ${String(year)}.`,
	aboutTarget: (jp: number): string => `The ${String(jp)} JP a year are for all kinds of learning together; mentoring is one of them.`,
	lacking: (sessions: number): string => `The JP leave out ${sessions === 1
		? 'the session'
		: `the ${String(sessions)} sessions`} of unknown length. Add the minutes to ${sessions === 1 ? 'it' : 'them'}, then export this report again.`,
	coordinator: 'Programme coordinator',
};
