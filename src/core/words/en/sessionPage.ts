import { fieldWords } from './fields';

/** The words of the session page. Only what a page needs loads them. */
export const sessionPageWords = {
	refused: fieldWords.refused, fileGone: fieldWords.fileGone, readOnly: fieldWords.readOnly,
	/** What the page itself shows: sent with its content. */
	page: {
		...fieldWords.page,
		title: 'Title', untitled: 'What is it about?',
		when: 'When', minutes: 'Minutes', place: 'Place', mode: 'Mode', notChosen: 'Not noted',
		attendance: 'Attendance',
		agenda: 'Agenda', addToAgenda: 'Add an item', discussed: 'Discussed', carried: 'carried over',
		summary: 'Summary', summaryHint: 'What did you talk about?',
		decisions: 'Decisions', addDecision: 'Add a decision',
		actions: 'Actions', addAction: 'Add an action', owner: 'Owner', due: 'Due', state: 'Status', done: 'Done',
		earlier: 'Still open from earlier sessions',
		goals: 'Goals', updateGoal: 'Update…', addGoal: 'Add a goal', talkedAbout: 'This session was about it',
		values: 'Values', topics: 'Topics', topicsHint: 'Separated by commas',
		links: 'Links', addLink: 'Add a link', linkTitle: 'Name', linkUrl: 'Address', openLink: 'Open', attachEvidence: 'Attach Evidence…',
		visibility: 'For whom', kind: 'Kind', approvedBy: 'Approved by', approvedOn: 'Approved on',
		speakers: 'Speakers', addSpeaker: 'Add a speaker', speakerName: 'Name', speakerRole: 'Role',
		context: 'Good to know', details: 'Details', sessions: 'Sessions in this file',
		remove: 'Remove', moveUp: 'Move Up', moveDown: 'Move Down', more: 'More',
		capture: 'Capture',
		captureHint: 'Note, ! decision, ? agenda item, [] action, or name:',
		captureKeys: 'Enter adds it, Shift+Enter adds it as a note', completeKey: 'Ctrl+Enter completes the session',
		asNote: 'As a Note', file: 'Add',
		copySummary: 'Copy Summary', exportMinutes: 'Export Minutes…', newReflection: 'New Reflection…', openBrief: 'Open Session Brief',
		notThere: 'This session is not in the file any more.',
		added: 'Added', removed: 'Removed',
		loading: 'Loading…',
	},
	status: {
		'draft': 'Draft', 'proposed': 'Proposed', 'scheduled': 'Scheduled', 'in-progress': 'In progress', 'done': 'Done',
		'cancelled': 'Cancelled', 'no-show': 'No-show',
	},
	needsLogging: 'Needs logging',
	cancel: 'Cancel…',
	/** Why the session can't be completed. */
	completeFrom: (day: string): string => `This session can be completed from ${day} on. Until then you can reschedule or cancel it.`,
	isClosed: {
		'done': 'This session is completed already.',
		'cancelled': 'This session was cancelled. Reinstate it before you complete it.',
		'no-show': 'This session is marked as a no-show, so it can’t be completed.',
	},
	/** What was before the session of the page and comes after it. */
	around: {
		before: 'Previous session', noneBefore: 'None before this one.', after: 'Session after this',
		summary: 'Summary of the previous session',
	},
	attendance: { present: 'Present', late: 'Late', absent: 'Absent', excused: 'Excused' },
	actionState: { open: 'Open', doing: 'In progress', done: 'Done', dropped: 'Dropped' },
	agenda: { both: 'Agenda', mentor: 'Agenda: mentor', mentee: 'Agenda: mentee' },
	visibility: { pair: 'The pair', coordinator: 'The coordinator too', programme: 'Everyone in the programme' },
	readers: 'Anyone with access to this folder can read this, wherever it is shared or synchronised to.',
	/** What the text of the capture line becomes. */
	capture: {
		kinds: { note: 'Note', decision: 'Decision', action: 'Action', agenda: 'Agenda item' },
		owner: (name: string): string => `owner: ${name}`,
		/** Behind `due Fri 20 Aug`, where the words can mean other days. */
		orElse: (due: string, others: readonly string[]): string => `${due} (can also mean ${others.join(' or ')})`,
		done: 'done',
	},
	startedAt: (time: string): string => `since ${time}`,
	whyCancelled: (why: string): string => `Reason: ${why}`,
	moved: (from: string, why: string): string => why === '' ? `Moved from ${from}` : `Moved from ${from}: ${why}`,
	evidence: (files: string): string => `Evidence: ${files}`,
	goal: (text: string): string => `Goal: ${text}`,
	/** Why a typed text is not written. */
	badWhen: 'This isn’t a date. Try “13 Aug 2021 14:30”, “yesterday” or “next Friday 10:00”.',
	badMinutes: 'Enter minutes or hours, such as 90 or 1.5 hours.',
	badDue: 'This isn’t a date. Try “next Friday” or “20 Aug”.',
	badDay: 'This isn’t a date. Try “yesterday” or “20 Aug”.',
	needsWhen: 'A session needs a date.',
	badUrl: 'This isn’t an address. It begins with https://, or is a file of this programme.',
	/** Below a name that is typed. */
	newName: 'New name: not in the list of people',
	oneOwner: 'An action has one owner. Add one for each person.',
	wholeMinutes: (minutes: number): string => `${String(minutes)} minutes`,
	/** Shown above the page. */
	goalWithoutId: 'This goal has no id yet, so a session can’t refer to it. Give it one in the pair’s file.',
	unreadable: 'This file can’t be read as it is now. What you see is how it was; it can be changed here again once the text is fixed.',
	notWritten: (reason: string): string => `Not saved yet: ${reason}`,
	noSuchSession: 'This file holds no session.',
	repeatedId: 'Two sessions in this file have the same id, so they can’t be changed here. Give one of them another id in the text.',
};
