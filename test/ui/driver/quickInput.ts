import type { Locator, Page } from '@playwright/test';
import { readRows, rowWith, settledList, type Row } from './rows';
import { limitMs, settled, until } from './until';

/** The box at the top of the window: the command palette, a quick pick or an input box. */
export class QuickInput {
	readonly #widget: Locator;
	readonly #input: Locator;

	constructor(page: Page) {
		this.#widget = page.locator('.quick-input-widget');
		this.#input = this.#widget.locator('.quick-input-box input, .quick-input-box textarea');
	}

	isOpen(): Promise<boolean> {
		return this.#widget.isVisible();
	}

	/** Leaves the box by Escape. A key that comes before the box listens is lost, as a person's is: it is pressed again. */
	async leave(): Promise<void> {
		await this.#widget.waitFor();
		await until('the quick input to be left', async () => {
			if (await this.isOpen()) {
				await this.#input.press('Escape', { timeout: 5000 });
			}
			await this.#widget.waitFor({ state: 'hidden', timeout: 2000 });
			return true;
		});
	}

	/** Waits until the box has been closed. */
	async closed(): Promise<void> {
		await this.#widget.waitFor({ state: 'hidden' });
	}

	/** The choices, once they have stopped changing; none for an input box. */
	async items(withinMs = limitMs): Promise<Row[]> {
		await this.#widget.waitFor({ timeout: withinMs });
		await until('the quick pick to settle', async () => {
			await settledList(this.#widget, '.quick-input-list .monaco-list');
			return true;
		});
		return await this.#list.isVisible() ? readRows(this.#list) : [];
	}

	/** The title bar's text; empty without one. */
	title(): Promise<string> {
		return this.#read('.quick-input-title');
	}

	/** The line under an input box: its prompt, or why the text can't be taken. */
	async message(): Promise<string> {
		await this.#widget.waitFor();
		return settled('the message', () => this.#read('.quick-input-message'));
	}

	/** What stands in the text field. */
	async value(withinMs = limitMs): Promise<string> {
		await this.#widget.waitFor({ timeout: withinMs });
		return this.#input.inputValue();
	}

	async placeholder(): Promise<string> {
		await this.#widget.waitFor();
		return await this.#input.getAttribute('placeholder') ?? '';
	}

	/** Puts the text in place of what stands in the field. */
	async type(text: string, withinMs = limitMs): Promise<void> {
		await this.#input.waitFor({ timeout: withinMs });
		await this.#input.fill(text, { timeout: withinMs });
	}

	/** Pastes a text, as with Ctrl+V: the field joins its lines. */
	async paste(text: string): Promise<void> {
		await this.#input.waitFor();
		await this.#input.evaluate(async (_field, pasted) => navigator.clipboard.writeText(pasted), text);
		await this.#input.press('ControlOrMeta+v');
	}

	/** Clicks the choice with this label, and waits until that has had its effect: another step, or the box closed. */
	async pick(label: string, withinMs = limitMs): Promise<void> {
		let before: string | undefined;
		await until(`the choice “${label}”`, async () => {
			const row = await rowWith(this.#list, label);
			before = await this.#look();
			await row?.locator('.quick-input-list-label').click({ timeout: 2000 }); // what closes the box at this moment takes the row away
			return row !== undefined;
		}, withinMs);
		await this.#goneOn(before);
	}

	/** Enter, and waits until that has had its effect: another step, a message, or the box closed. */
	async accept(withinMs = limitMs): Promise<void> {
		await this.#widget.waitFor({ timeout: withinMs });
		const before = await this.#look();
		await this.#input.press('Enter', { timeout: withinMs });
		await this.#goneOn(before);
	}

	/**
	 * Takes what was typed into the palette, a command or a file, as soon as it has the list's focus; a command's category may precede its
	 * title. Waits until the palette is gone and what a command asks first has come. False where the list has settled on something else.
	 */
	async takeFirst(title: string, withinMs = limitMs): Promise<boolean> {
		const isFirst = await this.#widget.evaluate(async (widget, wanted) => {
			let last: string | undefined;
			for (let same = 0; same < 4;) {
				const row = widget.querySelector('.quick-input-list .monaco-list-row.focused');
				const label = [...row?.querySelectorAll('.quick-input-list-label :is(.label-name, .label-suffix)') ?? []]
					.map(part => part.textContent).join('').replaceAll('\u00a0', ' ').trim();
				if (label === wanted || label.endsWith(`: ${wanted}`)) {
					return true;
				}
				same = label === last ? same + 1 : 1;
				last = label;
				await new Promise(resolve => { setTimeout(resolve, 50); });
			}
			return false;
		}, title);
		if (!isFirst) {
			return false;
		}
		// By a click: where an editor has just taken the focus, which closes the palette, Enter would be typed into that.
		await this.#list.locator('.monaco-list-row.focused .quick-input-list-label').click({ timeout: withinMs });
		await until('the palette to be gone', () => this.#widget.page().evaluate(async () => {
			const look = (): string => {
				// In a window that loads again there is no box yet.
				const widget = document.querySelector('.quick-input-widget');
				const input = widget?.querySelector<HTMLInputElement>('.quick-input-box input, .quick-input-box textarea');
				return widget?.checkVisibility() === true
					? [input?.value, input?.placeholder, ...[...widget.querySelectorAll('.monaco-list-row')].map(row => row.getAttribute('aria-label'))].join('\n')
					: '';
			};
			let last: string | undefined;
			for (let same = 0, looks = 0; same < 4 || last?.startsWith('>') === true; looks++) {
				if (looks === 40) {
					return false;
				}
				const now = look();
				same = now === last ? same + 1 : 1;
				last = now;
				await new Promise(resolve => { setTimeout(resolve, 50); });
			}
			return true;
		}));
		return true;
	}

	get #list(): Locator {
		return this.#widget.locator('.quick-input-list .monaco-list');
	}

	async #read(selector: string): Promise<string> {
		await this.#widget.waitFor();
		const part = this.#widget.locator(selector);
		return await part.isVisible() ? (await part.innerText()).replaceAll('\u00a0', ' ').trim() : '';
	}

	async #goneOn(before: string | undefined): Promise<void> {
		await until('the quick input to go on', async () => await this.#look() !== before);
		await settled('the quick input', () => this.#look()); // a step may end in two moves: its text changes, then it closes
	}

	/** Everything about the box that a step changes; undefined when it is closed. */
	async #look(): Promise<string | undefined> {
		if (!await this.#widget.isVisible()) {
			return undefined;
		}
		return this.#widget.evaluate(widget => [
			widget.querySelector('.quick-input-titlebar')?.textContent,
			widget.querySelector('.quick-input-message')?.textContent,
			widget.querySelector<HTMLInputElement>('.quick-input-box input, .quick-input-box textarea')?.placeholder,
			widget.querySelector<HTMLInputElement>('.quick-input-box input, .quick-input-box textarea')?.value,
			...[...widget.querySelectorAll('.quick-input-list .monaco-list-row')]
				.map(row => ['aria-label', 'aria-checked', 'aria-setsize'].map(name => row.getAttribute(name)).join(' ')),
		].join('\n'), undefined, { timeout: 2000 }); // the window may go, and another one open
	}
}
