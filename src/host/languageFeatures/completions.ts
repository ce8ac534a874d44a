import * as vscode from 'vscode';
import type { Completion, Completions } from '../../core/languageFeatures/complete';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import type { GiveKeyHelp } from './hovers';
import { isInFrontMatter, markdownFiles, ownedFile, yamlFiles, type OwnedFile } from './ownedFile';

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
	key: vscode.CompletionItemKind.Property,
	word: vscode.CompletionItemKind.EnumMember,
	id: vscode.CompletionItemKind.Reference,
	day: vscode.CompletionItemKind.Value,
	placeholder: vscode.CompletionItemKind.Variable,
};

/** Completes keys, ids, words and days at the cursor; in the text of a template or message, placeholders. */
export function registerCompletions(store: RecordStore, language: LanguageChoice, clock: Clock, keyHelp: GiveKeyHelp): vscode.Disposable {
	const find = async (document: vscode.TextDocument, position: vscode.Position, owned: OwnedFile): Promise<Completions | undefined> => {
		const { words } = language;
		if (isInFrontMatter(owned, position)) {
			const [{ complete }, help] = await Promise.all([import('../../core/languageFeatures/complete'), keyHelp()]);
			return complete(document.getText(), position, { ...owned, words, help, today: clock.today(owned.programme) });
		}
		const { kind } = owned.file;
		if (kind === 'template' || kind === 'message') {
			const { completePlaceholder, placeholderHelp } = await import('../../core/languageFeatures/complete');
			return completePlaceholder(document.getText(), position, placeholderHelp(kind, words));
		}
		return undefined;
	};
	const provider: vscode.CompletionItemProvider = {
		async provideCompletionItems(document, position) {
			const owned = await ownedFile(document, store);
			const found = owned && await find(document, position, owned);
			const range = found && new vscode.Range(position.line, found.start, position.line, position.character);
			return found?.items.map(({ kind, label, insert, foundBy, detail, help }, i) => {
				const item = new vscode.CompletionItem(
					{ label, ...(detail !== undefined && detail !== '' && { description: detail }) }, kinds[kind],
				);
				item.insertText = insert;
				item.filterText = foundBy ?? label;
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
	};
	return vscode.Disposable.from(
		// Not after a colon: Enter would then accept the first value instead of starting a new line.
		vscode.languages.registerCompletionItemProvider(yamlFiles, provider, ' ', '-'),
		// Not after a space: without items from us VS Code shows a list of all words of the document, over the text being written.
		vscode.languages.registerCompletionItemProvider(markdownFiles, provider, '{'),
	);
}
