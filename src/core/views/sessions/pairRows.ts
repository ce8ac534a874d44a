import { groupBy } from '../../text/collections';
import { earlierPairs, laterPairs, overdueUnder } from '../../programme/continuedPairs';
import { describeAnyPair } from '../../programme/namedPairs';
import { todayByOwner } from '../../programme/openActions';
import { notMet, type NotMet, pairMeetings, type PairMeetings, pairNotMet } from '../../programme/pairMeetings';
import { describePairInFull, type SessionGroup } from '../../programme/programme';
import { hasEnded, type Pair } from '../../record/pair';
import { forEachInSteps } from '../../text/steps';
import { daysBetween, type Day } from '../../time/days';
import { startOfFile } from '../../text/range';
import { shownText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { brokenFileRows, type Row } from '../row';
import { goalRows } from '../actions/goalRows';
import { matchesPair } from './findSessions';
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
	const isFound = (group: PairGroup): boolean => (group.left ?? group.sessions).length > 0 || isFoundItself(shown, group);
	const groups = inOrder(shown, finder ? all.groups.filter(isFound) : all.groups);
	const byCohort = groupBy(groups, ({ cohort }) => cohort);
	const hidden = finder ? all.groups.filter(group => !isFound(group)).flatMap(({ broken }) => broken) : [];
	return [
		...(byCohort.size > 1 ? cohortsInOrder(shown, byCohort).map(([cohort, members]) => cohortRow(shown, cohort, members)) : []),
		...inRanges(shown, byCohort.size > 1 ? groups.filter(({ cohort }) => cohort === undefined) : groups, 'pairs'),
		...brokenFileRows([...all.broken, ...hidden], words),
		...(finder ? [] : all.orphans.map(reflection => reflectionRow(programme, reflection, words, me))),
	];
}

/** Returns the cohorts as the programme's file has them, others behind; or by their pairs where these are ordered by when they met. */
function cohortsInOrder<Members>(
	{ programme, choice }: ShownSessions, byCohort: ReadonlyMap<string, Members>,
): readonly (readonly [string, Members])[] {
	const declared = (programme.file?.cohorts ?? []).map(({ id }) => id);
	const placeOf = (cohort: string): number => declared.includes(cohort) ? declared.indexOf(cohort) : declared.length;
	return choice.order === 'notMet' ? [...byCohort] : [...byCohort].sort(([a], [b]) => placeOf(a) - placeOf(b));
}

/** Whether a filter finds any pair by its own row: its names, its cohort, or that it has not met for too long. */
export function findsPair(shown: ShownSessions): boolean {
	return shown.choice.group === 'pair' && pairGroups(shown.programme, undefined).groups.some(group => isFoundItself(shown, group));
}

function isFoundItself({ programme, choice, now }: ShownSessions, { group }: PairGroup): boolean {
	const pair = group.is === 'pair' ? programme.pairs.get(group.id) : undefined;
	return pair !== undefined && matchesPair(programme, pair, choice.filter, now);
}

/** Returns the pairs by name, or those first that have not met for longest. Pairs that have ended, and forums, come last then. */
function inOrder(shown: ShownSessions, groups: readonly PairGroup[]): readonly PairGroup[] {
	if (shown.choice.order !== 'notMet') {
		return groups;
	}
	const { today } = shown.now;
	const daysOf = (group: PairGroup): number => {
		const { pair, meetings: { held } } = standingOf(shown, group);
		const since = held ?? pair?.start;
		return group.group.is === 'forums' || hasEnded(pair) ? -2 : since === undefined ? -1 : daysBetween(since, today);
	};
	const days = new Map(groups.map(group => [group, daysOf(group)]));
	return [...groups].sort((a, b) => (days.get(b) ?? 0) - (days.get(a) ?? 0));
}

interface Standing {
	/** The pair's file, if there is one. */
	readonly pair: Pair | undefined;
	readonly meetings: PairMeetings;
	readonly unmet: NotMet | undefined;
}

function standingOf({ programme, now }: ShownSessions, { group, sessions }: PairGroup): Standing {
	const { today } = now;
	const todayOf = todayByOwner(programme, now);
	const pair = group.is === 'pair' ? programme.pairs.get(group.id) : undefined;
	const own = pairMeetings(sessions, today, todayOf);
	const isPart = pair && (pair.continues !== undefined || laterPairs(programme, pair).length > 0);
	const meetings = isPart ? { ...own, overdue: overdueUnder(programme, pair, todayOf) } : own;
	const unmet = pair ? pairNotMet(programme, pair, today, todayOf)
		: group.is === 'names' ? notMet({ status: 'active', held: meetings.held }, programme.file, today)
		: undefined;
	return { pair, meetings, unmet };
}

function cohortRow(shown: ShownSessions, cohort: string, groups: readonly PairGroup[]): Row {
	const { programme, words } = shown;
	const label = shownText(programme.file?.cohorts?.find(({ id }) => id === cohort)?.name ?? cohort);
	return {
		id: `cohort:${programme.folder}#${cohort}`, kind: 'cohort', label, icon: 'milestone', tooltip: label, spoken: sentence(words.spoken.cohort(label)), expanded: true,
		cohort: { folder: programme.folder, id: cohort },
		children: () => inRanges(shown, groups, `pairs of ${cohort}`),
	};
}

/** Returns a row for each pair; above `maxRowsPerLevel`, for each range of names. */
function inRanges(shown: ShownSessions, groups: readonly PairGroup[], below: string): readonly Row[] {
	const ranges = rangesOf(groups);
	return ranges.length === 0 ? groups.map(group => pairRow(shown, group)) : ranges.map(range => {
		const id = `${below}/${String(range.number)}`;
		const { words, expanded } = shown;
		return {
			...groupRow(
				groupId(shown, id),
				shown.choice.order === 'notMet'
					? `${String(range.from)} – ${String(range.to)}`
					: rangeOfNames(groups.map(group => nameOf(group, words)), range),
				words.finding.rows.pairs(range.members.length),
				'organization',
				words.spoken.range,
			), expanded,
			children: () => inRanges(shown, range.members, id),
			prepare: () => forEachInSteps(range.members, ({ sessions }) => sessions.length, group => standingOf(shown, group)),
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
			...brokenFileRows(broken, words),
			...(left ? [] : [...earlierOf(shown, group), ...goalsOf(shown, group)]),
			...levels.children(),
			...(left ? [] : orphans.map(reflection => reflectionRow(programme, reflection, words, me))),
		],
		prepare: levels.prepare,
	};
	const found = left && sessions.length > 0 ? words.finding.rows.found(left.length, sessions.length) : undefined;
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
	const standing = standingOf(shown, pairGroup);
	const meetings = describeMeetings(standing, words, now.today);
	const { unmet, pair } = standing;
	const tone = unmet ? 'warning' : hasEnded(pair) ? 'muted' : undefined;
	return {
		...shared,
		kind: 'pair',
		...pair && { facets: [pair.status ?? 'active'] },
		label,
		description: (found === undefined ? meetings : [...describeUnmet(standing, words), found]).join(' · '),
		icon: unmet?.flag === 'alert' ? 'warning' : unmet ? 'history' : 'organization',
		...(tone && { tone }),
		tooltip: [label, ...fullNames(shown, pairGroup, label), ...meetings, ...(found === undefined ? [] : [found])].join('\n'),
		spoken: sentence(
			words.spoken.pair(words.spoken.pairOf(label)),
			...(found === undefined ? describeMeetings(standing, words, now.today, true) : [...describeUnmet(standing, words), found]),
		),
	};
}

/** Returns a line with the members' names as they are written, where the label leaves out titles or degrees. */
function fullNames({ programme }: ShownSessions, { group }: PairGroup, label: string): readonly string[] {
	const { mentors = [], mentees = [] } = group.is === 'names' ? group : group.is === 'pair' ? programme.pairs.get(group.id) ?? {} : {};
	const names = shownText(describePairInFull(programme, mentors, mentees), 1_000);
	return names === '' || names === label ? [] : [names];
}

function nameOf({ group, name }: PairGroup, words: Words): string {
	return group.is === 'forums' ? words.rows.forums : name || words.rows.noPerson;
}

/** Returns a row for each pair that the pair takes over from, oldest first; a click opens that pair's file. */
function earlierOf({ programme, words }: ShownSessions, group: SessionGroup): readonly Row[] {
	const pair = group.is === 'pair' ? programme.pairs.get(group.id) : undefined;
	return !pair ? [] : earlierPairs(programme, pair).map(earlier => {
		const label = words.rows.earlierPair(shownText(describeAnyPair(programme, earlier)));
		const days = [earlier.start, earlier.end].map(day => day === undefined ? '…' : words.day(day));
		const description = earlier.start === undefined && earlier.end === undefined ? '' : days.join(' – ');
		return {
			id: `earlier:${pair.uri}#${earlier.uri}`, kind: 'group', label, description, icon: 'history',
			tooltip: [label, description].filter(text => text !== '').join('\n'), spoken: sentence(label, description),
			opens: { uri: earlier.uri, at: startOfFile.start },
		};
	});
}

function goalsOf({ programme, words, now }: ShownSessions, group: SessionGroup): readonly Row[] {
	const pair = group.is === 'pair' ? programme.pairs.get(group.id) : undefined;
	return pair ? goalRows(programme, pair, words, now) : [];
}

/** Describes a status other than active, how long they have not met, overdue actions, and the next meeting. `inFull` spells out the day. */
function describeMeetings(standing: Standing, words: Words, today: Day, inFull = false): readonly string[] {
	const { pair, meetings: { held, next, overdue }, unmet } = standing;
	const late = hasEnded(pair) ? 0 : overdue;
	return [
		...(pair?.status === undefined || pair.status === 'active' ? [] : [words.overview.pairs.statuses[pair.status]]),
		...describeUnmet(standing, words),
		...(late > 0 ? [inFull ? words.brief.next.overdue(late) : words.rows.overdue(late)] : []),
		...(unmet ? [] : [held === undefined ? words.rows.notMet : words.rows.lastMet(daysBetween(held, today))]),
		...(!next ? [] : [inFull ? words.spoken.next(words.spoken.day(next.date)) : words.rows.next(words.shortDay(next.date, today))]),
	];
}

function describeUnmet({ unmet }: Standing, words: Words): readonly string[] {
	return unmet ? [words.rows.notMetFor(unmet.days, unmet.flag === 'alert')] : [];
}
