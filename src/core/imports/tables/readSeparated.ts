import type { ReadSource } from '../readImport';

/** Reads a table. */
export const readSeparated: ReadSource = () => Promise.resolve({ refused: 'nothingFound' });
