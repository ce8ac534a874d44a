import { test as plain } from '@playwright/test';
import { sayDifferences } from './differences';
import { keepPlaces } from './places';

sayDifferences();

/** A test of the interface. Windows of one worker follow one another in its VS Code (`places.ts`). */
export const test = plain.extend<object, { readonly places: undefined }>({
	places: [async ({}, use) => {
		const end = keepPlaces();
		await use(undefined);
		await end();
	}, { scope: 'worker', auto: true }],
});
