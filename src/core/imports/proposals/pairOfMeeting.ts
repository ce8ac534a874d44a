import { pairSlug } from '../../plans/people/peopleFiles';
import { hasRole } from '../../programme/people';
import { hasEnded } from '../../record/pair';
import type { ImportIssue } from '../importIssue';
import type { SessionRecord } from '../importRecords';
import { type KnownPair, keyOfSomeone } from './importedPairs';
import { isSomeone, type Someone } from './importedPeople';
import { asksFirst, type Work } from './importWork';
import { wordsOf } from './partsOfNames';
import { labelOf, proposeNew } from './proposePairs';

/** A participant of a meeting: someone, or a name that nobody has. */
type Participant = Someone | string;

/** Who meets: a pair; people who are no pair; or a group of the programme, by its kind. */
export type Meeting =
	| { readonly is: 'pair'; readonly pair: KnownPair }
	| { readonly is: 'names'; readonly mentors: readonly string[]; readonly mentees: readonly string[] }
	| { readonly is: 'kind'; readonly kind: 'group' | 'forum'; readonly mentors: readonly string[]; readonly mentees: readonly string[] };

/** How many pairs are offered for a meeting whose pair is not known. */
const maxOffered = 50;

/**
 * Finds whose meeting a row is: of the pair that it or its id names; of the pair that has all the people whom it names or whose addresses
 * it has; of the pair that the user has chosen, where it names nobody. Of people who are no pair, the names are kept. Else it is asked.
 */
export function meetingOf(work: Work, record: SessionRecord): Meeting | { readonly issues: readonly ImportIssue[] } {
	const { pairs } = work;
	const named = record.pair === undefined
		? pairInId(work, record) : pairs.withId(record.pair) ?? pairByItsName(work, record.pair, record);
	if (named) {
		return { is: 'pair', pair: named };
	}
	const { nip } = record;
	const byNip = (names: readonly string[]): readonly string[] =>
		names.map(name => (nip === undefined ? undefined : work.people.withNip(nip, name))?.reference ?? name);
	const sides = [participants(work, record, record.mentors), participants(work, record, byNip(record.mentees))] as const;
	const others = participants(work, record, byNip(record.people));
	const issues = [...sides, others].flatMap(each => each.issues);
	if (issues.length > 0) {
		return { issues };
	}
	const [mentors, mentees] = sides.map(each => each.people) as [readonly Participant[], readonly Participant[]];
	const kind = record.sessionKind;
	const byAddress = record.emails.flatMap(email => work.people.withEmail(email) ?? []);
	const known = [...new Set([...mentors, ...mentees, ...others.people.filter(each => typeof each !== 'string'), ...byAddress])];
	const chosen = chosenPair(work, record);
	const found = candidates(work, mentors, mentees, known);
	const ofBoth = found.filter(pair => record.participants === undefined || hasBothSides(work, pair, known, record.title));
	const isOfMany = kind === 'group' || kind === 'forum';
	// A meeting of many is a pair's only where the source says who is on which side.
	const [match] = isOfMany ? found.filter(pair => hasBothSides(work, pair, [...mentors, ...mentees])) : ofBoth;
	if (match && (ofBoth.length === 1 || isOfMany)) {
		return { is: 'pair', pair: match };
	}
	if (chosen && ofBoth.includes(chosen)) {
		return { is: 'pair', pair: chosen };
	}
	if (isOfMany) {
		return { is: 'kind', kind, ...sidesByRole(mentors, mentees, known) ?? namesOf(mentors, mentees) };
	}
	if (found.length > 1 || ofBoth.length < found.length) {
		return { issues: [{ code: 'unknownPair', offered: found.slice(0, maxOffered).map(({ id }) => id) }] };
	}
	if (chosen && known.length === 0) {
		return { is: 'pair', pair: chosen };
	}
	const guessed = sidesByRole(mentors, mentees, known);
	if (guessed && record.pair === undefined) {
		return { is: 'names', ...guessed };
	}
	const { present } = pairs;
	const [only, ...more] = present;
	if (only && more.length === 0 && known.length === 0 && record.pair === undefined) {
		return { is: 'pair', pair: only };
	}
	return {
		issues: [{
			code: 'unknownPair', ...(record.pair !== undefined && { value: record.pair }), offered: present.slice(0, maxOffered).map(({ id }) => id),
		}],
	};
}

/** Whether some of both sides of a pair are among people, or named in a title. */
function hasBothSides({ pairs, people }: Work, pair: KnownPair, known: readonly Participant[], title = ''): boolean {
	const present = known.map(each => typeof each === 'string' ? pairs.keyOfName(each) : keyOfSomeone(each));
	const titled = new Set(wordsOf(title.replaceAll(/[^\p{L}\p{M}’'.-]+/gu, ' ')));
	const isTitled = (reference: string): boolean =>
		wordsOf(people.withReference(reference)?.name ?? reference).some(word => word.length > 2 && titled.has(word));
	return (['mentors', 'mentees'] as const).every(side => present.some(each => pair.keys[side].has(each)) || pair[side].some(isTitled));
}

/** The pair in the id of a session of ours, `2026-03-02-ani-budi-01`, where the row has nothing else that says whose it is. */
function pairInId({ pairs }: Work, { id = '', mentors, mentees, people }: SessionRecord): KnownPair | undefined {
	const group = /^\d{4}-\d\d-\d\d-(.+)-\d\d$/.exec(id)?.[1];
	return group === undefined || mentors.length + mentees.length + people.length > 0 ? undefined : pairs.withId(group);
}

/** How files refer to people. */
export function referenceOf(participant: Participant): string {
	return typeof participant === 'string' ? participant : participant.reference;
}

function participants(
	work: Work, record: SessionRecord, names: readonly string[],
): { readonly people: readonly Participant[]; readonly issues: readonly ImportIssue[] } {
	const meant = names.map(name => work.people.named(name, record.line) ?? name.replaceAll(/\s+/g, ' ').trim());
	return {
		people: [...new Set(meant.filter((each): each is Participant => typeof each === 'string' || isSomeone(each)))],
		issues: meant.flatMap(each => typeof each === 'string' || isSomeone(each) ? [] : [each.issue]),
	};
}

/** The pairs that a meeting can be of: with exactly these people, else with all of them; those that have not ended before others. */
function candidates(
	{ pairs }: Work, mentors: readonly Participant[], mentees: readonly Participant[], known: readonly Participant[],
): readonly KnownPair[] {
	const key = (each: Participant): string => typeof each === 'string' ? pairs.keyOfName(each) : keyOfSomeone(each);
	const sides = { mentors: mentors.map(key), mentees: mentees.map(key) };
	const fits = pairs.withAll(known.map(key)).filter(({ keys }) =>
		sides.mentors.every(each => keys.mentors.has(each)) && sides.mentees.every(each => keys.mentees.has(each)));
	const exact = fits.filter(({ keys }) =>
		keys.mentors.size === new Set(sides.mentors).size && keys.mentees.size === new Set(sides.mentees).size);
	const best = exact.length > 0 ? exact : fits;
	const present = best.filter(({ pair }) => !hasEnded(pair));
	return present.length > 0 ? present : best;
}

/** The pair that the user has chosen for a source that says none. */
function chosenPair(work: Work, record: SessionRecord): KnownPair | undefined {
	const id = work.answers.pair;
	return id === undefined ? undefined : work.pairs.withId(id) ?? pairByItsName(work, id, record);
}

/** A pair of a mentor and a mentee who would get this id, and have no pair yet: it is made. */
function pairByItsName(work: Work, id: string, record: SessionRecord): KnownPair | undefined {
	if (asksFirst(record) || work.unknownPairs.has(id)) {
		return undefined;
	}
	const nameIn = (someone: Someone): string => pairSlug(someone.reference, []);
	const mentees = new Map(work.people.everyone.filter(each => isOnSide(each, 'mentee')).map(each => [nameIn(each), each]));
	for (const mentor of work.people.everyone.filter(each => isOnSide(each, 'mentor'))) {
		const mentee = id.startsWith(`${nameIn(mentor)}-`) ? mentees.get(id.slice(nameIn(mentor).length + 1)) : undefined;
		if (mentee && mentee !== mentor) {
			const known = work.pairs.withMembers([mentor], [mentee]);
			const pair = known ?? work.pairs.add(id, [mentor], [mentee]);
			if (!known) {
				proposeNew(work, pair, {}, { ...record, issues: [] }, labelOf([mentor.name], [mentee.name]));
			}
			return pair;
		}
	}
	work.unknownPairs.add(id);
	return undefined;
}

/** Whether somebody is a mentor or mentee by what the programme or the source says. */
export function isOnSide({ person, rows }: Someone, role: 'mentor' | 'mentee'): boolean {
	return hasRole(person, role) || rows.some(row => hasRole(row, role));
}

/** Who is on which side where the source does not say it: as their roles say. Undefined if nobody is known. */
function sidesByRole(
	mentors: readonly Participant[], mentees: readonly Participant[], known: readonly Participant[],
): { readonly mentors: readonly string[]; readonly mentees: readonly string[] } | undefined {
	const withRole = (role: 'mentor' | 'mentee'): readonly Participant[] => known.filter(each =>
		typeof each !== 'string' && !mentors.includes(each) && !mentees.includes(each) && isOnSide(each, role));
	const names = namesOf([...mentors, ...withRole('mentor')], [...mentees, ...withRole('mentee')]);
	return names.mentors.length + names.mentees.length === 0 ? undefined : names;
}

function namesOf(
	mentors: readonly Participant[], mentees: readonly Participant[],
): { readonly mentors: readonly string[]; readonly mentees: readonly string[] } {
	return { mentors: mentors.map(referenceOf), mentees: mentees.map(referenceOf) };
}
