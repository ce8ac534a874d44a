import { languages, type Language } from '../../../src/core/text/language';
import { axe, type Violation } from '../driver/axe';
import { misfits } from '../everyReader/fits';
import { hardToSee } from '../everyReader/seen';
import { type PageInBrowser, themes } from './pageInBrowser';

/** A way of looking at a page. */
interface Look {
	readonly theme: string;
	readonly language: Language;
	/** Of the window, in pixels. */
	readonly width: number;
	/** All of it, for the title of a test. */
	readonly look: string;
}

/** A light and a dark theme, each width and each language; the long form has all of them. */
const short = new Set(['vscode-light, id, 360 px', 'vscode-high-contrast, en, 1400 px']);

/** Every theme, language and width in which a page is looked at. */
export const everyLook: readonly Look[] = Object.keys(themes).flatMap(theme => languages.flatMap(language => [360, 1400].map(width => {
	const look = `${theme}, ${language}, ${String(width)} px`;
	return { theme, language, width, look: short.has(look) ? look : `${look} [long]` };
})));

/**
 * What holds a reader up on a page as it is shown: what axe-core finds, sections without a name, what can't be seen with or without
 * the focus, and what does not fit into the window's width. `drawn` waits until the page is drawn in a window of another height.
 */
export async function hurdles(
	{ page, frame }: Pick<PageInBrowser<object, unknown>, 'page' | 'frame'>, drawn: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly (string | Violation)[]> {
	const { texts, focus, marks, looked } = await hardToSee(frame);
	// Screen readers list a section as a region only where it has a name.
	const nameless = await frame.locator('section:has(> :is(h1, h2, h3)):not([aria-labelledby], [aria-label])').count();
	const { width, height } = page.viewportSize()!;
	// High enough for all of it: what is below a bar that stays is no overlap.
	await page.setViewportSize({ width, height: 12_000 });
	await drawn();
	const { wider, cut, overlapping, hidden } = await misfits(frame);
	await page.setViewportSize({ width, height });
	return [
		...looked.texts === 0 ? ['there is nothing on the page'] : [],
		...nameless > 0 ? [`${String(nameless)} sections are not named by their headings`] : [],
		...await axe(frame),
		...[...texts, ...focus, ...marks].map(what => `hard to see: ${what}`),
		...[...wider > 0 ? [`the page, by ${String(wider)} px`] : [], ...cut].map(what => `too wide: ${what}`),
		...hidden.map(what => `a column can’t be moved into sight: ${what}`),
		...overlapping.map(what => `overlapping: ${what}`),
	];
}
