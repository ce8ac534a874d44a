import * as vscode from 'vscode';
import type { Services } from '../services';
import { actionsView } from './actionsView';
import { FileBadges } from './fileBadges';
import { reflectionsView } from './reflectionsView';
import { readingProgress, sessionsView } from './sessionsView';

/** Registers the views, the progress of reading, and the badges of files in the explorer. */
export function registerViews(services: Services): vscode.Disposable {
	const { store, language, clock, currentUser: reader, upcoming, sessionsViewState, report } = services;
	const { actionGrouping: grouping, myActionsFilter: mineOnly, reflectionGrouping } = services;
	return vscode.Disposable.from(
		sessionsView(store, language, clock, upcoming, sessionsViewState, reader),
		actionsView(services, { grouping, mineOnly, reader }, report),
		reflectionsView(services, reflectionGrouping, reader),
		readingProgress(store),
		new FileBadges(store, language, clock, upcoming),
	);
}
