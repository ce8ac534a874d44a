import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import type { Steps } from '../../core/text/steps';
import type { Row } from '../../core/views/row';
import { ShownRows, type ShownRow } from '../../core/views/shownRows';
import type { Words } from '../../core/words/words';
import { changedOnly } from '../platform/changedOnly';
import type { Clock } from '../platform/clock';
import { runInSlices } from '../platform/timeSlice';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';

/** VS Code waits with painting a tree until it is asked no more, so a steady stream would never be seen. */
const refreshMs = 300;

const toneColors = {
	error: new vscode.ThemeColor('list.errorForeground'),
	warning: new vscode.ThemeColor('list.warningForeground'),
	muted: new vscode.ThemeColor('disabledForeground'),
} as const;

/** What a view shows and says. */
export interface RowsSource {
	/** The view's id, as the manifest has it. */
	readonly view: string;
	readonly title: (words: Words) => string;
	readonly rows: () => readonly Row[];
	/** Works out ahead, in steps, what takes long of them. */
	readonly prepare: () => Steps;
	/** Said above the rows, such as what they are filtered by; empty for nothing. */
	readonly message?: () => string;
	/** The number on the view's icon, with what it counts. */
	readonly badge?: () => { readonly value: number; readonly tooltip: string } | undefined;
	/** Another reason to show the rows anew. */
	readonly onDidChange?: vscode.Event<void>;
	/** A check box was clicked. */
	readonly onCheck?: (row: Row, checked: boolean) => Promise<void>;
}

/**
 * A view of rows: shows the core's values as they are, and follows the record, the language and the day. VS Code is told of
 * what differs and of nothing else.
 */
export class RowsView implements vscode.TreeDataProvider<ShownRow>, vscode.Disposable {
	readonly #source: RowsSource;
	readonly #store: RecordStore;
	readonly #language: LanguageChoice;
	readonly #shown = new ShownRows();
	readonly #changed = new vscode.EventEmitter<ShownRow[] | undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	readonly #view: vscode.TreeView<ShownRow>;
	readonly #showTitle = changedOnly<string>(title => { this.#view.title = title; });
	readonly #showMessage = changedOnly<string>(message => { this.#view.message = message; });
	readonly #showBadge = changedOnly<vscode.ViewBadge | undefined>(badge => { this.#view.badge = badge; });
	readonly #subscriptions: vscode.Disposable;
	#refreshing: ReturnType<typeof setTimeout> | undefined;
	#refreshedAt = 0;
	/** How often something else than before was to be shown. */
	#wanted = 0;
	#isDisposed = false;

	constructor(source: RowsSource, store: RecordStore, language: LanguageChoice, clock: Clock) {
		this.#source = source;
		this.#store = store;
		this.#language = language;
		this.#view = vscode.window.createTreeView(source.view, { treeDataProvider: this, showCollapseAll: true, manageCheckboxStateManually: true });
		this.#subscriptions = vscode.Disposable.from(
			this.#view,
			store.onDidChange(() => { this.#refresh(); }),
			language.onDidChange(() => { this.#refresh(); }),
			clock.onDidChangeDay(() => { this.#refresh(); }),
			...(source.onDidChange ? [source.onDidChange(() => {
				this.#wanted++;
				this.#refresh();
			})] : []),
			this.#view.onDidChangeCheckboxState(({ items }) => { void this.#check(items); }),
		);
		this.#showState();
	}

	async getChildren(shown?: ShownRow): Promise<ShownRow[]> {
		if (!shown) {
			await this.#prepare();
		} else if (shown.row.prepare) {
			await runInSlices(shown.row.prepare());
		}
		return [...shown ? shown.open() : this.#shown.open(this.#source.rows())];
	}

	getTreeItem({ row }: ShownRow): vscode.TreeItem {
		const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
		const item = new vscode.TreeItem(row.label, row.children ? row.expanded === true ? Expanded : Collapsed : None);
		item.id = row.id;
		item.contextValue = [row.kind, ...row.facets ?? []].join('.');
		item.iconPath = new vscode.ThemeIcon(row.icon, row.tone && toneColors[row.tone]);
		item.tooltip = row.tooltip;
		item.accessibilityInformation = { label: row.spoken };
		if (row.description !== undefined) {
			item.description = row.description;
		}
		if (row.checked !== undefined) {
			const label = this.#language.words.spoken.tick(row.label);
			item.checkboxState = { state: row.checked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked, tooltip: label, accessibilityInformation: { label } };
		}
		if (row.runs) {
			item.command = { command: commandIds(row.runs)[this.#language.words.language], title: row.label, arguments: [row] };
		} else if (row.opens) {
			const { line, character } = row.opens.at;
			const selection = new vscode.Range(line, character, line, character);
			item.command = { command: 'vscode.open', title: row.label, arguments: [vscode.Uri.parse(row.opens.uri), { selection, preserveFocus: true }] };
		}
		return item;
	}

	dispose(): void {
		this.#isDisposed = true;
		clearTimeout(this.#refreshing);
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	async #check(items: readonly (readonly [ShownRow, vscode.TreeItemCheckboxState])[]): Promise<void> {
		for (const [{ row }, state] of items) {
			await this.#source.onCheck?.(row, state === vscode.TreeItemCheckboxState.Checked);
		}
		// A box shows what the file says, also when the click was refused.
		this.#changed.fire(items.map(([shown]) => shown));
	}

	/** The first change of a quiet moment is shown at once, those that follow it together. */
	#refresh(): void {
		this.#refreshing ??= setTimeout(() => { void this.#showChanges(); }, Math.max(0, this.#refreshedAt + refreshMs - Date.now()));
	}

	async #showChanges(): Promise<void> {
		await this.#prepare();
		if (this.#isDisposed) {
			return;
		}
		this.#refreshing = undefined;
		this.#showState();
		const changed = this.#shown.follow(this.#source.rows);
		if (changed.length > 0) {
			this.#refreshedAt = Date.now();
			this.#changed.fire(changed === 'all' ? undefined : [...changed]);
		}
	}

	/** Until nothing takes long of what is wanted by then: while somebody types a filter, the last one is waited for alone. */
	async #prepare(): Promise<void> {
		let wanted: number;
		const isGivenUp = (): boolean => wanted !== this.#wanted || this.#isDisposed;
		do {
			wanted = this.#wanted;
			await runInSlices(this.#source.prepare(), isGivenUp);
		} while (wanted !== this.#wanted && !this.#isDisposed);
	}

	#showState(): void {
		this.#showTitle(this.#source.title(this.#language.words));
		this.#showMessage(this.#store.scanned ? this.#source.message?.() ?? '' : this.#language.words.rows.reading);
		this.#showBadge(this.#source.badge?.());
	}
}
