import * as vscode from 'vscode';
import { doTextWorkHere } from './core/languageFeatures/runTextTask';
import { loadWords } from './core/words/loadWords';
import { actionCommands } from './host/commands/actions/actionCommands';
import type { Exchange } from './host/commands/exchange/exchangeCommands';
import { noExchange } from './host/commands/exchange/noExchange';
import { exportCommands } from './host/commands/exports/exportCommands';
import { pairCommands } from './host/commands/pairs/pairCommands';
import { programmeCommands } from './host/commands/programme/programmeCommands';
import { continueInSample } from './host/commands/programme/showSample';
import { reflectionCommands } from './host/commands/reflections/reflectionCommands';
import { registerCommands } from './host/commands/registerCommands';
import { sessionCommands } from './host/commands/sessions/sessionCommands';
import { viewCommands } from './host/commands/views/viewCommands';
import { registerLanguageFeatures } from './host/languageFeatures/registerLanguageFeatures';
import { registerPages } from './host/pages/registerPages';
import { firstLanguage } from './host/platform/language';
import { createServices, type FileAccess } from './host/services';
import { registerStatus } from './host/status/registerStatus';
import { registerViews } from './host/views/registerViews';
import { registerMissedFileEvents } from './host/workspace/missedFileEvents';
import { WorkspaceFiles } from './host/workspace/workspaceFiles';
import { workspaceFileSystem } from './host/write/workspaceFileSystem';

/** Starts the extension in the web host: all files are read and written through VS Code, and there is no Git. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
	return start(context, {
		files: new WorkspaceFiles(), fileSystem: workspaceFileSystem, textWork: doTextWorkHere, repositoryOf: () => Promise.resolve('noGit'),
	}, noExchange);
}

/** Creates the services and registers each feature. Returns before any file of the workspace is read. */
export async function start(
	context: vscode.ExtensionContext, fileAccess: FileAccess, exchange: Exchange, exportFolder?: vscode.Uri,
): Promise<void> {
	const log = vscode.window.createOutputChannel('Mentor Notes', { log: true });
	const { extensionUri: extension, workspaceState, globalState, storageUri, globalStorageUri } = context;
	const { version } = context.extension.packageJSON as { readonly version: string };
	const cache = storageUri && { folder: storageUri, version };
	const writing = vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'writing');
	const services = createServices({
		log, extension, workspaceState, globalState, writing, words: await loadWords(firstLanguage()),
		...(cache && { cache }), ...(exportFolder && { exportFolder }),
	}, fileAccess);
	context.subscriptions.push(
		log,
		services,
		registerCommands(services, {
			...programmeCommands(services),
			...pairCommands(services),
			...sessionCommands(services),
			...actionCommands(services),
			...reflectionCommands(services),
			...exportCommands(services),
			...exchange.commands(services),
			...viewCommands(services),
		}),
		registerPages(services),
		registerViews(services),
		registerStatus(services),
		exchange.register(services),
		registerLanguageFeatures(services),
		registerMissedFileEvents(services.store),
	);
	services.store.start();
	void continueInSample(services).catch(services.report);
}
