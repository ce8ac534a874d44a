import { commandMenus } from '../../../src/core/manifest/commandMenus';
import type { CommandName } from '../../../src/core/manifest/commands';
import { languages, type Language } from '../../../src/core/text/language';
import { wordsFor } from '../../../src/core/words/catalogues';

const asked = process.env['MENTOR_NOTES_LANGUAGE'];

/**
 * The language of this run: every interface test takes the same steps in each. What people read is stated in both where it
 * stands, as `{ en: '…', id: '…' }[language]`; what things are called comes from the product's tables.
 */
export const language: Language = languages.find(one => one === asked) ?? 'en';

/** What the product says in the language of this run. */
export const words = wordsFor(language);

/** What a command is called in the language of this run. */
export const title = (name: CommandName): string => commandMenus[name].title[language];
