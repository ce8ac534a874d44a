import { readCadence } from '../../core/time/reading/readCadence';
import type { Words } from '../../core/words/words';
import { askChoiceOrText, askText, type back, type Choice, type Progress, typed } from './ask';
import { markPresent } from './askProperty';

/**
 * Asks how often a pair meets: an answer that `readCadence` understands; the present one is marked. Empty if nothing is agreed. Undefined
 * on Escape.
 */
export function askHowOften(
	{ finding: { ask: { pair } }, sharing: { ask: { now } } }: Words,
	question: Progress & { readonly title: string },
	present?: string,
): Promise<string | typeof back | undefined> {
	const { cadence: placeholder, weeks, noCadence, otherCadence, badCadence } = pair;
	const choices: readonly Choice<string | typeof typed>[] = [
		...[2, 1, 4].map(n => ({ label: weeks(n), value: n === 1 ? '1 week' : `${String(n)} weeks` })),
		{ label: noCadence, value: '' },
		{ label: otherCadence, labelOf: text => `“${text}”`, alwaysShow: true, value: typed },
	];
	const validate = (text: string): string | undefined => readCadence(text) ? undefined : badCadence;
	return askChoiceOrText<string>({ ...question, placeholder }, markPresent(choices, present, now), text =>
		askText({ ...question, placeholder }, text, { validate, isTyped: true }));
}
