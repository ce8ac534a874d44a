import { type reflectionShape } from '../record/noteKeys';
import type { ValueOf } from '../record/shape';
import type { Uri } from '../text/uri';
import type { Day } from '../time/days';
import type { StageMark } from './completeness';

/** A note about a session: its front matter, title and stage marks. Never contains its text. */
export interface Reflection extends ValueOf<typeof reflectionShape> {
	readonly uri: Uri;
	/** The text of the first `#` heading. */
	readonly title?: string;
	/** The state of each stage, without its text. */
	readonly stages?: readonly StageMark[];
	readonly date?: Day;
}
