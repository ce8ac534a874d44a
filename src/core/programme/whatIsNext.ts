import { compareText } from '../text/collections';
import type { Pair } from '../record/pair';
import type { Session } from '../record/session';
import { memoizeByList } from '../text/memoizeByList';
import { forEachInSteps, type Steps } from '../text/steps';
import type { Now } from '../time/instants';
import { byUrgency, countOverdue, findActionsInSteps, openActionsOf, todayByOwner, type ProgrammeAction } from './openActions';
import { sessionBundles } from './memoizedLists';
import { pairNotMet } from './pairMeetings';
import { plannedByAge } from './plannedByAge';
import { keyOfGroup, type Programme } from './programme';
import { endIn, needsLogging, nowIn, planned, startIn, zoneOf } from './timing';

/** A session with its programme. */
export interface ProgrammeSession {
	readonly programme: Programme;
	readonly session: Session;
}

/** A planned meeting that is not over. */
export interface ComingSession extends ProgrammeSession {
	/** Milliseconds since 1970-01-01 UTC. */
	readonly startMs: number;
}

/** A pair that has not met for very long. */
interface UrgentPair {
	readonly programme: Programme;
	readonly pair: Pair;
	/** Days since the last meeting, or since the pair's start. */
	readonly days: number;
}

/** A summary of all programmes for the current moment. */
export interface WhatIsNext {
	/** The first of `coming`. */
	readonly next?: ComingSession;
	/** Soonest first; includes sessions in progress. Sorted when it is read. */
	readonly coming: readonly ComingSession[];
	/** The number of `toLog`. */
	readonly toLogCount: number;
	/** Sessions to log, oldest first. Sorted when it is read. */
	readonly toLog: readonly ProgrammeSession[];
	/** The number of overdue actions; `overdueActions` returns them. */
	readonly overdue: number;
	/** The pairs that have urgently not met, by the programmes' policies; longest first. */
	readonly urgent: readonly UrgentPair[];
	/** The end of the first meeting to end, when this value expires: milliseconds since 1970-01-01 UTC. */
	readonly changesAtMs?: number;
}

/** Combines upcoming sessions, sessions to log, overdue actions and urgent pairs of all programmes. */
export function whatIsNext(programmes: readonly Programme[], now: Now): WhatIsNext {
	const found = programmes.map(programme => plannedIn(programme, now));
	const first = found.flatMap(({ programme, near, ahead }): readonly ComingSession[] => [
		...near, ...ahead.flatMap(({ sessions: [soonest] }) => soonest ? [{ programme, ...soonest }] : []),
	]).reduce<ComingSession | undefined>((a, b) => a && bySoonest(a, b) <= 0 ? a : b, undefined);
	const changesAtMs = Math.min(...found.map(({ changesAtMs }) => changesAtMs));
	let coming: readonly ComingSession[] | undefined;
	let toLog: readonly ProgrammeSession[] | undefined;
	return {
		...(first && { next: first }),
		get coming() {
			return coming ??= found.flatMap(({ programme, near, ahead }) => [
				...near, ...ahead.flatMap(({ sessions }) => sessions.map(each => ({ programme, ...each }))),
			]).sort(bySoonest);
		},
		toLogCount: found.reduce((sum, { toLog }) => sum + toLog.reduce((all, { length }) => all + length, 0), 0),
		get toLog() {
			return toLog ??= found.flatMap(({ programme, toLog }) => toLog.flat().map(session => ({ programme, session })))
				.sort((a, b) => compareText(a.session.date, b.session.date) || byId(a.session, b.session));
		},
		overdue: programmes.reduce((sum, programme) => sum + countOverdue(programme, now), 0),
		urgent: programmes
			.flatMap(programme => urgentPairs(programme, now))
			.sort((a, b) => b.days - a.days || compareText(a.pair.uri, b.pair.uri)),
		...(changesAtMs < Infinity && { changesAtMs }),
	};
}

/** Computes in advance, in steps, what `whatIsNext` remembers of sessions that have not changed since. */
export function* prepareWhatIsNext(programmes: readonly Programme[], now: Now): Steps {
	for (const programme of programmes) {
		const { today } = nowIn(programme, now);
		const zone = zoneOf(programme, now);
		yield* forEachInSteps(sessionBundles(programme), ({ length }) => length, sessions => {
			const { ahead } = plannedByAge(planned(sessions, today), today);
			return ahead.length === 0 || sessionsAhead(ahead, zone);
		});
		yield* findActionsInSteps(programme, now);
		const todayOf = todayByOwner(programme, now);
		yield* forEachInSteps(pairsToAlert(programme), ({ id }) => programme.sessionsByGroup.get(keyOfGroup({ is: 'pair', id }))?.length ?? 0,
			pair => pairNotMet(programme, pair, today, todayOf));
	}
}

/** The planned sessions of a programme, in lists that are cheap to find again after a change. */
interface PlannedIn {
	readonly programme: Programme;
	/** Those to come whose times were looked at. */
	readonly near: readonly ComingSession[];
	readonly ahead: readonly SessionsAhead[];
	readonly toLog: readonly (readonly Session[])[];
	/** The end of the first one to end; infinite without any. */
	readonly changesAtMs: number;
}

function plannedIn(programme: Programme, now: Now): PlannedIn {
	const { today } = nowIn(programme, now);
	const zone = zoneOf(programme, now);
	const near: ComingSession[] = [];
	const ahead: SessionsAhead[] = [];
	const toLog: (readonly Session[])[] = [];
	let changesAtMs = Infinity;
	for (const sessions of sessionBundles(programme)) {
		const byAge = plannedByAge(planned(sessions, today), today);
		toLog.push(byAge.over, byAge.near.filter(session => needsLogging(session, programme, now)));
		for (const session of byAge.near) {
			const endMs = endIn(session, zone);
			if (endMs > now.epochMs) {
				near.push({ programme, session, startMs: startIn(session, zone) });
				changesAtMs = Math.min(changesAtMs, endMs);
			}
		}
		if (byAge.ahead.length > 0) {
			const found = sessionsAhead(byAge.ahead, zone);
			ahead.push(found);
			changesAtMs = Math.min(changesAtMs, found.firstEndMs);
		}
	}
	return { programme, near, ahead, toLog, changesAtMs };
}

interface SessionsAhead {
	/** Soonest first. */
	readonly sessions: readonly Omit<ComingSession, 'programme'>[];
	readonly firstEndMs: number;
}

const sessionsAhead = memoizeByList((sessions: readonly Session[], zone: string): SessionsAhead => ({
	sessions: sessions.map(session => ({ session, startMs: startIn(session, zone) })).sort(bySoonest),
	firstEndMs: Math.min(...sessions.map(session => endIn(session, zone))),
}));

/** The pairs of a programme whose policy says when it is urgent that a pair meets. */
function pairsToAlert({ file, pairs }: Programme): readonly Pair[] {
	return file?.policy?.alert_after_days === undefined ? [] : [...pairs.values()];
}

function urgentPairs(programme: Programme, now: Now): readonly UrgentPair[] {
	const { today } = nowIn(programme, now);
	const todayOf = todayByOwner(programme, now);
	return pairsToAlert(programme).flatMap(pair => {
		const found = pairNotMet(programme, pair, today, todayOf);
		return found?.flag === 'alert' ? [{ programme, pair, days: found.days }] : [];
	});
}

/** Returns the overdue actions of all programmes, in the order of `byUrgency`. */
export function overdueActions(programmes: readonly Programme[], now: Now): readonly ProgrammeAction[] {
	return programmes.flatMap(programme => openActionsOf(programme, now)).filter(({ overdue }) => overdue).sort(byUrgency);
}

function bySoonest(a: Pick<ComingSession, 'session' | 'startMs'>, b: Pick<ComingSession, 'session' | 'startMs'>): number {
	return a.startMs - b.startMs || byId(a.session, b.session);
}

function byId(a: Session, b: Session): number {
	return compareText(a.id, b.id) || compareText(a.uri, b.uri);
}
