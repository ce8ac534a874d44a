import type { Frame, Page } from '@playwright/test';
import { until } from './until';

/**
 * The document of the webview that is in sight: of the active editor group if that shows one, else any. VS Code nests it in
 * two frames; the inner one is the extension's page.
 */
export function webview(page: Page): Promise<Frame> {
	return until('a webview', async () => {
		const outer = await (await page.evaluateHandle(inSight)).asElement()?.contentFrame();
		const inner = await (await outer?.evaluateHandle(() => document.querySelector('#active-frame')))?.asElement()?.contentFrame();
		const isDrawn = await inner?.evaluate(() => document.readyState === 'complete' && document.body.childElementCount > 0);
		return isDrawn === true && inner ? inner : undefined;
	});
}

/** Runs in the window. */
function inSight(): Element | undefined {
	const group = document.querySelector('.editor-group-container.active')?.getBoundingClientRect();
	const seen = [...document.querySelectorAll('iframe.webview')]
		.filter(frame => frame.checkVisibility({ visibilityProperty: true }) && frame.getBoundingClientRect().width > 0);
	return seen.find(frame => {
		const { left, right } = frame.getBoundingClientRect();
		return group !== undefined && left >= group.left - 1 && right <= group.right + 1;
	}) ?? seen[0];
}
