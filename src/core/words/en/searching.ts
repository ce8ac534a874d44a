import { searchableWords } from './searchable';

export const findingWords = {
	/** Comments in new files. */
	files: {
		contact: 'Other keys: aliases (other spellings), email, phone, unit, position. Write contact data here and nowhere else.',
		cadence: 'How often they plan to meet, for example:',
	},
	rows: {
		found: (found: number, all: number): string => `${String(found)} of ${String(all)} ${all === 1 ? 'session' : 'sessions'}`,
		/** `2021-08` */
		month: searchableWords.month,
		noCohort: 'Without a cohort',
		noDay: 'No date',
		pairs: (n: number): string => n === 1 ? '1 pair' : `${String(n)} pairs`,
		people: (n: number): string => n === 1 ? '1 person' : `${String(n)} people`,
	},
	/** Above the rows: what is shown otherwise than usual. */
	view: {
		filtered: (
			filter: string, sessions: number,
		): string => `Filtered by “${filter}”: ${sessions === 1 ? '1 session' : `${String(sessions)} sessions`}`,
		noMatch: (filter: string): string => `No session matches “${filter}”.`,
		grouped: { pair: 'By pair', month: 'By month', status: 'By status', cohort: 'By cohort', person: 'By person' },
		ordered: { newest: 'Newest first', oldest: 'Oldest first', title: 'By title', notMet: 'Pairs longest without a meeting first' },
	},
	ask: {
		group: { title: 'Group Sessions By', placeholder: 'Default: by pair' },
		order: { title: 'Sort Sessions By', placeholder: 'Default: newest first' },
		shownNow: 'shown now',
		filter: { title: 'Filter Sessions', placeholder: 'A title, person, date or other text of a row, such as 19 nov or overdue; every word must match' },
		goTo: { title: 'Go to Session', placeholder: 'Date, title, person or status of a session, or words in its texts' },
		split: { title: 'Split into One File per Session', placeholder: 'Choose the list to split' },
		programme: 'Choose the programme',
		name: 'Full name, with titles as they are written',
		pair: {
			title: 'New Pair', mentor: 'Who is the mentor?', mentee: 'Who is the mentee?', another: 'Is there another mentee?', noMore: (names: string): string => `No, only ${names}`,
			cohort: 'Which cohort?', noCohort: 'No cohort', cadence: 'How often do they plan to meet?',
			weeks: (n: number): string => n === 1 ? 'Every week' : `Every ${String(n)} weeks`,
			noCadence: 'Not agreed yet',
			otherCadence: 'Something else…',
			badCadence: 'Enter how often, such as 10 days, twice a month, Mondays and Thursdays, first Monday of the month or the 31st.',
		},
		person: {
			title: 'Add Person', role: 'What is their role?', noRole: 'No role', otherRole: 'Type a role…', newRole: (role: string): string => `“${role}” – another role`, typeRole: 'Role in this programme',
			roles: { 'mentor': 'Mentor', 'mentee': 'Mentee', 'mentor and mentee': 'Mentor and mentee', 'coordinator': 'Coordinator', 'speaker': 'Speaker' },
		},
		evidence: {
			title: 'Attach Evidence',
			what: 'What is the evidence for?',
			actions: 'Open actions',
			goals: 'Open goals',
			file: 'Choose the file to attach',
			open: 'Attach',
		},
	},
	say: {
		noSessions: 'There is no session in this workspace yet. Log the first one with “Log Session…”.',
		split: (
			sessions: number, list: string,
		): string => `${sessions === 1
			? '1 session has'
			: `${String(sessions)} sessions have`} a file of ${sessions === 1
				? 'its'
				: 'their'} own now. Undo in ${list} brings the list back; if you don’t need it, delete that file.`,
		saveFirst: (name: string): string => `${name} has unsaved changes. Save it first, then try again.`,
		notAList: 'That isn’t a list of sessions (sessions.yaml) in this workspace.',
		noLists: 'There is no list of sessions (sessions.yaml) with a session in it.',
		emptyList: (name: string): string => `There is no session in ${name}.`,
		sharedParts: (name: string): string => `${name} was not split: a “*” in it refers to a value elsewhere. Write those values out first.`,
		notAPlainList: (name: string): string => `${name} was not split, since its sessions can’t be moved without changing them. Begin each with a hyphen on a line of its own, then try again.`,
		undoneUnsaved: (name: string): string => `${name} could not be saved, so the files of its sessions were kept too.`,
		undoneButChanged: (names: string): string => `The list is back. These files have changed since, so they were kept and their sessions are now in both places: ${names}`,
		notAProgramme: 'That isn’t a programme in this workspace.',
		noProgramme: 'There is no programme here yet. Make one with “New Programme…” first.',
		samePerson: 'Mentor and mentee are the same person. A pair needs two people.',
		alreadyAPair: (mentor: string, mentee: string): string => `${mentor} and ${mentee} are already a pair.`,
		personExists: 'Someone in people.yaml already has this name.',
		notForEvidence: 'That isn’t an action or a goal in this workspace.',
		nothingForEvidence: 'No action or goal is open, so there is nothing to attach evidence to.',
		noSuchFile: (name: string): string => `${name} can’t be read as a file, so it was not attached.`,
		evidenceTooLarge: (name: string): string => `${name} is larger than 50 MB and was not attached: everyone who copies the programme would have to copy it too. Write a link to it instead.`,
	},
};
