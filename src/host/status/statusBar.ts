import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import { nextInWords } from '../../core/views/nextInWords';
import { describeReaders } from '../../core/views/reflections/noteReaders';
import type { PageOpener } from '../pages/pages';
import { changedOnly } from '../platform/changedOnly';
import type { Clock } from '../platform/clock';
import { anyOf } from '../platform/events';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import type { Upcoming } from './upcoming';

/** What an item of the status bar shows. */
interface ShownItem {
	/** Its name in the status bar's context menu. */
	readonly name: string;
	readonly icon: string;
	readonly text: string;
	readonly tooltip: string;
	readonly accessibility: vscode.AccessibilityInformation;
	readonly isWarning: boolean;
	readonly command: string;
}

/** The next session or action, in the status bar; a click opens a menu of what follows. Hidden if there is none. */
export function statusBar(upcoming: Upcoming, language: LanguageChoice, clock: Clock): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('mentorNotes.next', vscode.StatusBarAlignment.Left);
	return showItem(item, anyOf(upcoming.onDidChange, language.onDidChange), () => {
		const { words } = language;
		const next = nextInWords(upcoming.now, words, clock.now());
		return next && {
			...next, name: words.brief.next.name, icon: 'calendar', accessibility: { label: next.spoken }, isWarning: false,
			command: commandIds('showNext')[words.language],
		};
	});
}

/** Who can read the note in the active editor or page, in the status bar; a click explains it. Hidden for other documents. */
export function readersStatus(store: RecordStore, language: LanguageChoice, previews: PageOpener<vscode.Uri>): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('mentorNotes.readers', vscode.StatusBarAlignment.Right, 90);
	const changes = anyOf(store.onDidChange, language.onDidChange, vscode.window.onDidChangeActiveTextEditor, previews.onDidChangeActive);
	return showItem(item, changes, () => {
		const { words } = language;
		const open = vscode.window.activeTextEditor?.document.uri ?? previews.active;
		const reflection = open && store.index.facts(open.toString())?.reflection;
		const programme = reflection && store.index.programmeOf(reflection.uri);
		if (!programme) {
			return undefined;
		}
		const { sentence, status, warning, onlyHere } = describeReaders(reflection, programme, words);
		return {
			name: words.sharing.status.name, icon: warning ? 'warning' : onlyHere ? 'lock' : 'eye', text: status, tooltip: sentence,
			accessibility: { label: sentence, role: 'button' }, isWarning: warning, command: commandIds('whoCanSee')[words.language],
		};
	});
}

/** Shows what `read` returns, now and after each change. Hides the item for undefined. */
export function showItem(item: vscode.StatusBarItem, changes: vscode.Event<void>, read: () => ShownItem | undefined): vscode.Disposable {
	const show = changedOnly<ShownItem | undefined>(shown => {
		if (!shown) {
			item.hide();
			return;
		}
		item.name = shown.name;
		item.text = `$(${shown.icon}) ${shown.text}`;
		item.tooltip = shown.tooltip;
		item.accessibilityInformation = shown.accessibility;
		item.backgroundColor = shown.isWarning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
		item.command = shown.command;
		item.show();
	});
	const update = (): void => { show(read()); };
	update();
	return vscode.Disposable.from(item, changes(update));
}
