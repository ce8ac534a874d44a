import { zoneOf } from '../../core/programme/timing';
import type { Programme } from '../../core/programme/programme';
import type { Direction } from '../../core/time/spokenDays';
import type { When } from '../../core/time/parseWhen';
import type { Services } from '../commands/services';
import { back, type Progress } from './ask';
import { askWhen } from './askWhen';

interface MomentQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	readonly direction: Direction;
	readonly value: string;
	/** Says why a moment can't be the answer: then it is asked again. */
	readonly refuse: (when: When) => string | undefined;
	/** Says what speaks against a moment that can be. */
	readonly warn?: (when: When) => string | undefined;
}

/** Asks for the moment of a session. A time that names its zone (`13.00 WIB`) becomes one on the programme's clock, where sessions' times are. */
export async function askMoment({ language, clock }: Services, programme: Programme, { refuse, warn, ...question }: MomentQuestion): Promise<When | typeof back | undefined> {
	const inProgramme = { now: () => ({ ...clock.now(), zone: zoneOf(programme, clock.now()) }) };
	let { value } = question;
	for (;;) {
		const when = await askWhen({ language, clock: inProgramme }, { ...question, value, check: answer => refuse(answer) ?? warn?.(answer) });
		if (when === undefined || when === back || refuse(when) === undefined) {
			return when;
		}
		value = writeMoment(when);
	}
}

/** A moment as it can be typed, and as it is understood in either language. */
export function writeMoment({ date, time }: When): string {
	return time === undefined ? date : `${date} ${time}`;
}
