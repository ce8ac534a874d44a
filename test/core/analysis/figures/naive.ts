/*
 * The figures of a programme a second time, from the raw files and with nothing of the product's: plain loops over what `yaml`
 * reads, in the spelling that the product itself writes. Slow and simple on purpose.
 */
import { parse } from 'yaml';
import { type GoalFigures, goalsInTotal, handedOver } from './naiveHandedOver';
import type { Head, OpenActions, Pair, Person, Programme, Rate, Session, Value, Written } from './naiveFiles';

const zones: Readonly<Record<string, string>> = { 'Asia/Jakarta': '+07:00', 'UTC': 'Z' };
const day = 86_400_000;
const ms = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const addUp = (one: OpenActions, other: OpenActions): OpenActions =>
	({ open: one.open + other.open, overdue: one.overdue + other.overdue });
const round = (n: number): number => Math.round(n * 100) / 100;

interface PersonFigures {
	readonly person: string;
	readonly year: number;
	readonly sessions: readonly string[];
	readonly minutes: number | undefined;
	readonly jp: number | undefined;
	readonly target: number;
}

export interface Asked { readonly today: string; readonly cohort?: string; readonly year?: number }

/** Everything that can be counted of a programme whose files are given by path. `today` is at noon UTC. */
export function naiveFigures(files: Readonly<Record<string, string>>, { today, cohort, year }: Asked): unknown {
	const programme = (parse(files['programme.yaml'] ?? '') ?? {}) as Programme;
	const policy = programme.policy ?? {};
	const { people = [] } = (parse(files['people.yaml'] ?? '') ?? {}) as { readonly people?: readonly Person[] };
	const offset = zones[programme.timezone ?? 'UTC']!;
	const named = (reference: string): Person | undefined =>
		people.find(person => person.id === reference || person.name === reference || person.aliases?.includes(reference));
	const allPairs = Object
		.keys(files)
		.filter(path => /^pairs\//.test(path))
		.map(path => parse(files[path]!) as Pair)
		.sort((a, b) => a.id < b.id ? -1 : 1);
	const pairs = allPairs.filter(pair => cohort === undefined || pair.cohort === cohort);
	/** Whose people a session's are: those that it names, else the pair's. */
	const sideOf = (session: Session, side: 'mentors' | 'mentees'): readonly string[] =>
		session[side] ?? allPairs.find(({ id }) => id === session.pair)?.[side] ?? [];
	const isSame = (one: string, other: string): boolean => (named(one)?.id ?? one) === (named(other)?.id ?? other);
	const { isOver, pairOfNames, duePair } = handedOver(allPairs, isSame);
	const sessions = Object.keys(files).filter(path => /^sessions\//.test(path)).map((path): Session => {
		const { pair, ...session } = parse(files[path]!) as Written;
		const folder = path.split('/')[1]!;
		const own = pair ?? pairOfNames(session, folder);
		return { ...session, date: (session.start ?? session.date ?? '').slice(0, 10), ...(own !== undefined && { pair: own }) };
	});
	const state = (session: Session): string => {
		const status = session.status ?? (session.date <= today ? 'done' : 'scheduled');
		if (status === 'done') {
			return session.date <= today ? 'held' : 'contradictory';
		}
		if (status === 'cancelled' || status === 'draft') {
			return status;
		}
		if (status === 'no-show') {
			return 'noShow';
		}
		const start = session.start ?? (session.time === undefined ? undefined : `${session.date}T${session.time}${offset}`);
		const end = start === undefined
			? Date.parse(`${session.date}T00:00:00${offset}`) + day
			: Date.parse(start) + (session.minutes ?? 60) * 60_000;
		return end <= Date.parse(`${today}T12:00:00Z`) ? 'toLog' : 'planned';
	};

	const jp = (minutes: number | undefined, meetings: number, days: number): number | undefined => {
		const rule: Rate | undefined = policy.jp
			?? (policy.jp_minutes === undefined ? undefined : { per: 'minutes', value: policy.jp_minutes });
		switch (rule?.per) {
			case 'minutes': return minutes === undefined ? undefined : round(minutes / rule.value);
			case 'meeting': return round(meetings * rule.value);
			case 'day': return round(days * rule.value);
			default: return undefined;
		}
	};
	const inYear = (date: string | undefined): boolean => year === undefined || date?.slice(0, 4) === String(year);
	const openNow = sessions.filter(({ date }) => inYear(date)).flatMap(session => (session.actions ?? [])
		.filter(({ state: now = 'open' }) => now === 'open' || now === 'doing')
		.map(action => ({ action, pair: duePair(session, action) })));
	/** The open actions that are due under a pair, or under none. */
	const actionsOf = (pair: Pair | undefined): OpenActions => {
		const own = openNow.filter(one => one.pair === pair);
		const late = own.filter(({ action: { due } }) => due !== undefined && due < today);
		return { open: own.length, overdue: isOver(pair) ? 0 : late.length };
	};

	/** Whether somebody of each side of a session came, as far as the attendance says. */
	const met = (session: Session): boolean => {
		const isThere = (person: string): boolean => !(session.attendance ?? []).some(
			entry => isSame(entry.person, person) && ['absent', 'excused'].includes(entry.state ?? ''),
		);
		return [sideOf(session, 'mentors'), sideOf(session, 'mentees')].every(side => side.length === 0 || side.some(isThere));
	};
	/** The sessions of a pair, those that did not meet with no minutes. */
	const asMet = (own: readonly Session[]): readonly Session[] => own.map(session => met(session) ? session : { ...session, minutes: 0 });
	const minutesOf = (held: readonly Session[]): number | undefined => {
		const timed = held.filter(session => session.minutes !== undefined);
		return held.length > 0 && timed.length === 0 ? undefined : timed.reduce((sum, session) => sum + (session.minutes ?? 0), 0);
	};
	const reflectedOn = (session: Session): number => {
		const who = new Set((session.reflected ?? []).map(({ person }) => named(person)?.id ?? person));
		for (const [path, text] of Object.entries(files)) {
			const {
				session: about, author = '', visibility = '',
			} = path.startsWith('reflections/') ? parse(text.split('---')[1]!) as Head : {};
			if (about === session.id && ['pair', 'coordinator', 'programme'].includes(visibility)) {
				who.add(named(author)?.id ?? author);
			}
		}
		return who.size;
	};
	/** Who came, and of a no-show that says of nobody that they were away the mentees whom it does not name. */
	const attendanceOf = (session: Session): NonNullable<Session['attendance']> => {
		const written = session.attendance ?? [];
		if (state(session) !== 'noShow' || written.some(entry => ['absent', 'excused'].includes(entry.state ?? ''))) {
			return written;
		}
		const mentees = new Set(sideOf(session, 'mentees').map(who => named(who)?.id ?? who));
		const away = [...mentees].filter(who => !written.some(entry => isSame(entry.person, who)));
		return [...written, ...away.map(person => ({ person, state: 'absent' }))];
	};
	const count = (own: readonly Session[], dayGroups: readonly (readonly Session[])[], actions: object): object => {
		const by = (wanted: string): number => own.filter(session => state(session) === wanted).length;
		const held = asMet(own.filter(session => state(session) === 'held'));
		const came = own.filter(session => ['held', 'noShow'].includes(state(session))).flatMap(attendanceOf);
		const attendance = (wanted: string): number => came.filter(({ state = 'unknown' }) => state === wanted).length;
		const minutes = minutesOf(held);
		const days = dayGroups.reduce(
			(sum, group) => sum + new Set(group.filter(session => state(session) === 'held' && met(session)).map(session => session.date)).size, 0,
		);
		return {
			sessions: {
				held: by('held'),
				planned: by('planned'),
				toLog: by('toLog'),
				draft: by('draft'),
				cancelled: by('cancelled'),
				noShow: by('noShow'),
				contradictory: by('contradictory'),
			},
			minutes, jp: jp(minutes, held.filter(met).length, days),
			heldWithoutMinutes: held.filter(session => session.minutes === undefined).length,
			attendance: {
				present: attendance('present'),
				late: attendance('late'),
				absent: attendance('absent'),
				excused: attendance('excused'),
				unknown: attendance('unknown'),
			},
			noShowsNotKnown: own.filter(session => state(session) === 'noShow' && attendanceOf(session).length === 0).length || undefined,
			actions,
			reflections: {
				known: own.reduce((sum, session) => sum + reflectedOn(session), 0),
				heldWith: held.filter(session => reflectedOn(session) > 0).length,
				heldNotKnown: held.filter(session => reflectedOn(session) === 0).length,
			},
		};
	};

	const goalsOf = (pair: Pair): readonly GoalFigures[] => (pair.goals ?? []).map(goal => {
		const { due = '9999-99-99', baseline, target } = goal;
		const onScale = (level: number): number | undefined => baseline === undefined || target === undefined ? undefined
			: baseline === target ? 100 * Number(level >= target)
				: Math.round(100 * Math.max(0, Math.min(1, (level - baseline) / (target - baseline))));
		const shareOf = (update: { readonly percent?: number; readonly level?: number }): number | undefined =>
			(update.level === undefined ? undefined : onScale(update.level)) ?? update.percent;
		const noted = (goal.updates ?? []).filter(update => update.level !== undefined || update.percent !== undefined);
		const percent = noted.slice(-1).map(shareOf).findLast(value => value !== undefined)
			?? (goal.state === 'reached' ? 100 : undefined);
		const start = pair.start ?? pair.agreement?.signed_on ?? programme.cohorts?.find(one => one.id === pair.cohort)?.start;
		const gone = (from: string): number => 100 * Math.max(0, (ms(today) - ms(from)) / (ms(due) - ms(from)));
		const standing = goal.state === 'dropped' || goal.state === 'moved' ? goal.state : goal.state === 'reached'
			|| percent === 100 ? 'reached' : due < today ? 'late'
			: goal.due === undefined
				|| start === undefined
				|| percent === undefined ? 'unknown' : percent >= gone(start) - 15 ? 'onTrack' : 'behind';
		return { id: goal.id, standing, percent };
	});
	const nameOf = (reference: string): string => named(reference)?.name ?? reference;
	const all = pairs.map(pair => {
		const own = sessions.filter(session => session.pair === pair.id);
		const held = own.filter(session => state(session) === 'held').map(session => session.date).sort();
		const last = held.filter(inYear).at(-1);
		const next = own
			.filter(session => inYear(session.date) && state(session) === 'planned' && session.date >= today && session.status !== 'in-progress')
			.map(session => session.date)
			.sort()
			.at(0);
		const since = held.at(-1) ?? pair.start;
		const days = since === undefined ? undefined : Math.round((ms(today) - ms(since)) / day);
		const status = pair.status ?? 'active';
		const { stale_after_days: stale = Infinity, alert_after_days: alert = Infinity } = policy;
		const flag = status !== 'active' || days === undefined ? undefined : days >= alert ? 'alert' : days >= stale ? 'stale' : undefined;
		return { own, pair, figures: {
			id: pair.id,
			mentors: (pair.mentors ?? []).map(nameOf),
			mentees: (pair.mentees ?? []).map(nameOf),
			status,
			flag,
			goals: goalsOf(pair),
			last: last === undefined ? undefined : { date: last, daysAgo: Math.round((ms(today) - ms(last)) / day) }, next,
			daysSinceMet: held.length === 0 ? undefined : Math.round((ms(today) - ms(held.at(-1)!)) / day),
			...count(own.filter(session => inYear(session.date)), [own.filter(session => inYear(session.date))], actionsOf(pair)),
		} };
	});
	const forums = cohort === undefined ? sessions.filter(session => session.pair === undefined && inYear(session.date)) : [];
	const counted = [...all.map(({ own }) => own.filter(session => inYear(session.date))), forums];
	const held = counted.flat().filter(session => state(session) === 'held');
	const countedOf = (id: string): readonly PersonFigures[] => [
		...new Set(held.map(session => Number(session.date.slice(0, 4)))),
	].sort().flatMap(inYear => {
		const own = held.filter(session => {
			const attended = session.attendance ?? [];
			const expected = [
				...sideOf(session, 'mentors'), ...sideOf(session, 'mentees'), ...attended.map(entry => entry.person),
			].some(who => named(who)?.id === id);
			return Number(session.date.slice(0, 4)) === inYear
				&& expected
				&& !attended.some(entry => named(entry.person)?.id === id && ['absent', 'excused'].includes(entry.state ?? ''));
		});
		const minutes = minutesOf(own);
		return own.length === 0
			? []
			: [
				{
					person: id,
					year: inYear,
					sessions: own.map(session => session.id).sort(),
					minutes,
					jp: jp(minutes, own.length, new Set(own.map(session => session.date)).size),
					target: 20,
				},
			];
	});
	/** Whether somebody's hours are waited for: mentors, mentees and who may become one. */
	const isAwaited = ({ id, role = '', cohort: own }: Person): boolean => pairs
		.flatMap(({ mentors = [], mentees = [] }) => [...mentors, ...mentees])
		.some(member => named(member)?.id === id)
		|| (!['coordinator', 'speaker'].includes(role) && (cohort === undefined || own === cohort));
	const persons = people.flatMap((person): readonly PersonFigures[] => {
		const counted = countedOf(person.id);
		return counted.length > 0 || !isAwaited(person) ? counted
			: [{ person: person.id, year: year ?? Number(today.slice(0, 4)), sessions: [], minutes: 0, jp: jp(0, 0, 0), target: 20 }];
	}).sort((a, b) => nameOf(a.person) < nameOf(b.person) ? -1 : nameOf(a.person) > nameOf(b.person) ? 1 : a.year - b.year);
	const states = ['held', 'planned', 'toLog', 'draft', 'cancelled', 'noShow', 'contradictory'];
	const byMonth = [...new Set(counted.flat().map(session => session.date.slice(0, 7)))].sort().map(month => {
		const own = counted.flat().filter(session => session.date.startsWith(month));
		const sessionsOf = Object.fromEntries(states.map(wanted => [wanted, own.filter(session => state(session) === wanted).length]));
		return {
			month,
			sessions: sessionsOf,
			minutes: asMet(own.filter(session => state(session) === 'held')).reduce((sum, session) => sum + (session.minutes ?? 0), 0),
		};
	});
	// What a named set holds is not told again here: those that sessions name are enough.
	const ownValues: readonly Value[] = typeof programme.values === 'string'
		? [...new Set(held.flatMap(session => session.values ?? []))].map((id): Value => ({ id }))
		: programme.values ?? [];
	const values = ownValues
		.map(one => ({ ...one, held: held.filter(session => session.values?.includes(one.id)).length }));
	const active = all.filter(({ figures }) => figures.status === 'active');
	/** The figures of some pairs together. */
	const together = (some: typeof all): { readonly pairs: object } => {
		const own = some.map(one => one.own.filter(session => inYear(session.date)));
		const going = some.filter(({ figures }) => figures.status === 'active');
		return {
			pairs: {
				all: some.length,
				active: going.length,
				stale: going.filter(({ figures }) => figures.flag === 'stale').length,
				alert: going.filter(({ figures }) => figures.flag === 'alert').length,
			},
			...count(own.flat(), own, some.map(({ pair }) => actionsOf(pair)).reduce(addUp, { open: 0, overdue: 0 })),
		};
	};
	const cohortsWithPairs = [...new Set([...(programme.cohorts ?? []).map(({ id }) => id), ...pairs.map(pair => pair.cohort ?? '').sort()])]
		.filter(id => id !== '' && pairs.some(pair => pair.cohort === id));
	const withoutCohort = all.filter(({ pair }) => pair.cohort === undefined);
	/** What somebody did as a mentor: sessions of pairs that they mentored in, held ones if they came; of nobody: what has no mentor. */
	const asMentor = (id: string | undefined): object | undefined => {
		const isTheirs = (side: readonly string[]): boolean => id === undefined ? side.length === 0 : side.some(who => isSame(who, id));
		const came = (session: Session): boolean => id === undefined
			|| !(session.attendance ?? []).some(entry => isSame(entry.person, id) && ['absent', 'excused'].includes(entry.state ?? ''));
		const written = counted.slice(0, -1).map(own => own.filter(session => isTheirs(sideOf(session, 'mentors'))));
		const own = written.map(some => some.filter(session => state(session) !== 'held' || came(session)));
		const pairsNow = all.filter(({ pair }) => isTheirs(pair.mentors ?? []));
		const { pairs: numbers } = together(pairsNow);
		const actions = pairsNow.map(({ pair }) => actionsOf(pair)).reduce(addUp, { open: 0, overdue: 0 });
		return pairsNow.length + written.flat().length === 0 ? undefined : { id, pairs: numbers, ...count(own.flat(), own, actions) };
	};
	const everyMentor = [...allPairs.flatMap(({ mentors = [] }) => mentors), ...sessions.flatMap(session => sideOf(session, 'mentors'))];
	const mentorIds = [...new Set(everyMentor.map(mentor => named(mentor)?.id ?? mentor))].sort((a, b) => nameOf(a) < nameOf(b) ? -1 : 1);
	const allActions = [...pairs, ...cohort === undefined ? [undefined] : []].map(actionsOf);
	return {
		pairs: {
			all: all.length,
			active: active.length,
			stale: active.filter(({ figures }) => figures.flag === 'stale').length,
			alert: active.filter(({ figures }) => figures.flag === 'alert').length,
		},
		goals: goalsInTotal(allPairs, all.map(({ pair, figures: { goals } }) => ({ pair, goals }))),
		total: count(counted.flat(), counted, allActions.reduce(addUp, { open: 0, overdue: 0 })),
		byPair: all.map(({ figures }) => figures),
		byCohort: cohortsWithPairs.length === 0 ? [] : [
			...cohortsWithPairs.map(id => ({ id, ...together(all.filter(({ pair }) => pair.cohort === id)) })),
			...withoutCohort.length === 0 ? [] : [together(withoutCohort)],
		],
		byMentor: [...mentorIds, undefined].map(asMentor).filter(mentor => mentor !== undefined),
		withoutPair: cohort === undefined ? count(forums, [forums], actionsOf(undefined)) : undefined,
		byPerson: persons,
		byMonth,
		values,
	};
}
