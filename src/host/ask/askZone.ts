import { readZone } from '../../core/time/zoneNames';
import { zoneChoices } from '../../core/views/choices/zoneChoices';
import type { Words } from '../../core/words/words';
import { askChoiceOrText, askText, type back, type Choice, typed } from './ask';

/**
 * Asks for a time zone: one of the list, or one that is typed, as `WITA` or an IANA name. `none` is the first choice if given, for no zone:
 * the answer is then empty.
 */
export async function askZone(
	question: Parameters<typeof askText>[0],
	machine: string,
	{ ask: { programme: { otherZone, badZone } }, language }: Words,
	none?: string,
): Promise<string | typeof back | undefined> {
	const choices: readonly Choice<string | typeof typed>[] = [
		...(none === undefined ? [] : [{ label: none, value: '' }]),
		...zoneChoices(machine, language), { label: otherZone, labelOf: text => `${otherZone} “${text}”`, alwaysShow: true, value: typed },
	];
	const validate = (text: string): string | undefined => readZone(text) === undefined ? badZone : undefined;
	const answer = await askChoiceOrText<string>(question, choices, text =>
		validate(text) === undefined ? Promise.resolve(text) : askText(question, text, { validate, isTyped: true }));
	return typeof answer === 'string' && answer !== '' ? readZone(answer) : answer;
}
