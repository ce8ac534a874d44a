import * as vscode from 'vscode';

/** An item that stays in the list when it was chosen; a heading has no `run`. */
export interface TurnItem extends vscode.QuickPickItem {
	/** Runs when the item is chosen. What it returns is shown at the item from then on. */
	readonly run?: () => Promise<string>;
}

interface Turns {
	readonly title: string;
	readonly placeholder: string;
	/** Called for an error of an item; the list stays open. */
	readonly report: (error: unknown) => Promise<void>;
}

/**
 * Shows a list in which one item after the other can be chosen: a chosen item is marked, and the next one that was not chosen gets the
 * focus. It stays open while the user is in another window. Resolves when the user leaves it with Escape.
 */
export function chooseInTurn({ title, placeholder, report }: Turns, items: readonly TurnItem[]): Promise<void> {
	const pick = vscode.window.createQuickPick<TurnItem>();
	const marks = new Map<TurnItem, TurnItem>();
	const shownAs = (item: TurnItem): TurnItem => marks.get(item) ?? item;
	pick.title = title;
	pick.placeholder = placeholder;
	pick.ignoreFocusOut = true;
	pick.matchOnDescription = true;
	pick.items = items;
	const choose = async (chosen: TurnItem | undefined): Promise<void> => {
		const item = items.find(each => shownAs(each) === chosen);
		if (!item?.run) {
			return;
		}
		const mark = await item.run();
		marks.set(item, { ...item, iconPath: new vscode.ThemeIcon('check'), description: `${mark} · ${item.description ?? ''}` });
		const next = [...items.slice(items.indexOf(item) + 1), ...items].find(each => each.run && !marks.has(each)) ?? item;
		// The text of the filter would hide the next one.
		pick.value = '';
		pick.items = items.map(shownAs);
		pick.activeItems = [shownAs(next)];
	};
	return new Promise(resolve => {
		pick.onDidAccept(() => { choose(pick.selectedItems[0]).catch(report); });
		pick.onDidHide(() => {
			pick.dispose();
			resolve();
		});
		pick.show();
	});
}
