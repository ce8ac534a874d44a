import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import { describeReaders } from '../../core/views/reflections/noteReaders';
import { changedOnly } from '../platform/changedOnly';
import type { LanguageChoice } from '../platform/language';
import type { PageOpener } from '../pages/pages';
import type { RecordStore } from '../workspace/recordStore';

/** Who can read the note that is open in the active editor or page, in the status bar; a click explains it. Nothing for anything else. */
export function readersStatus(store: RecordStore, language: LanguageChoice, previews: PageOpener<vscode.Uri>): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('mentorNotes.readers', vscode.StatusBarAlignment.Right, 90);
	const show = changedOnly<ReturnType<typeof describeReaders> & { readonly name: string; readonly command: string } | undefined>(readers => {
		if (!readers) {
			item.hide();
			return;
		}
		const { sentence, status, warning, onlyHere } = readers;
		item.name = readers.name;
		item.text = `$(${warning ? 'warning' : onlyHere ? 'lock' : 'eye'}) ${status}`;
		item.tooltip = sentence;
		item.accessibilityInformation = { label: sentence, role: 'button' };
		item.backgroundColor = warning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
		item.command = readers.command;
		item.show();
	});
	const update = (): void => {
		const { words } = language;
		const open = vscode.window.activeTextEditor?.document.uri ?? previews.active;
		const reflection = open && store.index.facts(open.toString())?.reflection;
		const programme = reflection && store.index.programmeOf(reflection.uri);
		show(programme && { ...describeReaders(reflection, programme, words), name: words.sharing.status.name, command: commandIds('whoCanSee')[words.language] });
	};
	update();
	return vscode.Disposable.from(item, store.onDidChange(update), language.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update), previews.onDidChangeActive(update));
}
