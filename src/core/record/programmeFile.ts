import { languages } from '../text/language';
import type { Uri } from '../text/uri';
import { jpPerAliases, languageAliases, visibilityAliases } from './keys';
import { sessionShape } from './sessionShape';
import { aside, day, fields, idOf, link, list, reference, text, type ValueOf, whole, withOthers, word, wordOrList, zone } from './shape';

/** How a programme converts mentoring into JP. The programme sets the rate itself; there is no official rule. */
export interface JpRule {
	readonly per: 'minutes' | 'meeting' | 'day';
	/** For `minutes`: minutes per JP. For `meeting` and `day`: JP per meeting or day. */
	readonly value: number;
	readonly source?: string;
}

const competency = fields({ id: idOf('competency'), name: text }, 'id');
const value = fields({ id: idOf('value'), name: text }, 'id');

/** All keys of `programme.yaml` (product.md, Programme file). */
export const programmeShape = fields({
	id: text,
	name: text,
	language: word(languages, languageAliases),
	timezone: zone,
	cohorts: list(fields({
		id: idOf('cohort'), name: text, start: day, end: day,
		milestones: list(fields({ id: text, after_days: whole(0, 100_000, 'days'), template: reference('template') })),
	}, 'id')),
	competencies: list(competency),
	values: wordOrList(value),
	policy: fields({
		stale_after_days: whole(0, 10_000, 'days'),
		alert_after_days: whole(0, 10_000, 'days'),
		reflection_due_days: whole(0, 10_000, 'days'),
		retention_months: whole(0, 10_000, 'months'),
		reflection_visibility: word(['private', 'pair', 'coordinator', 'programme'], visibilityAliases),
		jp: fields({ per: word(['minutes', 'meeting', 'day'], jpPerAliases), value: text, source: text }),
		jp_minutes: whole(1, 10_000, 'minutes'),
		certificate: fields({ sessions: whole(1, 10_000), hours: whole(1, 10_000, 'hours') }),
	}),
	letterhead: fields({ organisation: text, unit: text, address: text, logo: link, place: text }),
	signers: list(fields({ name: text, position: text, nip: text }, 'name')),
	sessions: aside(list(sessionShape)),
});

/** The content of `programme.yaml`, without its sessions. */
export interface ProgrammeFile extends Omit<ValueOf<typeof programmeShape>, 'sessions'> {
	readonly uri: Uri;
}

/** The keys of a person in `people.yaml`; an import keeps the other columns of a list under keys of their own. */
export const personShape = withOthers(fields({
	id: idOf('person'), name: text, aliases: list(text), role: text, timezone: zone, email: text, phone: text, nip: text, unit: text, position: text,
	cohort: reference('cohort'),
	salutation: text, capacity: whole(0, 1000), offers: list(text), seeks: list(text), languages: list(text), superior: reference('person'),
}, 'name'));

/** The keys of `people.yaml`, unless its root is a list. */
export const peopleShape = fields({ people: list(personShape) });

/** A person in `people.yaml`. */
export type Person = ValueOf<typeof personShape>;
