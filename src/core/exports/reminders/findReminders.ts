import { findActionsInSteps, type FoundAction, openActionsOf, todayByOwner, type TodayByOwner } from '../../programme/openActions';
import { hasRole } from '../../programme/people';
import { notMet, pairMeetings, pairNotMet } from '../../programme/pairMeetings';
import { sessionsOfPair, whoMeetsIn } from '../../programme/namedPairs';
import { groupOfSession, menteesOf, mentorsOf, nameOfPerson, type Programme } from '../../programme/programme';
import { needsLogging, nowIn, plannedSessions } from '../../programme/timing';
import { languageAliases } from '../../record/keys';
import type { Pair } from '../../record/pair';
import type { Session } from '../../record/session';
import { compareText } from '../../text/collections';
import type { Language } from '../../text/language';
import { normalForm } from '../../text/normalForm';
import { bareName, compareNames } from '../../text/personName';
import { plainText } from '../../text/plainText';
import { finish, type Steps } from '../../text/steps';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';

/** A session that is over and not logged, with the people of the other side, as written. */
interface ToLog {
	readonly session: Session;
	readonly others: readonly string[];
}

/** A pair that has not met for too long by the programme's policy, with the people of the other side, as written. */
export interface Unmet {
	readonly others: readonly string[];
	/** Days since the last meeting, or since the pair's start if it never met. */
	readonly days: number;
	readonly last?: Day;
	/** The day of the next planned session. */
	readonly next?: Day;
	/** The day of a session after the last meeting that is not logged, and long over too. */
	readonly unlogged?: Day;
}

/** What one person has to be reminded of. It holds nothing that the person may not read: their sessions, pairs and actions. */
export interface Reminder {
	/** As `ownerFrom` returns it. */
	readonly person: string;
	/** Without titles and degrees. */
	readonly name: string;
	readonly language: Language;
	readonly role: 'mentor' | 'mentee';
	readonly toLog: readonly ToLog[];
	/** Longest first. */
	readonly notMet: readonly Unmet[];
	/** The person's own overdue actions, in order of urgency. */
	readonly overdue: readonly FoundAction[];
}

/** Whose reminders are wanted; empty for everyone's. */
export interface ReminderScope {
	/** A pair's id as `findPair` takes it: only what concerns this pair. */
	readonly pair?: string;
	/** A person's id or name. */
	readonly person?: string;
	/** A cohort's id: only what concerns its pairs. */
	readonly cohort?: string;
}

interface Collected {
	readonly written: string;
	readonly toLog: ToLog[];
	readonly notMet: Unmet[];
	readonly overdue: FoundAction[];
	isMentor: boolean;
}

/**
 * Returns everyone who has a session to log, belongs to a pair that has not met for too long, or has an overdue action: mentors first, each
 * by name. A session is to be logged by its mentors, else by its mentees; a pair that has met in time once it is logged needs no other
 * reminder. `language` is that of a programme that names none.
 */
export function remindersOf(...asked: Parameters<typeof findReminders>): readonly Reminder[] {
	return finish(findReminders(...asked));
}

/** The number of sessions, pairs or people between two yields: a few milliseconds. */
const perStep = 100;

/** Like `remindersOf`, but yields every few milliseconds. */
export function* findReminders(
	programme: Programme, present: Now, language: Language, scope: ReminderScope = {},
): Steps<readonly Reminder[]> {
	const { people } = programme;
	const now = nowIn(programme, present);
	const todayOf = todayByOwner(programme, now);
	const collected = new Map<string, Collected>();
	const at = (written: string): Collected => {
		const key = people.comparisonKeyOf(written);
		const known = collected.get(key) ?? { written: people.keyOf(written), toLog: [], notMet: [], overdue: [], isMentor: false };
		collected.set(key, known);
		return known;
	};
	const isWanted = (pair: { readonly id: string; readonly cohort?: string | undefined } | undefined): boolean =>
		(scope.pair === undefined || pair?.id === scope.pair) && (scope.cohort === undefined || pair?.cohort === scope.cohort);

	const unlogged = new Map<string, Day>();
	for (const [i, session] of plannedSessions(programme, now.today).entries()) {
		if (i % perStep === 0) {
			yield;
		}
		const pair = whoMeetsIn(programme, session);
		if (needsLogging(session, programme, now) && isWanted(pair)) {
			if (pair && session.date > (unlogged.get(pair.id) ?? '')) {
				unlogged.set(pair.id, session.date);
			}
			const mentors = mentorsOf(programme, session);
			const mentees = groupOfSession(programme, session).is === 'forums' ? [] : menteesOf(programme, session);
			for (const mentor of mentors) {
				const person = at(mentor);
				person.isMentor = true;
				person.toLog.push({ session, others: menteesOf(programme, session) });
			}
			(mentors.length === 0 ? mentees : []).forEach(mentee => { at(mentee).toLog.push({ session, others: [] }); });
		}
	}
	for (const [i, pair] of [...programme.pairs.values()].entries()) {
		if (i % perStep === 0) {
			yield;
		}
		const { mentors = [], mentees = [] } = pair;
		const canMeet = mentors.length > 0 && mentees.length > 0 && isWanted(pair);
		const unmet = canMeet ? unmetPair(programme, pair, { today: now.today, todayOf, unlogged: unlogged.get(pair.id) }) : undefined;
		if (unmet) {
			for (const mentor of mentors) {
				const person = at(mentor);
				person.isMentor = true;
				person.notMet.push({ ...unmet, others: mentees });
			}
			mentees.forEach(mentee => { at(mentee).notMet.push({ ...unmet, others: mentors }); });
		}
	}
	yield* findActionsInSteps(programme, now);
	for (const action of openActionsOf(programme, now)) {
		if (action.overdue && action.owner && isWanted(action.pair ?? whoMeetsIn(programme, action.session))) {
			at(action.owner.key).overdue.push(action);
		}
	}
	const mentors = [...programme.pairs.values()].flatMap(pair => pair.mentors ?? []);
	const mentorKeys = new Set(mentors.map(mentor => people.comparisonKeyOf(mentor)));
	const isKnownMentor = (written: string): boolean => {
		const person = people.get(written);
		return hasRole(person, 'mentor') || (!hasRole(person, 'mentee') && mentorKeys.has(people.comparisonKeyOf(written)));
	};
	const reminders: Reminder[] = [];
	for (const [i, { written, toLog, notMet, overdue, isMentor }] of [...collected.values()].entries()) {
		if (i % perStep === 0) {
			yield;
		}
		if (scope.person !== undefined && !people.isSame(written, scope.person)) {
			continue;
		}
		reminders.push({
			person: written,
			name: plainText(bareName(nameOfPerson(programme, written))),
			language: languageOf(programme, written, language),
			role: isMentor || isKnownMentor(written) ? 'mentor' : 'mentee',
			toLog: toLog.sort((a, b) => compareText(a.session.date, b.session.date)),
			notMet: notMet.sort((a, b) => b.days - a.days),
			overdue,
		});
	}
	return reminders
		.sort((a, b) => Number(a.role === 'mentee') - Number(b.role === 'mentee') || compareNames(a.name, b.name));
}

/** `unlogged` is the day of the pair's last session to log. */
function unmetPair(
	programme: Programme, pair: Pair,
	{ today, todayOf, unlogged }: { readonly today: Day; readonly todayOf: TodayByOwner; readonly unlogged: Day | undefined },
): Omit<Unmet, 'others'> | undefined {
	const unmet = pairNotMet(programme, pair, today, todayOf);
	if (!unmet || (unlogged !== undefined && !notMet({ status: 'active', held: unlogged }, programme.file, today))) {
		return undefined;
	}
	const { held, next } = pairMeetings(sessionsOfPair(programme, pair), today, todayOf);
	return {
		days: unmet.days,
		...(held !== undefined && { last: held }),
		...(next && { next: next.date }),
		...(unlogged !== undefined && unlogged > (held ?? '') && { unlogged }),
	};
}

/** Returns the programme's language if the person speaks it or nothing is known, else the first of their languages that is ours. */
function languageOf({ file, people }: Programme, written: string, otherwise: Language): Language {
	const usual = file?.language ?? otherwise;
	const spoken = (people.get(written)?.languages ?? []).flatMap(language => languageNames.get(normalForm(language)) ?? []);
	return spoken.includes(usual) ? usual : spoken[0] ?? usual;
}

/** What people write in their list of languages. */
const languageNames: ReadonlyMap<string, Language> = new Map<string, Language>([
	...Object.entries(languageAliases), ['indonesian', 'id'], ['bahasa inggris', 'en'], ['id', 'id'], ['en', 'en'],
]);
