import * as vscode from 'vscode';
import { carriedHints } from '../../core/languageFeatures/inlayHints';
import type { Clock } from '../platform/clock';
import { anyOf } from '../platform/events';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import { ownedFile, toRange, yamlFiles } from './ownedFile';

/** Inlay hints: what the carried actions of a session are, beside the references to them. */
export function registerInlayHints(store: RecordStore, language: LanguageChoice, clock: Clock): vscode.Disposable {
	return vscode.languages.registerInlayHintsProvider(yamlFiles, {
		onDidChangeInlayHints: anyOf(store.onDidChange, language.onDidChange, clock.onDidChangeDay),
		async provideInlayHints(document, range) {
			const owned = await ownedFile(document, store);
			const hints = owned ? carriedHints(owned.file, owned.programme, language.words, clock.now(owned.programme)) : [];
			return hints.flatMap(({ at, text }) => {
				const { start } = toRange({ start: at, end: at });
				const hint = new vscode.InlayHint(start, text);
				hint.paddingLeft = true;
				return range.contains(start) ? [hint] : [];
			});
		},
	});
}
