import type { Browser } from '@playwright/test';
import type { ReflectionRequest, ToReflectionPage } from '../../../src/core/pages/reflection/protocol';
import { type Opening, PageInBrowser } from '../pageInBrowser/pageInBrowser';

/** The styles of the page of a note, by their names in `media`. */
const styles = ['page', 'fields', 'buttons', 'sections', 'reflection'].map(name => `${name}.css`);

/** The page of a note in a browser: the test is its host. */
export type ReflectionPageInBrowser = PageInBrowser<ToReflectionPage, ReflectionRequest>;

/** Opens the page of a note in a browser. */
export function openReflectionPage(browser: Browser, opening?: Opening): Promise<ReflectionPageInBrowser> {
	return PageInBrowser.open(browser, { script: 'reflection.js', styles }, opening);
}
