import * as vscode from 'vscode';
import type { OutlineEntry } from '../../core/languageFeatures/outline';
import { toRange } from './problems';
import type { RecordStore } from '../workspace/recordStore';
import { ownedFile } from './ownedFile';

/** Outline and breadcrumbs of our YAML files; notes have Markdown's own. */
export function registerOutlines(store: RecordStore): vscode.Disposable {
	return vscode.languages.registerDocumentSymbolProvider({ pattern: '**/*.{yaml,yml}' }, {
		async provideDocumentSymbols(document) {
			return await ownedFile(document, store) && (await store.work('outline', document.getText())).map(toSymbol);
		},
	}, { label: 'Mentor Notes' });
}

function toSymbol({ name, detail, kind, range, nameRange, children }: OutlineEntry): vscode.DocumentSymbol {
	const symbol = new vscode.DocumentSymbol(name === '' ? '–' : name, detail, kind === 'key' ? vscode.SymbolKind.Property : vscode.SymbolKind.Object, toRange(range), toRange(nameRange));
	symbol.children = children.map(toSymbol);
	return symbol;
}
