import * as vscode from 'vscode';

/** An item that is chosen, or whose content is looked at while the list stays; a heading has neither. */
export interface LookItem<T> extends vscode.QuickPickItem {
	readonly value?: T;
	/** Shows what the item is about, without taking the focus. */
	readonly look?: () => Promise<void>;
}

interface List {
	readonly title: string;
	readonly placeholder: string;
	/** Called for an error of `look`; the list stays open. */
	readonly report: (error: unknown) => Promise<void>;
}

/** Shows a list of which some items can be looked at before one is chosen. Undefined on Escape. */
export function chooseOrLook<T>({ title, placeholder, report }: List, items: readonly LookItem<T>[]): Promise<T | undefined> {
	const pick = vscode.window.createQuickPick<LookItem<T>>();
	pick.title = title;
	pick.placeholder = placeholder;
	pick.matchOnDescription = true;
	pick.ignoreFocusOut = true; // what is looked at is in an editor
	pick.items = items;
	return new Promise(resolve => {
		pick.onDidAccept(() => {
			const [item] = pick.selectedItems;
			if (item?.value !== undefined) {
				resolve(item.value);
				pick.hide();
			} else {
				item?.look?.().catch(report);
			}
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
