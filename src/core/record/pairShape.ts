import { goalStateAliases, kindAliases, pairStatusAliases, weekdayAliases } from './keys';
import { sessionShape } from './sessionShape';
import { sessionKinds } from './sessionWords';
import { aside, cadence, day, fields, idOf, link, list, reference, text, time, whole, word } from './shape';

/** The days on which a pair can meet each week. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The status of a pair. */
export const pairStatuses = ['pending', 'active', 'on-hold', 'completed', 'ended-early'] as const;

const goal = fields({
	id: idOf('goal'),
	text,
	why: text,
	measure: text,
	baseline: whole(1, 5),
	target: whole(1, 5),
	due: day,
	state: word(['open', 'reached', 'dropped', 'moved'], goalStateAliases),
	// The goal of the earlier pair, `<pair>#<goal>`.
	continues: reference('goal'),
	evidence: list(link),
	updates: list(fields({ on: day, by: reference('person'), percent: whole(0, 100), level: whole(1, 5), comment: text })),
}, 'text');

/** All keys of a pair file (product.md, Pair file). */
export const pairShape = fields({
	id: idOf('pair'),
	mentors: list(reference('person')),
	mentees: list(reference('person')),
	kind: word(sessionKinds, kindAliases),
	cohort: reference('cohort'),
	status: word(pairStatuses, pairStatusAliases),
	start: day,
	end: day,
	cadence: fields({ every: cadence, weekday: word(weekdays, weekdayAliases), time }, 'every'),
	agreement: fields({ signed_on: day, confidentiality: text, cancel_notice_hours: whole(0, 10_000, 'hours') }),
	continues: reference('pair'),
	goals: list(goal),
	sessions: aside(list(sessionShape)),
});
