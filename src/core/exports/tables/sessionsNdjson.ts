import { knownReflections } from '../../analysis/figures/knownReflections';
import { meetingStateOf } from '../../analysis/figures/meetings';
import { overdueIn, ownerFrom, todayByOwner } from '../../programme/openActions';
import { groupOfSession, menteesOf, mentorsOf, pairOf, type Programme } from '../../programme/programme';
import { valueIds } from '../../programme/queries';
import { isOpen, statusOf, type Session } from '../../record/session';
import type { Now } from '../../time/instants';
import { plainText } from '../../text/plainText';

/** In every line, since lines of several files may be concatenated. */
const version = 1;

/**
 * Yields a programme's sessions as lines of JSON, without line breaks. Only metadata (product.md, §2): ids, days, numbers and words of
 * fixed sets; free text is counted. Values and goals that the programme or pair doesn't define are counted, since they may be free
 * text.
 */
export function* sessionsNdjson(programme: Programme, now: Now): Generator<string, void, undefined> {
	const { file } = programme;
	const known = knownReflections(programme);
	const todayOf = todayByOwner(programme, now);
	const values = new Set(valueIds(programme));
	const about = { version, programme: plainText(file?.id ?? programme.name), programmeName: plainText(programme.name) };
	for (const session of programme.sessions) {
		yield JSON.stringify({
			...about,
			...lineOf(session, programme, now, values),
			overdueActions: overdueIn(session, programme, todayOf),
			knownReflections: known.on(session).length,
		});
	}
}

function lineOf(session: Session, programme: Programme, now: Now, known: ReadonlySet<string>): object {
	const {
		id,
		date,
		clock,
		minutes,
		mode,
		attendance = [],
		values = [],
		goals = [],
		actions = [],
		details,
		topics = [],
		speakers = [],
		carried = [],
		history = [],
	} = session;
	const group = groupOfSession(programme, session);
	const pair = pairOf(programme, session);
	const people = (references: readonly string[]): readonly string[] =>
		references.map(person => plainText(ownerFrom(programme, person).key));
	const practised = values.filter(value => known.has(value));
	const pursued = goals.filter(id => pair?.goals?.some(goal => goal.id === id) === true);
	return {
		session: plainText(id),
		...(group.is === 'pair' && { pair: plainText(group.id) }),
		...(pair?.cohort !== undefined && { cohort: plainText(pair.cohort) }),
		date,
		...(clock && { time: clock.time, ...(clock.offset !== undefined && { offset: clock.offset }) }),
		...(minutes !== undefined && { minutes }),
		...defined('kind', session.kind ?? pair?.kind),
		status: statusOf(session, now.today),
		state: meetingStateOf(session, programme, now),
		...defined('mode', mode),
		mentors: people(mentorsOf(programme, session)),
		mentees: people(menteesOf(programme, session)),
		attendance: attendance.flatMap(({ person, state }) => person === undefined
			? []
			: [{ person: plainText(ownerFrom(programme, person).key), ...defined('state', state) }]),
		values: practised,
		otherValues: values.length - practised.length,
		goals: pursued.map(id => plainText(id)),
		otherGoals: goals.length - pursued.length,
		topics: topics.length,
		speakers: speakers.length,
		decisions: details?.decisions ?? 0,
		actions: actions.length,
		openActions: actions.filter(isOpen).length,
		carried: carried.length,
		// An entry without `from` and with `to` reinstated the session.
		reschedules: history.filter(({ from, to }) => from !== undefined || to === undefined).length,
		approved: session.approved !== undefined,
	};
}

function defined<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
	return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
