import { clashWith, type Slot } from '../../../core/programme/clash';
import { describePair, menteesOf, mentorsOf, type Programme } from '../../../core/programme/programme';
import type { When } from '../../../core/time/parseWhen';
import { plainText } from '../../../core/text/plainText';
import type { Services } from '../services';

/** What else is planned for those who would meet at a moment, as a sentence; undefined when nothing is. */
export function clashInWords({ language, clock }: Services, programme: Programme, who: Pick<Slot, 'pair' | 'people' | 'minutes' | 'session'>, { date, time }: When): string | undefined {
	const { words } = language;
	const clash = time === undefined ? undefined : clashWith({ ...who, date, clock: { time } }, programme, clock.today());
	return clash && words.logging.clash(plainText(describePair(programme, mentorsOf(programme, clash), menteesOf(programme, clash))), [words.day(clash.date), clash.clock?.time].filter(part => part !== undefined).join(' '));
}
