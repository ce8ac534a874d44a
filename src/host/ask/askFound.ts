import * as vscode from 'vscode';

/** An item of a search; without a value it only says something. */
export interface FoundItem<T> extends vscode.QuickPickItem {
	readonly value?: T;
}

/** What was chosen, and whether it is opened beside the active editor. */
export interface Chosen<T> {
	readonly value: T;
	readonly toSide: boolean;
}

interface Search<T> {
	readonly title: string;
	readonly placeholder: string;
	/** Returns the items for a text, best first. It runs at each key, so it must take some milliseconds at most. */
	readonly itemsFor: (text: string) => readonly FoundItem<T>[];
	/** Makes `itemsFor` complete; the items are computed again when it settles. */
	readonly prepare: (isCancelled: () => boolean) => Promise<void>;
	/** Fires when `prepare` has something to do again. */
	readonly onDidChange: vscode.Event<unknown>;
	/** Called for an error of `prepare`. */
	readonly report: (error: unknown) => Promise<void>;
}

/** Lets the user choose from what a search of ours finds while they type. Undefined on Escape. */
export function askFound<T>({ title, placeholder, itemsFor, prepare, onDidChange, report }: Search<T>): Promise<Chosen<T> | undefined> {
	const pick = vscode.window.createQuickPick<FoundItem<T>>();
	pick.title = title;
	pick.placeholder = placeholder;
	pick.matchOnDescription = true;
	// The items are in order already. VS Code has no public name for this; where it does not know it, it sorts by what it matches itself.
	Object.assign(pick, { sortByLabel: false });
	let isHidden = false;
	let shown = '';
	const update = (): void => {
		const items = itemsFor(pick.value.trim());
		// Only if something changes: setting the items clears the selection.
		const seen = JSON.stringify(items.map(({ label, description, detail }) => [label, description, detail]));
		if (seen !== shown) {
			shown = seen;
			pick.items = items.map(item => item.kind === vscode.QuickPickItemKind.Separator ? item : { ...item, alwaysShow: true });
		}
	};
	let preparing = 0;
	const run = async (): Promise<void> => {
		preparing++;
		pick.busy = true;
		try {
			await prepare(() => isHidden);
		} catch (error) {
			await report(error);
		}
		preparing--;
		if (!isHidden && preparing === 0) {
			pick.busy = false;
			update();
		}
	};
	const changes = onDidChange(() => { void run(); });
	return new Promise(resolve => {
		const choose = (item: FoundItem<T> | undefined, toSide: boolean): void => {
			if (item?.value !== undefined) {
				resolve({ value: item.value, toSide });
				pick.hide();
			}
		};
		pick.onDidChangeValue(update);
		pick.onDidAccept(() => { choose(pick.selectedItems[0], false); });
		pick.onDidTriggerItemButton(({ item }) => { choose(item, true); });
		pick.onDidHide(() => {
			isHidden = true;
			changes.dispose();
			resolve(undefined);
			pick.dispose();
		});
		update();
		pick.show();
		void run();
	});
}
