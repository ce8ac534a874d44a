import { anonymiseMentees } from '../../analysis/anonymise/anonymise';
import { menteeLabels } from '../../analysis/anonymise/menteeLabels';
import { countFigures } from '../../analysis/figures/figures';
import type { Scope } from '../../analysis/figures/scope';
import type { Programme } from '../../programme/programme';
import { plainText } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import type { Reported } from './table';

/** What is reported of a programme, and how. */
export interface ToReport {
	readonly programme: Programme;
	readonly scope: Scope;
	/** Gives mentees labels instead of names. */
	readonly isAnonymous?: boolean;
	/** What identifies it among the programmes of a report: its id, else its folder's name. */
	readonly id: string;
}

/** Counts what a report contains. Yields every few milliseconds. */
export function* countReported({ programme, scope, isAnonymous = false, id }: ToReport, now: Now, words: Words): Steps<Reported> {
	if (!isAnonymous) {
		return { programme, scope, now, id: plainText(id), figures: yield* countFigures(programme, scope, now) };
	}
	const { inText } = menteeLabels(programme, words);
	const hidden = anonymiseMentees(programme, words);
	const own = { ...scope, ...(scope.cohort !== undefined && { cohort: inText(scope.cohort) }) };
	return { programme: hidden, scope: own, now, id: plainText(inText(id)), figures: yield* countFigures(hidden, own, now) };
}
