import type { Locator, Page } from '@playwright/test';
import { exactly, readRows, rowWith, settledList, type Row } from './rows';
import { settled, until } from './until';

/** The side bar: containers, their views and the rows in them. */
export class Views {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** Shows a container of the activity bar, by its title. */
	async open(title: string): Promise<void> {
		const icon = this.#container(title);
		await icon.waitFor();
		const heading = this.#page.locator('.part.sidebar > .title h2');
		if (!exactly(title).test(await heading.innerText().catch(() => ''))) {
			await icon.click(); // not its label: a badge may lie over that
		}
		await until(`the view container “${title}”`, async () => (await heading.innerText()).startsWith(title));
	}

	/** The badge on a container's icon; empty without one. */
	async badge(title: string): Promise<string> {
		const badge = this.#container(title).locator('.badge-content');
		return settled('the badge', async () => await badge.isVisible() ? badge.innerText() : '');
	}

	/** All rows of a tree view that are not inside a closed row, once they have stopped changing. */
	async rows(view: string): Promise<Row[]> {
		const pane = await this.#opened(view);
		const list = pane.locator('.customview-tree .monaco-list');
		await until(`the view “${view}” to settle`, async () => {
			await settledList(pane, '.customview-tree .monaco-list', '.monaco-progress-container.active');
			return true;
		});
		return await list.isVisible() ? readRows(list) : [];
	}

	/** The text of an empty view, with its buttons; empty when it shows a tree. */
	async welcome(view: string): Promise<string> {
		const content = (await this.#opened(view)).locator('.welcome-view-content');
		return settled('the welcome', async () => await content.isVisible() ? (await content.innerText()).trim() : '');
	}

	/** Opens a closed row, if it is closed, and waits for what is in it. */
	async expand(label: string, view?: string): Promise<void> {
		// Rows that come or go at this moment make it another one's place: it is looked for again.
		await until(`“${label}” to open`, async () => {
			const row = await this.row(label, view);
			if (await row.getAttribute('aria-expanded') === 'false') {
				await row.locator('.monaco-tl-twistie').click({ timeout: 2000 });
				await row.and(this.#page.locator('[aria-expanded="true"]')).waitFor({ timeout: 2000 });
			}
			return await row.getAttribute('aria-expanded') === 'true' && await row.locator('.codicon-tree-item-loading').count() === 0;
		});
	}

	async click(label: string, view?: string): Promise<void> {
		await (await this.row(label, view)).locator('.label-name').click();
	}

	/** Ticks or unticks the row's check box. */
	async toggle(label: string, view?: string): Promise<void> {
		await (await this.row(label, view)).locator('.custom-view-tree-node-item-checkbox').click();
	}

	/** The names of the buttons that appear on a row under the mouse. */
	async rowActions(label: string, view?: string): Promise<string[]> {
		const row = await this.row(label, view);
		await row.hover();
		return settled('the row\'s buttons', () => row.locator('.actions a.action-label').evaluateAll(buttons =>
			buttons.map(button => button.getAttribute('aria-label') ?? '')));
	}

	async clickRowAction(label: string, action: string, view?: string): Promise<void> {
		const row = await this.row(label, view);
		await row.hover();
		// Its shortcut may follow the name.
		await row
			.locator(`.actions a.action-label:is([aria-label=${JSON.stringify(action)}], [aria-label^=${JSON.stringify(`${action} (`)}])`)
			.click();
	}

	/** Opens a row's menu and gives its entries; `choose` takes one. */
	async contextMenu(label: string, view?: string): Promise<string[]> {
		const entries = this.#page.locator('.monaco-menu .action-label:not(.separator)');
		await until('the menu', async () => {
			if (!await entries.first().isVisible()) {
				await (await this.row(label, view)).click({ button: 'right', timeout: 5000 });
			}
			await entries.first().waitFor({ timeout: 5000 });
			return true;
		});
		return settled('the menu', async () => (await entries.allInnerTexts()).map(text => text.trim()));
	}

	async choose(entry: string): Promise<void> {
		await this.#page.locator('.monaco-menu .action-item .action-label').filter({ hasText: exactly(entry) }).click();
		await this.#page.locator('.monaco-menu').first().waitFor({ state: 'hidden' });
	}

	/** A row by its label, scrolled into sight; of any view in the side bar unless one is named. */
	async row(label: string, view?: string): Promise<Locator> {
		const within = view === undefined ? this.#page.locator('.part.sidebar') : await this.#opened(view);
		return until(`the row “${label}”`, async () => {
			for (const list of await within.locator('.monaco-list').all()) {
				const row = await list.isVisible() && await rowWith(list, label);
				if (row) {
					return row;
				}
			}
			return undefined;
		});
	}

	/** The view, opened if only its header shows. */
	async #opened(view: string): Promise<Locator> {
		const title = this.#page.locator('.pane-header .title').filter({ hasText: exactly(view) });
		const pane = this.#page.locator('.part.sidebar .pane, .part.panel .pane').filter({ has: title }).first();
		await pane.waitFor();
		const header = pane.locator('.pane-header');
		if (await header.getAttribute('aria-expanded') === 'false') {
			await header.click();
		}
		await pane.locator('.pane-body').waitFor();
		return pane;
	}

	#container(title: string): Locator {
		return this.#page.locator('.part.activitybar .action-item')
			.filter({
				has: this.#page.locator(`a.action-label[aria-label=${JSON.stringify(title)}], a.action-label[aria-label^=${JSON.stringify(`${title} `)}]`),
			}).first();
	}
}
