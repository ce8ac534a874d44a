import * as vscode from 'vscode';
import { isReady, isTooLong } from '../../core/pages/messages';
import { Debouncer } from '../platform/debouncer';
import { Disposable } from '../platform/disposable';
import { anyOf } from '../platform/events';
import { Sequencer } from '../platform/sequencer';
import type { PageContent, PageKind, PageServices } from './page';

/** The files that a page consists of. */
type PageFiles = Pick<PageKind<never>, 'script' | 'styles'>;

/** One open page: sends its content once the page is ready and after each change, and passes on the page's requests. */
export class OpenPage extends Disposable {
	readonly #panel: vscode.WebviewPanel;
	readonly #content: PageContent;
	readonly #services: PageServices;
	/** The first change after a pause is shown at once, those that follow it together. */
	readonly #showSoon = this.register(new Debouncer(() => { this.#show().catch(this.#services.report); }, () => this.#restMs()));
	/** Renders one after the other, so that the newest content is sent last. */
	readonly #sequencer = new Sequencer();
	#isReady = false;
	#isNew = true;
	/** When the page was last rendered, and how long that took. */
	#last = { endedAt: 0, ms: 0 };

	constructor(panel: vscode.WebviewPanel, content: PageContent, kind: PageFiles, services: PageServices) {
		super();
		this.#panel = panel;
		this.#content = content;
		this.#services = services;
		const { store, language, clock, extension } = services;
		const changes = anyOf(
			store.onDidChange, language.onDidChange, clock.onDidChangeDay, ...content.onDidChange ? [content.onDidChange] : [],
		);
		this.register(content);
		this.register(panel.webview.onDidReceiveMessage((message: unknown) => { this.#receive(message).catch(services.report); }));
		if (content.onDidEnd) {
			this.register(content.onDidEnd(() => { panel.dispose(); }));
		}
		this.register(changes(() => { this.#showSoon.trigger(); }));
		const media = vscode.Uri.joinPath(extension, 'media');
		panel.iconPath = { light: vscode.Uri.joinPath(media, 'preview-light.svg'), dark: vscode.Uri.joinPath(media, 'preview-dark.svg') };
		panel.title = content.title;
		panel.webview.html = pageShell(panel.webview, extension, language.words.language, kind);
	}

	reveal(beside: boolean): void {
		this.#panel.reveal(undefined, beside);
		this.#content.readAgain?.();
	}

	override dispose(): void {
		this.#isReady = false;
		super.dispose();
	}

	/** The wait until the next rendering: twice the time of the last one, 500 ms at most, so that a long page does not block typing. */
	#restMs(): number {
		const { endedAt, ms } = this.#last;
		return Math.max(0, endedAt + Math.min(500, ms * 2) - Date.now());
	}

	#show(): Promise<void> {
		return this.#sequencer.run(() => this.#render());
	}

	async #render(): Promise<void> {
		if (!this.#isReady) {
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
				this.#isReady = true;
				this.#isNew = true;
				await this.#content.restore?.(message);
				await this.#show();
			} else {
				await this.#content.answer(message, this.#panel.viewColumn);
			}
		} catch (error) {
			// Renders first, as the page may show a change that was refused; the report settles only when its message is closed.
			await Promise.all([this.#show(), this.#services.report(error)]);
		}
	}
}

/**
 * Returns the page's HTML, which holds no data: they come by message once the page is ready. It has nothing remote, no
 * inline script or style, and one script with a nonce.
 */
function pageShell(webview: vscode.Webview, extension: vscode.Uri, language: string, { script, styles }: PageFiles): string {
	const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
	const uriOf = (folder: string, name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, folder, name)).toString();
	const policy = [
		`default-src 'none'`, `style-src ${webview.cspSource}`, `img-src ${webview.cspSource}`, `script-src 'nonce-${nonce}'`,
		`base-uri 'none'`, `form-action 'none'`,
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta http-equiv="Content-Security-Policy" content="${policy}">
	<title>Mentor Notes</title>
${styles.map(style => `	<link rel="stylesheet" href="${uriOf('media', style)}">`).join('\n')}
</head>
<body>
	<main id="page"></main>
	<script nonce="${nonce}" src="${uriOf('dist', script)}"></script>
</body>
</html>`;
}
