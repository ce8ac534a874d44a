import { oneOf } from './oneOf';

const words = oneOf('keduanya', 'berdua', 'both(?: of us)?', 'semua(?:nya)?(?: hadir)?', 'all', 'everyone', 'everybody', 'lengkap');

/** Whether a text means everyone who meets. */
export const isEveryone = (text: string): boolean => words.test(text.trim());
