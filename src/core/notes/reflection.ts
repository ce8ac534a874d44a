import { keyForm } from '../record/keyForm';
import { type reflectionShape } from '../record/noteKeys';
import type { ValueOf } from '../record/shape';
import type { Uri } from '../text/uri';
import type { Day } from '../time/days';
import type { StageMark } from './completeness';

/** Whether a note is an entry of a journal, which needs no session: `type: journal` or `jurnal` in its front matter. */
export function isJournalEntry({ type }: Pick<Reflection, 'type'>): boolean {
	return type !== undefined && ['journal', 'jurnal'].includes(keyForm(type));
}

/** A reflection note: the values of its front matter, its title and its progress. */
export interface Reflection extends ValueOf<typeof reflectionShape> {
	readonly uri: Uri;
	/** The text of the first heading. */
	readonly title?: string;
	/** The state of each stage, without the stage's text. */
	readonly stages?: readonly StageMark[];
	readonly date?: Day;
}
