import { count } from './count';

const nameAnd = (name: string, others: number): string =>
	others === 0 ? name : `${name} (and ${String(others)} more ${others === 1 ? 'file' : 'files'})`;

/** What was changed, in one sentence: the name of what was changed, and how many other files. Not loaded at the start. */
export const changeWords = {
	did: {
		changed: (name: string, others: number): string => `${nameAnd(name, others)} changed.`,
		created: (name: string, others: number): string => `${nameAnd(name, others)} created.`,
		added: (name: string, others: number): string => `${nameAnd(name, others)} added.`,
		moved: (name: string, others: number): string => `${nameAnd(name, others)} moved.`,
		deleted: (name: string, others: number): string => `${nameAnd(name, others)} deleted.`,
		confirm: (name: string, others: number): string => `${nameAnd(name, others)} confirmed.`,
		start: (name: string, others: number): string => `${nameAnd(name, others)} started.`,
		complete: (name: string, others: number): string => `${nameAnd(name, others)} completed.`,
		reschedule: (name: string, others: number): string => `${nameAnd(name, others)} rescheduled.`,
		cancel: (name: string, others: number): string => `${nameAnd(name, others)} cancelled.`,
		noShow: (name: string, others: number): string => `${nameAnd(name, others)} marked as a no-show.`,
		hold: (name: string, others: number): string => `${nameAnd(name, others)} put on hold.`,
		resume: (name: string, others: number): string => `${nameAnd(name, others)} resumed.`,
		end: (name: string, others: number): string => `${nameAnd(name, others)} ended.`,
		reinstate: (name: string, others: number): string => `${nameAnd(name, others)} reinstated.`,
	},
	/** The value that one pair or several got; `pairs` or `pair` is who. */
	toCohort: (pairs: string, cohort: string): string => `${pairs} moved to ${cohort}.`,
	outOfCohort: (pairs: string): string => `${pairs} taken out of the cohort.`,
	rhythm: (pairs: string): string => `${pairs}: how often they meet changed.`,
	cohort: (name: string): string => `Cohort “${name}”`,
	programme: (name: string): string => `Programme “${name}”`,
	session: (day: string, who: string): string => ['Session of', day, who === '' ? '' : `(${who})`].filter(part => part !== '').join(' '),
	pair: (who: string): string => `Pair ${who}`,
	pairs: (n: number): string => count(n, 'pair', 'pairs'),
	person: (name: string): string => `${name}’s details`,
	openFile: 'Open File',
	people: 'The list of people',
	template: (name: string): string => `Template “${name}”`,
};
