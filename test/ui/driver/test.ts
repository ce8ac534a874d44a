import { test as plain } from '@playwright/test';
import { sayDifferences } from './differences';
import { loadModule } from './modules';
import { keepPlaces } from './places';

sayDifferences();

/** A test of the interface. A worker has one browser for pages outside of VS Code, and one VS Code for windows that follow one another. */
export const test = plain.extend<object, { readonly places: undefined }>({
	launchOptions: [async ({}, use) => {
		const [{ howToLaunch }, { provision }] = await Promise.all([loadModule('browser.mjs'), loadModule('provision.mjs')]);
		await use(howToLaunch((await provision()).chromium));
	}, { scope: 'worker' }],
	places: [async ({}, use) => {
		const end = keepPlaces();
		await use(undefined);
		await end();
	}, { scope: 'worker', auto: true }],
});
