import { extname, join } from 'node:path';
import type { Frame, Locator, Page } from '@playwright/test';
import { TextEditor } from './driver/editor';
import {
	answerDialog, readDialog, readNotifications, readProblems, type Dialog, type Notification, type ProblemRow,
} from './driver/messages';
import { loadModule } from './driver/modules';
import { closeAll, extensionFor, newFolder, startUser, type Opened, type WorkbenchOptions } from './driver/openWindow';
import { QuickInput } from './driver/quickInput';
import { exactly, type Row } from './driver/rows';
import { settled, until } from './driver/until';
import { Views } from './driver/views';
import { Walkthrough } from './driver/walkthrough';
import { webview } from './driver/webview';

export type { Dialog, Notification, ProblemRow, Row };

/**
 * A VS Code window in a headless browser, driven as a user drives it. Every method waits for what it needs, and throws when
 * that does not come within a minute.
 */
export class Workbench {
	/** For what this class has no word for. */
	readonly page: Page;
	/** The temp copy that is open. */
	readonly folder: string;
	readonly quickInput: QuickInput;
	readonly editor: TextEditor;
	readonly views: Views;
	readonly walkthrough: Walkthrough;
	readonly #opened: Opened;
	readonly #closers: (() => unknown)[];

	private constructor(page: Page, opened: Opened, closers: (() => unknown)[]) {
		this.page = page;
		this.folder = opened.folder;
		this.#opened = opened;
		this.quickInput = new QuickInput(page);
		this.editor = new TextEditor(page);
		this.views = new Views(page);
		this.walkthrough = new Walkthrough(page, this.quickInput, title => this.runCommand(title));
		this.#closers = closers;
	}

	/** Opens a window of its own: what it shares with others is the machine, and what VS Code and the browser keep of themselves. */
	static async open(options: WorkbenchOptions): Promise<Workbench> {
		const { removeFolder, root } = await loadModule('paths.mjs');
		const { provision } = await loadModule('provision.mjs');
		const code = await provision();
		const { copy: folder, around } = await newFolder(options.folder);
		const closers: (() => unknown)[] = [() => { removeFolder(around); }];
		try {
			const extensionPath = options.installedVsix === undefined
				? await extensionFor(options, options.extensionPath ?? root, closers)
				: undefined;
			const { server, page } = await startUser(options, code, closers);
			return await Workbench.#show({ options, code, folder, server, extensionPath }, page, closers);
		} catch (error) {
			await closeAll(closers);
			throw error;
		}
	}

	static async #show(opened: Opened, page: Page, closers: (() => unknown)[]): Promise<Workbench> {
		const { options, folder, server, extensionPath } = opened;
		const workbench = new Workbench(page, opened, closers);
		await page.goto(server.urlFor({ folder, extensionPath, web: options.webHost ?? false, isEmpty: options.isEmpty ?? false }));
		await workbench.#ready();
		return workbench;
	}

	/** One more window on this very folder, which is closed with this one: of the same user, or of another with a VS Code of their own. */
	async another({ user }: { readonly user: 'same' | 'another' }): Promise<Workbench> {
		const { options, code } = this.#opened;
		if (user === 'same') {
			return Workbench.#show(this.#opened, await this.page.context().newPage(), []); // closed with its context
		}
		const { server, page } = await startUser(options, code, this.#closers);
		return Workbench.#show({ ...this.#opened, server }, page, []);
	}

	/** Opens the command palette, types, and gives the commands it then lists. */
	async palette(text: string): Promise<Row[]> {
		return until(`the command palette with “${text}”`, async () => {
			await this.#openPalette();
			// An editor or page that opens at this moment takes the focus, which closes the palette: it is opened again.
			await this.quickInput.type(`>${text}`, 3000);
			return this.quickInput.items(3000);
		});
	}

	/** Runs a command by its title, with or without its category. Waits for the command to be there, not for what it does. */
	async runCommand(title: string): Promise<void> {
		await this.#take(`the command “${title}”`, `>${title}`, title);
	}

	/** Takes a choice of the open quick pick. */
	pick(label: string): Promise<void> {
		return this.quickInput.pick(label);
	}

	/** A key or a chord, in Playwright's words: `Escape`, `Control+Shift+P`. */
	press(key: string): Promise<void> {
		return this.page.keyboard.press(key);
	}

	/** Opens a file of the folder by its relative path, as *Go to File* does. */
	async openFile(path: string): Promise<void> {
		const name = path.split('/').at(-1)!;
		await this.#take(`the file ${path}`, path, name);
		await this.editor.showing(name);
	}

	/** Closes all editors, by their keys. What is not saved yet is saved. */
	async closeEditors(): Promise<void> {
		const tabs = this.page.locator('.part.editor .tab');
		const question = this.page.locator('.monaco-dialog-box');
		await until('no editor', async () => {
			if (await question.isVisible()) {
				await this.page.keyboard.press('Enter');
			} else if (await tabs.count() > 0) {
				await this.page.keyboard.press('ControlOrMeta+k');
				await this.page.keyboard.press('ControlOrMeta+w');
			}
			await until('the editors to go', async () => await tabs.count() === 0 || await question.isVisible(), 2000);
			return await tabs.count() === 0;
		});
	}

	/** Puts the cursor somewhere in the active editor; both count from 1. */
	async goTo(line: number, column = 1): Promise<void> {
		await until(`line ${String(line)} to be asked for`, async () => {
			await this.#openPalette();
			await this.quickInput.type(`:${String(line)}:${String(column)}`, 3000);
			await this.quickInput.accept(3000);
			return true;
		});
		await this.quickInput.closed();
		await until('the cursor to move', async () => await this.editor.cursor() === `Ln ${String(line)}, Col ${String(column)}`);
	}

	/** Shows a container of the activity bar. */
	openView(title: string): Promise<void> {
		return this.views.open(title);
	}

	/** The rows of a tree view. */
	tree(viewTitle: string): Promise<Row[]> {
		return this.views.rows(viewTitle);
	}

	expand(label: string, viewTitle?: string): Promise<void> {
		return this.views.expand(label, viewTitle);
	}

	clickRow(label: string, viewTitle?: string): Promise<void> {
		return this.views.click(label, viewTitle);
	}

	/** The document of the page in sight. */
	webview(): Promise<Frame> {
		return webview(this.page);
	}

	/** Saves where the dialog asks for a place, as the name that it proposes, but into the opened folder. Returns the name. */
	async saveInFolder(ending: string): Promise<string> {
		const name = (await this.#proposedPlace(ending)).split('/').at(-1)!;
		await this.#acceptPlace(join(this.folder, name));
		return name;
	}

	/** Saves at a place where the dialog asks for one. */
	async saveAt(path: string): Promise<void> {
		await this.#proposedPlace(extname(path));
		await this.#acceptPlace(path);
	}

	/** Chooses a folder where the dialog asks for one. */
	async chooseFolder(path: string): Promise<void> {
		await until('the dialog', async () => (await this.quickInput.value()).startsWith('/'));
		await this.#acceptPlace(path);
	}

	/** The dialog shows a folder first, and the proposed file soon after. */
	#proposedPlace(ending: string): Promise<string> {
		return until('the place', async () => {
			const proposed = await this.quickInput.value();
			return proposed.endsWith(ending) && proposed;
		});
	}

	/** The dialog lists the folder once it has taken the text; Enter before that is lost. */
	async #acceptPlace(path: string): Promise<void> {
		await this.quickInput.type(path);
		await until('the folder', async () => (await this.quickInput.items()).length > 0 && await this.quickInput.value() === path);
		await this.quickInput.accept();
	}

	/** All messages that have not been closed, newest first. */
	async notifications(): Promise<Notification[]> {
		await this.#showNotifications();
		const found = await readNotifications(this.page.locator('.notifications-center'));
		// Escape closes them only while they have the focus, which an editor that opens at this moment takes.
		await until('the notifications to close', async () => {
			if (await this.#notificationCentre.isVisible()) {
				await this.#notificationCentre.getByRole('button', { name: /^Hide Notifications/ }).click({ timeout: 2000 });
			}
			await this.#notificationCentre.waitFor({ state: 'hidden', timeout: 2000 });
			return true;
		});
		return found;
	}

	/** Clicks a button of a message. */
	async answer(message: string, button: string): Promise<void> {
		await this.#showNotifications();
		await this.page.locator('.notifications-center .notification-list-item').filter({ hasText: message })
			.locator('.notification-list-item-buttons-container .monaco-button').filter({ hasText: button }).first().click();
	}

	/** The messages that pop up by themselves. Only with `installedVsix`: otherwise VS Code holds them back. */
	async toasts(): Promise<Notification[]> {
		await this.page.locator('.notifications-toasts .notification-list-item').first().waitFor();
		return readNotifications(this.page.locator('.notifications-toasts'));
	}

	/** Clicks a button of a message that has popped up, and waits until it is gone. */
	async answerToast(button: string): Promise<void> {
		const toast = this.page
			.locator('.notifications-toasts .notification-list-item')
			.filter({ has: this.page.locator('.monaco-button').filter({ hasText: exactly(button) }) });
		await toast.locator('.monaco-button').filter({ hasText: exactly(button) }).click();
		await toast.waitFor({ state: 'hidden' });
	}

	/** The modal dialog that is open. */
	dialog(): Promise<Dialog> {
		return readDialog(this.page);
	}

	answerDialog(button: string): Promise<void> {
		return answerDialog(this.page, button);
	}

	/** The rows of the Problems panel, as many as are in sight. */
	async problems(): Promise<ProblemRow[]> {
		await this.runCommand('Problems: Focus on Problems View');
		await this.page.locator('.markers-panel').waitFor();
		return readProblems(this.page);
	}

	/** The texts of the status bar. */
	statusBar(): Promise<string[]> {
		return settled('the status bar', async () =>
			(await this.page.locator('.part.statusbar .statusbar-item:visible').allInnerTexts()).map(text => text.trim()).filter(Boolean));
	}

	async screenshot(path: string): Promise<void> {
		await this.page.screenshot({ path });
	}

	/** *Developer: Reload Window*, and waits until the workbench is back. */
	async reload(): Promise<void> {
		const loaded = this.page.waitForEvent('load');
		await this.runCommand('Developer: Reload Window');
		await loaded;
		await this.#ready();
	}

	/** Ends the window and its browser, and removes the temp folders. */
	async close(): Promise<void> {
		await closeAll(this.#closers);
	}

	/** Types into the palette and takes the entry with this label, which a command's category may precede, wherever in the list it is. */
	async #take(what: string, typed: string, wanted: string): Promise<void> {
		await until(what, async () => {
			await this.#openPalette();
			// An editor or page that opens at this moment takes the focus, which closes the palette: it is opened again.
			await this.quickInput.type(typed, 3000);
			if (await this.quickInput.takeFirst(wanted, 3000)) {
				return true;
			}
			// Another one is before it in the list.
			const labels = (await this.quickInput.items(3000)).map(row => row.label);
			const found = labels.find(label => label === wanted) ?? labels.find(label => label.endsWith(`: ${wanted}`));
			if (found === undefined) {
				if (await this.quickInput.isOpen()) { // an editor that opens at this moment takes the focus, which has closed it
					await this.quickInput.leave();
				}
				return false;
			}
			await this.quickInput.pick(found, 2000); // something else may have taken the focus, and closed the palette
			return true;
		});
	}

	async #openPalette(): Promise<void> {
		// Without the focus in the page, or in a frame that is being replaced, the key is lost.
		await until('the command palette', async () => {
			await this.page.keyboard.press('F1');
			return (await this.quickInput.value(1000)).startsWith('>');
		});
	}

	async #showNotifications(): Promise<void> {
		await until('the notifications to show', async () => {
			if (!await this.#notificationCentre.isVisible()) {
				await this.page.locator('[id="status.notifications"] a').click({ timeout: 5000 });
			}
			await this.#notificationCentre.waitFor({ timeout: 5000 });
			return true;
		});
	}

	get #notificationCentre(): Locator {
		return this.page.locator('.notifications-center.visible');
	}

	/** The workbench is drawn and knows its extensions; VS Code marks that in the browser's own performance log. */
	async #ready(): Promise<void> {
		await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
		await this.page.waitForFunction(
			() => performance.getEntriesByName('code/didLoadExtensions').length > 0, undefined, { timeout: 60_000 },
		);
	}
}
