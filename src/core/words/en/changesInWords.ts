import { count } from './count';

/** What differs between two versions of the files of a programme. Not loaded at the start. */
export const changesInWords = {
	/** What a change is about, as the subject of a sentence. */
	subject: {
		session: (day: string, title: string): string => title === '' ? `Session of ${day}` : `Session of ${day}, “${title}”`,
		action: (text: string): string => `Action “${text}”`,
		goal: (text: string): string => `Goal “${text}”`,
		pair: (who: string): string => who === '' ? 'Pair' : `Pair ${who}`,
		people: 'List of people',
		programme: 'Programme',
		note: (title: string, author: string): string => `${title === '' ? 'Reflection' : `“${title}”`}${author === '' ? '' : ` by ${author}`}`,
		privateNote: 'A private note',
		evidence: (file: string): string => `Evidence ${file}`,
		template: (file: string): string => `Template ${file}`,
		message: (file: string): string => `Text of reminders ${file}`,
		file: (file: string): string => `File ${file}`,
	},
	/** How many; what happened follows. */
	counted: {
		session: (n: number): string => count(n, 'session', 'sessions'),
		action: (n: number): string => count(n, 'action', 'actions'),
		goal: (n: number): string => count(n, 'goal', 'goals'),
		pair: (n: number): string => count(n, 'pair', 'pairs'),
		person: (n: number): string => count(n, 'person', 'people'),
		programme: (n: number): string => count(n, 'programme', 'programmes'),
		note: (n: number): string => count(n, 'reflection', 'reflections'),
		privateNote: (n: number): string => count(n, 'private note', 'private notes'),
		evidence: (n: number): string => count(n, 'evidence file', 'evidence files'),
		template: (n: number): string => count(n, 'template', 'templates'),
		message: (n: number): string => count(n, 'text of reminders', 'texts of reminders'),
		file: (n: number): string => count(n, 'file', 'files'),
	},
	/** What happened, after a subject or a number. */
	did: {
		added: 'added', changed: 'changed', removed: 'removed', moved: 'moved', renamed: 'in another file now', rewritten: 'changed in comments or layout only',
		unreadable: 'can’t be read', readable: 'can be read again',
		logged: 'logged', scheduled: 'scheduled', confirmed: 'confirmed', started: 'started', rescheduled: 'rescheduled', cancelled: 'cancelled',
		noShow: 'marked as a no-show', reinstated: 'reinstated',
		done: 'done', reached: 'reached', dropped: 'dropped', reopened: 'open again', progressed: 'updated', handedOver: 'handed over',
		held: 'put on hold', resumed: 'resumed', ended: 'ended',
		shared: 'shared', unshared: 'made private',
	},
	goalDropped: 'dropped',
	sentence: (subject: string, did: string, details: readonly string[]): string =>
		details.length === 0 ? `${subject} ${did}` : `${subject} ${did}: ${details.join(', ')}`,
	/** Where nothing but values changed. */
	changedValues: (subject: string, values: readonly string[]): string => `${subject}: ${values.join(', ')}`,
	/** What a value became. `label` is one of `labels`. */
	value: {
		changed: (label: string, from: string, to: string): string => `${label} from ${from} to ${to}`,
		/** A session's moment. */
		moved: (from: string, to: string): string => `from ${from} to ${to}`,
		set: (label: string, to: string): string => `${label} ${to}`,
		removed: (label: string, from: string): string => `${label} ${from} removed`,
		entriesAdded: (label: string, entries: string): string => `${label} ${entries} added`,
		entriesRemoved: (label: string, entries: string): string => `${label} ${entries} removed`,
		reordered: (label: string): string => `order of ${label} changed`,
		/** Values that are too long to be shown, or are not shown. */
		written: (label: string): string => `${label} added`,
		rewritten: (label: string): string => `${label} changed`,
		gone: (label: string): string => `${label} removed`,
	},
	/** The sections of a note whose text differs. */
	sections: (headings: readonly string[]): string => `${headings.map(heading => `“${heading}”`).join(', ')} changed`,
	minutes: (n: number): string => count(n, 'minute', 'minutes'),
	percent: (n: number): string => `${String(n)}%`,
	actions: (n: number): string => count(n, 'action', 'actions'),
	decisions: (n: number): string => count(n, 'decision', 'decisions'),
	others: (n: number): string => count(n, 'more change', 'more changes'),
	/** In place of a private note. */
	privateText: 'This note is private, so its text is not shown here.',
	/** The changes that belong to no pair. */
	withoutPair: 'The whole programme',
	forums: 'Forums and group sessions',
	/** What keys are called inside of a sentence, by key; where a key means different things, by its path. */
	labels: {
		'id': 'id', 'title': 'title', 'date': 'date', 'time': 'time', 'start': 'start', 'end': 'end', 'pair': 'pair', 'mentors': 'mentors', 'mentees': 'mentees',
		'kind': 'kind', 'status': 'status', 'minutes': 'length', 'mode': 'mode', 'place': 'place', 'speakers': 'speakers', 'attendance': 'attendance',
		'topics': 'topics', 'values': 'values', 'goals': 'goals', 'agenda': 'agenda', 'agenda.mentor': 'mentor’s agenda', 'agenda.mentee': 'mentee’s agenda', 'agenda.both': 'agenda',
		'summary': 'summary', 'decisions': 'decisions', 'actions': 'actions', 'carried': 'actions from earlier sessions',
		'approved.by': 'approved by', 'approved.on': 'approved on', 'approved': 'approval', 'reflected': 'reflections written', 'links': 'links', 'history': 'earlier dates',
		'visibility': 'for whom', 'text': 'text', 'owner': 'owner', 'due': 'due date', 'state': 'status', 'done_on': 'done on', 'goal': 'goal', 'evidence': 'evidence',
		'person': 'person', 'name': 'name', 'role': 'role', 'by': 'by', 'on': 'on', 'url': 'address', 'from': 'from', 'to': 'to', 'why': 'reason',
		'pair.goals.why': 'why', 'cohort': 'cohort', 'cadence': 'rhythm', 'every': 'how often', 'weekday': 'weekday', 'agreement': 'agreement', 'signed_on': 'agreement signed on',
		'confidentiality': 'agreement on confidentiality', 'cancel_notice_hours': 'hours’ notice to cancel', 'continues': 'takes over from',
		'measure': 'measure', 'baseline': 'level at the beginning', 'target': 'target', 'updates': 'updates', 'percent': 'progress', 'level': 'level', 'comment': 'comment',
		'language': 'language', 'timezone': 'time zone', 'cohorts': 'cohorts', 'milestones': 'milestones', 'after_days': 'after days', 'template': 'template',
		'competencies': 'competencies', 'policy': 'policy', 'stale_after_days': 'days until a pair is marked', 'alert_after_days': 'days until a pair is urgent',
		'reflection_due_days': 'days until a reflection is due', 'retention_months': 'months that notes are kept', 'reflection_visibility': 'readers of new reflections',
		'jp': 'JP', 'per': 'JP counted by', 'value': 'JP rate', 'source': 'source of the JP rate', 'jp_minutes': 'minutes for one JP',
		'certificate': 'certificate', 'sessions': 'sessions', 'hours': 'hours', 'certificate.sessions': 'sessions for a certificate', 'certificate.hours': 'hours for a certificate',
		'letterhead': 'letterhead', 'organisation': 'organisation', 'unit': 'unit', 'address': 'address', 'logo': 'logo', 'letterhead.place': 'place of signing',
		'signers': 'signers', 'position': 'position', 'nip': 'NIP', 'aliases': 'other names', 'email': 'email', 'phone': 'phone', 'salutation': 'salutation',
		'capacity': 'mentees at once', 'offers': 'can help with', 'seeks': 'wants to learn', 'languages': 'languages', 'superior': 'superior', 'people': 'people',
		'type': 'type', 'session': 'session', 'author': 'author', 'version': 'version', 'pack': 'pack', 'audience': 'audience', 'moment': 'moment', 'use_when': 'use when',
	},
	/** What values are called inside of a sentence, by the key's path. */
	words: {
		'programme.values': { berakhlak: 'BerAKHLAK', aneka: 'ANEKA' },
		'session.kind': { 'one-on-one': 'one-on-one', 'group': 'group session', 'peer': 'peer mentoring', 'reverse': 'reverse mentoring', 'forum': 'forum' },
		'session.status': {
			'draft': 'draft', 'proposed': 'proposed', 'scheduled': 'scheduled', 'in-progress': 'in progress', 'done': 'done', 'cancelled': 'cancelled', 'no-show': 'no-show',
		},
		'session.mode': { 'in-person': 'in person', 'video': 'video', 'phone': 'phone', 'chat': 'chat' },
		'session.attendance.state': { present: 'present', late: 'late', absent: 'absent', excused: 'excused' },
		'session.actions.state': { open: 'open', doing: 'in progress', done: 'done', dropped: 'dropped' },
		'session.agenda.state': { open: 'open', discussed: 'discussed', carried: 'carried over' },
		'session.visibility': { pair: 'the pair', coordinator: 'the coordinator too', programme: 'everyone in the programme' },
		'pair.kind': { 'one-on-one': 'one-on-one', 'group': 'group', 'peer': 'peer mentoring', 'reverse': 'reverse mentoring', 'forum': 'forum' },
		'pair.status': { 'pending': 'not started', 'active': 'active', 'on-hold': 'on hold', 'completed': 'completed', 'ended-early': 'ended early' },
		'pair.cadence.weekday': {
			monday: 'Monday', tuesday: 'Tuesday', wednesday: 'Wednesday', thursday: 'Thursday', friday: 'Friday', saturday: 'Saturday', sunday: 'Sunday',
		},
		'pair.goals.state': { open: 'open', reached: 'reached', dropped: 'dropped', moved: 'handed over' },
		'programme.language': { en: 'English', id: 'Indonesian' },
		'programme.policy.reflection_visibility': { private: 'the author alone', pair: 'the pair', coordinator: 'the coordinator', programme: 'everyone in the programme' },
		'programme.policy.jp.per': { minutes: 'minutes', meeting: 'meetings', day: 'days' },
		'note.language': { en: 'English', id: 'Indonesian' },
		'note.visibility': { private: 'the author alone', pair: 'the pair', coordinator: 'the coordinator', programme: 'everyone in the programme' },
	},
};
