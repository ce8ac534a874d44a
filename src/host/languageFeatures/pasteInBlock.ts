import * as vscode from 'vscode';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import { ownedFile, yamlFiles } from './ownedFile';

const plainText = 'text/plain';

/** Indents what is pasted into a summary, or another text in block style: without that, all lines but the first land outside of it. */
export function registerPasteInBlock(store: RecordStore, language: LanguageChoice): vscode.Disposable {
	const kind = vscode.DocumentDropOrPasteEditKind.Text.append('mentorNotes', 'indented');
	return vscode.languages.registerDocumentPasteEditProvider(yamlFiles, {
		async provideDocumentPasteEdits(document, ranges, dataTransfer) {
			const pasted = await dataTransfer.get(plainText)?.asString();
			const [range] = ranges;
			if (pasted === undefined || !range || ranges.length > 1 || !await ownedFile(document, store)) {
				return undefined;
			}
			const { indentForBlock } = await import('../../core/languageFeatures/pasteInBlock');
			const text = indentForBlock(document.getText(), range, pasted);
			return text === undefined ? undefined : [new vscode.DocumentPasteEdit(text, language.words.page.pasteIndented, kind)];
		},
	}, { pasteMimeTypes: [plainText], providedPasteEditKinds: [kind] });
}
