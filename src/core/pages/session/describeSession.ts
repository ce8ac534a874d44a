import { type Attendee as Known, attendeesOf } from '../../programme/attendees';
import { isDueUnder } from '../../programme/continuedPairs';
import { describeAnyPair, hasFile, whoMeetsIn, type AnyPair } from '../../programme/namedPairs';
import { actionsDoneToday, openActionsOf, type ProgrammeAction, todayByOwner } from '../../programme/openActions';
import { menteesOf, mentorsOf, nameOfPerson } from '../../programme/programme';
import { valueIds } from '../../programme/queries';
import { nameOfValue } from '../../programme/valueNames';
import { goalProgress } from '../../programme/goalProgress';
import { lifecycleSteps, type LifecycleStep, needsLogging, startOf } from '../../programme/timing';
import type { Note, Shared } from '../../files/share';
import type { Goal } from '../../programme/goalProgress';
import { type DetailsOf, isOpen, isOverdue, type Session, statusOf } from '../../record/session';
import type { SessionStatus } from '../../record/sessionWords';
import { compareText } from '../../text/collections';
import { plainText } from '../../text/plainText';
import { type Position, startOfFile } from '../../text/range';
import type { Uri } from '../../text/uri';
import { dueInWords, progressInWords } from '../../views/rowText';
import { brief, type Brief } from '../brief/brief';
import type { Drafts } from '../editing/drafts';
import { type Choice, textField as describeField, type TextField } from '../editing/textField';
import { agendaOf, fieldOf, type FieldSources } from './fields';
import {
	type ActionEntry, type Attendee, type EarlierAction, type Entry, type EntryList, type ListName, type PageGoal,
	type SessionPage, type StepName, type TwoTextEntry, type TwoTextList, twoTextLists,
} from './sessionPage';

/** The page of a session with the values behind its numbers: the page refers to locations, actions, goals and links by index only. */
export interface DescribedSession {
	readonly page: SessionPage;
	readonly locations: readonly { readonly uri: Uri; readonly at: Position }[];
	readonly earlier: readonly ProgrammeAction[];
	readonly pair: AnyPair | undefined;
	readonly links: Brief['links'] | undefined;
}

/** What the page is made of. The type of `note` admits shared notes only. */
export interface DescribeSources extends FieldSources {
	readonly drafts: Drafts;
	readonly note: Shared<Note> | undefined;
	/** The details of `sessionsOfBrief`. */
	readonly details: DetailsOf;
	/** When the session was started on this computer, in milliseconds; where that is not known, its written time counts. */
	readonly startedMs?: number;
}

const stepCommands: Readonly<Record<LifecycleStep, StepName>> = {
	confirm: 'confirmSession', start: 'startSession', complete: 'completeSession', reschedule: 'rescheduleSession', cancel: 'cancelSession',
	noShow: 'markNoShow', reinstate: 'reinstateSession',
};

/** Returns what the page of a session shows: the texts that were typed on it, else those in the file. */
export function describeSession(sources: DescribeSources): DescribedSession {
	const { programme, session, now, words, labels } = sources;
	const pair = whoMeetsIn(programme, session);
	const known = pair && brief({ programme, pair, note: sources.note, session, details: sources.details }, words, now);
	const locations = [...known?.locations ?? []];
	const field = (id: string): TextField => textField(sources, id);
	const earlier = pair ? earlierActions(sources) : [];
	const page: SessionPage = {
		about: [programme.name, pair ? describeAnyPair(programme, pair) : ''].map(text => plainText(text)).filter(Boolean).join(' · '),
		status: describeStatus(sources),
		title: field('title'), when: field('when'), minutes: field('minutes'), place: field('place'), topics: field('topics'),
		summary: field('summary'),
		kind: choice(session.kind, words.kinds, labels.page.notChosen),
		mode: choice(session.mode, words.brief.page.modes, labels.page.notChosen),
		visibility: choice(session.visibility, labels.visibility, labels.page.notChosen),
		readers: labels.readers,
		attendance: attendeesOf(programme, session).map(each => attendee(sources, each)),
		agenda: (session.agenda?.both
			? ['agenda'] as const
			: ['agenda.mentor', 'agenda.mentee'] as const).map(list => entryList(sources, list)),
		decisions: entryList(sources, 'decisions'),
		actions: actionEntries(sources),
		people: [...new Set([...mentorsOf(programme, session), ...menteesOf(programme, session), ...programme.people.keys()]
			.map(person => plainText(nameOfPerson(programme, person))))],
		earlier: earlier.map(action => earlierAction(sources, action, locations.push({
			uri: action.session.uri, at: action.session.actionPositions[action.index] ?? startOfFile.start,
		}) - 1)),
		goals: goalsOf(pair).map(goal => describeGoal(sources, goal)),
		values: [...new Set([...valueIds(programme), ...session.values ?? []])].map(value => ({
			value, label: plainText(nameOfValue(programme, value, words.language)), isChosen: session.values?.includes(value) === true,
		})),
		links: twoTextEntries(sources, 'links'),
		speakers: hasSpeakers(session, pair) ? twoTextEntries(sources, 'speakers') : undefined,
		approvedBy: field('approvedBy'), approvedOn: field('approvedOn'),
		context: known && { facts: known.page.facts, last: known.page.last, asked: known.page.asked },
	};
	return { page, locations, earlier, pair, links: known?.links };
}

/** Returns the goals of a pair that can be chosen. */
export function goalsOf(pair: AnyPair | undefined): readonly Goal[] {
	return pair && hasFile(pair) ? pair.goals ?? [] : [];
}

function textField({ drafts, ...sources }: DescribeSources, id: string, after?: string): TextField {
	return describeField(id, fieldOf(id, sources, after), drafts, sources.labels.refused);
}

function describeStatus({ programme, session, now, words, labels, startedMs }: DescribeSources): SessionPage['status'] {
	const status = statusOf(session, now.today);
	const toLog = needsLogging(session, programme, now);
	const last = session.history?.at(-1);
	const why = plainText(last?.why ?? '', 400);
	const since = status !== 'in-progress' ? undefined : startedMs ?? (session.clock && startOf(session, programme, now));
	const steps = lifecycleSteps(session, programme, now);
	const isMoved = last?.from !== undefined && status !== 'done';
	const tones: Readonly<Record<SessionStatus, SessionPage['status']['tone']>> = {
		'draft': 'muted', 'proposed': 'normal', 'scheduled': 'normal', 'in-progress': 'good', 'done': 'good', 'cancelled': 'muted',
		'no-show': 'muted',
	};
	return {
		text: toLog ? labels.needsLogging : labels.status[status],
		tone: toLog ? 'warning' : tones[status],
		...(since !== undefined && { startedMs: since }),
		why: status === 'cancelled' && why !== '' ? labels.whyCancelled(why)
			: isMoved ? labels.moved(words.day(last.from.date), why) : '',
		steps: steps.map(step => (
			{ command: stepCommands[step], label: step === 'cancel' ? labels.cancel : words.logging.lens[step] }
		)),
		whyNotComplete: steps.includes('complete') ? ''
			: status === 'done' || status === 'cancelled' || status === 'no-show' ? labels.isClosed[status]
				: labels.completeFrom(words.day(session.date)),
	};
}

function choice(value: string | undefined, labels: Readonly<Record<string, string>>, none: string): Choice {
	const options = Object.entries(labels).map(([each, label]) => ({ value: each, label: capitalised(label) }));
	return { value: value ?? '', options: [{ value: '', label: none }, ...options] };
}

function capitalised(label: string): string {
	return label.slice(0, 1).toUpperCase() + label.slice(1);
}

function attendee({ programme, labels }: DescribeSources, { person, state }: Known): Attendee {
	return {
		person, name: plainText(nameOfPerson(programme, person)),
		state: choice(state, labels.attendance, labels.page.notChosen),
	};
}

/**
 * The entries in the file, and those that were begun on the page, each after the entry that it follows. One that was removed from the file
 * while one types in it is the last.
 */
function withNew<T>(
	sources: DescribeSources,
	list: ListName,
	made: readonly T[],
	keyOf: (entry: T) => string,
	make: (key: string, id: string, after: string | undefined) => T,
): readonly T[] {
	const all = [...made];
	for (const { id, after } of sources.drafts.entries) {
		const [name, key = ''] = id.split('/');
		if (name === list && !all.some(entry => keyOf(entry) === key)) {
			const at = after === undefined ? all.length : all.findIndex(entry => keyOf(entry) === after) + 1;
			all.splice(at, 0, make(key, id, after));
		}
	}
	return all;
}

function entryList(sources: DescribeSources, list: ListName): EntryList {
	const { session, labels } = sources;
	const agenda = list === 'decisions' ? [] : agendaOf(session, list);
	const made = sources.keysOf(list).keys.map((key, i): Entry => {
		const state = list === 'decisions' ? undefined : agenda[i]?.state ?? 'open';
		return { key, ...textField(sources, `${list}/${key}`), ...(state && { state }) };
	});
	const heading = list === 'decisions'
		? labels.page.decisions
		: labels.agenda[list === 'agenda.mentor' ? 'mentor' : list === 'agenda.mentee' ? 'mentee' : 'both'];
	return {
		list,
		heading,
		entries: withNew<Entry>(sources, list, made, ({ key }) => key, (key, id, after) => ({ key, ...textField(sources, id, after) })),
	};
}

function actionEntries(sources: DescribeSources): readonly ActionEntry[] {
	const { session, programme, now, labels } = sources;
	const todayOf = todayByOwner(programme, now);
	const made = sources.keysOf('actions').keys.flatMap((key, i): readonly ActionEntry[] => {
		const action = session.actions?.[i];
		const goal = action?.goal;
		return action ? [{
			key,
			text: textField(
				sources, `actions/${key}/text`,
			), owner: textField(sources, `actions/${key}/owner`), due: textField(sources, `actions/${key}/due`),
			state: {
				value: action.state ?? 'open',
				options: Object.entries(labels.actionState).map(([value, label]) => ({ value, label })),
			},
			isDone: action.state === 'done', isOverdue: isOpen(action) && isOverdue(action, todayOf(action.owner)),
			about: [
				...(goal === undefined
					? []
					: [labels.goal(plainText(goalsOf(whoMeetsIn(programme, session)).find(({ id }) => id === goal)?.text ?? goal))]),
				...(action.evidence?.length ? [labels.evidence(action.evidence.map(file => plainText(file)).join(', '))] : []),
			].join(' · '),
		}] : [];
	});
	const states = Object.entries(labels.actionState).map(([value, label]) => ({ value, label }));
	return withNew<ActionEntry>(sources, 'actions', made, ({ key }) => key, (key, id, after) => ({
		key, text: textField(sources, id, after), owner: {
			field: `actions/${key}/owner`,
			value: '',
		}, due: { field: `actions/${key}/due`, value: '' },
		state: { value: 'open', options: states }, isDone: false, isOverdue: false, about: '',
	}));
}

/** Whether people are on a stage: at a forum or a group session, or where some are noted. */
function hasSpeakers({ kind, speakers = [] }: Session, pair: AnyPair | undefined): boolean {
	const own = kind ?? (pair && hasFile(pair) ? pair.kind : undefined);
	return own === 'forum' || own === 'group' || speakers.length > 0;
}

function twoTextEntries(sources: DescribeSources, list: TwoTextList): readonly TwoTextEntry[] {
	const { main, other } = twoTextLists[list];
	const fields = (key: string, after?: string): TwoTextEntry => ({
		key, main: textField(sources, `${list}/${key}/${main}`, after), other: textField(sources, `${list}/${key}/${other}`, after),
	});
	return withNew(
		sources, list, sources.keysOf(list).keys.map(key => fields(key)), ({ key }) => key, (key, _, after) => fields(key, after),
	);
}

/** The open actions of earlier sessions that are due under the same people, and those that were done today. */
function earlierActions({ programme, session, now }: DescribeSources): readonly ProgrammeAction[] {
	const pair = whoMeetsIn(programme, session);
	// In an order that a tick does not change: the next action must not slide under the pointer.
	return [...openActionsOf(programme, now), ...actionsDoneToday(programme, now)]
		.filter(({ session: other, action }) => other.id !== session.id && other.date <= session.date
			&& pair !== undefined && isDueUnder(programme, pair, other, action))
		.sort((a, b) => compareText(a.due ?? '9999-99-99', b.due ?? '9999-99-99') || compareText(a.session.date, b.session.date)
			|| compareText(a.session.uri, b.session.uri) || a.session.position.line - b.session.position.line || a.index - b.index);
}

function earlierAction(
	{ words, now }: DescribeSources, { action, owner, due, today, overdue, session }: ProgrammeAction, location: number,
): EarlierAction {
	const isDone = action.state === 'done';
	return {
		text: plainText(action.text ?? '', 400) || words.actions.noText,
		about: [
			owner ? plainText(owner.name) : words.actions.nobody,
			...(isDone
				? [words.actions.doneToday]
				: due === undefined ? [] : [dueInWords(due, today, words)]),
		].join(' · '),
		isDone, isOverdue: overdue, from: words.shortDay(session.date, now.today), location,
	};
}

function describeGoal({ session, words }: DescribeSources, goal: Goal): PageGoal {
	const { percent } = goalProgress(goal);
	return {
		text: plainText(goal.text ?? '', 400) || words.actions.goals.noText,
		progress: progressInWords(goal, words),
		...(percent !== undefined && { percent }),
		isChosen: goal.id !== undefined && session.goals?.includes(goal.id) === true,
	};
}
