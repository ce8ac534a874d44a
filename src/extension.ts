import * as vscode from 'vscode';
import type { Files } from './core/files/files';
import { Author } from './host/author';
import { Clock } from './host/clock';
import { registerCommands, report } from './host/commands/commandTable';
import { newProgramme } from './host/commands/newProgramme';
import { newReflection } from './host/commands/newReflection';
import { openSample } from './host/commands/openSample';
import { previewReflection } from './host/commands/previewReflection';
import { WorkspaceFiles } from './host/files/workspaceFiles';
import { registerCompletions } from './host/help/completions';
import { registerHovers } from './host/help/hovers';
import { registerLenses } from './host/help/lenses';
import { registerLinks } from './host/help/links';
import { registerNavigation } from './host/help/navigation';
import { registerOutlines } from './host/help/outlines';
import { registerQuickFixes } from './host/help/quickFixes';
import { LanguageChoice } from './host/language';
import { NotePreviews } from './host/preview/notePreviews';
import { Problems } from './host/problems';
import { RecordStore } from './host/recordStore';
import { sessionsView } from './host/sessionsView';
import { Writer } from './host/writer';

/** The web host. */
export function activate(context: vscode.ExtensionContext): void {
	start(context, new WorkspaceFiles());
}

/** Puts the product together, in plain sight. Returns before anything has been read. */
export function start(context: vscode.ExtensionContext, files: Files): void {
	const log = vscode.window.createOutputChannel('Mentor Notes', { log: true });
	const clock = new Clock();
	const store = new RecordStore(files, log);
	const language = new LanguageChoice(store);
	const writer = new Writer(language);
	const author = new Author(context.globalState, language);
	const previews = new NotePreviews({ store, writer, language, extension: context.extensionUri, report: error => report(error, language, log) });
	const commands = registerCommands({
		newProgramme: newProgramme(writer, language, clock),
		openSample: openSample(writer, language, clock, context.extensionUri),
		newReflection: newReflection(store, writer, author, previews, language, clock),
		previewReflection: previewReflection(store, previews, language, { beside: false }),
		previewReflectionToSide: previewReflection(store, previews, language, { beside: true }),
		refresh: () => store.rescan(),
		showLog: () => { log.show(); },
	}, language, log);
	context.subscriptions.push(log, clock, store, language, writer, previews, commands, sessionsView(store, language, clock), new Problems(store, language, clock, context.extensionUri));
	const reportError = (error: unknown): Promise<void> => report(error, language, log);
	context.subscriptions.push(
		registerCompletions(store, language, clock),
		registerHovers(store, language, clock),
		registerNavigation(store, language),
		registerOutlines(store),
		registerLenses(store, language, clock),
		registerLinks(store),
		registerQuickFixes(store, writer, language, clock, reportError),
	);
	writer.onDidWrite(uris => { store.lookAgain(uris); });
	store.start();
}
