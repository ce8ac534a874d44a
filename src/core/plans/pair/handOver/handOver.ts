import type { ProgrammeAction } from '../../../programme/openActions';
import type { Programme } from '../../../programme/programme';
import type { Pair } from '../../../record/pair';
import { type Session, statusOf } from '../../../record/session';
import type { Language } from '../../../text/language';
import type { Uri } from '../../../text/uri';
import type { Day } from '../../../time/days';
import type { PeopleText } from '../../people/peopleFiles';
import type { NewFile } from '../../plan';
import { sessionsOfPair } from '../../../programme/namedPairs';

/** What becomes of an open action: it goes along to the new mentor, stays with the former one, or is dropped. */
export type ActionFate = 'along' | 'stays' | 'dropped';

/** The answers of a hand-over: a pair, or some of its mentees, go on with another mentor. */
export interface HandOver {
	readonly programme: Programme;
	readonly pair: Pair;
	/** The pair's file, where only sessions name its people yet; `programme` is as it is with this file. */
	readonly newFile?: NewFile;
	/** The mentor who hands over, as written in the pair; absent if it has none. */
	readonly from?: string;
	/** The new mentor: a known person's id, name or alias, or the name of a new person. */
	readonly to: string;
	/** The mentees who go on with the new mentor, as written in the pair. */
	readonly mentees: readonly string[];
	/** How the pair ends, and its last day. Absent where it goes on with other mentees, or has ended before. */
	readonly ends?: { readonly status: 'completed' | 'ended-early'; readonly on: Day };
	/** The first day of the new pair. */
	readonly start: Day;
	readonly today: Day;
	/** The planned sessions, each with whether it goes along; the others are cancelled. */
	readonly planned: readonly { readonly session: Session; readonly goesAlong: boolean }[];
	/** The open actions with what becomes of each. */
	readonly actions: readonly { readonly found: ProgrammeAction; readonly fate: ActionFate }[];
	/** The indexes of the goals that the new pair goes on with. */
	readonly goals: readonly number[];
	/** The reason that is written into sessions that are cancelled. */
	readonly why: string;
	/** The language of new files if the programme has none. */
	readonly language: Language;
	/** The programme's `people.yaml`; absent if it has none. */
	readonly people?: PeopleText;
	/** The present text of a file. */
	readonly textOf: (uri: Uri) => string;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/** Whether a hand-over leaves the pair with mentees who stay with their mentor. */
export function isInPart({ pair: { mentees = [] }, mentees: moving }: Pick<HandOver, 'pair' | 'mentees'>): boolean {
	return mentees.some(mentee => !moving.includes(mentee));
}

/** Returns the sessions of a pair that are planned for after a day, the earliest first. */
export function plannedAfter(programme: Programme, pair: Pair, day: Day, today: Day): readonly Session[] {
	return sessionsOfPair(programme, pair)
		.filter(session => session.date > day && ['draft', 'proposed', 'scheduled'].includes(statusOf(session, today)))
		.sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1);
}
