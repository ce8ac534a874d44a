import type { Locator, Page } from '@playwright/test';
import type { QuickInput } from './quickInput';
import { exactly } from './rows';
import { until } from './until';

/** A walkthrough, VS Code's own page of first steps, with buttons that call commands. */
export class Walkthrough {
	readonly #page: Page;
	readonly #quickInput: QuickInput;
	readonly #runCommand: (title: string) => Promise<void>;

	constructor(page: Page, quickInput: QuickInput, runCommand: (title: string) => Promise<void>) {
		this.#page = page;
		this.#quickInput = quickInput;
		this.#runCommand = runCommand;
	}

	/** Finds it by its title as people do, or comes back to it. */
	async open(title: string): Promise<void> {
		await this.#runCommand('Welcome: Open Walkthrough...');
		await until('the walkthroughs', async () => (await this.#quickInput.items()).some(({ label }) => label === title));
		await this.#quickInput.pick(title);
		await this.#page.locator('.gettingStartedContainer h2.category-title').filter({ hasText: exactly(title) }).waitFor();
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
		const ids = await this.#page
			.locator('.getting-started-step .codicon-getting-started-step-checked')
			.evaluateAll(all => all.map(one => one.getAttribute('data-done-step-id') ?? ''));
		return ids.map(id => id.split('#').at(-1) ?? '');
	}

	#step(id: string): Locator {
		return this.#page.locator(`.getting-started-step[data-step-id$="#${id}"]`);
	}
}
