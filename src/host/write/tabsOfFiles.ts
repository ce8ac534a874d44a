import * as vscode from 'vscode';
import type { Uri } from '../../core/text/uri';

/** Returns the files that have a tab. */
export function filesInTabs(): ReadonlySet<Uri> {
	return new Set(allTabs().flatMap(tab => fileOf(tab) ?? []));
}

/**
 * Closes the tabs of files that had none before. VS Code opens a tab for each file whose text is unsaved for a moment, so a change of many
 * files would leave as many tabs behind. The tab in front, and one with unsaved text, stay.
 */
export async function closeOpenedTabs(files: ReadonlySet<Uri>, before: ReadonlySet<Uri>): Promise<void> {
	const opened = allTabs().filter(tab => {
		const file = fileOf(tab);
		return file !== undefined && files.has(file) && !before.has(file) && !tab.isDirty && !tab.isActive;
	});
	if (opened.length > 0) {
		await vscode.window.tabGroups.close(opened, true);
	}
}

function allTabs(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

function fileOf({ input }: vscode.Tab): Uri | undefined {
	return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri.toString() : undefined;
}
