import { count } from './count';

/** The report on a programme, as a document. */
export const reportWords = {
	title: 'Mentoring Report',
	programme: 'Programme', allPairs: 'all pairs',
	nothing: 'There are no pairs and no sessions yet, so there is nothing to report.',
	nothingInCohort: (cohort: string): string => `“${cohort}” has no pairs yet, so there is nothing to report.`,
	attention: {
		heading: 'Needs attention', none: 'Nothing needs attention.',
		notMet: 'Pairs that have not met, longest first', days: 'Days without a meeting',
		rest: (pairs: number): string => `${count(pairs, 'more pair has', 'more pairs have')} not met; ${pairs === 1 ? 'it is' : 'they are'} marked in the table of pairs.`,
		unread: (files: number): string => `${count(files, 'record', 'records')} can’t be read yet, so the figures may be too low.`,
		toLog: (sessions: number, pairs: string): string => `${count(sessions, 'session is', 'sessions are')} to be logged: ${pairs}.`,
		more: (pairs: number): string => count(pairs, 'more pair', 'more pairs'),
		ends: (cohort: string, day: string, days: number, pairs: number): string =>
			`“${cohort}” ends on ${day}, in ${count(days, 'day', 'days')}: ${count(pairs, 'pair is', 'pairs are')} not completed.`,
		ended: (cohort: string, day: string, pairs: number): string =>
			`“${cohort}” ended on ${day}: ${count(pairs, 'pair is', 'pairs are')} not completed.`,
	},
	byCohort: 'By cohort', byMentor: 'By mentor', noCohort: 'without a cohort', noMentor: 'without a mentor', all: 'All',
	pairs: 'Pairs', ofPairs: (active: number, all: number): string => active === all ? String(all) : `${String(all)} (${String(active)} active)`,
	/** Short, for narrow columns. */
	flags: { stale: 'due to meet', alert: 'urgent' },
	notMet: 'Not met recently', attendance: 'Attendance',
	onTrack: (onTrack: number, all: number): string => all === 0 ? '–' : `${String(onTrack)} of ${String(all)}`,
	charts: 'Charts',
	mentorNote: 'By mentor, a session counts for who mentored in it, for both where two did. Pairs and goals are those that the mentor has today.',
	attentionNote: (days: number): string => `A cohort needs attention from ${count(days, 'day', 'days')} before its end.`,
};
