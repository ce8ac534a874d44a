import { nameOf, type Uri } from '../files/uri';
import { describePair, groupBy, groupOfSession, nameOfPerson, type Programme, type SessionGroup } from '../programme/programme';
import { needsLogging } from '../programme/timing';
import { groupByFolder, isPrivatePlace } from '../record/layout';
import type { ParsedFile } from '../record/parsedFile';
import { startOfFile } from '../record/problem';
import type { Unreadable } from '../record/recordIndex';
import type { Reflection } from '../record/reflection';
import { isOverdue, openActions, statusOf, type Session, type SessionStatus } from '../record/session';
import { daysBetween, type Day } from '../time/days';
import type { Now } from '../time/instants';
import { plainText } from '../words/plainText';
import { describeProblem, type Words } from '../words/words';
import { goalRows } from './goalRows';
import type { Row } from './row';

const statusIcons: Readonly<Record<SessionStatus, string>> = {
	'draft': 'edit', 'proposed': 'question', 'scheduled': 'calendar', 'in-progress': 'play-circle', 'done': 'pass', 'cancelled': 'circle-slash', 'no-show': 'debug-disconnect',
};

/** With so many programmes or fewer, each is open from the start. */
const mostExpanded = 3;

/** The Sessions view: programme → cohort (where there are several) → pair → session → reflections. */
export function sessionRows(programmes: readonly Programme[], unreadable: readonly Unreadable[], words: Words, now: Now): readonly Row[] {
	return [
		...programmes.map(programme => programmeRow(programme, words, now, programmes.length <= mostExpanded)),
		...unreadable.map(({ uri, problem }) => brokenRow(uri, nameOf(uri), problem, words)),
	];
}

function programmeRow(programme: Programme, words: Words, now: Now, expanded: boolean): Row {
	const toLog = programme.sessions.filter(s => needsLogging(s, programme, now)).length;
	const description = [words.rows.sessions(programme.sessions.length), ...(toLog > 0 ? [words.rows.toLog(toLog)] : [])].join(' · ');
	const label = plainText(programme.name);
	return {
		id: `programme:${programme.folder}`, kind: 'programme', programme: { folder: programme.folder }, label, description, icon: programme.file ? 'mortar-board' : 'folder',
		tooltip: `${label}\n${description}`, spoken: words.spoken.programme(label, description), expanded,
		children: () => programmeChildren(programme, words, now),
	};
}

interface Group {
	readonly group: SessionGroup;
	readonly key: string;
	readonly sessions: readonly Session[];
	readonly broken: readonly ParsedFile[];
	/** Reflections whose session is gone: shown where their folder says. */
	readonly orphans: readonly Reflection[];
}

interface Groups {
	readonly groups: readonly Group[];
	/** What belongs to the programme as a whole. */
	readonly broken: readonly ParsedFile[];
	readonly orphans: readonly Reflection[];
}

function groupsOf(programme: Programme): Groups {
	const sessions = groupBy(programme.sessions, s => JSON.stringify(groupOfSession(programme, s)));
	const keyByFolder = (uri: Uri): string | undefined => {
		const folder = groupByFolder(programme.folder, uri);
		const group: SessionGroup | undefined = folder === undefined ? undefined : programme.pairs.has(folder) ? { is: 'pair', id: folder } : { is: 'forums' };
		return group && JSON.stringify(group);
	};
	const broken = groupBy(programme.broken, file => keyByFolder(file.uri) ?? '');
	const orphans = groupBy(programme.reflections.filter(r => r.session === undefined || !programme.sessionsById.has(r.session)), r => keyByFolder(r.uri) ?? '');
	const empty = [...programme.pairs.keys()].map(id => JSON.stringify({ is: 'pair', id } satisfies SessionGroup));
	const keys = new Set([...empty, ...sessions.keys(), ...broken.keys(), ...orphans.keys()]);
	keys.delete('');
	return {
		groups: [...keys].map(key => ({
			group: JSON.parse(key) as SessionGroup, key,
			sessions: sessions.get(key) ?? [], broken: broken.get(key) ?? [], orphans: orphans.get(key) ?? [],
		})),
		broken: broken.get('') ?? [],
		orphans: orphans.get('') ?? [],
	};
}

function programmeChildren(programme: Programme, words: Words, now: Now): readonly Row[] {
	const { groups, broken, orphans } = groupsOf(programme);
	const rows = groups
		.map(group => ({ group, row: groupRow(programme, group, words, now) }))
		.sort((a, b) => Number(a.group.group.is === 'forums') - Number(b.group.group.is === 'forums') || a.row.label.localeCompare(b.row.label));
	const cohortOf = ({ group: { group } }: typeof rows[number]): string | undefined => group.is === 'pair' ? programme.pairs.get(group.id)?.cohort : undefined;
	const byCohort = groupBy(rows, cohortOf);
	const nested = byCohort.size > 1
		? [...[...byCohort].map(([cohort, members]) => cohortRow(programme, cohort, members.map(m => m.row), words)), ...rows.filter(r => cohortOf(r) === undefined).map(r => r.row)]
		: rows.map(r => r.row);
	return [...nested, ...broken.map(file => brokenFileRow(file, words)), ...orphans.map(reflection => reflectionRow(programme, reflection, words))];
}

function cohortRow(programme: Programme, id: string, rows: readonly Row[], words: Words): Row {
	const label = plainText(programme.file?.cohorts?.find(c => c.id === id)?.name ?? id);
	return { id: `cohort:${programme.folder}#${id}`, kind: 'cohort', label, icon: 'milestone', tooltip: label, spoken: words.spoken.cohort(label), expanded: true, children: () => rows };
}

function groupRow(programme: Programme, { group, key, sessions, broken, orphans }: Group, words: Words, now: Now): Row {
	const shared = {
		id: `group:${programme.folder}#${key}`,
		...(group.is === 'pair' && programme.pairs.has(group.id) && { pair: { folder: programme.folder, id: group.id } }),
		children: () => [
			...broken.map(file => brokenFileRow(file, words)),
			...goalsOf(programme, group, words, now),
			...distinct([...sessions].sort(newestFirst).map(session => sessionRow(programme, session, words, now))),
			...orphans.map(reflection => reflectionRow(programme, reflection, words)),
		],
	};
	if (group.is === 'forums') {
		const label = words.rows.forums;
		return { ...shared, kind: 'group', label, description: words.rows.sessions(sessions.length), icon: 'comment-discussion', tooltip: label, spoken: words.spoken.group(label, sessions.length) };
	}
	const pair = group.is === 'pair' ? programme.pairs.get(group.id) : group;
	const label = plainText(describePair(programme, pair?.mentors ?? [], pair?.mentees ?? [])) || (group.is === 'pair' ? plainText(group.id) : words.rows.noPerson);
	const description = describeMeetings(sessions, words, now.today);
	return { ...shared, kind: 'pair', label, description, icon: 'organization', tooltip: `${label}\n${description}`, spoken: words.spoken.pair(label, description) };
}

function goalsOf(programme: Programme, group: SessionGroup, words: Words, now: Now): readonly Row[] {
	const pair = group.is === 'pair' ? programme.pairs.get(group.id) : undefined;
	return pair ? goalRows(programme, pair, words, now) : [];
}

/** When they last met, what is next, and what waits: the first things to know of a pair. */
function describeMeetings(sessions: readonly Session[], words: Words, today: Day): string {
	const held = sessions.filter(s => statusOf(s, today) === 'done' && s.date <= today).map(s => s.date).sort().at(-1);
	const next = sessions.filter(s => s.date >= today && ['scheduled', 'proposed'].includes(statusOf(s, today))).map(s => s.date).sort().at(0);
	const overdue = sessions.flatMap(openActions).filter(a => isOverdue(a, today)).length;
	return [
		...(overdue > 0 ? [words.rows.overdue(overdue)] : []),
		held === undefined ? words.rows.notMet : words.rows.lastMet(daysBetween(held, today)),
		...(next === undefined ? [] : [words.rows.next(words.shortDay(next, today))]),
	].join(' · ');
}

/** Two sessions of one file can carry one id by mistake; VS Code shows no tree in which two rows do. */
function distinct(rows: readonly Row[]): readonly Row[] {
	const seen = new Map<string, number>();
	return rows.map(row => {
		const before = seen.get(row.id) ?? 0;
		seen.set(row.id, before + 1);
		return before === 0 ? row : { ...row, id: `${row.id}~${String(before)}` };
	});
}

/** What is ahead comes first, since the latest date does. */
function newestFirst(a: Session, b: Session): number {
	const when = (s: Session): string => `${s.date} ${s.clock?.time ?? ''}`;
	return when(b).localeCompare(when(a)) || b.id.localeCompare(a.id);
}

function sessionRow(programme: Programme, session: Session, words: Words, now: Now): Row {
	const { today } = now;
	const title = plainText(session.title ?? '');
	const day = words.shortDay(session.date, today);
	const status = statusOf(session, today);
	const open = openActions(session);
	const overdue = open.filter(a => isOverdue(a, today)).length;
	const toLog = needsLogging(session, programme, now);
	const needs = [
		...(toLog ? [words.rows.needsLogging] : []),
		...(overdue > 0 ? [words.rows.overdue(overdue)] : []),
		...(open.length > 0 ? [words.rows.openActions(open.length)] : []),
	].join(', ');
	// The status comes before the title, which a narrow side bar cuts off.
	const label = [day, words.status[status], ...(title ? [title] : [])].join(' · ');
	const reflections = programme.reflectionsBySession.get(session.id) ?? [];
	const tone = toLog || overdue > 0 ? 'warning' : status === 'cancelled' || status === 'no-show' ? 'muted' : undefined;
	return {
		id: `session:${session.uri}#${session.id}`, kind: 'session', facets: [status, ...(session.date <= today ? ['past'] : [])], label, icon: statusIcons[status],
		...(needs && { description: needs }),
		...(tone && { tone }),
		tooltip: [[words.day(session.date), words.status[status], ...(title ? [title] : [])].join(' · '), ...(needs ? [needs] : []), ...(session.summary === undefined ? [] : ['', plainText(session.summary, 400)])].join('\n'),
		spoken: words.spoken.session(title, words.day(session.date), words.status[status], needs),
		opens: { uri: session.uri, at: session.range.start },
		session: { uri: session.uri, id: session.id },
		...(reflections.length > 0 && { children: () => reflections.map(reflection => reflectionRow(programme, reflection, words)) }),
	};
}

function reflectionRow(programme: Programme, reflection: Reflection, words: Words): Row {
	const title = plainText(reflection.title ?? nameOf(reflection.uri));
	const author = reflection.author === undefined ? '' : plainText(nameOfPerson(programme, reflection.author));
	const isPrivate = isPrivatePlace(programme.folder, reflection.uri);
	const gone = reflection.session !== undefined && !programme.sessionsById.has(reflection.session);
	const readers = words.readers(reflection.visibility ?? 'private', isPrivate);
	return {
		id: `reflection:${reflection.uri}`, kind: 'reflection', label: title, icon: isPrivate ? 'lock' : 'note',
		description: [...(author ? [words.rows.by(author)] : []), ...(isPrivate ? [words.rows.private] : []), ...(gone ? [words.rows.sessionGone] : [])].join(' · '),
		...(gone && { tone: 'warning' }),
		tooltip: `${title}\n${readers}`,
		spoken: words.spoken.reflection(title, author, gone ? `${words.rows.sessionGone}, ${readers}` : readers),
		opens: { uri: reflection.uri, at: startOfFile.start },
	};
}

function brokenFileRow(file: ParsedFile, words: Words): Row {
	return brokenRow(file.uri, nameOf(file.uri), file.broken ?? { code: 'file.unreadable', range: startOfFile }, words);
}

function brokenRow(uri: string, name: string, problem: NonNullable<ParsedFile['broken']>, words: Words): Row {
	const label = plainText(name);
	const sentence = plainText(describeProblem(problem, words), 400);
	return {
		id: `broken:${uri}`, kind: 'broken', label, description: sentence, icon: 'error', tone: 'error', tooltip: `${label}\n${sentence}`,
		spoken: words.spoken.broken(label, sentence),
		...(problem.code !== 'folder.unreadable' && { opens: { uri, at: problem.range.start } }),
	};
}
