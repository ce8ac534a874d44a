import * as vscode from 'vscode';
import { commandIds } from '../core/manifest/commands';
import { nextInWords } from '../core/programme/nextInWords';
import type { Clock } from './clock';
import type { LanguageChoice } from './language';
import type { Upcoming } from './upcoming';

/** What is next, in the status bar; a click opens the menu of it. Nothing where there is nothing. */
export function statusBar(upcoming: Upcoming, language: LanguageChoice, clock: Clock): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('mentorNotes.next', vscode.StatusBarAlignment.Left);
	const show = (): void => {
		const { words } = language;
		const next = nextInWords(upcoming.now, words, clock.now());
		if (!next) {
			item.hide();
			return;
		}
		item.name = words.brief.next.name;
		item.text = `$(calendar) ${next.text}`;
		item.tooltip = next.tooltip;
		item.accessibilityInformation = { label: next.spoken };
		item.command = commandIds('showNext')[words.language];
		item.show();
	};
	show();
	return vscode.Disposable.from(item, upcoming.onDidChange(show), language.onDidChange(show));
}
