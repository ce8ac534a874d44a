import * as vscode from 'vscode';

/** An item that stays in the list when it was chosen; a heading has no `run`. */
export interface TurnItem extends vscode.QuickPickItem {
	/** Runs when the item is chosen. What it returns is shown at the item from then on. */
	readonly run?: () => Promise<string>;
	/** Keeps the focus when it was chosen: it is not one of those that are chosen one after the other. */
	readonly stays?: boolean;
}

interface Turns {
	readonly title: string;
	readonly placeholder: string;
	/** Called for an error of an item; the list stays open. */
	readonly report: (error: unknown) => Promise<void>;
}

/**
 * Shows a list in which one item after the other can be chosen: a chosen item is marked and named in the title, and the next one that was
 * not chosen gets the focus, of those that the filter shows. It stays open while the user is in another window. Resolves when the user
 * leaves it with Escape.
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
	pick.activeItems = items.filter(each => each.run && each.stays !== true).slice(0, 1);
	const choose = async (chosen: TurnItem | undefined): Promise<void> => {
		const item = items.find(each => shownAs(each) === chosen);
		if (!item?.run) {
			return;
		}
		const mark = await item.run();
		marks.set(item, { ...item, iconPath: new vscode.ThemeIcon('check'), description: `${mark} · ${item.description ?? ''}` });
		const left = [...items.slice(items.indexOf(item) + 1), ...items].filter(each => each.run && !marks.has(each));
		const inTurn = left.filter(({ stays }) => stays !== true);
		const typed = pick.value.trim().toLowerCase();
		const isShown = ({ label, description = '' }: TurnItem): boolean => `${label}\n${description}`.toLowerCase().includes(typed);
		const next = item.stays === true ? item : inTurn.find(isShown) ?? inTurn[0] ?? left[0] ?? item;
		if (next !== item && !isShown(next)) {
			pick.value = '';
		}
		pick.title = `${title} · ${mark}: ${item.label}`;
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
