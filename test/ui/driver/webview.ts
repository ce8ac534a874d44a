import type { Frame, Page } from '@playwright/test';
import { until } from './until';

/**
 * The document of the webview that is in sight: of the active editor group if that shows one, else any. VS Code nests it in
 * two frames; the inner one is the extension's page.
 */
export function webview(page: Page): Promise<Frame> {
	return until('a webview', async () => {
		const outer = await outerFrame(page);
		for (const frame of outer ? descendants(outer) : []) {
			const isPage = await frame.evaluate(() =>
				!document.querySelector('#active-frame, #pending-frame')
					&& document.readyState === 'complete'
					&& document.body.childElementCount > 0);
			if (isPage && await (await frame.frameElement()).isVisible()) {
				return frame;
			}
		}
		return undefined;
	});
}

async function outerFrame(page: Page): Promise<Frame | undefined> {
	const group = await page.locator('.editor-group-container.active').first().boundingBox();
	const seen = [];
	for (const frame of page.mainFrame().childFrames()) {
		const element = await frame.frameElement();
		const box = await element.boundingBox();
		if (box
			&& box.width > 0
			&& await element.isVisible()
			&& await element.evaluate(node => (node as Element).classList.contains('webview'))) {
			seen.push({ frame, box });
		}
	}
	const inGroup = seen.find(({ box }) => group && box.x >= group.x - 1 && box.x + box.width <= group.x + group.width + 1);
	return (inGroup ?? seen[0])?.frame;
}

function descendants(frame: Frame): Frame[] {
	return frame.childFrames().flatMap(child => [child, ...descendants(child)]);
}
