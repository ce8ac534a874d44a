import type { Bilingual } from '../text/language';

/**
 * What the keys and words of files mean, by their places, as `words/keyHelp.ts` has it. Given as a value, since the build
 * puts it into a file of its own (`dist/keyHelp.json`): the web host would hold all of it in memory from the start.
 */
export interface KeyHelp {
	readonly keyHelp: Readonly<Record<string, Bilingual>>;
	readonly wordHelp: Readonly<Record<string, Bilingual>>;
}
