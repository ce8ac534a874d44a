import * as vscode from 'vscode';
import { pastedEntries, withPastedLines } from '../../core/record/pastedEntries';
import { editingWords } from '../../core/words/lateWords';
import type { Services } from '../services';
import { askText, type back } from './ask';

/**
 * Asks for one or more entries of a list, and says how many the text has. An input box joins the lines of what is pasted: they are taken
 * from the clipboard, which is read only when several characters arrive at once. Returns the text with its lines. Undefined on Escape.
 */
export async function askEntries(
	{ language: { words } }: Pick<Services, 'language'>,
	question: Parameters<typeof askText>[0],
): Promise<string | typeof back | undefined> {
	const changed = new vscode.EventEmitter<void>();
	let [clipboard, length] = ['', 0];
	let reading = Promise.resolve();
	const lookUp = async (): Promise<void> => {
		// A browser can refuse: then the text is one entry.
		clipboard = await vscode.env.clipboard.readText().then(text => text, () => '');
		changed.fire();
	};
	try {
		const answer = await askText(question, '', {
			validate: text => {
				if (text.length > length + 1) {
					reading = lookUp();
				}
				length = text.length;
				const entries = pastedEntries(withPastedLines(text, clipboard));
				if (entries.length === 0) {
					return words.actions.textNeeded;
				}
				const message = editingWords[words.language].entries.several(entries.length);
				return entries.length === 1 ? undefined : { message, severity: vscode.InputBoxValidationSeverity.Info };
			},
			onDidChange: changed.event,
		});
		await reading;
		return typeof answer === 'string' ? withPastedLines(answer, clipboard) : answer;
	} finally {
		changed.dispose();
	}
}
