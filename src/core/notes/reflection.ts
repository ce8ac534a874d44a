import { type reflectionShape } from '../record/noteKeys';
import type { ValueOf } from '../record/shape';
import type { Uri } from '../text/uri';
import type { Day } from '../time/days';
import type { StageMark } from './completeness';

export interface Reflection extends ValueOf<typeof reflectionShape> {
	readonly uri: Uri;
	/** The first heading's words. */
	readonly title?: string;
	/** How each of its stages stands; nothing of what is written in them. */
	readonly stages?: readonly StageMark[];
	readonly date?: Day;
}
