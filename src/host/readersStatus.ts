import * as vscode from 'vscode';
import { commandIds } from '../core/manifest/commands';
import { readersOf } from '../core/reflection/readers';
import type { LanguageChoice } from './language';
import type { Pages } from './pages/pages';
import type { RecordStore } from './recordStore';

/** Who can read the note that is open in the active editor or page, in the status bar; a click explains it. Nothing for anything else. */
export function readersStatus(store: RecordStore, language: LanguageChoice, previews: Pages<vscode.Uri>): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('mentorNotes.readers', vscode.StatusBarAlignment.Right, 90);
	const show = (): void => {
		const open = vscode.window.activeTextEditor?.document.uri ?? previews.active;
		const reflection = open && store.index.file(open.toString())?.reflection;
		const programme = reflection && store.index.programmeOf(reflection.uri);
		if (!programme) {
			item.hide();
			return;
		}
		const { words } = language;
		const { sentence, status, warning, onlyHere } = readersOf(reflection, programme, words);
		item.name = words.sharing.status.name;
		item.text = `$(${warning ? 'warning' : onlyHere ? 'lock' : 'eye'}) ${status}`;
		item.tooltip = sentence;
		item.accessibilityInformation = { label: sentence, role: 'button' };
		item.backgroundColor = warning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
		item.command = commandIds('whoCanSee')[words.language];
		item.show();
	};
	show();
	return vscode.Disposable.from(item, store.onDidChange(show), language.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show), previews.onDidChangeActive(show));
}
