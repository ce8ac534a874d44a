import type { ReadSource } from '../readImport';

/** Reads a table. */
export const readWorkbook: ReadSource = () => Promise.resolve({ refused: 'nothingFound' });
