import { lookIn } from '../../../src/core/markdown/markdown';
import { renderNote } from '../../../src/core/markdown/noteRenderer';
import { wordsFor } from '../../../src/core/words/catalogues';

/** A note's page in English, without pictures. */
export const pageLook = lookIn(wordsFor('en'), 'page');

/** The HTML of a note's page. */
export const pageHtml = (text: string): string => renderNote(text, pageLook).map(block => block.html).join('');
