import * as vscode from 'vscode';
import type { Direction } from '../../core/time/spokenDays';
import { describeWhen } from '../../core/views/describeWhen';
import { parseWhen, type When } from '../../core/time/parseWhen';
import { plainText } from '../../core/text/plainText';
import type { Services } from '../commands/services';
import { askText, type back, type Progress } from './ask';

interface WhenQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	readonly direction: Direction;
	/** What is preset, in words that `parseWhen` understands; typing replaces it. */
	readonly value: string;
	/** Says what speaks against a day, such as a clash; shown, but does not stop the answer. */
	readonly check?: (when: When) => string | undefined;
}

/**
 * Asks for a day as people say it, and shows at each key what was understood; only that can be accepted.
 * Undefined when the question was left with Escape. This file brings a large parser along: import it on demand only.
 */
export async function askWhen({ language, clock }: Pick<Services, 'language'> & { readonly clock: Pick<Services['clock'], 'now'> }, { direction, value, check, ...question }: WhenQuestion): Promise<When | typeof back | undefined> {
	const { words } = language;
	// What “today” was when it was shown is what is accepted, also past midnight.
	const now = clock.now();
	const answer = await askText(question, value, text => {
		const when = parseWhen(text, now, direction);
		if (!when) {
			return words.when.notUnderstood;
		}
		const understood = describeWhen(when, now.today, words);
		const warning = check?.(when);
		return warning === undefined
			? { message: understood, severity: vscode.InputBoxValidationSeverity.Info }
			: { message: `${understood}: ${plainText(warning)}`, severity: vscode.InputBoxValidationSeverity.Warning };
	});
	return typeof answer === 'string' ? parseWhen(answer, now, direction) : answer;
}
