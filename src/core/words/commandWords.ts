import type { Language } from '../text/language';
import { completingWords as enCompleting } from './en/completing';
import { editingWords as enEditing } from './en/editing';
import { sessionFilesWords as enSessionFiles } from './en/sessionFiles';
import { completingWords as idCompleting } from './id/completing';
import { editingWords as idEditing } from './id/editing';
import { sessionFilesWords as idSessionFiles } from './id/sessionFiles';

/* What commands say that are loaded when they are run: a start does not load these words. */

/** The words of *Complete Session…*. */
export const completingWords: Readonly<Record<Language, typeof enCompleting>> = { en: enCompleting, id: idCompleting };
/** The words of the commands that change values of actions, pairs and people. */
export const editingWords: Readonly<Record<Language, typeof enEditing>> = { en: enEditing, id: idEditing };
/** The words of the commands that delete and move sessions. */
export const sessionFilesWords: Readonly<Record<Language, typeof enSessionFiles>> = { en: enSessionFiles, id: idSessionFiles };
