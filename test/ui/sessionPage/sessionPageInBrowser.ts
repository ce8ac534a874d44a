import type { Browser } from '@playwright/test';
import type { SessionRequest, ToSessionPage } from '../../../src/core/pages/session/protocol';
import { type Opening, PageInBrowser } from '../pageInBrowser/pageInBrowser';

/** The styles of the page of a session, by their names in `media`. */
export const styles = ['page', 'fields', 'buttons', 'sections', 'entries', 'beside', 'capture', 'session'].map(name => `${name}.css`);

/** The page of a session in a browser: the test is its host. */
export type SessionPageInBrowser = PageInBrowser<ToSessionPage, SessionRequest>;

/** Opens the page of a session in a browser. */
export function openSessionPage(browser: Browser, opening?: Opening): Promise<SessionPageInBrowser> {
	return PageInBrowser.open(browser, { script: 'session.js', styles }, opening);
}
