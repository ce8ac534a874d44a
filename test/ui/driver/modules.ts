import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, LaunchOptions } from '@playwright/test';

/** What the driver uses of test/workbench: plain modules, so that they run before anything is installed or compiled. */
interface Modules {
	'browser.mjs': {
		howToLaunch: (chromium: Chromium) => LaunchOptions;
		launchProfile: (chromium: Chromium, profile: string, options: BrowserContextOptions) => Promise<BrowserContext>;
	};
	'paths.mjs': {
		readonly root: string;
		copyOfFolder: (folder: string) => { copy: string; around: string };
		tempFolder: (name: string) => string;
		removeFolder: (folder: string) => void;
	};
	'provision.mjs': { provision: () => Promise<{ vscodeRoot: string; node: string; chromium: Chromium }> };
	'webOnly.mjs': { webOnly: (extensionPath: string) => string };
	'server.mjs': { startWorkbench: (options: ServerOptions) => Promise<Server> };
}

export interface Chromium {
	readonly executablePath: string;
	readonly env: Record<string, string>;
}

export interface ServerOptions {
	readonly vscodeRoot: string;
	readonly node: string;
	readonly settings: Readonly<Record<string, unknown>>;
	readonly smokeTestDriver: boolean;
	readonly workspaceTrust: boolean;
	readonly locale: string | undefined;
	readonly extensionsDir: string | undefined;
}

export interface Server {
	readonly userDataDir: string;
	urlFor(what: { folder: string; extensionPath?: string | undefined; web?: boolean; isEmpty?: boolean }): string;
	/** Makes it as when it was started, with these settings. No window may be open. */
	forget(settings: Readonly<Record<string, unknown>>): void;
	installExtension(vsix: string): Promise<void>;
	stop(): Promise<void>;
}

// From the repository, in which all tests run: this file is compiled, too.
const { load } = createRequire(__filename)(join(process.cwd(), 'test', 'workbench', 'load.cjs')) as { load: (name: string) => Promise<unknown> };

export async function loadModule<Name extends keyof Modules>(name: Name): Promise<Modules[Name]> {
	return await load(name) as Modules[Name];
}
