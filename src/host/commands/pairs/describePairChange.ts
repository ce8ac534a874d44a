import type { PairsChange } from '../../../core/plans/pair/pairSteps';
import type { Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import { plainText } from '../../../core/text/plainText';
import { changePairsWords } from '../../../core/words/lateWords';
import type { Words } from '../../../core/words/words';
import { howOften } from './pairProperties';

/** Says what a change does to one pair: what is there now, and what then. */
export function describePairChange({ file }: Programme, { status = 'active', cohort, cadence }: Pair, change: PairsChange, words: Words): string {
	const { statuses } = words.overview.pairs;
	const { preview: { fromTo, endsOn, noCohort, notAgreed } } = changePairsWords[words.language];
	const cohortName = (id: string | undefined): string =>
		id === undefined ? noCohort : plainText(file?.cohorts?.find(each => each.id === id)?.name ?? id);
	const rhythm = (every: string | undefined): string => every === undefined ? notAgreed : howOften(every, words);
	switch (change.step) {
		case 'hold':
			return fromTo(statuses[status], statuses['on-hold']);
		case 'resume':
			return fromTo(statuses[status], statuses.active);
		case 'end':
			return fromTo(statuses[status], endsOn(statuses[change.ends], words.day(change.on)));
		case 'cohort':
			return fromTo(cohortName(cohort), cohortName(change.to ?? undefined));
		case 'cadence':
			return fromTo(rhythm(cadence?.every), rhythm(change.to ?? undefined));
	}
}
