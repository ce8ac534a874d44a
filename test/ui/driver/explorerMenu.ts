import type { Workbench } from '../workbench';
import { until } from './until';

/** Runs an entry of the menu of a file in the Explorer, by keyboard. */
export async function explorerMenu(workbench: Workbench, file: string, title: string): Promise<void> {
	await workbench.runCommand('View: Show Explorer');
	await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).click();
	await workbench.press('Shift+F10');
	const entry = workbench.page.getByRole('menuitem', { name: title, exact: true });
	await entry.waitFor();
	await until('the entry to have the focus', async () => {
		const isFocused = await entry.evaluate(element => element === document.activeElement
			|| element.closest('.focused') !== null || element.parentElement?.matches('.focused') === true);
		if (!isFocused) {
			await workbench.press('ArrowUp');
		}
		return isFocused;
	});
	await workbench.press('Enter');
}
