import { statusOf, type Session } from '../record/session';
import type { Day } from '../time/days';

/** What may become of a planned session next. */
export type LifecycleStep = 'start' | 'complete' | 'reschedule' | 'cancel' | 'noShow';

/**
 * The steps that make sense for a session, in the order in which they are offered. A session
 * starts on its day, and nobody can have held or missed one whose day has not come; what is
 * closed needs nothing more (product.md, Lifecycle).
 */
export function lifecycleSteps(session: Session, today: Day): readonly LifecycleStep[] {
	const status = statusOf(session, today);
	const isPlanned = status === 'draft' || status === 'proposed' || status === 'scheduled';
	if (!isPlanned && status !== 'in-progress') {
		return [];
	}
	const hasCome = session.date <= today;
	return [
		...(isPlanned && session.date === today ? ['start'] as const : []),
		...(hasCome ? ['complete'] as const : []),
		...(isPlanned ? ['reschedule'] as const : []),
		'cancel',
		...(hasCome ? ['noShow'] as const : []),
	];
}
