import { actionAt } from '../../programme/carriedOver';
import { groupBy } from '../../text/collections';
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

/** What stands for words that are not told. */
const hidden = '…';
const hide = (text: string): string => plainText(text) === '' ? '' : hidden;

/**
 * A programme in which no mentee is named (`Mentee 1`), to make any report or list from: all figures are those of the real
 * one. Pairs and sessions get ids without names, and what people wrote is left out, since names stand there too; so are
 * private notes, and how mentees can be reached. Whoever knows the programme may still tell who is meant from days and mentors.
 * Anonymised once more it is the same.
 */
export function anonymiseMentees(programme: Programme, words: Words): Programme {
	const labels = menteeLabels(programme, words);
	const ids = plainIds(programme, labels);
	const name = (reference: string): string => labels.of(reference)?.id ?? reference;
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
	const people = renamePeople(known);
	const pairsByMembers = new Map<string, Pair>(); // every session names its pair now, so none is looked up by who is in it
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
		broken: programme.broken.flatMap(file => file.kind === 'reflection' || file.kind === 'template' ? [] : renameBroken(file, known)),
		exposed: new Map(),
	};
}

interface Known {
	readonly programme: Programme;
	readonly labels: MenteeLabels;
	readonly ids: PlainIds;
	/** A person as they are written from now on. */
	readonly name: (reference: string) => string;
	/** Ids of the values that the programme practises. */
	readonly values: ReadonlySet<string>;
}

/** The programme's own words, which others than the mentees have chosen, stay as far as they name no mentee. */
function renameFile(file: ProgrammeFile, { labels: { inText }, ids }: Known): ProgrammeFile {
	const { id, name, cohorts, values, policy } = file;
	return {
		...keep(file, ['language', 'timezone']),
		uri: ids.place(file.uri),
		...(id !== undefined && { id: inText(id) }),
		...(name !== undefined && { name: inText(name) }),
		...(cohorts
			&& {
				cohorts: cohorts.map(cohort => ({
					...keep(cohort, ['start', 'end']),
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

/** Everybody at the place that they had, then who was never listed. */
function renamePeople({ programme, labels }: Known): ReadonlyMap<string, Person> {
	const people = new Map<string, Person>();
	const add = ({ id, name }: { readonly id: string; readonly name: string }, person?: Person): void => {
		const renamed = { id, name, role: 'mentee', ...(person && keep(person, ['timezone'])) };
		people.set(name, renamed).set(id, renamed);
	};
	for (const [spelling, person] of programme.people) {
		const label = labels.of(spelling);
		if (!label) {
			people.set(spelling, person);
		} else if (!people.has(label.id)) {
			add(label, person);
		}
	}
	labels.all.filter(({ id }) => !people.has(id)).forEach(label => { add(label); });
	return people;
}

function renamePair(pair: Pair, { labels, ids, name }: Known): Pair {
	const { mentors, mentees, cohort, goals, agreement } = pair;
	return {
		...keep(pair, ['goalPositions', 'kind', 'status', 'start', 'end']),
		id: ids.pair(pair.id) ?? hidden,
		uri: ids.place(pair.uri),
		...(mentors && { mentors: mentors.map(name) }),
		...(mentees && { mentees: mentees.map(name) }),
		...(cohort !== undefined && { cohort: labels.inText(cohort) }),
		...(agreement && { agreement: keep(agreement, ['signed_on', 'cancel_notice_hours']) }),
		...(goals && {
			goals: goals.map((goal, i) => ({
				...keep(goal, ['baseline', 'target', 'due', 'state']),
				...(goal.id !== undefined && { id: goalId(i) }),
				...(goal.updates
					&& {
						updates: goal.updates.map(update => ({
							...keep(update, ['on', 'percent']),
							...(update.by !== undefined && { by: name(update.by) }),
						})),
					}),
			})),
		}),
	};
}

function renameSession(session: Session, { programme, ids, name, labels, values: practised }: Known): Session {
	const {
		mentors, mentees, attendance, values, goals, carried, approved, reflected, actions, topics, decisions, speakers, history,
	} = session;
	const group = groupOfSession(programme, session);
	const pursued = pairOf(programme, session)?.goals ?? [];
	const goalOf = (id: string): string => {
		const i = pursued.findIndex(goal => goal.id === id);
		return i < 0 ? hidden : goalId(i);
	};
	const personIn = (person: string | undefined): { readonly person?: string } => person === undefined ? {} : { person: name(person) };
	return {
		...keep(
			session,
			['date', 'clock', 'position', 'lastLine', 'actionPositions', 'hasOwnId', 'kind', 'status', 'minutes', 'mode', 'visibility'],
		),
		id: ids.session(session),
		uri: ids.place(session.uri),
		...(hasWords(session) && { title: hidden }),
		...(group.is === 'pair' && { pair: ids.pair(group.id) ?? hidden }),
		...(mentors && { mentors: mentors.map(name) }),
		...(mentees && { mentees: mentees.map(name) }),
		...(attendance && { attendance: attendance.map(entry => ({ ...keep(entry, ['state']), ...personIn(entry.person) })) }),
		...(values && { values: values.map(value => practised.has(value) ? labels.inText(value) : hidden) }),
		...(goals && { goals: goals.map(goalOf) }),
		...(topics && { topics: topics.map(hide) }),
		...(decisions && { decisions: decisions.map(hide) }),
		...(speakers && { speakers: speakers.map(({ name: who = '' }) => ({ name: hide(who) })) }),
		...(actions && {
			actions: actions.map((action, i) => ({
				...keep(action, ['due', 'state', 'done_on']),
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
		...(approved && { approved: { ...keep(approved, ['on']), ...(approved.by !== undefined && { by: name(approved.by) }) } }),
		...(reflected && { reflected: reflected.map(entry => ({ ...keep(entry, ['on']), ...personIn(entry.person) })) }),
		...(history && { history: history.map(entry => keep(entry, ['on', 'from', 'to'])) }),
	};
}

function renameReflection(reflection: Reflection, { programme, ids, name }: Known): Reflection {
	const { author } = reflection;
	const session = reflection.session === undefined ? undefined : programme.sessionsById.get(reflection.session);
	return {
		...keep(reflection, ['language', 'date', 'visibility']),
		uri: ids.place(reflection.uri),
		...(session && { session: ids.session(session) }),
		...(author !== undefined && { author: name(author) }),
	};
}

/** A fault's kind and line, without what stands there. */
function renameBroken({ uri, kind, broken, pair }: FileFacts, known: Known): FileFacts {
	return {
		uri: known.ids.place(uri), kind, folder: known.ids.folder, problems: [], references: [], definitions: [], sessions: [],
		...(broken && { broken: keep(broken, ['code', 'range']) }),
		...(pair && { pair: renamePair(pair, known) }),
	};
}

const goalId = (i: number): string => `g${String(i + 1)}`;
const actionId = (i: number): string => `a${String(i + 1)}`;

/** Those keys of a value that are there. */
function keep<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
	return Object.fromEntries(keys.filter(key => Object.hasOwn(from, key)).map(key => [key, from[key]])) as Pick<T, K>;
}
