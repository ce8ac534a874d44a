import * as vscode from 'vscode';
import { complete, type Completion } from '../../core/help/complete';
import type { Clock } from '../clock';
import type { LanguageChoice } from '../language';
import type { RecordStore } from '../recordStore';
import { isInHead, ownedFile, selector } from './ownedFile';

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
	key: vscode.CompletionItemKind.Property,
	word: vscode.CompletionItemKind.EnumMember,
	id: vscode.CompletionItemKind.Reference,
	day: vscode.CompletionItemKind.Value,
};

/** Keys, ids, words and days that fit at the cursor. */
export function registerCompletions(store: RecordStore, language: LanguageChoice, clock: Clock): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(selector, {
		provideCompletionItems(document, position) {
			const owned = ownedFile(document, store);
			if (!owned || !isInHead(owned, position)) {
				return undefined;
			}
			const found = complete(document.getText(), position, { ...owned, words: language.words, today: clock.today() });
			const range = found && new vscode.Range(position.line, found.start, position.line, position.character);
			return found?.items.map(({ kind, label, insert, detail, help }, i) => {
				const item = new vscode.CompletionItem({ label, ...(detail !== undefined && detail !== '' && { description: detail }) }, kinds[kind]);
				item.insertText = insert;
				item.sortText = String(i).padStart(4, '0');
				if (range) {
					item.range = range;
				}
				if (help !== undefined) {
					item.documentation = help;
				}
				return item;
			});
		},
	}, ':', ' ', '-');
}
