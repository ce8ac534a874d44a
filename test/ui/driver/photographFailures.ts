import { join } from 'node:path';
import { language } from './spoken';

/** In the suite that calls it, what the window showed when a test failed is kept in out/failures, apart for each language. */
export function photographFailures(window: () => { screenshot(path: string): Promise<void> }): void {
	teardown(async function () {
		if (this.currentTest?.state === 'failed') {
			await window().screenshot(join(
				process.cwd(), 'out/failures', language, `${this.currentTest.fullTitle().replaceAll(/\W+/g, '-').slice(0, 150)}.png`,
			));
		}
	});
}
