import type { Programme } from '../core/programme/programme';
import { nowIn } from '../core/programme/timing';
import type { Day } from '../core/time/days';
import { epochOf, type Now } from '../core/time/instants';

/** The current day in this machine's time zone. */
function thisDay(): Day {
	const now = new Date();
	return `${String(now.getFullYear()).padStart(4, '0')}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Returns the present in a programme's time zone; with `today`, noon of that day there, so that output is reproducible. */
export function presentOf(programme: Programme, today: Day | undefined): Now {
	if (today === undefined) {
		return nowIn(programme, { today: thisDay(), epochMs: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
	}
	const zone = programme.file?.timezone ?? 'UTC';
	return { today, epochMs: epochOf({ date: today, time: '12:00' }, zone), zone };
}
