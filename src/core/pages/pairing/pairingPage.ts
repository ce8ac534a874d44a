import { findCohort } from '../../analysis/figures/scope';
import type { Candidate, Candidates, MentorCandidate } from '../../pairing/pairingPeople';
import { criteria, type Criterion, type ScorePart, type Weights } from '../../pairing/pairScore';
import type { Preferences } from '../../pairing/preferences';
import type { KeyPair, Pairing, ProposedPair } from '../../pairing/proposePairs';
import type { Programme } from '../../programme/programme';
import type { Language } from '../../text/language';
import { plainText } from '../../text/plainText';
import type { PairingWords } from '../../words/pairingWords';

/** A mentee with the proposed mentor. */
export interface ShownPair {
	/** The mentee's index among `mentees`. */
	readonly mentee: number;
	/** The mentee's cohort and unit. */
	readonly about: string;
	readonly points: string;
	/** What speaks for the pair, and what against. */
	readonly pro: readonly string[];
	readonly contra: readonly string[];
	readonly isLocked: boolean;
	/** Whether the last change by hand gave the mentee this mentor instead of another one. */
	readonly isMoved: boolean;
}

/** A mentor with the mentees who are proposed. */
export interface ShownMentor {
	readonly name: string;
	/** How many mentees of how many: `2 of 3`. */
	readonly load: string;
	readonly isFull: boolean;
	readonly notes: readonly string[];
	readonly pairs: readonly ShownPair[];
}

/** A mentee without a proposal. */
export interface ShownMentee {
	readonly mentee: number;
	readonly why: string;
}

/** A criterion with its points. */
interface ShownWeight {
	readonly criterion: Criterion;
	readonly label: string;
	readonly value: number;
}

/** The page *Suggest Pairs*, in words. */
export interface PairingPage {
	readonly title: string;
	readonly about: string;
	/** What is wrong with `private/pairing.yaml`; it can be opened then. */
	readonly warnings: readonly string[];
	/** Who can't be paired since their name is not theirs alone; empty otherwise. */
	readonly unclear: string;
	/** Who is on neither side for want of a role; `said` is empty where there is nobody. The first names, as requests have them. */
	readonly withoutRole: { readonly said: string; readonly names: readonly string[]; readonly more: string };
	/** What was made from this page; then nothing is proposed until the rest is asked for. */
	readonly made?: { readonly said: string; readonly rest: string };
	/** What is the same for all that is proposed; empty otherwise. */
	readonly common: string;
	/** Why there is nothing to propose; empty otherwise. */
	readonly empty: string;
	/** Names by index, as requests have them. */
	readonly mentees: readonly string[];
	readonly mentors: readonly ShownMentor[];
	readonly leftOver: readonly ShownMentee[];
	readonly setAside: readonly ShownMentee[];
	/** Excluded pairs, as `Mentee – Mentor`, and how many they are. */
	readonly excluded: readonly string[];
	readonly excludedCount: string;
	readonly weights: readonly ShownWeight[];
	readonly hasChoices: boolean;
	/** Whether proposals stay as they were shown, so that better ones may be possible. */
	readonly canRearrange: boolean;
	/** What can be chosen as the pairs' cohort, and the index of what is proposed. */
	readonly cohorts: readonly string[];
	readonly cohort: number;
	/** How often the pairs can meet, as `rhythms`. */
	readonly every: readonly string[];
	/** The proposed first day. */
	readonly start: string;
	/** The words of its main button; empty where there is nothing to make. */
	readonly make: string;
	readonly labels: PairingLabels;
}

/** The words that the page has in any case. */
type PairingLabels = { readonly [Label in typeof labels[number]]: string } & {
	readonly make: Readonly<Record<typeof makeLabels[number], string>>;
};

const labels = [
	'readers', 'openPreferences', 'weights', 'weightsAbout', 'resetWeights', 'noneProposed', 'leftOver', 'setAside', 'lock', 'unlock', 'locked',
	'exclude', 'leaveOut', 'takeIn', 'mentor', 'choose', 'dragHint', 'excludedAbout', 'allowAgain', 'reset', 'filter', 'moved', 'rearrange', 'refuse', 'undo',
	'openProgramme',
] as const;
const makeLabels = ['heading', 'cohort', 'every', 'start', 'startHint', 'schedules', 'nothing'] as const;

/** The rhythms that are offered, as a pair's file has them; the last one is none. */
export const rhythms = ['1 week', '2 weeks', '3 weeks', '4 weeks', undefined] as const;

/** What the page is made from. */
export interface PairingParts {
	readonly programme: Programme;
	readonly candidates: Candidates;
	/** Undefined where the file can't be read. */
	readonly preferences: Preferences | undefined;
	readonly pairing: Pairing;
	readonly excluded: readonly KeyPair[];
	readonly leftOut: ReadonlySet<string>;
	/** Mentees who are paired again, by their keys. */
	readonly takenIn: ReadonlySet<string>;
	readonly weights: Weights;
	/** How many pairs were made from the page, and whether with a first session; undefined where it proposes. */
	readonly made?: { readonly pairs: number; readonly schedules: boolean } | undefined;
	readonly hasChoices: boolean;
	readonly canRearrange: boolean;
	/** The first day that is proposed for the pairs, in words that can be typed. */
	readonly start: string;
	/** The words of `rhythms`. */
	readonly rhythms: readonly string[];
	readonly language: Language;
	readonly words: PairingWords;
}

/** Whether a mentee is not proposed since a pair of theirs was completed, and nobody has taken them in again. */
export function isDone({ key, hasCompleted }: Candidate, takenIn: ReadonlySet<string>): boolean {
	return hasCompleted === true && !takenIn.has(key);
}

/** How many names a message lists. */
const maxNames = 8;

/** Describes the proposals. Names from files are plain text: without line breaks and control characters. */
export function describePairing(parts: PairingParts): PairingPage {
	const { programme, candidates: { mentees, mentors, unclear, withoutRole }, preferences, pairing, words, weights } = parts;
	const indexOf = new Map(mentees.map(({ key }, i) => [key, i] as const));
	const pairsOf = new Map<string, ProposedPair[]>();
	for (const pair of pairing.pairs) {
		pairsOf.set(pair.mentor.key, [...pairsOf.get(pair.mentor.key) ?? [], pair]);
	}
	const free = mentors.reduce((sum, { key, capacity, load }) => sum + Math.max(0, capacity - load - (pairsOf.get(key)?.length ?? 0)), 0);
	const nameOf = new Map([...mentees, ...mentors].map(({ key, name }) => [key, plainText(name)] as const));
	const cohorts = cohortsOf(programme, words);
	const setAside = mentees.flatMap((each, mentee) => parts.leftOut.has(each.key) ? [{ mentee, why: '' }]
		: isDone(each, parts.takenIn) ? [{ mentee, why: words.completed }] : []);
	const common = commonTo(parts);
	return {
		title: words.title,
		about: [plainText(programme.name), ...words.about({
			...!parts.made && { proposed: pairing.pairs.length, free },
			left: parts.made ? pairing.pairs.length + pairing.leftOver.length : pairing.leftOver.length,
			aside: setAside.slice(0, maxNames).map(({ mentee }) => plainText(mentees[mentee]?.name ?? '')),
			more: Math.max(0, setAside.length - maxNames), isAll: preferences !== undefined && withoutRole.length + unclear.length === 0,
		})].join(' · '),
		warnings: [
			...(preferences === undefined ? [words.unreadable] : []),
			...(preferences && preferences.unknown.length > 0
				? [words.unknownNames(preferences.unknown.map(name => plainText(name)).join(', '))]
				: []),
		],
		unclear: unclear.length === 0 ? ''
			: words.unclear(unclear.slice(0, maxNames).map(name => plainText(name)), Math.max(0, unclear.length - maxNames)),
		withoutRole: {
			said: withoutRole.length === 0 ? '' : words.withoutRole(withoutRole.length),
			names: withoutRole.slice(0, maxNames).map(({ name }) => plainText(name)),
			more: withoutRole.length <= maxNames ? '' : words.more(withoutRole.length - maxNames),
		},
		...parts.made && {
			made: {
				said: words.make.made(parts.made.pairs, parts.made.schedules),
				rest: pairing.pairs.length + pairing.leftOver.length + setAside.length === 0 ? '' : words.make.rest,
			},
		},
		common: common.text,
		empty: mentees.length === 0 ? unclear.length > 0 ? words.empty.allUnclear : words.empty.noMentees : mentors.length === 0 ? words.empty.noMentors : '',
		mentees: mentees.map(({ name }) => plainText(name)),
		mentors: mentors.map(mentor => describeMentor(mentor, pairsOf.get(mentor.key) ?? [], indexOf, common.criteria, parts)),
		leftOver: pairing.leftOver.map(({ mentee, why }) => ({ mentee: indexOf.get(mentee.key) ?? 0, why: words.why[why] })),
		setAside,
		excluded: parts.excluded.map(({ mentee, mentor }) => `${nameOf.get(mentee) ?? mentee} – ${nameOf.get(mentor) ?? mentor}`),
		excludedCount: words.excludedCount(parts.excluded.length),
		weights: criteria.map(criterion => ({ criterion, label: words.criteria[criterion], value: weights[criterion] })),
		hasChoices: parts.hasChoices,
		canRearrange: parts.canRearrange,
		cohorts: cohorts.map(({ label }) => label),
		// Each mentee's own, else the last cohort.
		cohort: cohorts[0]?.isOwn === true ? 0 : Math.min(1, cohorts.length - 1),
		every: parts.rhythms,
		start: parts.start,
		make: pairing.pairs.length === 0 ? '' : words.make.button(pairing.pairs.length),
		labels: {
			...Object.fromEntries(labels.map(label => [label, words[label]])) as { readonly [Label in typeof labels[number]]: string },
			make: Object.fromEntries(makeLabels.map(label => [label, words.make[label]])) as PairingLabels['make'],
		},
	};
}

/** A choice of the cohort that new pairs are in. */
interface CohortChoice {
	readonly label: string;
	readonly isOwn?: true;
	/** The cohort's id for the pair of a mentee; undefined for none. */
	readonly idFor: (mentee: Candidate) => string | undefined;
}

/** Returns the choices: each mentee's own cohort if `people.yaml` has any, none, then all cohorts, the last one first. */
export function cohortsOf(programme: Programme, { make }: PairingWords): readonly CohortChoice[] {
	const own = (written: string | undefined): string | undefined => written === undefined ? undefined : findCohort(programme, written);
	const hasOwn = [...programme.people.values()].some(({ cohort }) => own(cohort) !== undefined);
	const named = (programme.file?.cohorts ?? []).flatMap(({ id, name }): readonly CohortChoice[] =>
		id === undefined ? [] : [{ label: plainText(name ?? id), idFor: () => id }]);
	return [
		...hasOwn ? [{ label: make.ownCohort, isOwn: true as const, idFor: ({ cohort }: Candidate) => own(cohort) }] : [],
		{ label: make.noCohort, idFor: () => undefined }, ...named.reverse(),
	];
}

function describeMentor(
	mentor: MentorCandidate, pairs: readonly ProposedPair[], indexOf: ReadonlyMap<string, number>,
	common: ReadonlySet<Criterion>, { programme, words, language }: PairingParts,
): ShownMentor {
	const { name, capacity, load, isAssumed } = mentor;
	const unit = aboutOf(mentor, programme);
	const mentees = load + pairs.length;
	return {
		name: plainText(name),
		load: words.load(mentees, capacity),
		isFull: mentees >= capacity,
		notes: [...(unit === '' ? [] : [unit]), ...(isAssumed ? [words.assumed] : []), ...(load > 0 ? [words.inPairs(load)] : [])],
		pairs: pairs.map(({ mentee, parts, points, isLocked, isMoved, barrier }) => {
			const said = parts.filter(({ criterion }) => !common.has(criterion))
				.map(part => ({ points: part.points, text: describePart(part, mentee, words, language) }));
			return {
				mentee: indexOf.get(mentee.key) ?? 0,
				about: aboutOf(mentee, programme),
				points: words.points(Math.round(points)),
				pro: said.filter(part => part.points > 0).map(({ text }) => text),
				contra: [
					...(barrier ? [words.barriers[barrier]] : []), ...said.filter(part => part.points <= 0).map(({ text }) => text),
				],
				isLocked,
				isMoved,
			};
		}),
	};
}

/** A person's cohort and unit. */
function aboutOf({ cohort, unitName }: Candidate, programme: Programme): string {
	const id = cohort === undefined ? undefined : findCohort(programme, cohort);
	const name = programme.file?.cohorts?.find(each => each.id === id)?.name ?? cohort;
	return [name, unitName].flatMap(part => part === undefined ? [] : [plainText(part)]).join(' · ');
}

/** Criteria that say nothing about one pair where they say the same of all, and what they say then. */
function commonTo(
	{ pairing: { pairs }, words, language }: PairingParts,
): { readonly criteria: ReadonlySet<Criterion>; readonly text: string } {
	const [first, ...others] = pairs;
	const common = others.length === 0 ? [] : (['timezone', 'languages'] as const).flatMap(criterion => {
		const said = (pair: ProposedPair): string | undefined => {
			const part = pair.parts.find(each => each.criterion === criterion);
			return part && describePart(part, pair.mentee, words, language);
		};
		const text = first && said(first);
		return text !== undefined && others.every(pair => said(pair) === text) ? [{ criterion, text }] : [];
	});
	return {
		criteria: new Set(common.map(({ criterion }) => criterion)),
		text: common.length === 0 ? '' : words.common(common.map(({ text }) => text)),
	};
}

/** What one criterion says, with its points. */
function describePart(part: ScorePart, mentee: Candidate, words: PairingWords, language: Language): string {
	const { parts } = words;
	const sentence = {
		topics: () => parts.topics((part.topics?.shared ?? []).map(topic => plainText(topic)), part.topics?.sought ?? mentee.topics.size),
		menteeWish: () => parts.menteeWish(part.rank ?? 1),
		mentorWish: () => parts.mentorWish(part.rank ?? 1),
		timezone: () => parts.timezone(part.hours ?? 0),
		languages: () => parts.languages(part.points > 0),
		unit: () => parts.unit,
		spread: () => parts.spread(part.mentees ?? 0),
	}[part.criterion]();
	const points = Math.round(part.points);
	return `${sentence} (${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points).toLocaleString(language)})`;
}
