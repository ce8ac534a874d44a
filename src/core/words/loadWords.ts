import type { Language } from '../text/language';
import type { Words } from './words';

/** Loads the words of one language. */
export async function loadWords(language: Language): Promise<Words> {
	return language === 'id' ? (await import('./id/id')).id : (await import('./en/en')).en;
}
