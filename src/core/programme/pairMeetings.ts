import type { Pair } from '../record/pair';
import type { PairStanding } from '../record/computedStates';
import type { ProgrammeFile } from '../record/programmeFile';
import { isOverdue, openActions, type Session, statusOf } from '../record/session';
import { memoizeByList } from '../text/memoizeByList';
import { type Day, daysBetween } from '../time/days';
import type { TodayByOwner } from './openActions';
import { keyOfGroup, type Programme } from './programme';
import { unreadFiles } from './unreadFiles';

/** What the sessions of a pair say together. */
export interface PairMeetings {
	/** The day of the last session held. */
	readonly held?: Day;
	/** The next proposed or scheduled session. */
	readonly next?: Session;
	/** The number of overdue actions. */
	readonly overdue: number;
}

/** Returns the last and next meeting and the overdue actions of a pair's sessions; memoized. */
export const pairMeetings = memoizeByList((sessions: readonly Session[], today: Day, todayOf: TodayByOwner): PairMeetings => {
	let held: Day | undefined;
	let next: Session | undefined;
	let overdue = 0;
	for (const session of sessions) {
		const { date } = session;
		const status = statusOf(session, today);
		if (status === 'done' && date <= today && (held === undefined || date > held)) {
			held = date;
		} else if (date >= today && (status === 'scheduled' || status === 'proposed') && (!next || whenOf(session) < whenOf(next))) {
			next = session;
		}
		overdue += openActions(session).filter(action => isOverdue(action, todayOf(action.owner))).length;
	}
	return { ...(held !== undefined && { held }), ...(next && { next }), overdue };
});

const whenOf = ({ date, clock }: Session): string => `${date} ${clock?.time ?? ''}`;

/** A pair that has not met for too long, by the programme's policy; `alert` is urgent. */
export interface NotMet {
	readonly flag: 'stale' | 'alert';
	/** The number of days since the last meeting, or since the pair's start if it never met. */
	readonly days: number;
}

/** Whether an active pair has not met for too long; undefined if it has, and where neither a meeting nor a start is known. */
export function notMet(
	{ status, start, held }: { readonly status: PairStanding; readonly start?: Day | undefined; readonly held?: Day | undefined },
	file: Pick<ProgrammeFile, 'policy'> | undefined,
	today: Day,
): NotMet | undefined {
	const { stale_after_days = Infinity, alert_after_days = Infinity } = file?.policy ?? {};
	const since = held ?? start;
	if (since === undefined || status !== 'active') {
		return undefined;
	}
	const days = daysBetween(since, today);
	return days >= alert_after_days ? { flag: 'alert', days } : days >= stale_after_days ? { flag: 'stale', days } : undefined;
}

/** Whether a pair with a file has not met for too long. */
export function pairNotMet(
	programme: Pick<Programme, 'file' | 'sessionsByGroup' | 'broken'>, pair: Pair, today: Day, todayOf: TodayByOwner,
): NotMet | undefined {
	const sessions = programme.sessionsByGroup.get(keyOfGroup({ is: 'pair', id: pair.id }));
	const held = sessions && pairMeetings(sessions, today, todayOf).held;
	const isUnread = unreadFiles(programme).uris.has(pair.uri);
	return notMet({ status: isUnread ? 'unknown' : pair.status ?? 'active', start: pair.start, held }, programme.file, today);
}
