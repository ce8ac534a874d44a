import * as vscode from 'vscode';
import type { Row } from '../core/rows/row';
import { sessionRows } from '../core/rows/sessionRows';
import type { Clock } from './clock';
import type { LanguageChoice } from './language';
import type { RecordStore } from './recordStore';

/** VS Code paints a tree anew half a second after it was last asked to, so a steady stream would never be seen. */
const refreshMs = 300;

const toneColors = {
	error: new vscode.ThemeColor('list.errorForeground'),
	warning: new vscode.ThemeColor('list.warningForeground'),
	muted: new vscode.ThemeColor('disabledForeground'),
} as const;

/** The Sessions view: shows the core's rows as they are. */
export class SessionsView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
	readonly #store: RecordStore;
	readonly #language: LanguageChoice;
	readonly #clock: Clock;
	readonly #changed = new vscode.EventEmitter<undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	readonly #view: vscode.TreeView<Row>;
	readonly #subscriptions: vscode.Disposable;
	#refreshing: ReturnType<typeof setTimeout> | undefined;
	#refreshedAt = 0;

	constructor(store: RecordStore, language: LanguageChoice, clock: Clock) {
		this.#store = store;
		this.#language = language;
		this.#clock = clock;
		this.#view = vscode.window.createTreeView('mentorNotes.sessions', { treeDataProvider: this, showCollapseAll: true });
		this.#subscriptions = vscode.Disposable.from(
			this.#view,
			store.onDidChange(() => { this.#refresh(); }),
			language.onDidChange(() => { this.#refresh(); }),
			clock.onDidChangeDay(() => { this.#refresh(); }),
		);
		this.#showState();
	}

	getChildren(row?: Row): readonly Row[] & Row[] {
		const rows = row ? row.children?.() ?? [] : sessionRows(this.#store.index.programmes(), this.#store.unreadable, this.#language.words, this.#clock.today());
		return rows as Row[];
	}

	getTreeItem(row: Row): vscode.TreeItem {
		const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
		const item = new vscode.TreeItem(row.label, row.children ? row.expanded === true ? Expanded : Collapsed : None);
		item.id = row.id;
		item.contextValue = row.kind;
		item.iconPath = new vscode.ThemeIcon(row.icon, row.tone && toneColors[row.tone]);
		item.tooltip = row.tooltip;
		item.accessibilityInformation = { label: row.spoken };
		if (row.description !== undefined) {
			item.description = row.description;
		}
		if (row.opens) {
			const { line, character } = row.opens.at;
			const selection = new vscode.Range(line, character, line, character);
			item.command = { command: 'vscode.open', title: row.label, arguments: [vscode.Uri.parse(row.opens.uri), { selection, preserveFocus: true }] };
		}
		return item;
	}

	dispose(): void {
		clearTimeout(this.#refreshing);
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	#refresh(): void {
		this.#refreshing ??= setTimeout(() => {
			this.#refreshing = undefined;
			this.#refreshedAt = Date.now();
			this.#showState();
			this.#changed.fire(undefined);
		}, Math.max(0, this.#refreshedAt + refreshMs - Date.now()));
	}

	#showState(): void {
		this.#view.title = this.#language.words.views.sessions;
		this.#view.message = this.#store.scanned ? '' : this.#language.words.rows.reading;
		void vscode.commands.executeCommand('setContext', 'mentorNotes.scanned', this.#store.scanned);
	}
}
