import * as vscode from 'vscode';
import type { LanguageChoice } from '../platform/language';
import { inform } from '../platform/say';

const setting = 'questions';

/** Whether notes may be asked about at a place (`mentorNotes.questions`). */
export function asksQuestions(at: vscode.Uri): boolean {
	return vscode.workspace.getConfiguration('mentorNotes', at).get<unknown>(setting) !== false;
}

/** Whether a change of the settings is one of this. */
export function changesQuestions(event: vscode.ConfigurationChangeEvent): boolean {
	return event.affectsConfiguration(`mentorNotes.${setting}`);
}

/** Asks no more, and says how to be asked again. */
export async function stopAsking({ words }: LanguageChoice): Promise<void> {
	const { turnedOff, turnOn } = words.reflections.questions;
	const set = (asks: boolean): Thenable<void> => vscode.workspace.getConfiguration('mentorNotes').update(setting, asks, vscode.ConfigurationTarget.Global);
	await set(false);
	if (await inform(turnedOff, [turnOn]) === turnOn) {
		await set(true);
	}
}
