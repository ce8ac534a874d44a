import type { fieldWords } from './en/fields';

/** The words of the fields of a page that writes, in one language. */
export type FieldWords = typeof fieldWords;
/** Those that are sent to the page. */
export type FieldLabels = FieldWords['page'];
