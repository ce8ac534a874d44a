import type { Locator, Page } from '@playwright/test';
import { exactly } from './rows';
import { settled, until } from './until';

export interface Tab {
	readonly label: string;
	/** The tab that is shown in its group. */
	readonly active: boolean;
	/** Has changes that are not saved. */
	readonly dirty: boolean;
	/** 0 for the first group. */
	readonly group: number;
}

/** The active text editor, and the tabs around it. */
export class TextEditor {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** All tabs, group by group, once they have stopped changing. */
	tabs(): Promise<Tab[]> {
		return settled('the tabs', () => this.#page.evaluate(() =>
			[...document.querySelectorAll('.part.editor .editor-group-container')].flatMap((group, index) =>
				[...group.querySelectorAll('.tabs-container > .tab')].map(tab => ({
					label: [...tab.querySelectorAll('.label-name, .label-suffix')]
						.map(part => part.textContent)
						.join('')
						.trim(), // `note` and `.md`
					active: tab.classList.contains('active'),
					dirty: tab.classList.contains('dirty'),
					group: index,
				})))));
	}

	/** Waits until the active tab has this label and its text is drawn. */
	async showing(label: string): Promise<void> {
		await until(`the editor “${label}”`, async () => {
			const tab = this.#page.locator('.editor-group-container.active .tab.active');
			return await tab.getAttribute('data-resource-name') === label && await this.#editor.locator('.view-line').count() > 0;
		});
	}

	/**
	 * The whole text. Monaco draws only the visible lines, so it is scrolled through and back. Without what is folded; a
	 * no-break space reads as a space.
	 */
	async text(): Promise<string> {
		await this.#editor.locator('.view-line').first().waitFor();
		const visible = this.#editor.locator('.view-lines');
		await settled('the text', () => visible.innerText());
		return readLines(this.#editor);
	}

	/** Types as a person would, with what VS Code adds (closing brackets, indents, suggestions). */
	async type(text: string): Promise<void> {
		await this.focus();
		await this.#page.keyboard.type(text);
	}

	/** Where the cursor is, such as `Ln 8, Col 1`, as the status bar says it. */
	cursor(): Promise<string> {
		return settled('the cursor', () => this.#page.locator('[id="status.editor.selection"]').innerText().then(text => text.trim()));
	}

	/** Asks for the focus until it has stayed: what a command does when it ends may take it back once. */
	async focus(): Promise<void> {
		const input = this.#editor.locator('.native-edit-context, textarea.inputarea').first();
		let held = 0;
		await until('the editor\'s focus', async () => {
			const had = await input.evaluate(node => {
				const has = node.ownerDocument.activeElement === node;
				(node as HTMLElement).focus();
				return has;
			}, undefined, { timeout: 5000 });
			held = had ? held + 1 : 0;
			return held >= 2;
		});
	}

	/** Saves, and waits until the tab says so. */
	async save(): Promise<void> {
		await this.focus();
		await this.#page.keyboard.press('Control+s');
		await this.#page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
	}

	/** The words above the lines. */
	async codeLenses(): Promise<string[]> {
		await this.#editor.locator('.codelens-decoration a').first().waitFor();
		return settled('the code lenses', () => this.#editor.locator('.codelens-decoration a').allInnerTexts());
	}

	/** Underlines of problems (dots for hints), as many as are in sight. They come a moment after the problem: wait with `until`. */
	squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Promise<number> {
		return settled('the underlines', () => this.#editor.locator(`.squiggly-${severity}`).count());
	}

	/**
	 * What is offered at the cursor (Ctrl+.); none when VS Code says that there is nothing. Leaves the list open: `pickQuickFix`
	 * takes one.
	 */
	async quickFixes(): Promise<string[]> {
		await this.focus();
		const offered = await until('quick fixes', async () => {
			if (!await this.#fixes.first().isVisible()) {
				await this.#page.keyboard.press('Control+.');
				await this.#fixes.or(this.#nothing).first().waitFor({ timeout: 2000 });
			}
			return { any: await this.#fixes.count() > 0 };
		});
		return offered.any
			? settled('the quick fixes', async () => (await this.#fixes.locator('.title').allInnerTexts()).map(text => text.trim()))
			: [];
	}

	async pickQuickFix(title: string): Promise<void> {
		await this.#fixes.filter({ has: this.#page.locator('.title').filter({ hasText: exactly(title) }) }).click();
		await this.#fixes.first().waitFor({ state: 'hidden' });
	}

	/**
	 * What completion offers at the cursor (Ctrl+Space), as far as it is in sight; none when VS Code says that there is nothing.
	 * Leaves the list open.
	 */
	async suggestions(): Promise<string[]> {
		await this.focus();
		const widget = this.#page.locator('.suggest-widget.visible');
		const rows = widget.locator('.monaco-list-row');
		await until('suggestions', async () => {
			if (!await widget.isVisible()) {
				await this.#page.keyboard.press('Control+Space');
			}
			await rows.or(widget.locator('.message').filter({ hasText: 'No suggestions' })).first().waitFor({ timeout: 5000 });
			return true;
		});
		return settled('the suggestions', () => rows.locator('.label-name').allInnerTexts());
	}

	get #fixes(): Locator {
		return this.#page.locator('.action-widget .monaco-list-row.action:visible');
	}

	/** The words that show at the cursor for a moment when nothing can be offered. */
	get #nothing(): Locator {
		return this.#page.locator('.monaco-editor-overlaymessage:visible').filter({ hasText: /^No .* available/ });
	}

	get #editor(): Locator {
		return this.#page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
	}
}

function readLines(editor: Locator): Promise<string> {
	return editor.evaluate(async root => {
		const scroller = root.querySelector('.monaco-scrollable-element.editor-scrollable')!;
		const nextFrame = () => new Promise(resolve => { requestAnimationFrame(() => { setTimeout(resolve); }); });
		const scroll = async (pixels: number) => {
			// The old wheelDelta of a made event is its deltaY, the other way round; Monaco goes 50 pixels per 120 of it.
			scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -pixels * 120 / 50, bubbles: true, cancelable: true }));
			await nextFrame();
			await nextFrame();
		};
		const topOf = (node: Element) => Number.parseFloat((node as HTMLElement).style.top);
		const lines = new Map<number, string>();
		const numbered = new Set<number>();
		const look = () => {
			const before = lines.size;
			for (const line of root.querySelectorAll('.view-lines > .view-line')) {
				lines.set(topOf(line), line.textContent.replaceAll('\u00a0', ' '));
			}
			for (const number of root.querySelectorAll('.margin-view-overlays .line-numbers')) {
				if (number.textContent) {
					numbered.add(topOf(number.parentElement!));
				}
			}
			return lines.size > before;
		};
		const overflows = root.querySelector('.scrollbar.vertical .slider')!.clientHeight < scroller.clientHeight;
		const startTop = Math.min(...[...root.querySelectorAll('.view-lines > .view-line')].map(topOf));
		look();
		if (overflows) {
			await scroll(-1e7);
			look();
			const step = Math.max(18, scroller.clientHeight - 60);
			for (let idle = 0; idle < 2;) {
				await scroll(step);
				idle = look() ? 0 : idle + 1;
			}
			await scroll(-1e7);
			await scroll(startTop);
		}
		// A wrapped line's later parts have no number.
		return [...lines].sort(([a], [b]) => a - b)
			.reduce(
				(text, [top, line], index) => index > 0 && (numbered.has(top) || numbered.size === 0) ? `${text}\n${line}` : text + line,
				'',
			);
	});
}
