/*
 * `npm run icon`: draws the extension's icon, media/icon.png, from media/icon/icon.svg in the browser of the tests, since the
 * marketplace takes no SVG.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { installProject, provision } from './provision.mjs';

const size = 128;

await installProject();
const { launchBrowser } = await import('./browser.mjs'); // not before: it needs the project's packages
const { chromium } = await provision();
const browser = await launchBrowser(chromium);
try {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync(join(root, 'media', 'icon', 'icon.svg'), 'utf8')}`);
	await page.screenshot({ path: join(root, 'media', 'icon.png'), omitBackground: true });
} finally {
	await browser.close();
}
console.log('media/icon.png');
