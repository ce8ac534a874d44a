import { groupBy } from '../../text/collections';
import type { SessionGroup } from '../../programme/programme';
import { memoizeByList } from '../../text/memoizeByList';
import { forEachInSteps } from '../../text/steps';
import { isOverdue, openActions, statusOf, type Session } from '../../record/session';
import { daysBetween, type Day } from '../../time/days';
import { plainText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { brokenFileRow, type Row } from '../row';
import { goalRows } from '../actions/goalRows';
import { pairGroups, type PairGroup } from './pairGroups';
import { rangeOfNames, rangesOf } from '../partition';
import { reflectionRow } from '../reflections/reflectionRow';
import { sentence } from '../rowText';
import { partOf } from './sessionParts';
import { sessionLevels } from './sessionOrder';
import { groupId, type ShownSessions } from './shownSessions';
import { groupRow } from '../timeLevels';

/**
 * Returns rows by pair, within cohorts where there are several. With a filter, pairs without a match are omitted; broken files are
 * always listed, since they may contain a match.
 */
export function pairRows(shown: ShownSessions): readonly Row[] {
	const { programme, words, finder, me } = shown;
	const all = pairGroups(programme, finder);
	const groups = finder ? all.groups.filter(({ left = [] }) => left.length > 0) : all.groups;
	const byCohort = groupBy(groups, ({ cohort }) => cohort);
	const hidden = finder ? all.groups.filter(({ left = [] }) => left.length === 0).flatMap(({ broken }) => broken) : [];
	return [
		...(byCohort.size > 1 ? [...byCohort].map(([cohort, members]) => cohortRow(shown, cohort, members)) : []),
		...inRanges(shown, byCohort.size > 1 ? groups.filter(({ cohort }) => cohort === undefined) : groups, 'pairs'),
		...[...all.broken, ...hidden].map(file => brokenFileRow(file, words)),
		...(finder ? [] : all.orphans.map(reflection => reflectionRow(programme, reflection, words, me))),
	];
}

function cohortRow(shown: ShownSessions, cohort: string, groups: readonly PairGroup[]): Row {
	const { programme, words } = shown;
	const label = plainText(programme.file?.cohorts?.find(({ id }) => id === cohort)?.name ?? cohort);
	return {
		id: `cohort:${programme.folder}#${cohort}`, kind: 'cohort', label, icon: 'milestone', tooltip: label, spoken: sentence(words.spoken.cohort(label)), expanded: true,
		children: () => inRanges(shown, groups, `pairs of ${cohort}`),
	};
}

/** Returns a row for each pair; above `maxRowsPerLevel`, for each range of names. */
function inRanges(shown: ShownSessions, groups: readonly PairGroup[], below: string): readonly Row[] {
	const ranges = rangesOf(groups);
	return ranges.length === 0 ? groups.map(group => pairRow(shown, group)) : ranges.map(range => {
		const id = `${below}/${String(range.number)}`;
		const { words, now, expanded } = shown;
		return {
			...groupRow(
				groupId(shown, id),
				rangeOfNames(groups.map(group => nameOf(group, words)), range),
				words.finding.rows.pairs(range.members.length),
				'organization',
				words.spoken.range,
			), expanded,
			children: () => inRanges(shown, range.members, id),
			prepare: () => forEachInSteps(
				range.members, ({ sessions }) => sessions.length, ({ sessions }) => describeMeetings(sessions, now.today, words),
			),
		};
	});
}

function pairRow(shown: ShownSessions, pairGroup: PairGroup): Row {
	const { programme, words, now, me } = shown;
	const { group, key, sessions, left, broken, orphans } = pairGroup;
	const id = groupId(shown, key);
	const levels = sessionLevels(shown, [partOf(left ?? sessions, now.today)], id, false);
	const shared = {
		id,
		...(group.is !== 'forums' && {
			pair: { folder: programme.folder, id: group.is === 'pair' && programme.pairs.has(group.id) ? group.id : key },
		}),
		...(shown.expanded && { expanded: true }),
		children: () => [
			...broken.map(file => brokenFileRow(file, words)),
			...(left ? [] : goalsOf(shown, group)),
			...levels.children(),
			...(left ? [] : orphans.map(reflection => reflectionRow(programme, reflection, words, me))),
		],
		prepare: levels.prepare,
	};
	const found = left && words.finding.rows.found(left.length, sessions.length);
	const label = nameOf(pairGroup, words);
	if (group.is === 'forums') {
		return {
			...shared,
			kind: 'group',
			label,
			description: found ?? words.rows.sessions(sessions.length),
			icon: 'comment-discussion',
			tooltip: label,
			spoken: sentence(label, found ?? words.rows.sessions(sessions.length)),
		};
	}
	const { shown: meetings, spoken } = describeMeetings(sessions, now.today, words);
	const description = found ?? meetings;
	return {
		...shared,
		kind: 'pair',
		label,
		description,
		icon: 'organization',
		tooltip: `${label}\n${description}`,
		spoken: sentence(words.spoken.pair(words.spoken.pairOf(label)), ...(found === undefined ? spoken : [found])),
	};
}

function nameOf({ group, name }: PairGroup, words: Words): string {
	return group.is === 'forums' ? words.rows.forums : name || words.rows.noPerson;
}

function goalsOf({ programme, words, now }: ShownSessions, group: SessionGroup): readonly Row[] {
	const pair = group.is === 'pair' ? programme.pairs.get(group.id) : undefined;
	return pair ? goalRows(programme, pair, words, now) : [];
}

/** Describes overdue actions, the last meeting and the next one. */
const describeMeetings = memoizeByList((
	sessions: readonly Session[], today: Day, words: Words,
): { readonly shown: string; readonly spoken: readonly string[] } => {
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
	const met = held === undefined ? words.rows.notMet : words.rows.lastMet(daysBetween(held, today));
	return {
		shown: [
			...(overdue > 0 ? [words.rows.overdue(overdue)] : []),
			met,
			...(next === undefined ? [] : [words.rows.next(words.shortDay(next, today))]),
		].join(' · '),
		spoken: [
			...(overdue > 0 ? [words.brief.next.overdue(overdue)] : []),
			met,
			...(next === undefined ? [] : [words.spoken.next(words.spoken.day(next))]),
		],
	};
});
