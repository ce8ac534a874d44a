import { chromium } from '@playwright/test';
import { plainSockets } from './plainSockets.mjs';

/** Starts the headless browser that `provision` found. */
export function launchBrowser(browser) {
	return chromium.launch(howToLaunch(browser));
}

/** The same with a profile in a folder, and one context for windows of VS Code, which has what is in the profile. The browser ends with the context. */
export async function launchProfile(browser, profile, options) {
	const context = await chromium.launchPersistentContext(profile, { ...howToLaunch(browser), ...options });
	await context.addInitScript(plainSockets);
	return context;
}

/** What it is launched with, for a runner that does so itself. */
export function howToLaunch({ executablePath, env = {} }) {
	return {
		executablePath,
		env: { ...process.env, ...env },
		args: [
			'--no-sandbox', // as root, and in containers, Chromium does not start with it; it only opens our own server
			'--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
			'--disable-sync',
			// Else a window compiles VS Code anew, though the browser has it compiled in its cache. The other one is Playwright's, whose list this replaces.
			'--enable-features=BackgroundResourceFetch:background-script-response-processor/false,CDPScreenshotNewSurface',
		],
	};
}
