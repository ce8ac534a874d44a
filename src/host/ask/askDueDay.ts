import * as vscode from 'vscode';
import type { Day } from '../../core/time/days';
import { describeWhen } from '../../core/views/describeWhen';
import { parseWhen } from '../../core/time/parseWhen';
import type { Services } from '../commands/services';
import { askText, type back, type Progress } from './ask';

interface DueQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** Says what speaks against a day; shown, but does not stop the answer. */
	readonly check?: (day: Day) => string | undefined;
}

/**
 * Asks by when something is due, as people say it; may stay empty, and then is. A time that is typed as well
 * is left out, since what is due is due at the end of its day. Brings a large parser along: import it on demand only.
 */
export async function askDueDay({ language, clock }: Pick<Services, 'language' | 'clock'>, { check, ...question }: DueQuestion): Promise<Day | typeof back | undefined> {
	const { words } = language;
	// What “today” was when it was shown is what is accepted, also past midnight.
	const now = clock.now();
	const answer = await askText(question, '', text => {
		if (text === '') {
			return { message: words.actions.noDueDay, severity: vscode.InputBoxValidationSeverity.Info };
		}
		const when = parseWhen(text, now, 'future');
		if (!when) {
			return words.when.notUnderstood;
		}
		const understood = describeWhen({ date: when.date }, now.today, words);
		const warning = check?.(when.date);
		return warning === undefined
			? { message: understood, severity: vscode.InputBoxValidationSeverity.Info }
			: { message: `${understood}: ${warning}`, severity: vscode.InputBoxValidationSeverity.Warning };
	});
	return typeof answer === 'string' && answer !== '' ? parseWhen(answer, now, 'future')?.date : answer;
}
