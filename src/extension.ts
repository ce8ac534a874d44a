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
import { registerPages } from './host/pages/registerPages';
import { anyOf } from './host/platform/events';
import { firstLanguage } from './host/platform/language';
import { LoadedOnce } from './host/platform/loadedOnce';
import { createServices, type FileAccess } from './host/services';
import { registerViews } from './host/views/registerViews';
import { WorkspaceFiles } from './host/workspace/workspaceFiles';
import { workspaceFileSystem } from './host/write/workspaceFileSystem';

/** Starts the extension in the web host: all files are read and written through VS Code, and there is no Git. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
	return start(context, {
		files: new WorkspaceFiles(), fileSystem: workspaceFileSystem, textWork: doTextWorkHere, repositoryOf: () => Promise.resolve('noGit'),
	}, noExchange);
}

/** Begins to load before VS Code calls `activate`. */
const firstWords = loadWords(firstLanguage());

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
		log, extension, workspaceState, globalState, writing, words: await firstWords,
		...(cache && { cache }), ...(exportFolder && { exportFolder }),
	}, fileAccess);
	const { store, report } = services;
	const later = new LoadedOnce(async () => (await import('./extension.later')).registerLater(services));
	context.subscriptions.push(
		log,
		services,
		later,
		registerCommands(services, later, {
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
		exchange.register(services),
	);
	store.start();
	later.loadWhen(
		() => store.scanned || store.index.programmes().length > 0 || vscode.window.visibleTextEditors.length > 0,
		anyOf(store.onDidChange, vscode.window.onDidChangeVisibleTextEditors), report,
	);
	void continueInSample(services).catch(report);
}
