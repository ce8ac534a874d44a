import { count } from './count';
import { hours } from '../formats';

export const briefWords = {
	/** `HH:MM` as it is written here. */
	time: (time: string): string => time,
	at: (day: string, time: string): string => `${day}, ${time}`,
	yourTime: (moment: string): string => `your time ${moment}`,
	decisions: 'Decisions',

	/** The session summary for a chat. */
	summary: {
		title: 'Copy Session Summary',
		followUps: 'Follow-ups',
		stillOpen: 'Still open from earlier sessions',
		due: (day: string): string => `due ${day}`,
		done: 'done',
		nothing: 'No decisions or follow-ups have been noted.',
		copied: 'The session summary is on the clipboard.',
		none: 'There is no session to summarise yet.',
	},

	/** The session log of a pair. */
	log: {
		ask: 'Export Session Log',
		title: 'Mentoring Session Log',
		programme: 'Programme', mentor: 'Mentor', mentee: 'Mentee', period: 'Period', total: 'Total',
		from: (first: string, last: string): string => first === last ? first : `${first} to ${last}`,
		meetings: (
			n: number, minutes: number,
		): string => [count(n, 'session', 'sessions'), ...(minutes > 0 ? [hours(minutes, 'h', 'min')] : [])].join(', '),
		number: 'No.', date: 'Date', topic: 'Topic', advice: 'Advice and decisions', paraf: 'Initials',
		none: 'No session has been held yet.',
		leftOut: (n: number): string => `Not listed: ${count(n, 'session', 'sessions')} that ${n === 1 ? 'is' : 'are'} still planned or did not take place.`,
		fileName: 'session-log',
		save: 'Export',
		saved: (name: string): string => `The session log was saved as ${name}.`,
		open: 'Open',
	},

	/** The brief of a pair. */
	page: {
		ask: 'Open Session Brief',
		tab: (pair: string): string => `Brief ${pair}`,
		noPair: 'This session belongs to no pair, so it has no brief. Add “pair:” with the pair’s id to it.',
		noPairs: 'There is no pair yet. Make one first with “New Pair…”.',
		gone: 'This pair is no longer in the workspace.',
		lastMet: 'Last met', neverMet: 'They have not met yet.',
		mentorBefore: 'Mentor before', withFormer: (mentors: readonly string[]): string => `with ${mentors.join(', ')}`,
		next: 'Next session', running: 'Under way', notPlanned: 'None planned.', toLog: 'Needs logging',
		modes: { 'in-person': 'in person', 'video': 'video', 'phone': 'phone', 'chat': 'chat' },
		goals: 'Goals', noGoals: 'No open goals.',
		lastSession: 'Last session', noSession: 'The summary appears here after the first session.', noSummary: 'Nobody has written a summary.',
		actions: 'Open actions', noActions: 'No open actions.',
		fromSession: (session: string): string => `Open the session of ${session}`,
		asked: (name: string): string => `What ${name} plans next`,
		fromReflection: (day: string, stage: string): string => [day, stage].filter(part => part !== '').join(' · '),
		noReflection: 'No reflection has been shared yet.', nothingAsked: 'The last shared reflection doesn’t say.',
		mentee: 'the mentee',
		agenda: 'Agenda of the next session', noAgenda: 'Nothing is on it yet.',
		fromBoth: 'Mentor and mentee', fromMentor: 'Mentor', fromMentee: 'Mentee',
		agendaState: { discussed: 'discussed', carried: 'carried over' },
		log: 'Log This Session',
		changed: 'This page has changed since it was shown, so nothing was done. Check it and try again.',
	},

	/** The status bar, and the menu behind it. */
	next: {
		name: 'Mentor Notes: What’s Next',
		today: (time: string | undefined): string => time === undefined ? 'today' : `today ${time}`,
		coming: (when: string): string => `next: ${when}`,
		running: (when: string): string => `in progress: ${when}`,
		needLogging: (n: number): string => `${count(n, 'session needs', 'sessions need')} logging`,
		overdue: (n: number): string => count(n, 'overdue action', 'overdue actions'),
		/** Pairs that have not met for very long, by the programme's policy. */
		urgent: (n: number): string => `${count(n, 'pair', 'pairs')} urgent`,
		urgentPairs: (n: number): string => `${count(n, 'pair has', 'pairs have')} not met for a very long time`,
		headUrgent: 'Not met for a very long time',
		title: 'What’s Next',
		placeholder: 'Choose what to open or do',
		headComing: 'Next', headToLog: 'Needs logging', headOverdue: 'Overdue', headMore: 'More',
		brief: (pair: string): string => `Session brief: ${pair}`,
		whatToDo: 'Choose what to do with it',
		complete: 'Complete it', openFile: 'Open its file',
		logSession: 'Log Session…', scheduleSession: 'Schedule Session…',
	},
};
