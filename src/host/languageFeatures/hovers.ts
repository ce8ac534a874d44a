import * as vscode from 'vscode';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import type { GiveKeyHelp } from './keyHelp';
import { selector } from './ownedFile';

/** What is under the pointer. Its code and words are many, so they are loaded when something is first pointed at. */
export function registerHovers(store: RecordStore, language: LanguageChoice, clock: Clock, keyHelp: GiveKeyHelp): vscode.Disposable {
	return vscode.languages.registerHoverProvider(selector, {
		async provideHover(document, position) {
			const [{ hoverAt }, help] = await Promise.all([import('./hoverAt'), keyHelp()]);
			return hoverAt(document, position, { store, language, clock, help });
		},
	});
}
