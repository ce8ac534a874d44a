import * as vscode from 'vscode';
import { registerLanguageFeatures } from './host/languageFeatures/registerLanguageFeatures';
import type { Services } from './host/services';
import { registerStatus } from './host/status/registerStatus';
import { FileBadges } from './host/views/fileBadges';
import { registerMissedFileEvents } from './host/workspace/missedFileEvents';

/** Registers what is not seen before the first rows. What happened until now is taken from the services, not from their events. */
export function registerLater(services: Services): vscode.Disposable {
	const { store, language, clock, upcoming } = services;
	return vscode.Disposable.from(
		registerLanguageFeatures(services),
		registerStatus(services),
		new FileBadges(store, language, clock, upcoming),
		registerMissedFileEvents(store),
	);
}
