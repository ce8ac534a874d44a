import type { Pair } from '../record/pair';
import { type Session, statusOf } from '../record/session';
import type { Day } from '../time/days';
import type { Now } from '../time/instants';
import { type Goal, isOpenGoal } from './goalProgress';
import { sessionsOfPair } from './namedPairs';
import { openActionsOf, type ProgrammeAction } from './openActions';
import type { Programme } from './programme';
import { needsLogging, nowIn } from './timing';

/** What is still open in a pair. */
export interface OpenInPair {
	readonly pair: Pair;
	/** The most urgent first. */
	readonly actions: readonly ProgrammeAction[];
	/** With their indexes in the pair's list. */
	readonly goals: readonly { readonly goal: Goal; readonly index: number }[];
	/** Sessions to come, the earliest first; drafts too. */
	readonly planned: readonly Session[];
	/** Sessions that were planned, are over and not logged, the earliest first. */
	readonly toLog: readonly Session[];
}

/** Returns what is still open in some pairs of a programme, in their order. */
export function openInPairs(programme: Programme, pairs: readonly Pair[], present: Now): readonly OpenInPair[] {
	const now = nowIn(programme, present);
	const actions = openActionsOf(programme, now);
	return pairs.map(pair => {
		const sessions = [...sessionsOfPair(programme, pair)].sort((a, b) => momentOf(a) < momentOf(b) ? -1 : 1);
		return {
			pair,
			actions: actions.filter(action => action.pair?.id === pair.id),
			goals: (pair.goals ?? []).flatMap((goal, index) => isOpenGoal(goal) ? [{ goal, index }] : []),
			planned: sessions.filter(session => isPlanned(session, now.today) && !needsLogging(session, programme, now)),
			toLog: sessions.filter(session => needsLogging(session, programme, now)),
		};
	});
}

/** Returns the day of a pair's last session that was held; undefined if none was. */
export function lastHeldOn(programme: Programme, pair: Pair, today: Day): Day | undefined {
	return sessionsOfPair(programme, pair)
		.filter(session => session.date <= today && statusOf(session, today) === 'done')
		.reduce<Day | undefined>((last, { date }) => last === undefined || date > last ? date : last, undefined);
}

function isPlanned(session: Session, today: Day): boolean {
	return ['draft', 'proposed', 'scheduled'].includes(statusOf(session, today));
}

function momentOf({ date, clock, id }: Session): string {
	return `${date} ${clock?.time ?? ''} ${id}`;
}
