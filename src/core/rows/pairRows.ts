import type { Uri } from '../files/uri';
import { describePair, groupBy, groupOfSession, keyOfGroup, type Programme, type SessionGroup } from '../programme/programme';
import { onDay } from '../programme/sessionGroups';
import { groupByFolder } from '../record/layout';
import type { ParsedFile } from '../record/parsedFile';
import type { Reflection } from '../record/reflection';
import { isOverdue, openActions, statusOf, type Session } from '../record/session';
import { daysBetween, type Day } from '../time/days';
import { plainText } from '../words/plainText';
import type { Words } from '../words/words';
import { brokenFileRow } from './brokenRow';
import { goalRows } from './goalRows';
import { reflectionRow } from './reflectionRow';
import type { Row } from './row';
import { sessionLevels } from './sessionLevels';
import { groupId, type ShownSessions } from './shownSessions';

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

/** The sessions of a programme by pair, in cohorts where there are several. With a filter, only pairs with a session that is left; a file that can't be read stays in sight, since it may hold what is looked for. */
export function pairRows(shown: ShownSessions): readonly Row[] {
	const { programme, words, filtered, me } = shown;
	const all = groupsOf(programme);
	const left = filtered ? groupBy(shown.sessions, session => keyOf(programme, session)) : undefined;
	const groups = left ? all.groups.filter(({ key }) => left.has(key)) : all.groups;
	const rows = groups
		.map(group => ({ group, row: groupRow(shown, group, left?.get(group.key)) }))
		.sort((a, b) => Number(a.group.group.is === 'forums') - Number(b.group.group.is === 'forums') || byName.compare(a.row.label, b.row.label));
	const cohortOf = ({ group: { group } }: typeof rows[number]): string | undefined => group.is === 'pair' ? programme.pairs.get(group.id)?.cohort : undefined;
	const byCohort = groupBy(rows, cohortOf);
	const nested = byCohort.size > 1
		? [...[...byCohort].map(([cohort, members]) => cohortRow(shown, cohort, members.map(m => m.row))), ...rows.filter(r => cohortOf(r) === undefined).map(r => r.row)]
		: rows.map(r => r.row);
	const broken = [...all.broken, ...all.groups.filter(group => !groups.includes(group)).flatMap(group => group.broken)];
	return [...nested, ...broken.map(file => brokenFileRow(file, words)), ...(filtered ? [] : all.orphans.map(reflection => reflectionRow(programme, reflection, words, me)))];
}

const keyOf = (programme: Programme, session: Session): string => keyOfGroup(groupOfSession(programme, session));

const known = new WeakMap<Programme, Groups>();

function groupsOf(programme: Programme): Groups {
	let groups = known.get(programme);
	if (!groups) {
		groups = group(programme);
		known.set(programme, groups);
	}
	return groups;
}

function group(programme: Programme): Groups {
	const sessions = programme.sessionsByGroup;
	const all = new Map<string, SessionGroup>();
	const keyOfNew = (group: SessionGroup): string => {
		const key = keyOfGroup(group);
		all.set(key, group);
		return key;
	};
	[...programme.pairs.keys()].forEach(id => keyOfNew({ is: 'pair', id }));
	[...sessions.values()].forEach(([first]) => first && keyOfNew(groupOfSession(programme, first)));
	const keyByFolder = (uri: Uri): string | undefined => {
		const folder = groupByFolder(programme.folder, uri);
		return folder === undefined ? undefined : keyOfNew(programme.pairs.has(folder) ? { is: 'pair', id: folder } : { is: 'forums' });
	};
	const broken = groupBy(programme.broken, file => keyByFolder(file.uri) ?? '');
	const orphans = groupBy(programme.reflections.filter(r => r.session === undefined || !programme.sessionsById.has(r.session)), r => keyByFolder(r.uri) ?? '');
	return {
		groups: [...all].map(([key, group]) => ({
			group, key,
			sessions: sessions.get(key) ?? [], broken: broken.get(key) ?? [], orphans: orphans.get(key) ?? [],
		})),
		broken: broken.get('') ?? [],
		orphans: orphans.get('') ?? [],
	};
}

function cohortRow({ programme, words }: ShownSessions, id: string, rows: readonly Row[]): Row {
	const label = plainText(programme.file?.cohorts?.find(c => c.id === id)?.name ?? id);
	return { id: `cohort:${programme.folder}#${id}`, kind: 'cohort', label, icon: 'milestone', tooltip: label, spoken: words.spoken.cohort(label), expanded: true, children: () => rows };
}

/** `left` are the sessions that a filter leaves, where there is one. */
function groupRow(shown: ShownSessions, { group, key, sessions, broken, orphans }: Group, left: readonly Session[] | undefined): Row {
	const { programme, words, now, me } = shown;
	const id = groupId(shown, key);
	const shared = {
		id,
		...(group.is === 'pair' && programme.pairs.has(group.id) && { pair: { folder: programme.folder, id: group.id } }),
		...(shown.expanded && { expanded: true }),
		children: () => [
			...broken.map(file => brokenFileRow(file, words)),
			...(left ? [] : goalsOf(shown, group)),
			...sessionLevels(shown, left ?? sessions, id, false),
			...(left ? [] : orphans.map(reflection => reflectionRow(programme, reflection, words, me))),
		],
	};
	const found = left && words.finding.rows.found(left.length, sessions.length);
	if (group.is === 'forums') {
		const label = words.rows.forums;
		return { ...shared, kind: 'group', label, description: found ?? words.rows.sessions(sessions.length), icon: 'comment-discussion', tooltip: label, spoken: words.spoken.group(label, (left ?? sessions).length) };
	}
	const pair = group.is === 'pair' ? programme.pairs.get(group.id) : group;
	const label = plainText(describePair(programme, pair?.mentors ?? [], pair?.mentees ?? [])) || (group.is === 'pair' ? plainText(group.id) : words.rows.noPerson);
	const description = found ?? describeMeetings(sessions, words, now.today);
	return { ...shared, kind: 'pair', label, description, icon: 'organization', tooltip: `${label}\n${description}`, spoken: words.spoken.pair(label, description) };
}

function goalsOf({ programme, words, now }: ShownSessions, group: SessionGroup): readonly Row[] {
	const pair = group.is === 'pair' ? programme.pairs.get(group.id) : undefined;
	return pair ? goalRows(programme, pair, words, now) : [];
}

/** When they last met, what is next, and what waits: the first things to know of a pair. */
function describeMeetings(sessions: readonly Session[], words: Words, today: Day): string {
	let describe = descriptions.get(words);
	if (!describe) {
		describe = meetingsIn(words);
		descriptions.set(words, describe);
	}
	return describe(sessions, today);
}

const descriptions = new WeakMap<Words, ReturnType<typeof meetingsIn>>();
const byName = new Intl.Collator();

function meetingsIn(words: Words): (sessions: readonly Session[], today: Day) => string {
	return onDay((sessions, today) => {
		let held: Day | undefined;
		let next: Day | undefined;
		let overdue = 0;
		for (const session of sessions) {
			const { date } = session;
			const status = statusOf(session, today);
			if (status === 'done' && date <= today && (held === undefined || date > held)) {
				held = date;
			} else if (date >= today && (status === 'scheduled' || status === 'proposed') && (next === undefined || date < next)) {
				next = date;
			}
			overdue += openActions(session).filter(action => isOverdue(action, today)).length;
		}
		return [
			...(overdue > 0 ? [words.rows.overdue(overdue)] : []),
			held === undefined ? words.rows.notMet : words.rows.lastMet(daysBetween(held, today)),
			...(next === undefined ? [] : [words.rows.next(words.shortDay(next, today))]),
		].join(' · ');
	});
}
