import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from '@playwright/test';

/** How VS Code's default themes look to a page: its classes and the variables that our styles use, as taken from VS Code 1.139. */
interface Theme {
	readonly name: string;
	readonly classes: string;
	readonly variables: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8');
export const themes = JSON.parse(read('test/ui/pageInBrowser/themes.json')) as Readonly<Record<string, Theme>>;
const address = 'https://page.test/';

/** The files of a page, as the host gives them. */
interface PageFiles {
	/** The name of a file in `dist`. */
	readonly script: string;
	/** Names of files in `media`. */
	readonly styles: readonly string[];
}

/** What VS Code sets in each webview besides the variables. */
const defaultStyle = `@layer vscode-default {
	html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
	body { color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
	a, a code { color: var(--vscode-textLink-foreground); }
	a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
}`;

interface ServedFile {
	readonly contentType: string;
	readonly body: () => string;
}

/** The files of a page, with the policy that the host gives it. */
function filesOf({ script, styles }: PageFiles): Readonly<Record<string, ServedFile>> {
	return {
		'': { contentType: 'text/html', body: () => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${address}; img-src ${address}; script-src 'nonce-1'; base-uri 'none'; form-action 'none'">
<title>Mentor Notes</title>${styles.map(name => `<link rel="stylesheet" href="${name}">`).join('')}</head>
<body><main id="page"></main><script nonce="1" src="${script}"></script></body></html>` },
		...Object.fromEntries(styles.map(name => [name, { contentType: 'text/css', body: () => read(`media/${name}`) }])),
		[script]: { contentType: 'text/javascript', body: () => read(`dist/${script}`) },
	};
}

/** Where and how a page is opened. */
export interface Opening {
	readonly theme?: string;
	readonly width?: number;
	readonly height?: number;
	/** What VS Code stored before a reload. */
	readonly state?: unknown;
}

/** What the script finds in its window instead of VS Code. */
interface FakeHost {
	readonly posted: unknown[];
	state: unknown;
}

/** A page in a browser, without VS Code: the test is its host. */
export class PageInBrowser<Message extends object, Request> {
	readonly page: Page;
	/** What the page reported as an error, and what it asked for besides its files. */
	readonly faults: readonly string[];

	private constructor(page: Page, faults: readonly string[]) {
		this.page = page;
		this.faults = faults;
	}

	static async open<Message extends object, Request>(
		browser: Browser, kind: PageFiles, { theme = 'vscode-light', width = 1000, height = 900, state }: Opening = {},
	): Promise<PageInBrowser<Message, Request>> {
		const files = filesOf(kind);
		const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
		const faults: string[] = [];
		page.on('pageerror', error => { faults.push(error.message); });
		page.on('console', message => { faults.push(message.text()); });
		await page.route('**/*', async route => {
			const file = files[route.request().url().replace(address, '')];
			if (file) {
				await route.fulfill({ contentType: file.contentType, body: file.body() });
			} else {
				faults.push(route.request().url());
				await route.abort();
			}
		});
		await page.addInitScript(({ classes, variables, style, stored }) => {
			const fake: FakeHost = { posted: [], state: stored };
			Object.assign(window, { fake, acquireVsCodeApi: () => ({
				postMessage: (message: unknown) => { fake.posted.push(structuredClone(message)); },
				setState: (now: unknown) => { fake.state = structuredClone(now); },
				getState: () => fake.state,
			}) });
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(style);
			document.adoptedStyleSheets = [sheet];
			document.addEventListener('DOMContentLoaded', () => {
				for (const [name, value] of Object.entries(variables)) {
					document.documentElement.style.setProperty(name, value);
				}
				document.body.className = classes;
			});
		}, { classes: themes[theme]!.classes, variables: themes[theme]!.variables, style: defaultStyle, stored: state });
		await page.goto(address);
		return new PageInBrowser(page, faults);
	}

	/** The document of the page. */
	get frame(): Frame {
		return this.page.mainFrame();
	}

	/** Sends a message, as the host does. */
	show(message: Message): Promise<void> {
		return this.page.evaluate(data => { window.dispatchEvent(new MessageEvent('message', { data })); }, message as unknown);
	}

	/** Takes what the page has sent since the last time. */
	async requests(): Promise<readonly Request[]> {
		return await this.page.evaluate(() => (window as unknown as { fake: FakeHost }).fake.posted.splice(0)) as readonly Request[];
	}

	/** What the page has stored. */
	state(): Promise<unknown> {
		return this.page.evaluate(() => (window as unknown as { fake: FakeHost }).fake.state);
	}

	/** The field that has the focus, its text and where the caret is in it. */
	focus(): Promise<{ readonly field: string; readonly value: string; readonly caret: readonly [number, number] } | undefined> {
		return this.page.evaluate(() => {
			const { activeElement: element } = document;
			return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
				? { field: element.dataset['field'] ?? '', value: element.value, caret: [element.selectionStart ?? 0, element.selectionEnd ?? 0] as const }
				: undefined;
		});
	}

	close(): Promise<void> {
		return this.page.close();
	}
}
