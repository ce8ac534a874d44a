import * as vscode from 'vscode';
import type { OutlineEntry } from '../../core/languageFeatures/outline';
import { ownedFile, toRange } from './ownedFile';
import type { RecordStore } from '../workspace/recordStore';

/** Document symbols of our YAML files, for the outline and breadcrumbs. Notes have those of VS Code's Markdown extension. */
export function registerOutlines(store: RecordStore): vscode.Disposable {
	return vscode.languages.registerDocumentSymbolProvider({ pattern: '**/*.{yaml,yml}' }, {
		async provideDocumentSymbols(document) {
			return await ownedFile(document, store) && (await store.work('outline', document.getText())).map(toSymbol);
		},
	}, { label: 'Mentor Notes' });
}

function toSymbol({ name, detail, kind, range, nameRange, children }: OutlineEntry): vscode.DocumentSymbol {
	const symbolKind = kind === 'key' ? vscode.SymbolKind.Property : vscode.SymbolKind.Object;
	const symbol = new vscode.DocumentSymbol(name === '' ? '–' : name, detail, symbolKind, toRange(range), toRange(nameRange));
	symbol.children = children.map(toSymbol);
	return symbol;
}
