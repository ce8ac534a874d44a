import { number } from '../formats';
import { count } from './count';
import { searchableWords } from './searchable';

/** `8 sessions`, `12 hours`. */
const reached = (sessions: number | undefined, hours: number | undefined): readonly string[] => [
	...(sessions === undefined ? [] : [count(sessions, 'session', 'sessions')]), ...(hours === undefined ? [] : [inHours(hours)]),
];
const inHours = (hours: number): string => {
	const written = number(hours, '.', ',');
	return `${written} ${written === '1' ? 'hour' : 'hours'}`;
};

const inHoursAndMinutes = (minutes: number): string =>
	[[Math.floor(minutes / 60), 'hour', 'hours'] as const, [minutes % 60, 'minute', 'minutes'] as const]
		.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many)).join(' ');

/** Certificates, the minutes of a session, and the question whom a document is for. */
export const personDocumentsWords = {
	/** Which people or pairs a document is for. */
	whose: {
		everyone: 'Everyone', allPairs: 'All Pairs',
		cohort: (name: string): string => `All of ${name}`,
		people: (n: number): string => count(n, 'person', 'people'), pairs: (n: number): string => count(n, 'pair', 'pairs'),
		onePage: 'One file, a new page for each; only people with a session in that year',
		/** Of a cohort’s people. */
		allTheirSessions: 'All sessions of these people in the year count, those with other cohorts too.',
		/** Above the single ones. */
		onePerson: 'One person', onePair: 'One pair',
		nobody: 'There is nobody here yet, so there is no JP report.',
		noPair: 'There is no pair here, so there is no session log.',
		/** In the name of a file. */
		everyoneInName: 'everyone', pairsInName: 'all-pairs',
	},
	log: {
		/** Asked before a file with note text is written; `limits` are sentences of `meantFor`. */
		readers: (sessions: number, limits: readonly string[]): string => [
			`The session log contains the decisions, or else the beginning of the summary, of ${count(sessions, 'session', 'sessions')}, as they are written.`,
			'Anyone who gets the file or signs it can read them.', ...limits,
		].join(' '),
		meantFor: (n: number, readers: string): string => `${count(n, 'session is', 'sessions are')} meant for ${readers}.`,
		export: 'Export Session Log',
	},
	certificate: {
		ask: 'Export Certificate', save: 'Export', open: 'Open', whose: 'A certificate for whom?',
		title: 'Certificate', number: 'No.', awarded: 'is awarded to',
		as: { mentee: 'as mentee', mentor: 'as mentor', both: 'as mentee and mentor' },
		forTakingPartIn: 'for taking part in',
		when: (first: string, last: string): string => first === last ? `on ${first}` : `from ${first} to ${last}`,
		extent: (sessions: number, minutes: number, jp: string | undefined): string => [
			`with ${[count(sessions, 'session', 'sessions'), ...(minutes === 0 ? [] : [inHoursAndMinutes(minutes)])].join(' and ')} of mentoring`,
			...(jp === undefined ? [] : [`equal to ${jp} JP`]),
		].join(', '),
		fileName: 'certificate',
		noRule: 'The programme sets no rule for certificates. Open its page with “Edit Programme…” and set the sessions or hours under “Certificate”.',
		noRuleInFile: 'The programme sets no rule for certificates. Set “sessions” or “hours” in “certificate”, which is in “policy” of programme.yaml.',
		rule: (sessions: number | undefined, hours: number | undefined): string => `The rule: at least ${reached(sessions, hours).join(' and ')}`,
		fulfilledOf: (n: number, all: number): string => `${String(n)} of ${count(all, 'person', 'people')}`,
		fulfilled: 'With certificate', lacking: 'Without certificate: the rule is not fulfilled',
		reached: (sessions: number, hours: number): string => reached(sessions, hours).join(', '),
		/** What a person has reached of what the rule asks for. */
		sessionsOf: (n: number, needed: number): string => `${String(n)} of ${count(needed, 'session', 'sessions')}`,
		hoursOf: (n: number, needed: number): string => `${number(n, '.', ',')} of ${inHours(needed)}`,
		withoutMinutes: (n: number): string => `${count(n, 'session', 'sessions')} of unknown length`,
		notYet: (name: string, why: string): string => `${name}: ${why}. That does not fulfil the rule for a certificate.`,
		/** A button and a choice, and what it says. */
		list: 'Who Lacks What', listSays: 'Who does not fulfil the rule, with the reason, and who does, as a text to read and copy',
		nobody: (all: number, rule: string): string =>
			`None of ${count(all, 'person', 'people')} fulfils the rule for a certificate, so none is made. ${rule}.`,
		noPeople: 'There is no mentor or mentee yet, so there is no certificate.',
		saved: (name: string, made: number, left: number): string =>
			`${left === 0 ? '' : `${String(left)} without certificate. `}${made === 1
				? 'The certificate was'
				: `${String(made)} certificates were`} saved as ${name}.`,
	},
	minutes: {
		ask: 'Export Minutes', save: 'Export', open: 'Open',
		title: 'Minutes of a Mentoring Session',
		/** The day of the session, as letters have it. */
		day: searchableWords.longDay,
		subject: 'Subject', programme: 'Programme', when: 'Date', place: 'Place', mode: 'Mode', status: 'Status',
		attendance: 'Attendance', name: 'Name', role: 'Role', came: 'Attendance',
		roles: { mentee: 'Mentee', mentor: 'Mentor', speaker: 'Speaker', other: 'Participant' },
		/** No attendance is written for somebody. */
		notNoted: 'not noted',
		agenda: 'Agenda', discussed: 'discussed', carried: 'carried over',
		summary: 'Summary', decisions: 'Decisions',
		actions: 'Actions', action: 'Action', owner: 'Owner', due: 'Due', state: 'Status', number: 'No.',
		stillOpen: 'Still open from earlier sessions', since: 'Since',
		nothing: 'No agenda, summary, decision or action has been noted.',
		fileName: 'minutes',
		none: 'There is no session yet, so there are no minutes.',
		/** Asked before the file is written. */
		readers: (meantFor: string | undefined): string =>
			`The minutes contain the agenda, summary, decisions and actions as they are written. Anyone who gets the file can read them.${meantFor === undefined
				? ''
				: ` The session is meant for ${meantFor}.`}`,
		notHeld: (status: string): string => `The session is not completed (${status}), so its minutes are not final.`,
		export: 'Export Minutes',
		saved: (name: string): string => `The minutes were saved as ${name}. Anyone who gets the file can read them.`,
	},
};
