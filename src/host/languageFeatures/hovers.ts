import * as vscode from 'vscode';
import type { KeyHelp } from '../../core/languageFeatures/shapeAt';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import { packedTexts } from '../platform/packedTexts';
import type { RecordStore } from '../workspace/recordStore';
import { selector } from './ownedFile';

/** Gives the help texts of keys and words; empty ones where they can't be read. Never rejects. */
export type GiveKeyHelp = () => Promise<KeyHelp>;

/** Reads the help texts from the extension's folder when they are first needed. */
export function keyHelpOf(extension: vscode.Uri): GiveKeyHelp {
	return packedTexts(extension, 'keyHelp', { keyHelp: {}, wordHelp: {} });
}

/** Hovers for ids, keys and words. Their code is in a module of its own, which is loaded with the first hover. */
export function registerHovers(store: RecordStore, language: LanguageChoice, clock: Clock, keyHelp: GiveKeyHelp): vscode.Disposable {
	return vscode.languages.registerHoverProvider(selector, {
		async provideHover(document, position) {
			const [{ hoverAt }, help] = await Promise.all([import('./hoverAt'), keyHelp()]);
			return hoverAt(document, position, { store, language, clock, help });
		},
	});
}
