import type { Language } from '../text/language';
import { pairingWords as en } from './en/pairing';
import { pairingWords as id } from './id/pairing';

/** The words of the page *Suggest Pairs* in one language. */
export type PairingWords = typeof en;

const catalogues: Readonly<Record<Language, PairingWords>> = { en, id };

/** Returns the words of the page *Suggest Pairs*. They are not a part of `Words`: a start does not load them. */
export function pairingWordsFor(language: Language): PairingWords {
	return catalogues[language];
}
