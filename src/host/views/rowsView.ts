import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../core/manifest/commands';
import { plainText } from '../../core/text/plainText';
import type { Steps } from '../../core/text/steps';
import type { Row, RowKind } from '../../core/views/row';
import { ShownRows, type ShownRow } from '../../core/views/shownRows';
import { tooltipWithSummary } from '../../core/views/sessions/sessionRow';
import type { Words } from '../../core/words/words';
import { onDidChangeOpenAs, opensPages } from '../platform/openAs';
import { touchRow } from '../ask/target';
import { changedOnly } from '../platform/changedOnly';
import type { Clock } from '../platform/clock';
import { Debouncer } from '../platform/debouncer';
import { Disposable } from '../platform/disposable';
import { anyOf } from '../platform/events';
import type { LanguageChoice } from '../platform/language';
import { runInSlices } from '../platform/timeSlice';
import type { RecordStore } from '../workspace/recordStore';

/** The least time between two refreshes: VS Code does not paint a tree while refreshes follow each other quickly. */
const refreshMs = 300;

const toneColors = {
	error: new vscode.ThemeColor('list.errorForeground'),
	warning: new vscode.ThemeColor('list.warningForeground'),
	muted: new vscode.ThemeColor('disabledForeground'),
} as const;

/** The commands that open what a row is about as a page. */
const openers: Readonly<Partial<Record<RowKind, CommandName>>> = { session: 'openSession', action: 'openSession', reflection: 'openReflection' };

/** A view, by its name in the manifest and in the words. */
export type View = keyof Words['views'];

/** What a view shows. */
export interface RowsSource {
	readonly rows: () => readonly Row[];
	/** Computes in steps what `rows` needs and what would take too long at once. */
	readonly prepare: () => Steps;
	/** The text above the rows, such as the filter; empty for none. */
	readonly message?: () => string;
	/** The number on the view's icon, and what it counts. */
	readonly badge?: () => { readonly value: number; readonly tooltip: string } | undefined;
	/** Fires when the rows may have changed for another reason than the record, the language or the day. */
	readonly onDidChange?: vscode.Event<void>;
	/** Called when a checkbox was clicked. */
	readonly onCheck?: (row: Row, checked: boolean) => Promise<void>;
}

/**
 * A tree view that shows rows of the core, and updates them with the record, the language and the day. Only changed rows are refreshed.
 * What it shows is loaded when it is asked for the first time, by VS Code or by a change.
 */
export class RowsView extends Disposable implements vscode.TreeDataProvider<ShownRow> {
	readonly #name: View;
	readonly #load: () => Promise<RowsSource>;
	#loading: Promise<RowsSource> | undefined;
	/** Once it is loaded. */
	#source: RowsSource | undefined;
	readonly #store: RecordStore;
	readonly #language: LanguageChoice;
	readonly #shown = new ShownRows();
	readonly #changed = this.register(new vscode.EventEmitter<ShownRow[] | undefined>());
	readonly onDidChangeTreeData = this.#changed.event;
	readonly #view: vscode.TreeView<ShownRow>;
	readonly #showTitle = changedOnly<string>(title => { this.#view.title = title; });
	readonly #showMessage = changedOnly<string>(message => { this.#view.message = message; });
	readonly #showBadge = changedOnly<vscode.ViewBadge | undefined>(badge => { this.#view.badge = badge; });
	/** The first change after a pause is shown at once, those that follow it together. */
	readonly #refresh = this.register(new Debouncer(
		() => this.#showChanges(), () => Math.max(0, this.#refreshedAt + refreshMs - Date.now()),
	));
	#refreshedAt = 0;
	/** Counts the events of the source: a preparation for an earlier one is dropped. */
	#sourceVersion = 0;

	constructor(name: View, load: () => Promise<RowsSource>, store: RecordStore, language: LanguageChoice, clock: Clock) {
		super();
		this.#name = name;
		this.#load = load;
		this.#store = store;
		this.#language = language;
		const options = { treeDataProvider: this, showCollapseAll: true, manageCheckboxStateManually: true };
		this.#view = this.register(vscode.window.createTreeView(`mentorNotes.${name}`, options));
		this.register(anyOf(store.onDidChange, language.onDidChange, clock.onDidChangeDay)(() => { this.#refresh.trigger(); }));
		this.register(onDidChangeOpenAs(() => { this.#changed.fire(undefined); }));
		this.register(this.#view.onDidChangeSelection(({ selection: [selected] }) => { touchRow(selected?.row); }));
		this.register(this.#view.onDidChangeCheckboxState(({ items }) => { void this.#check(items); }));
		this.#showState();
	}

	async getChildren(shown?: ShownRow): Promise<ShownRow[]> {
		if (!shown) {
			const source = await this.#loaded();
			await this.#prepare(source);
			return [...this.#shown.open(source.rows())];
		}
		if (shown.row.prepare) {
			await runInSlices(shown.row.prepare());
		}
		return [...shown.open()];
	}

	getTreeItem({ row }: ShownRow): vscode.TreeItem {
		const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
		const item = new vscode.TreeItem(row.label, row.children ? row.expanded === true ? Expanded : Collapsed : None);
		item.id = row.id;
		item.contextValue = [row.kind, ...row.facets ?? []].join('.');
		item.iconPath = new vscode.ThemeIcon(row.icon, row.tone && toneColors[row.tone]);
		if (!row.hasSummary) {
			item.tooltip = row.tooltip;
		}
		item.accessibilityInformation = { label: row.spoken };
		if (row.description !== undefined) {
			item.description = row.description;
		}
		if (row.checked !== undefined) {
			const label = this.#language.words.spoken.tick(plainText(row.action?.text ?? '') || row.label);
			const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
			item.checkboxState = { state: row.checked ? Checked : Unchecked, tooltip: label, accessibilityInformation: { label } };
		}
		const opener = row.opens && opensPages() ? openers[row.kind] : undefined;
		if (opener !== undefined) {
			item.command = { command: commandIds(opener)[this.#language.words.language], title: row.label, arguments: [row] };
		} else if (row.runs) {
			item.command = { command: commandIds(row.runs)[this.#language.words.language], title: row.label, arguments: [row] };
		} else if (row.opens) {
			const { line, character } = row.opens.at;
			const selection = new vscode.Range(line, character, line, character);
			const target = [vscode.Uri.parse(row.opens.uri), { selection, preserveFocus: true }];
			item.command = { command: 'vscode.open', title: row.label, arguments: target };
		}
		return item;
	}

	/** Called for an item without a tooltip when the mouse rests on it. */
	async resolveTreeItem(item: vscode.TreeItem, { row }: ShownRow): Promise<vscode.TreeItem> {
		const { uri, id } = row.session ?? {};
		const session = this.#store.index.facts(uri ?? '')?.sessions.find(each => each.id === id);
		item.tooltip = session ? tooltipWithSummary(row, await this.#store.detailedSession(session)) : row.tooltip;
		return item;
	}

	async #check(items: readonly (readonly [ShownRow, vscode.TreeItemCheckboxState])[]): Promise<void> {
		for (const [{ row }, state] of items) {
			await this.#source?.onCheck?.(row, state === vscode.TreeItemCheckboxState.Checked);
		}
		// A checkbox shows the state in the file, also when the change was refused.
		this.#changed.fire(items.map(([shown]) => shown));
	}

	#loaded(): Promise<RowsSource> {
		this.#loading ??= this.#load().then(source => {
			this.#source = source;
			if (source.onDidChange) {
				this.register(source.onDidChange(() => {
					this.#sourceVersion++;
					this.#refresh.trigger();
				}));
			}
			return source;
		});
		return this.#loading;
	}

	async #showChanges(): Promise<void> {
		const source = await this.#loaded();
		await this.#prepare(source);
		if (this.isDisposed) {
			return;
		}
		this.#showState();
		const changed = this.#shown.follow(source.rows);
		if (changed.length > 0) {
			this.#refreshedAt = Date.now();
			this.#changed.fire(changed === 'all' ? undefined : [...changed]);
		}
	}

	/** Begins again when the source changes meanwhile: while a filter is typed, only its last text is waited for. */
	async #prepare(source: RowsSource): Promise<void> {
		let version: number;
		const isOutdated = (): boolean => version !== this.#sourceVersion || this.isDisposed;
		do {
			version = this.#sourceVersion;
			await runInSlices(source.prepare(), isOutdated);
		} while (version !== this.#sourceVersion && !this.isDisposed);
	}

	#showState(): void {
		const { words } = this.#language;
		this.#showTitle(words.views[this.#name]);
		this.#showMessage(this.#store.scanned ? this.#source?.message?.() ?? '' : words.rows.reading);
		this.#showBadge(this.#source?.badge?.());
	}
}
