import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import { nextInWords } from '../../core/views/nextInWords';
import { changedOnly } from '../platform/changedOnly';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import type { Upcoming } from './upcoming';

/** What is next, in the status bar; a click opens the menu of it. Nothing where there is nothing. */
export function statusBar(upcoming: Upcoming, language: LanguageChoice, clock: Clock): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('mentorNotes.next', vscode.StatusBarAlignment.Left);
	const show = changedOnly<{ readonly name: string; readonly text: string; readonly tooltip: string; readonly spoken: string; readonly command: string } | undefined>(next => {
		if (!next) {
			item.hide();
			return;
		}
		item.name = next.name;
		item.text = `$(calendar) ${next.text}`;
		item.tooltip = next.tooltip;
		item.accessibilityInformation = { label: next.spoken };
		item.command = next.command;
		item.show();
	});
	const update = (): void => {
		const { words } = language;
		const next = nextInWords(upcoming.now, words, clock.now());
		show(next && { ...next, name: words.brief.next.name, command: commandIds('showNext')[words.language] });
	};
	update();
	return vscode.Disposable.from(item, upcoming.onDidChange(update), language.onDidChange(update));
}
