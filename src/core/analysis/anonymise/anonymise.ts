import { actionAt } from '../../programme/carriedOver';
import { earlierGoal } from '../../programme/continuedGoals';
import type { Goal } from '../../programme/goalProgress';
import { groupBy } from '../../text/collections';
import { hasOtherRole, People } from '../../programme/people';
import { groupOfSession, keyOfGroup, pairOf, type Programme } from '../../programme/programme';
import { valueIds } from '../../programme/queries';
import type { Pair } from '../../record/pair';
import type { FileFacts } from '../../files/fileFacts';
import type { Person, ProgrammeFile } from '../../record/programmeFile';
import type { Reflection } from '../../notes/reflection';
import type { Session } from '../../record/session';
import { share } from '../../files/share';
import { plainText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { hasWords } from '../figures/counting';
import { menteeLabels, type MenteeLabels } from './menteeLabels';
import { plainIds, type PlainIds } from './plainIds';

/** Replaces text that is left out. */
const hidden = '…';
const hide = (text: string): string => plainText(text) === '' ? '' : hidden;

/**
 * Returns a programme in which mentees have labels (`Mentee 1`) instead of names, for any report or list; all figures are those of the
 * original. Pairs and sessions get ids without names. Free text is removed, since it may contain names; so are private notes and
 * mentees' contact details. Idempotent. Readers who know the programme may still identify mentees by days and mentors.
 */
export function anonymiseMentees(programme: Programme, words: Words): Programme {
	const labels = menteeLabels(programme, words);
	const ids = plainIds(programme, labels);
	const people = renamePeople(programme, labels);
	const name = (reference: string): string => {
		const label = labels.of(reference);
		return label === undefined ? reference : people.has(label.id) ? label.id : label.name;
	};
	const known: Known = { programme, labels, ids, name, values: new Set(valueIds(programme)) };
	const pairs = new Map([...programme.pairs.values()].map(pair => {
		const renamed = renamePair(pair, known);
		return [renamed.id, renamed];
	}));
	const sessions = programme.sessions.map(session => renameSession(session, known));
	const reflections = programme.reflections.flatMap(reflection => share(reflection, programme.folder)
		? renameReflection(reflection, known)
		: []);
	const reflectionsBySession = new Map<string, readonly Reflection[]>();
	reflections.forEach(reflection => {
		if (reflection.session !== undefined) {
			reflectionsBySession.set(reflection.session, [...reflectionsBySession.get(reflection.session) ?? [], reflection]);
		}
	});
	const pairsByMembers = new Map<string, Pair>(); // every renamed session names its pair, so no lookup by members is needed
	return {
		folder: ids.folder,
		files: [],
		frame: [],
		name: labels.inText(programme.name),
		...(programme.file && { file: renameFile(programme.file, known) }),
		people,
		pairs,
		pairsByMembers,
		sessions,
		sessionsById: new Map(sessions.map(session => [session.id, session])),
		repeatedSessions: new Map(),
		sessionsByGroup: groupBy(
			sessions, session => keyOfGroup(groupOfSession({ folder: ids.folder, people, pairs, pairsByMembers }, session)),
		),
		reflections,
		reflectionsBySession,
		templates: [],
		messages: [],
		broken: programme.broken.flatMap(file => file.kind === 'reflection' || file.kind === 'template' ? [] : renameBroken(file, known)),
		exposed: new Map(),
	};
}

interface Known {
	readonly programme: Programme;
	readonly labels: MenteeLabels;
	readonly ids: PlainIds;
	/** Returns how a person is written in the result: by id, or by label where `people.yaml` doesn't list them. */
	readonly name: (reference: string) => string;
	/** Ids of the values that the programme practises. */
	readonly values: ReadonlySet<string>;
}

/** The file's own names are written by organisers: they are copied, with mentees' names replaced. */
function renameFile(file: ProgrammeFile, { labels: { inText }, ids }: Known): ProgrammeFile {
	const { id, name, cohorts, values, policy, letterhead, signers } = file;
	const inTexts = <T extends Readonly<Record<string, string | undefined>>>(texts: T): T =>
		Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text === undefined ? text : inText(text)])) as T;
	return {
		...pick(file, ['language', 'timezone']),
		uri: ids.uri(file.uri),
		...(id !== undefined && { id: inText(id) }),
		...(name !== undefined && { name: inText(name) }),
		...(letterhead && { letterhead: inTexts(letterhead) }),
		...(signers && { signers: signers.map(inTexts) }),
		...(cohorts
			&& {
				cohorts: cohorts.map(cohort => ({
					...pick(cohort, ['start', 'end']),
					...(cohort.id !== undefined && { id: inText(cohort.id) }),
					...(cohort.name !== undefined && { name: inText(cohort.name) }),
				})),
			}),
		...(values !== undefined
			&& {
				values: typeof values === 'string'
					? values
					: values.map(value => ({
						...(value.id !== undefined && { id: inText(value.id) }),
						...(value.name !== undefined && { name: inText(value.name) }),
					})),
			}),
		...(policy
			&& {
				policy: {
					...policy,
					...(policy.jp && { jp: { ...policy.jp, ...(policy.jp.source !== undefined && { source: inText(policy.jp.source) }) } }),
				},
			}),
	};
}

/** Lists who is listed in the original, in its order, and nobody else, so that as many people are expected to meet. */
function renamePeople({ people: original }: Programme, labels: MenteeLabels): People {
	const people = new Map<string, Person>();
	const renamed = new Map<Person, Person>();
	for (const [spelling, person] of original) {
		const label = labels.of(person.id ?? person.name ?? spelling);
		const one = renamed.get(person) ?? {
			...(label
				? { ...pick(label, ['id', 'name']), role: 'mentee', ...pick(person, hasOtherRole(person) ? ['role', 'timezone'] : ['timezone']) }
				: person),
			...(person.cohort !== undefined && { cohort: labels.inText(person.cohort) }),
		};
		renamed.set(person, one);
		(label ? [label.name, label.id] : [spelling]).forEach(written => people.set(written, one));
	}
	return new People([...people]);
}

function renamePair(pair: Pair, { programme, labels, ids, name }: Known): Pair {
	const { mentors, mentees, cohort, goals, agreement, continues } = pair;
	const continued = (goal: Goal): { readonly continues?: string } => {
		const earlier = goal.continues === undefined ? undefined : earlierGoal(programme, goal);
		return earlier ? { continues: `${ids.pair(earlier.pair.id) ?? hidden}#${goalId(earlier.index)}` } : {};
	};
	return {
		...pick(pair, ['goalPositions', 'kind', 'status', 'start', 'end']),
		id: ids.pair(pair.id) ?? hidden,
		uri: ids.uri(pair.uri),
		...(mentors && { mentors: mentors.map(name) }),
		...(mentees && { mentees: mentees.map(name) }),
		...(cohort !== undefined && { cohort: labels.inText(cohort) }),
		...(continues !== undefined && { continues: ids.pair(continues) ?? hidden }),
		...(agreement && { agreement: pick(agreement, ['signed_on', 'cancel_notice_hours']) }),
		...(goals && {
			goals: goals.map((goal, i) => ({
				...pick(goal, ['baseline', 'target', 'due', 'state']),
				...(goal.id !== undefined && { id: goalId(i) }),
				...continued(goal),
				...(goal.updates
					&& {
						updates: goal.updates.map(update => ({
							...pick(update, ['on', 'percent', 'level']),
							...(update.by !== undefined && { by: name(update.by) }),
						})),
					}),
			})),
		}),
	};
}

function renameSession(session: Session, { programme, ids, name, labels, values: practised }: Known): Session {
	const {
		mentors, mentees, attendance, values, goals, carried, approved, reflected, actions, topics, speakers, history,
	} = session;
	const group = groupOfSession(programme, session);
	const pursued = pairOf(programme, session)?.goals ?? [];
	const goalOf = (id: string): string => {
		const i = pursued.findIndex(goal => goal.id === id);
		return i < 0 ? hidden : goalId(i);
	};
	const personIn = (person: string | undefined): { readonly person?: string } => person === undefined ? {} : { person: name(person) };
	return {
		...pick(
			session,
			[
				'date', 'clock', 'position', 'lastLine', 'actionPositions', 'hasOwnId', 'kind', 'status', 'minutes', 'mode', 'visibility', 'details',
			],
		),
		id: ids.session(session),
		uri: ids.uri(session.uri),
		...(hasWords(session) && { title: hidden }),
		...(group.is === 'pair' && { pair: ids.pair(group.id) ?? hidden }),
		...(mentors && { mentors: mentors.map(name) }),
		...(mentees && { mentees: mentees.map(name) }),
		...(attendance && { attendance: attendance.map(entry => ({ ...pick(entry, ['state']), ...personIn(entry.person) })) }),
		...(values && { values: values.map(value => practised.has(value) ? labels.inText(value) : hidden) }),
		...(goals && { goals: goals.map(goalOf) }),
		...(topics && { topics: topics.map(hide) }),
		...(speakers && { speakers: speakers.map(({ name: speaker = '' }) => ({ name: hide(speaker) })) }),
		...(actions && {
			actions: actions.map((action, i) => ({
				...pick(action, ['due', 'state', 'done_on']),
				...(action.id !== undefined && { id: actionId(i) }),
				...(action.text !== undefined && { text: hide(action.text) }),
				...(action.owner !== undefined && { owner: name(action.owner) }),
				...(action.goal !== undefined && { goal: goalOf(action.goal) }),
			})),
		}),
		...(carried && {
			carried: carried.map(reference => {
				const found = actionAt(reference, programme);
				return found ? `${ids.session(found.session)}#${actionId(found.session.actions?.indexOf(found.action) ?? 0)}` : hidden;
			}),
		}),
		...(approved && { approved: { ...pick(approved, ['on']), ...(approved.by !== undefined && { by: name(approved.by) }) } }),
		...(reflected && { reflected: reflected.map(entry => ({ ...pick(entry, ['on']), ...personIn(entry.person) })) }),
		...(history && { history: history.map(entry => pick(entry, ['on', 'from', 'to'])) }),
	};
}

function renameReflection(reflection: Reflection, { programme, ids, name }: Known): Reflection {
	const { author } = reflection;
	const session = reflection.session === undefined ? undefined : programme.sessionsById.get(reflection.session);
	return {
		...pick(reflection, ['language', 'date', 'visibility']),
		uri: ids.uri(reflection.uri),
		...(session && { session: ids.session(session) }),
		...(author !== undefined && { author: name(author) }),
	};
}

/** Keeps a problem's code and range, without the quoted text. */
function renameBroken({ uri, kind, broken, pair }: FileFacts, known: Known): FileFacts {
	return {
		uri: known.ids.uri(uri), kind, folder: known.ids.folder, problems: [], references: [], definitions: [], sessions: [],
		...(broken && { broken: pick(broken, ['code', 'range']) }),
		...(pair && { pair: renamePair(pair, known) }),
	};
}

const goalId = (i: number): string => `g${String(i + 1)}`;
const actionId = (i: number): string => `a${String(i + 1)}`;

/** Picks those keys that the object has. */
function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
	return Object.fromEntries(keys.filter(key => Object.hasOwn(from, key)).map(key => [key, from[key]])) as Pick<T, K>;
}
