import * as vscode from 'vscode';
import type { Services } from '../services';
import { RowsView, type RowsSource, type View } from './rowsView';
import { readingProgress, sessionsSource } from './sessionsView';

/** Registers the views and the progress of reading. What the Sessions view shows loads with this, the others when they are asked for. */
export function registerViews(services: Services): vscode.Disposable {
	const { store, language, clock } = services;
	const view = (name: View, load: () => Promise<RowsSource>): RowsView => new RowsView(name, load, store, language, clock);
	return vscode.Disposable.from(
		view('sessions', () => Promise.resolve(sessionsSource(services))),
		view('actions', async () => (await import('./actionsView')).actionsSource(services)),
		view('reflections', async () => (await import('./reflectionsView')).reflectionsSource(services)),
		readingProgress(store),
	);
}
