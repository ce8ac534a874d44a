import { chromium } from 'playwright-core';

/** Starts the headless browser that `provision` found. */
export function launchBrowser({ executablePath, env = {} }) {
	return chromium.launch({
		executablePath,
		env: { ...process.env, ...env },
		args: [
			'--no-sandbox', // as root, and in containers, Chromium does not start with it; it only opens our own server
			'--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
			'--disable-sync',
		],
	});
}
