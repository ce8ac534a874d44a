import type { Programme } from '../programme/programme';
import type { Session } from '../record/session';
import { offsetAt } from '../time/instants';
import { zoneName } from '../time/zoneNames';

/** Returns a session's time as it is written, `10:00`; with its zone where that isn't the programme's, `10:00 WITA`. */
export function writtenTime({ date, clock }: Pick<Session, 'date' | 'clock'>, { file }: Pick<Programme, 'file'>): string | undefined {
	const zone = file?.timezone;
	if (clock?.offset === undefined || zone === undefined) {
		return clock?.time;
	}
	const { offset, time } = clock;
	return offset === offsetAt({ date, time }, zone) ? time : `${time} ${zoneName(offset, zone)}`;
}
