import type { Programme } from '../core/programme/programme';
import { chooseLanguage, wordsFor, type Words } from '../core/words/words';

/** Returns the catalogue in the given language, else in the common language of the programmes, else in that of the terminal. */
export function wordsOf(language: string | undefined, programmes: readonly Programme[] = []): Words {
	const [common, ...others] = new Set(programmes.map(({ file }) => file?.language));
	return wordsFor(chooseLanguage(language, others.length === 0 ? common : undefined, process.env['LANG'] ?? ''));
}
