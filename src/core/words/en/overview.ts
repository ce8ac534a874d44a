import type { GoalStanding, MeetingState, PairStanding } from '../../record/computedStates';
import type { JpRule } from '../../record/programmeFile';
import { count } from './count';
import { number } from '../formats';

export const overviewWords = {
	title: 'Programme Overview',
	number: (n: number): string => number(n, '.', ','),
	percent: (n: number): string => `${String(n)}%`,
	asOf: (day: string): string => `As of ${day}`,
	cohort: (name: string): string => `Cohort: ${name}`,
	year: (year: number): string => `Sessions of the year ${String(year)}`,
	notKnown: 'not known',
	none: 'none',
	never: 'not yet',

	/** The figures on top. */
	top: {
		caption: 'Figures',
		activePairs: 'Active pairs',
		ofPairs: (active: number, all: number): string => `${String(active)} of ${String(all)}`,
		flagged: 'Pairs that have not met recently',
		flaggedPairs: (stale: number, alert: number): string => `${String(stale + alert)}, of which ${String(alert)} urgent`,
		held: 'Sessions held', planned: 'Sessions planned', toLog: 'Sessions that need logging',
		otherSessions: 'Other sessions',
		hours: 'Session hours', jp: 'JP', attendance: 'Attendance',
		noShowsNotKnown: (sessions: number): string => `not known for ${count(sessions, 'no-show', 'no-shows')}`,
		came: (came: number, of: number, percent: string): string => `${percent} (${String(came)} of ${String(of)})`,
		open: 'Open actions', overdue: 'Overdue actions', onTrack: 'Goals on track',
		ofGoals: (onTrack: number, all: number): string => `${String(onTrack)} of ${String(all)}`,
		reflections: 'Reflections known to be written',
		without: (n: number): string => `without ${count(n, 'session', 'sessions')} of unknown length`,
		sessionsWith: (
			known: number, heldWith: number, held: number,
		): string => `${String(known)}, on ${String(heldWith)} of ${count(held, 'session', 'sessions')} held`,
	},
	states: {
		held: 'held', planned: 'planned', toLog: 'needs logging', draft: 'draft', cancelled: 'cancelled', noShow: 'no-show', contradictory: 'marked done but dated ahead',
	} satisfies Record<MeetingState, string>,

	pairs: {
		caption: 'Pairs', pair: 'Pair', mentor: 'Mentor', mentee: 'Mentee', cohort: 'Cohort', status: 'Status', last: 'Last session', daysAgo: 'Days ago', flag: 'Flag', next: 'Next session',
		held: 'Held', planned: 'Planned', toLog: 'To log', drafts: 'Drafts', cancelled: 'Cancelled', noShow: 'No-show', contradictory: 'Marked done but dated ahead',
		minutes: 'Minutes', withoutMinutes: 'Held, length unknown', hours: 'Hours', jp: 'JP',
		present: 'Present', late: 'Late', absent: 'Absent', excused: 'Excused', attendanceUnknown: 'Attendance unknown',
		open: 'Open actions', overdue: 'Overdue', goals: 'Goals', onTrack: 'Goals on track', progress: 'Average progress (%)', reflections: 'Reflections known', heldNotKnown: 'Held, reflection not known',
		forums: 'Forums and sessions without a pair',
		none: 'There is no pair yet.',
		flags: { stale: 'has not met recently', alert: 'urgent' },
		statuses: {
			'pending': 'pending',
			'active': 'active',
			'on-hold': 'on hold',
			'completed': 'completed',
			'ended-early': 'ended early',
			'unknown': 'not known',
		} satisfies Record<PairStanding, string>,
		standings: {
			reached: 'reached',
			onTrack: 'on track',
			behind: 'behind',
			late: 'past its due date',
			unknown: 'progress not known',
			dropped: 'dropped',
			moved: 'moved',
		} satisfies Record<GoalStanding, string>,
	},

	people: {
		person: 'Person', name: 'Name', year: 'Year', sessions: 'Sessions', hours: 'Hours', jp: 'JP', target: 'Target',
	},

	/** Rows of the CSV file say what they are about. */
	csv: {
		programme: 'Programme',
		row: 'Row',
		activePairs: 'Active pairs',
		unread: 'Files that can’t be read',
		rows: { total: 'programme', pair: 'pair', withoutPair: 'without a pair', person: 'person and year' },
	},

	broken: {
		caption: 'Files that can’t be read, so figures may be too low',
	},

	notes: {
		heading: 'How to read the figures',
		jp: ({ per, value, source }: JpRule): string => `JP are counted as ${{ minutes: `${number(value, '.', ',')} minutes = 1 JP`, meeting: `each meeting = ${number(value, '.', ',')} JP`, day: `each day with a meeting = ${number(value, '.', ',')} JP` }[per]}${source === undefined
			? ', as this programme has set.'
			: `, according to ${source.replace(/[.\s]+$/u, '')}.`}`,
		noJp: 'This programme has not set how mentoring counts as JP, so none are counted.',
		jpUnclear: 'The programme’s setting for JP can’t be used, so none are counted. It needs “per” and a number as “value”.',
		jpOnce: 'For the programme and for a pair, each meeting counts once; for a person, it counts if that person took part.',
		minutes: 'A session without minutes has an unknown length. It counts as held, not as zero hours, and is shown separately.',
		unnamed: (sessions: number): string => `${count(sessions, 'session held doesn’t', 'sessions held don’t')} say who took part. Their hours and JP go to the mentors and mentees in the pair today.`,
		attendance: 'Attendance is what sessions held and no-shows record; late counts as present. The mentees of a no-show count as absent unless it says otherwise.',
		onTrack: (points: number): string => `A goal is on track when it is reached, or when its last progress is at most ${String(points)} percentage point${points === 1 ? '' : 's'} behind schedule. The schedule rises evenly from the pair’s start to the goal’s due date. Dropped goals are not counted.`,
		reflections: 'Reflections are counted when they are shared, or when their author said that one was written. Others may have been written, but are not known.',
		days: 'Flags, goals and how long ago a pair met are as of today, whatever year is chosen. The last and the next session are those of the chosen year.',
		privacy: 'The figures come from dates, numbers and states only, never from what people wrote.',
		leftOut: ({ sessions, reflections }: Record<'sessions' | 'reflections', number>): string => `Left out for privacy: the words written in ${count(sessions, 'session', 'sessions')} (titles, notes, decisions and the like) and the text of ${count(reflections, 'shared reflection', 'shared reflections')}.`,
	},

	cli: {
		noCohort: (
			cohort: string, known: readonly string[],
		): string => `There is no cohort “${cohort}”. ${known.length === 0
			? 'No cohort has been set up.'
			: `Available: ${known.join(', ')}.`}`,
		incomplete: (files: number): string => `${count(files, 'file or folder', 'files and folders')} could not be read, so the figures may be too low. “mentor-notes check” says why.`,
	},
};
