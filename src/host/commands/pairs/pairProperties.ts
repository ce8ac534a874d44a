import type { PairChange } from '../../../core/plans/pair/planPairValues';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import { pairStatuses, weekdays } from '../../../core/record/pairShape';
import { sessionKinds } from '../../../core/record/sessionWords';
import { plainLabel } from '../../../core/text/plainText';
import type { Day } from '../../../core/time/days';
import { readCadence } from '../../../core/time/reading/readCadence';
import { readLength } from '../../../core/time/reading/readLength';
import { readClock } from '../../../core/time/reading/readWritten';
import { editingWords } from '../../../core/words/lateWords';
import type { Words } from '../../../core/words/words';
import { askChoice, askText, type back, type Choice, type Progress } from '../../ask/ask';
import { askPeople } from '../../ask/askPeople';
import { answered, type Property } from '../../ask/askProperty';
import { askDay } from '../../ask/askWhen';
import type { Services } from '../../services';
import { askCohortOf, cohortChoices } from '../programme/addCohort';
import { askHowOften } from '../../ask/askHowOften';

type PairProperty = Property<PairChange>;
type Titled = Progress & { readonly title: string };

/** Returns what can be changed of a pair, in the order of its file's keys. */
export function propertiesOfPair(services: Services, programme: Programme, pair: Pair): readonly PairProperty[] {
	return [
		peopleOfSide(services, programme, pair, 'mentors'),
		peopleOfSide(services, programme, pair, 'mentees'),
		...words(services, programme, pair),
		...days(services, programme, pair),
		...cadence(services, pair),
		...agreement(services, programme, pair),
	];
}

function peopleOfSide(services: Services, programme: Programme, pair: Pair, side: 'mentors' | 'mentees'): PairProperty {
	const { pair: { ask, ...say }, notSet } = editingWords[services.language.words.language];
	const present = pair[side] ?? [];
	const isMentors = side === 'mentors';
	return {
		label: say[side],
		shown: present.map(person => nameOfPerson(programme, person)).join(', ') || notSet,
		ask: async question => answered(await askPeople(services, programme, {
			...question, placeholder: ask[side], role: isMentors ? 'mentor' : 'mentee', present,
			except: (isMentors ? pair.mentees : pair.mentors) ?? [],
			someoneElse: ask.someoneElse, newName: isMentors ? ask.newMentor : ask.newMentee,
		}), to => ({ side, to })),
	};
}

/** Values that are one of a few: kind, cohort and status. */
function words(services: Services, programme: Programme, { kind, cohort, status }: Pair): readonly PairProperty[] {
	const { words } = services.language;
	const { pair: { ask, ...say }, notSet } = editingWords[words.language];
	const statuses = words.overview.pairs.statuses;
	const cohorts = cohortChoices(programme);
	return [
		{
			label: say.kind,
			shown: kind === undefined ? notSet : words.kinds[kind],
			ask: async question => answered(await askWord(
				{ ...question, placeholder: ask.kind },
				sessionKinds.map(value => ({ label: words.kinds[value], value })),
				say.noKind,
				kind,
			), to => ({ key: 'kind', to })),
		},
		{
			label: say.cohort,
			shown: cohort === undefined ? notSet : cohorts.find(({ value }) => value === cohort)?.label ?? cohort,
			ask: async (question: Titled) => answered(
				await askCohortOf(services, programme, question, cohort ?? ''), (to): PairChange => ({ key: 'cohort', to: to === '' ? null : to }),
			),
		},
		{
			label: say.status,
			shown: status === undefined ? notSet : statuses[status],
			ask: async question => answered(await askWord(
				{ ...question, placeholder: ask.status },
				pairStatuses.map(value => ({ label: capitalised(statuses[value]), value })),
				say.noStatus,
				status,
			), to => ({ key: 'status', to })),
		},
	];
}

function days(services: Services, programme: Programme, { start, end }: Pair): readonly PairProperty[] {
	const { words } = services.language;
	const { pair: { ask, ...say }, endBeforeStart, startAfterEnd } = editingWords[words.language];
	const common = { programme, empty: say.noDay };
	return [
		{
			label: say.start,
			shown: dayOf(start, words),
			ask: async question => answered(await askDay(services, {
				...question, ...common, placeholder: ask.start, direction: 'past', value: start,
				check: day => end !== undefined && day > end ? startAfterEnd(words.day(end)) : undefined,
			}), to => ({ key: 'start', to: to === '' ? null : to })),
		},
		{
			label: say.end,
			shown: dayOf(end, words),
			ask: async question => answered(await askDay(services, {
				...question, ...common, placeholder: ask.end, direction: 'future', value: end,
				check: day => start !== undefined && day < start ? endBeforeStart(words.day(start)) : undefined,
			}), to => ({ key: 'end', to: to === '' ? null : to })),
		},
	];
}

function cadence({ language: { words } }: Services, { cadence: { every, weekday, time } = {} }: Pair): readonly PairProperty[] {
	const { pair: { ask, ...say }, notSet, badTime } = editingWords[words.language];
	const written = time && `${time.time}${time.offset ?? ''}`;
	const validate = (text: string): string | undefined => text === '' || 'value' in readClock(text) ? undefined : badTime;
	return [
		{
			label: say.every,
			shown: every === undefined ? notSet : howOften(every, words),
			ask: async question => answered(
				await askHowOften(words, question, every ?? ''), to => ({ key: 'cadence', inner: 'every', to: to === '' ? null : to }),
			),
		},
		{
			label: say.weekday,
			shown: weekday === undefined ? notSet : say.weekdays[weekday],
			ask: async question => answered(await askWord(
				{ ...question, placeholder: ask.weekday },
				weekdays.map(value => ({ label: say.weekdays[value], value })),
				say.noWeekday,
				weekday,
			), to => ({ key: 'cadence', inner: 'weekday', to })),
		},
		{
			label: say.time,
			shown: written === undefined ? notSet : words.brief.time(written),
			ask: async question => answered(await askText({ ...question, placeholder: ask.time }, written ?? '', { validate }), text => {
				const read = readClock(text);
				return { key: 'cadence', inner: 'time', to: 'value' in read ? read.form : null };
			}),
		},
	];
}

function agreement(services: Services, programme: Programme, { agreement: now = {} }: Pair): readonly PairProperty[] {
	const { words } = services.language;
	const { pair: { ask, ...say }, notSet, badHours } = editingWords[words.language];
	const { signed_on: signedOn, confidentiality, cancel_notice_hours: hours } = now;
	const hoursIn = (text: string): number | undefined => {
		const read = readLength(text, 'hours');
		return read !== undefined && Number.isInteger(read) && read >= 0 && read <= 10_000 ? read : undefined;
	};
	const validate = (text: string): string | undefined => text === '' || hoursIn(text) !== undefined ? undefined : badHours;
	return [
		{
			label: say.signedOn,
			shown: dayOf(signedOn, words),
			ask: async question => answered(await askDay(services, {
				...question, programme, placeholder: ask.signedOn, direction: 'past', empty: say.noDay, value: signedOn,
			}), to => ({ key: 'agreement', inner: 'signed_on', to: to === '' ? null : to })),
		},
		{
			label: say.confidentiality,
			shown: confidentiality ?? notSet,
			ask: async question => answered(
				await askText({ ...question, placeholder: ask.confidentiality }, confidentiality ?? ''),
				to => ({ key: 'agreement', inner: 'confidentiality', to: to === '' ? null : to }),
			),
		},
		{
			label: say.cancelNotice,
			shown: hours === undefined ? notSet : say.hoursBefore(hours),
			ask: async question => answered(
				await askText({ ...question, placeholder: ask.cancelNotice }, hours === undefined ? '' : String(hours), { validate }),
				text => ({ key: 'agreement', inner: 'cancel_notice_hours', to: hoursIn(text) ?? null }),
			),
		},
	];
}

/** Asks for one of the words that a value can be, other than the present one; none is the last choice, if there is one at present. */
function askWord<W extends string>(
	question: Titled & { readonly placeholder: string },
	choices: readonly (Choice<W | null> & { readonly value: W })[],
	none: string,
	present: W | undefined,
): Promise<W | null | typeof back | undefined> {
	return askChoice<W | null>(question, [
		...choices.filter(({ value }) => value !== present), ...(present === undefined ? [] : [{ label: none, value: null }]),
	]);
}

function dayOf(day: Day | undefined, words: Words): string {
	return day === undefined ? editingWords[words.language].notSet : words.day(day);
}

/** Says a whole number of weeks in words of the language, and anything else as it is written. */
export function howOften(every: string, { finding: { ask: { pair } } }: Words): string {
	const rhythm = readCadence(every);
	const days = rhythm && Object.keys(rhythm).length === 1 && 'days' in rhythm.interval ? rhythm.interval.days : 0;
	return days > 0 && days % 7 === 0 ? pair.weeks(days / 7) : plainLabel(every);
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
