import * as vscode from 'vscode';
import type { Services } from '../services';
import { actionsView } from './actionsView';
import { FileBadges } from './fileBadges';
import { reflectionsView } from './reflectionsView';
import { readingProgress, sessionsView } from './sessionsView';

/** Registers the views, the progress of reading, and the badges of files in the explorer. */
export function registerViews(services: Services): vscode.Disposable {
	const { store, language, clock, upcoming } = services;
	return vscode.Disposable.from(
		sessionsView(services),
		actionsView(services),
		reflectionsView(services),
		readingProgress(store),
		new FileBadges(store, language, clock, upcoming),
	);
}
