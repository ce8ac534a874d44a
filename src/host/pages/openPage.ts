import * as vscode from 'vscode';
import { isReady, isTooLong } from '../../core/pages/messages';
import type { PageContent, PageKind, PageServices } from './page';
import { pageShell } from './pageShell';

/** One page in its tab: sends what to show once the page is ready and whenever that may have changed, and passes on what it asks for. */
export class OpenPage implements vscode.Disposable {
	readonly #panel: vscode.WebviewPanel;
	readonly #content: PageContent;
	readonly #services: PageServices;
	readonly #subscriptions: vscode.Disposable;
	#ready = false;
	#isNew = true;
	#shown = Promise.resolve();
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** When and how long the page was last rendered: what is large is rendered less often, so that typing never waits. */
	#last = { endedAt: 0, ms: 0 };

	constructor(panel: vscode.WebviewPanel, content: PageContent, kind: Pick<PageKind<never>, 'script' | 'styles'>, services: PageServices) {
		this.#panel = panel;
		this.#content = content;
		this.#services = services;
		const { store, language, clock, extension } = services;
		const showSoon = (): void => { this.#showSoon(); };
		this.#subscriptions = vscode.Disposable.from(
			content,
			panel.webview.onDidReceiveMessage((message: unknown) => { this.#receive(message).catch(services.report); }),
			store.onDidChange(showSoon),
			language.onDidChange(showSoon),
			clock.onDidChangeDay(showSoon),
			...(content.onDidChange ? [content.onDidChange(showSoon)] : []),
		);
		panel.iconPath = { light: vscode.Uri.joinPath(extension, 'media', 'preview-light.svg'), dark: vscode.Uri.joinPath(extension, 'media', 'preview-dark.svg') };
		panel.title = content.title;
		panel.webview.html = pageShell(panel.webview, extension, language.words.language, kind);
	}

	reveal(beside: boolean): void {
		this.#panel.reveal(undefined, beside);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#ready = false;
		this.#subscriptions.dispose();
	}

	/** The first change of a quiet moment at once; those that follow it, together. */
	#showSoon(): void {
		const { endedAt, ms } = this.#last;
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.#show().catch(this.#services.report);
		}, Math.max(0, endedAt + Math.min(500, ms * 2) - Date.now()));
	}

	/** One after the other, so that what is shown last is what was read last. */
	#show(): Promise<void> {
		this.#shown = this.#shown.catch(() => undefined).then(() => this.#render());
		return this.#shown;
	}

	async #render(): Promise<void> {
		if (!this.#ready) {
			return;
		}
		const began = Date.now();
		const isNew = this.#isNew;
		this.#isNew = false;
		const message = await this.#content.render({ webview: this.#panel.webview, isNew });
		const ms = Date.now() - began;
		this.#panel.title = this.#content.title;
		await this.#panel.webview.postMessage(message);
		this.#last = { endedAt: Date.now(), ms };
		if (this.#content.hasMore === true) {
			this.#show().catch(this.#services.report);
		}
	}

	async #receive(message: unknown): Promise<void> {
		if (isTooLong(message)) {
			return;
		}
		try {
			if (isReady(message)) {
				this.#ready = true;
				this.#isNew = true;
				await this.#show();
			} else {
				await this.#content.answer(message, this.#panel.viewColumn);
			}
		} catch (error) {
			// The page may show what did not happen, and what is said of that may wait long for somebody to close it.
			await Promise.all([this.#show(), this.#services.report(error)]);
		}
	}
}
