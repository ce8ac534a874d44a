import type { Programme } from '../core/programme/programme';
import type { Day } from '../core/time/days';
import { epochOf, type Now } from '../core/time/instants';

/** The day on this machine's calendar. */
export function thisDay(): Day {
	const now = new Date();
	return `${String(now.getFullYear()).padStart(4, '0')}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/**
 * The present for a programme: this machine's, or noon of the given day where the programme is, so that output can be repeated
 * anywhere.
 */
export function presentOf(programme: Programme, today: Day | undefined): Now {
	if (today === undefined) {
		return { today: thisDay(), epochMs: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
	}
	const zone = programme.file?.timezone ?? 'UTC';
	return { today, epochMs: epochOf({ date: today, time: '12:00' }, zone), zone };
}
