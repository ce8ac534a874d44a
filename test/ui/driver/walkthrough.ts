import type { Locator, Page } from 'playwright-core';
import type { QuickInput } from './quickInput';
import { exactly } from './rows';
import { until } from './until';

/** A walkthrough, VS Code's own page of first steps, with buttons that call commands. */
export class Walkthrough {
	readonly #page: Page;
	readonly #quickInput: QuickInput;

	constructor(page: Page, quickInput: QuickInput) {
		this.#page = page;
		this.#quickInput = quickInput;
	}

	/** Finds it by its title as people do, or comes back to it. */
	async open(title: string): Promise<void> {
		await until(`the walkthrough “${title}”`, async () => {
			await this.#page.keyboard.press('F1');
			await this.#quickInput.type('>Welcome: Open Walkthrough');
			await until('the command', async () => (await this.#quickInput.items()).some(({ label }) => label.startsWith('Welcome: Open Walkthrough')), 2000);
			await this.#quickInput.accept();
			await until('the walkthroughs', async () => (await this.#quickInput.items()).some(({ label }) => label === title), 5000);
			await this.#quickInput.pick(title);
			await this.#page.locator('.gettingStartedContainer h2.category-title').filter({ hasText: exactly(title) }).waitFor({ timeout: 5000 });
			return true;
		});
	}

	/** Unfolds a step by its id, and shows its picture. */
	async unfold(id: string): Promise<void> {
		const step = this.#step(id);
		if (await step.getAttribute('aria-expanded') === 'false') {
			await step.locator('.step-title').click();
		}
		await step.and(this.#page.locator('[aria-expanded="true"]')).waitFor();
	}

	/** Clicks a button of a step. */
	async run(id: string, button: string): Promise<void> {
		await this.unfold(id);
		await this.#step(id).locator('.monaco-button').filter({ hasText: exactly(button) }).click();
	}

	/** The steps with a tick. */
	async done(): Promise<readonly string[]> {
		const ids = await this.#page.locator('.getting-started-step .codicon-getting-started-step-checked').evaluateAll(all => all.map(one => one.getAttribute('data-done-step-id') ?? ''));
		return ids.map(id => id.split('#').at(-1) ?? '');
	}

	#step(id: string): Locator {
		return this.#page.locator(`.getting-started-step[data-step-id$="#${id}"]`);
	}
}
