import * as vscode from 'vscode';
import type { Clock } from '../clock';
import type { LanguageChoice } from '../language';
import type { RecordStore } from '../recordStore';
import { selector } from './ownedFile';

/** What is under the pointer. Its words are many, so they are loaded when something is first pointed at. */
export function registerHovers(store: RecordStore, language: LanguageChoice, clock: Clock): vscode.Disposable {
	return vscode.languages.registerHoverProvider(selector, {
		async provideHover(document, position) {
			const { hoverAt } = await import('./hoverAt');
			return hoverAt(document, position, { store, language, clock });
		},
	});
}
