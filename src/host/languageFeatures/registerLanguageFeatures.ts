import * as vscode from 'vscode';
import type { Services } from '../services';
import { registerCompletions } from './completions';
import { DiagnosticsPublisher } from './diagnostics';
import { keyHelpOf, registerHovers } from './hovers';
import { registerInlayHints } from './inlayHints';
import { registerLenses } from './lenses';
import { registerLinks } from './links';
import { registerNavigation } from './navigation';
import { registerNoteHelp } from './noteHelp';
import { registerOutlines } from './outlines';
import { registerPasteInBlock } from './pasteInBlock';
import { registerQuickFixes } from './quickFixes';

/** Registers diagnostics and the providers of language features, for the files of the record. */
export function registerLanguageFeatures(services: Services): vscode.Disposable {
	const { store, writer, language, clock, currentUser, extension, report } = services;
	const keyHelp = keyHelpOf(extension);
	return vscode.Disposable.from(
		new DiagnosticsPublisher(store, language, clock, extension),
		registerCompletions(store, language, clock, keyHelp),
		registerHovers(store, language, clock, keyHelp),
		registerNavigation(store, language),
		registerNoteHelp(store, language, clock, {
			keyOfMe: programme => currentUser.keyOfMe(programme), onDidChange: currentUser.onDidChange,
		}),
		registerOutlines(store),
		registerInlayHints(store, language, clock),
		registerLenses(store, language, clock),
		registerLinks(store),
		registerPasteInBlock(store, language),
		registerQuickFixes(store, writer, language, clock, report),
	);
}
