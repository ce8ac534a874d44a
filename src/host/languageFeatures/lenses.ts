import * as vscode from 'vscode';
import type { Clock } from '../platform/clock';
import { anyOf } from '../platform/events';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import { ownedFile, selector } from './ownedFile';

/** Code lenses above each session: its status, and the steps that make sense next. */
export function registerLenses(store: RecordStore, language: LanguageChoice, clock: Clock): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	/** The last lenses of each document, as JSON, by URI. */
	const given = new Map<string, string>();
	const lensesOf = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
		const owned = await ownedFile(document, store);
		return owned ? (await import('./lensesOf')).lensesOf(document, owned, language, clock) : [];
	};
	const update = async (): Promise<void> => {
		for (const document of vscode.workspace.textDocuments) {
			const known = given.get(document.uri.toString());
			if (known !== undefined && known !== JSON.stringify(await lensesOf(document))) {
				changed.fire();
				return;
			}
		}
	};
	return vscode.Disposable.from(
		changed,
		anyOf(store.onDidChange, language.onDidChange, clock.onDidChangeDay)(() => { void update(); }),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => { given.delete(uri.toString()); }),
		vscode.languages.registerCodeLensProvider(selector, {
			onDidChangeCodeLenses: changed.event,
			async provideCodeLenses(document) {
				const lenses = await lensesOf(document);
				given.set(document.uri.toString(), JSON.stringify(lenses));
				return lenses;
			},
		}),
	);
}
