import { count } from './count';

const pairs = (n: number): string => count(n, 'pair', 'pairs');
const titlePairs = (n: number): string => count(n, 'Pair', 'Pairs');

/** Putting pairs on hold, resuming and ending them, moving them to a cohort, and how often they meet. Not loaded at the start. */
export const changePairsWords = {
	titles: { hold: 'Put Pair on Hold', resume: 'Resume Pair', end: 'End Pair', cohort: 'Move to Cohort', cadence: 'Set How Often They Meet' },
	several: (title: string, n: number): string => `${title}: ${pairs(n)}`,
	noPairs: 'There is no pair yet. Make one first with “New Pair…”.',
	noneFor: {
		hold: 'No pair can be put on hold.',
		resume: 'No pair is on hold.',
		end: 'Every pair has ended already.',
		cohort: 'No pair has a file that can be read.',
		cadence: 'Every pair has ended already.',
	},
	how: 'How does it end?',
	completed: 'Completed',
	completedSays: 'They have done what they agreed on, or their time is over',
	endedEarly: 'Ended early',
	endedEarlySays: 'They stop before that',
	lastDay: 'Which is the last day?',
	inFuture: 'This date is still to come. End the pair on that day, or later',

	preview: {
		question: (changing: number, leftOut: number): string => leftOut === 0
			? `${pairs(changing)}. Choose the first line to save`
			: `${pairs(changing)}, ${String(leftOut)} left out. Choose the first line to save`,
		undo: 'One undo takes all of it back',
		does: {
			hold: (n: number): string => `Put ${titlePairs(n)} on Hold`,
			resume: (n: number): string => `Resume ${titlePairs(n)}`,
			end: (n: number): string => `End ${titlePairs(n)}`,
			cohort: (n: number): string => `Move ${titlePairs(n)}`,
			cadence: (n: number): string => `Change ${titlePairs(n)}`,
		},
		changing: 'What changes',
		leftOut: 'Left out',
		fromTo: (from: string, to: string): string => `${from} → ${to}`,
		endsOn: (how: string, day: string): string => `${how} on ${day}`,
		noCohort: 'no cohort',
		notAgreed: 'not agreed',
	},
	/** Why a pair is left out of a change. */
	why: {
		noFile: 'has no file, only sessions name it',
		unreadable: 'its file can’t be read',
		unsaved: 'its file has changes that are not saved',
		ended: 'has ended',
		pending: 'has not begun',
		already: 'is so already',
	},
	notFor: (who: string, why: string): string => `${who}: ${why}. Nothing was changed.`,
	nothing: (n: number, whys: readonly string[]): string => `None of ${n === 1 ? 'the chosen pairs' : `the ${String(n)} chosen pairs`} is changed: ${whys.join('; ')}.`,
	times: (why: string, n: number): string => n === 1 ? why : `${String(n)}× ${why}`,

	/** On the table of pairs. */
	page: {
		select: (who: string): string => `Select ${who}`,
		selectAll: 'Select all pairs that are shown',
		toolbar: 'Change the selected pairs',
		selected: '{n} selected',
		hidden: '{n} selected, {hidden} of them not shown',
		clear: 'Clear Selection',
		steps: { cohort: 'Move to Cohort…', hold: 'Put on Hold…', resume: 'Resume…', end: 'End…', cadence: 'How Often They Meet…' },
	},
};
