import { actionStateAliases, agendaStateAliases, attendanceAliases, kindAliases, modeAliases, statusAliases, visibilityAliases } from './keys';
import { aside, day, fields, fieldsOrList, idOf, link, list, moment, reference, text, time, type ValueOf, whole, word } from './shape';
import { sessionKinds, sessionStatuses } from './sessionWords';

const actionStates = ['open', 'doing', 'done', 'dropped'] as const;

const action = fields({
	id: idOf('action'),
	text,
	owner: reference('person'),
	due: day,
	state: word(actionStates, actionStateAliases),
	done_on: day,
	goal: reference('goal'),
	evidence: list(link),
}, 'text');

/** The states of an entry of the agenda. */
const agendaStates = ['open', 'discussed', 'carried'] as const;

const agendaEntry = fields({ text, state: word(agendaStates, agendaStateAliases) }, 'text');

/** All keys of a session (product.md, Session). */
export const sessionShape = fields({
	id: idOf('session'),
	title: text,
	date: moment,
	time,
	start: moment,
	pair: reference('pair'),
	mentors: list(reference('person')),
	mentees: list(reference('person')),
	kind: word(sessionKinds, kindAliases),
	status: word(sessionStatuses, statusAliases),
	minutes: whole(0, 100_000, 'minutes'),
	mode: word(['in-person', 'video', 'phone', 'chat'], modeAliases),
	place: text,
	speakers: list(fields({ name: text, role: text }, 'name')),
	attendance: list(fields(
		{ person: reference('person'), state: word(['present', 'late', 'absent', 'excused'], attendanceAliases) }, 'person',
	)),
	topics: list(text),
	values: list(reference('value')),
	goals: list(reference('goal')),
	// A plain list is both sides' agenda.
	agenda: fieldsOrList({ mentor: list(agendaEntry), mentee: list(agendaEntry) }, 'both', agendaEntry),
	summary: text,
	decisions: list(text),
	actions: list(action),
	carried: list(reference('action')),
	approved: fields({ by: reference('person'), on: day }),
	reflected: list(fields({ person: reference('person'), on: day }, 'person')),
	links: list(fields({ title: text, url: link }, 'url')),
	history: list(fields({ on: day, from: moment, to: moment, why: text })),
	visibility: word(['pair', 'coordinator', 'programme'], visibilityAliases),
});

/** A file of sessions whose root is a map, not a list. */
export const sessionListShape = fields({ sessions: aside(list(sessionShape)) });

/** The keys of a session as read from a file. */
export type SessionKeys = ValueOf<typeof sessionShape>;
/** What one side, or both, want to talk about. */
export type AgendaEntry = ValueOf<typeof agendaEntry>;
/** An action of a session. */
export type Action = ValueOf<typeof action>;
