import type { Programme } from '../programme/programme';
import { startOf, zoneOf } from '../programme/timing';
import type { Session } from '../record/session';
import { type Now, offsetAt, showSameTime } from '../time/instants';
import { zoneName } from '../time/zoneNames';
import type { Words } from '../words/words';

/** Returns a session's time as it is written, `06:30`; with its zone where the reader's clock differs, `06:30 WIB`. */
export function timeOf(session: Session, programme: Pick<Programme, 'file'>, words: Words, now: Now): string | undefined {
	const { date, clock } = session;
	if (!clock) {
		return undefined;
	}
	const zone = zoneOf(programme, now);
	const userZone = now.userZone ?? now.zone;
	const time = words.brief.time(clock.time);
	const written = clock.offset ?? zone;
	return written === userZone || showSameTime(written, userZone, startOf(session, programme, now))
		? time
		: `${time} ${zoneName(clock.offset ?? offsetAt({ date, time: clock.time }, zone), zone)}`;
}
